// What makes other groups out of a group: merging, splitting and transforming it. Nobody is lost: members are moved, and the history of
// each group stays where it was.

import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../shared/api.ts';
import type { GroupPurpose, Tier } from '../../shared/generated.ts';
import { useAnswer, useAskAgain } from '../answers.ts';
import type { GroupFields } from '../generated.ts';
import { GroupsQuery, MergeGroupsMutation, SplitGroupMutation, TransformGroupMutation } from '../generated.ts';
import { Dialog, ReasonField } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { TIERS, tierText } from '../tiers/words.ts';
import { FillBar } from './marks.tsx';
import { MOST_NAME } from './OpenGroup.tsx';
import { OF_GROUP } from './again.ts';
import { PURPOSES, purposeText } from './words.ts';
import { latestMembers } from './split.ts';

interface ActProps {
  group: GroupFields;
  onClose: () => void;
}

export function MergeDialog({ group, onClose }: ActProps): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [, go] = useLocation();
  const [search, setSearch] = useState('');
  const [intoId, setInto] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const filter = { purpose: group.purpose, tier: group.tier, isClosed: false };
  const found = useAnswer(GroupsQuery, { first: 50, search: search.trim() === '' ? null : search.trim(), filter, sort: 'NAME' });
  const others = (found.data?.groups.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== group.id);
  const isTooSmall = (other: { members: number; limit: number }) => other.members + group.members > other.limit;
  // Those that everybody fits into come first.
  const groups = [...others.filter((other) => !isTooSmall(other)), ...others.filter(isTooSmall)];
  const into = groups.find(({ id }) => id === intoId);
  const act = async () => {
    if (intoId === null) return;
    const { mergeGroups } = await ask(MergeGroupsMutation, { fromId: group.id, intoId, reason: reason.trim() });
    tell.done(t('groupAct.merged', { from: group.name, into: mergeGroups.name }));
    askAgain(...OF_GROUP);
    go(`/groups/${mergeGroups.id}`);
  };
  return (
    <Dialog
      title={t('groupAct.mergeOf', { name: group.name })}
      okText={t('groupAct.merge')}
      isDanger
      isIncomplete={intoId === null || reason.trim() === ''}
      act={act}
      onClose={onClose}
      width={520}
    >
      <p className="m2" style={{ marginBottom: 16 }}>
        {t('groupAct.mergeAbout', { count: group.members })}
      </p>
      <div className="field">
        <label htmlFor="merge-into">{t('groupAct.mergeInto')}</label>
        <Select
          id="merge-into"
          showSearch={{ filterOption: false, onSearch: setSearch }}
          loading={found.isFetching}
          value={intoId}
          placeholder={t('group.search')}
          notFoundContent={t('list.noHits')}
          options={groups.map((each) => ({
            value: each.id,
            disabled: isTooSmall(each),
            label: (
              <span className="pair" style={{ justifyContent: 'space-between' }}>
                {each.name}
                <span className="s">
                  {each.members} + {group.members} / {each.limit}
                </span>
              </span>
            ),
          }))}
          onChange={(chosen: string | null) => setInto(chosen)}
        />
        {into === undefined ? (
          <p className="s">{t('groupAct.mergeRoom')}</p>
        ) : (
          <FillBar members={into.members + group.members} limit={into.limit} />
        )}
      </div>
      <ReasonField label={t('reason.label')} about={t('reason.about')} value={reason} onChange={setReason} />
    </Dialog>
  );
}

/** `stays`: who was chosen in the list; without them the latest to join go. */
export function SplitDialog({ group, stays, onClose }: ActProps & { stays?: readonly string[] }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [count, setCount] = useState(Math.floor(group.members / 2));
  const [reason, setReason] = useState('');
  const act = async () => {
    const memberIds = stays ?? (await latestMembers(group.id, count));
    const { splitGroup } = await ask(SplitGroupMutation, {
      id: group.id,
      name: name.trim(),
      memberIds: [...memberIds],
      reason: reason.trim(),
    });
    tell.done(t('groupAct.splitDone', { name: splitGroup.name, count: splitGroup.members }));
    askAgain(...OF_GROUP);
    go(`/groups/${splitGroup.id}`);
  };
  return (
    <Dialog
      title={t('groupAct.splitOf', { name: group.name })}
      okText={t('groupAct.split')}
      isIncomplete={name.trim() === '' || reason.trim() === '' || (stays?.length ?? count) < 1}
      act={act}
      onClose={onClose}
      width={520}
    >
      <p className="m2" style={{ marginBottom: 16 }}>
        {stays === undefined ? t('groupAct.splitAbout') : t('groupAct.splitChosen', { count: stays.length })}
      </p>
      <div className="field">
        <label htmlFor="split-name">{t('groupAct.newName')}</label>
        <Input id="split-name" autoFocus maxLength={MOST_NAME} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      {stays === undefined ? (
        <div className="field">
          <label htmlFor="split-count">{t('groupAct.splitCount')}</label>
          <InputNumber<number>
            id="split-count"
            min={1}
            max={Math.max(1, group.members)}
            precision={0}
            value={count}
            onChange={(value) => setCount(value ?? 0)}
          />
          <p className="s">{t('groupAct.splitLeft', { count: Math.max(0, group.members - count) })}</p>
        </div>
      ) : null}
      <ReasonField label={t('reason.label')} about={t('reason.about')} value={reason} onChange={setReason} />
    </Dialog>
  );
}

export function TransformDialog({ group, onClose }: ActProps): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [, go] = useLocation();
  const [name, setName] = useState(group.name);
  const [purpose, setPurpose] = useState<GroupPurpose>(group.purpose);
  const [tier, setTier] = useState<Tier | 'NONE'>(group.tier ?? 'NONE');
  const [reason, setReason] = useState('');
  const isSame = purpose === group.purpose && (tier === 'NONE' ? null : tier) === group.tier;
  const act = async () => {
    const { transformGroup } = await ask(TransformGroupMutation, {
      id: group.id,
      name: name.trim(),
      purpose,
      tier: tier === 'NONE' ? null : tier,
      reason: reason.trim(),
    });
    tell.done(t('groupAct.transformed', { name: transformGroup.name }));
    askAgain(...OF_GROUP);
    go(`/groups/${transformGroup.id}`);
  };
  return (
    <Dialog
      title={t('groupAct.transformOf', { name: group.name })}
      okText={t('groupAct.transform')}
      isIncomplete={name.trim() === '' || reason.trim() === '' || isSame || (purpose === 'SERVICE' && tier === 'NONE')}
      act={act}
      onClose={onClose}
      width={520}
    >
      <p className="m2" style={{ marginBottom: 16 }}>
        {t('groupAct.transformAbout', { count: group.members })}
      </p>
      <div className="field">
        <label htmlFor="transform-name">{t('groupAct.newName')}</label>
        <Input id="transform-name" maxLength={MOST_NAME} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="transform-purpose">{t('group.purpose')}</label>
        <Select
          id="transform-purpose"
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
            value={tier}
            options={[
              ...TIERS.map((each) => ({ value: each, label: t(tierText[each]) })),
              { value: 'NONE' as const, label: t('group.anyTier'), disabled: purpose === 'SERVICE' },
            ]}
            onChange={setTier}
          />
        </span>
        {isSame ? <p className="s">{t('groupAct.transformSame')}</p> : null}
      </div>
      <ReasonField label={t('reason.label')} about={t('reason.about')} value={reason} onChange={setReason} />
    </Dialog>
  );
}
