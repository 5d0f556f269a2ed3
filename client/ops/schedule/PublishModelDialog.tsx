// Before a model is published: what changes, one line each, and what stays as it is.

import type { ReactElement } from 'react';
import type { Tier } from '../../shared/generated.ts';
import { useAct } from '../answers.ts';
import { PublishWeeklyModelMutation, WeeklyModelsQuery } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { useSay } from '../tiers/words.ts';
import type { Model } from './ChangeMark.tsx';
import { ChangeMark } from './ChangeMark.tsx';

interface Props {
  tier: Tier;
  draft: Model;
  isFirst: boolean;
  onClose: () => void;
}

export function PublishModelDialog({ tier, draft, isFirst, onClose }: Props): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const publish = useAct(PublishWeeklyModelMutation, [WeeklyModelsQuery.name]);
  const { changes, id, version } = draft;
  return (
    <Dialog
      title={t('model.publishTitle', { version })}
      okText={t('model.publishChanges', { count: changes.length })}
      isIncomplete={changes.length === 0}
      width={560}
      act={() => publish.mutateAsync({ id })}
      onClose={onClose}
    >
      <p>
        <TierMark tier={tier} /> · {changes.length === 0 ? t('model.nothingChanges') : t(isFirst ? 'model.firstTime' : 'model.whatChanges')}
      </p>
      <ul className="model-changes">
        {changes.map((change) => (
          <li key={change.cellId}>
            <ChangeMark kind={change.kind} /> {say(change.words)}
          </li>
        ))}
      </ul>
      <p className="s">{t('model.publishAbout')}</p>
    </Dialog>
  );
}
