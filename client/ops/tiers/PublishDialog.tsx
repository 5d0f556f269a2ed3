// What will happen when a version is published, with the figures of today, and the confirmation.

import type { ReactElement } from 'react';
import { ask } from '../../shared/api.ts';
import { serverNow } from '../../shared/clock.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer, useAskAgain } from '../answers.ts';
import type { PolicyFields } from '../generated.ts';
import {
  CheckTierPolicyMutation,
  PublishTierPolicyMutation,
  SimulateTierPolicyQuery,
  TierPoliciesQuery,
  TierPolicyQuery,
} from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { addDays } from '../parts/now.ts';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { countsOfFlows } from './flow-counts.ts';

export function PublishDialog({ policy, from, onClose }: { policy: PolicyFields; from: string; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { count, day, dayAndWeekday, dayKey } = useFormats();
  const tell = useTell();
  const askAgain = useAskAgain();
  const now = serverNow();
  const inForce = useAnswer(TierPoliciesQuery, {}).data?.tierPolicies.find((each) => each.isInForce);
  const simulation = useAnswer(SimulateTierPolicyQuery, { version: policy.version }, { staleMilliseconds: 0 });
  const version = String(policy.version);
  const act = async () => {
    const checked =
      policy.state === 'CHECKED'
        ? policy
        : (await ask(CheckTierPolicyMutation, { version: policy.version, revision: policy.revision })).checkTierPolicy;
    await ask(PublishTierPolicyMutation, { version: policy.version, revision: checked.revision, from });
    tell.done(t('publish.done', { version, from: day(from, now) }));
    askAgain(TierPoliciesQuery.name, TierPolicyQuery.name);
  };
  return (
    <Dialog
      title={t('publish.confirmTitle', { version })}
      okText={t('publish.confirm', { version })}
      act={act}
      onClose={onClose}
      width={560}
    >
      <ul className="steps">
        <li>
          {from === dayKey(now) ? t('publish.beginsToday', { version }) : t('publish.begins', { version, from: dayAndWeekday(from, now) })}
        </li>
        {inForce === undefined ? null : (
          <li>{t('publish.ends', { version: String(inForce.version), until: day(addDays(from, -1), now) })}</li>
        )}
        <li>
          <Answered asked={simulation} bones={1}>
            {({ simulateTierPolicy: { flows } }) => {
              const { promoted, graceBegun, demoted } = countsOfFlows(flows);
              return t('publish.moves', { promoted: count(promoted), grace: count(graceBegun), demoted: count(demoted) });
            }}
          </Answered>
        </li>
        <li>{t('publish.told', { days: policy.rule.graceDays })}</li>
        <li>{t('publish.stays')}</li>
      </ul>
    </Dialog>
  );
}
