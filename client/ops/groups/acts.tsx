// What may be done with a group as a whole. Each act asks for its reason, says what will happen, and leaves refusals to the server.

import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import type { GroupState } from '../../shared/generated.ts';
import { useAskAgain } from '../answers.ts';
import type { GroupFields } from '../generated.ts';
import {
  ChangeGroupStateMutation,
  HandOverGroupMutation,
  PlaceGroupMutation,
  RenameGroupMutation,
  TagGroupMutation,
} from '../generated.ts';
import { Area, Dialog, ReasonField } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { HolderSelect } from './HolderSelect.tsx';
import { MOST_NAME } from './OpenGroup.tsx';
import { OF_GROUP } from './again.ts';
import { stateAbout, stateText } from './words.ts';

interface ActProps {
  group: GroupFields;
  onClose: () => void;
}

/** `wish`: the state that the figures speak for. */
export function StateDialog({ group, wish, onClose }: ActProps & { wish?: GroupState }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const tell = useTell();
  const askAgain = useAskAgain();
  // Transforming has a dialogue of its own.
  const steps = group.nextStates.filter(({ to }) => to !== 'TRANSFORMED');
  const open = steps.filter(({ blockedBy }) => blockedBy.length === 0);
  const [to, setTo] = useState<GroupState | null>((open.find((step) => step.to === wish) ?? open[0])?.to ?? null);
  const [reason, setReason] = useState('');
  const act = async () => {
    if (to === null) return;
    await ask(ChangeGroupStateMutation, { id: group.id, to, reason: reason.trim() });
    tell.done(t('groupAct.stateDone', { name: group.name, state: t(stateText[to]) }));
    askAgain(...OF_GROUP);
  };
  return (
    <Dialog
      title={t('groupAct.stateOf', { name: group.name })}
      okText={t('groupAct.state')}
      isDanger={to === 'DISSOLVED'}
      isIncomplete={to === null || reason.trim() === ''}
      act={act}
      onClose={onClose}
      width={520}
    >
      <p className="m2" style={{ marginBottom: 12 }}>
        {t('groupAct.stateNow', { state: t(stateText[group.state]) })}
      </p>
      <Radio.Group
        className="choices"
        value={to}
        onChange={(event) => setTo(event.target.value as GroupState)}
        options={steps.map((step) => ({
          value: step.to,
          disabled: step.blockedBy.length > 0,
          label: (
            <span>
              {t(stateText[step.to])}{' '}
              <span className="s">
                {step.blockedBy.length === 0 ? t(stateAbout[step.to]) : step.blockedBy.map(({ words }) => say(words)).join(' ')}
              </span>
            </span>
          ),
        }))}
      />
      <ReasonField label={t('reason.label')} about={t('reason.about')} value={reason} onChange={setReason} />
    </Dialog>
  );
}

export function HandOverDialog({ group, onClose }: ActProps): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [holder, setHolder] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const act = async () => {
    if (holder === null) return;
    const { handOverGroup } = await ask(HandOverGroupMutation, {
      groupId: group.id,
      operatorId: holder,
      note: note.trim() === '' ? null : note.trim(),
    });
    tell.done(t('groupAct.handedOver', { name: group.name, to: handOverGroup.operatorName ?? '' }));
    askAgain(...OF_GROUP, 'GroupHolders');
  };
  return (
    <Dialog
      title={t('groupAct.handOverOf', { name: group.name })}
      okText={t(group.operatorId === null ? 'groupAct.give' : 'groupAct.handOver')}
      isIncomplete={holder === null}
      act={act}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="new-holder">
          {group.operatorName === null ? t('groupAct.toFirst') : t('groupAct.toNext', { name: group.operatorName })}
        </label>
        <HolderSelect id="new-holder" value={holder} not={group.operatorId} onChange={setHolder} />
      </div>
      {group.operatorId === null ? null : (
        <div className="field">
          <label htmlFor="hand-over-note">{t('groupAct.note')}</label>
          <Area id="hand-over-note" value={note} onChange={setNote} most={1_000} rows={4} />
          <p className="s">{t('groupAct.noteAbout')}</p>
        </div>
      )}
    </Dialog>
  );
}

const MOST_TAGS = 10;

export function DetailsDialog({ group, onClose }: ActProps): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [name, setName] = useState(group.name);
  const [region, setRegion] = useState(group.region);
  const [tags, setTags] = useState<string[]>([...group.tags]);
  const act = async () => {
    const { id } = group;
    if (name.trim() !== group.name) await ask(RenameGroupMutation, { id, name: name.trim() });
    if (region.trim() !== group.region) await ask(PlaceGroupMutation, { id, region: region.trim() });
    if (tags.join('\n') !== group.tags.join('\n')) await ask(TagGroupMutation, { id, tags });
    tell.done(t('groupAct.detailsDone', { name: name.trim() }));
    askAgain(...OF_GROUP, 'GroupFilterChoices');
  };
  return (
    <Dialog
      title={t('groupAct.detailsOf', { name: group.name })}
      okText={t('action.save')}
      isIncomplete={name.trim() === ''}
      act={act}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="group-name-new">{t('group.name')}</label>
        <Input id="group-name-new" autoFocus maxLength={MOST_NAME} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="group-region-new">{t('people.region')}</label>
        <Input id="group-region-new" maxLength={40} value={region} onChange={(event) => setRegion(event.target.value)} />
        <p className="s">{t('group.regionAbout')}</p>
      </div>
      <div className="field">
        <label htmlFor="group-tags">{t('group.tag')}</label>
        <Select id="group-tags" mode="tags" maxCount={MOST_TAGS} open={false} suffix={null} value={tags} onChange={setTags} />
        <p className="s">{t('groupAct.tagsAbout')}</p>
      </div>
    </Dialog>
  );
}
