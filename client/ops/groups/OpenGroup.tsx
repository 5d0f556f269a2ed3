// Opens a group: for whom, where, and who looks after it. The holder's capacity is counted by the server; who is full or away is
// said beside the name, so that nobody is chosen to be refused.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../shared/api.ts';
import type { GroupPurpose, Tier } from '../../shared/generated.ts';
import { OpenGroupMutation } from '../generated.ts';
import { useAskAgain } from '../answers.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { TIERS, tierText } from '../tiers/words.ts';
import { HolderSelect } from './HolderSelect.tsx';
import { PURPOSES, purposeText } from './words.ts';

export function OpenGroup(): ReactElement | null {
  const { t } = useTexts();
  const isManager = useIsManager();
  const [isOpen, setOpen] = useState(false);
  if (!isManager) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('openGroup.do')}…
      </Button>
      {isOpen ? <OpenDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

export const MOST_NAME = 40;

function OpenDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState<GroupPurpose>('SERVICE');
  const [tier, setTier] = useState<Tier | 'NONE'>('NEW');
  const [region, setRegion] = useState('');
  const [holder, setHolder] = useState<string | null>(null);
  const chosenTier = tier === 'NONE' && purpose === 'SERVICE' ? 'NEW' : tier;
  const act = async () => {
    if (holder === null) return;
    const { openGroup } = await ask(OpenGroupMutation, {
      input: { name: name.trim(), purpose, tier: chosenTier === 'NONE' ? null : chosenTier, region: region.trim(), operatorId: holder },
    });
    tell.done(t('openGroup.done', { name: openGroup.name }));
    askAgain('GroupBoard', 'Groups', 'GroupHolders');
    go(`/groups/${openGroup.id}`);
  };
  return (
    <Dialog
      title={t('openGroup.title')}
      okText={t('openGroup.do')}
      isIncomplete={name.trim() === '' || holder === null}
      act={act}
      onClose={onClose}
      width={520}
    >
      <div className="field">
        <label htmlFor="group-name">{t('group.name')}</label>
        <Input id="group-name" autoFocus maxLength={MOST_NAME} value={name} onChange={(event) => setName(event.target.value)} />
        <p className="s">{t('openGroup.nameAbout')}</p>
      </div>
      <div className="field">
        <label htmlFor="group-purpose">{t('group.purpose')}</label>
        <Select
          id="group-purpose"
          value={purpose}
          options={PURPOSES.map((each) => ({ value: each, label: t(purposeText[each]) }))}
          onChange={setPurpose}
        />
      </div>
      <div className="field">
        <span className="what">{t('tier.name')}</span>
        <span>
          <Segmented<Tier | 'NONE'>
            aria-label={t('tier.name')}
            value={chosenTier}
            options={[
              ...TIERS.map((each) => ({ value: each, label: t(tierText[each]) })),
              ...(purpose === 'SERVICE' ? [] : [{ value: 'NONE' as const, label: t('group.anyTier') }]),
            ]}
            onChange={setTier}
          />
        </span>
      </div>
      <div className="field">
        <label htmlFor="group-region">{t('people.region')}</label>
        <Input id="group-region" maxLength={40} value={region} onChange={(event) => setRegion(event.target.value)} />
        <p className="s">{t('group.regionAbout')}</p>
      </div>
      <div className="field">
        <label htmlFor="group-holder">{t('group.operator')}</label>
        <HolderSelect id="group-holder" value={holder} onChange={setHolder} />
        <p className="s">{t('openGroup.holderAbout')}</p>
      </div>
    </Dialog>
  );
}
