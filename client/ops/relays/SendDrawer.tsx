// News for groups: the text, the groups, until when; and before it is sent, through whom it will go.

import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useAct, useAnswer } from '../answers.ts';
import { OpsRelaysQuery, RelayGroupsQuery, RelayReachQuery, SendRelayMutation } from '../generated.ts';
import { Area } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';

const HOURS = [4, 8, 24, 48] as const;
const HOUR = 3_600_000;
const LONGEST_TITLE = 40;

export function SendDrawer({ onClose }: { onClose: () => void }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const tell = useTell();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const [groups, setGroups] = useState<{ value: string; label: string }[]>([]);
  const [hours, setHours] = useState<number>(24);
  const found = useAnswer(RelayGroupsQuery, { search: search === '' ? null : search }).data?.groups.edges ?? [];
  const act = useAct(SendRelayMutation, [OpsRelaysQuery.name]);
  const groupIds = groups.map(({ value }) => value);
  const send = () =>
    act.mutate(
      { input: { title, text, groupIds, dueAt: new Date(Date.now() + hours * HOUR).toISOString() } },
      {
        onSuccess: () => {
          tell.done(t('relays.sent'));
          onClose();
        },
      },
    );
  return (
    <Drawer open onClose={onClose} size={520} title={t('relays.send')} footer={null}>
      <div className="field">
        <label htmlFor="relay-title">{t('relays.name')}</label>
        <Input id="relay-title" maxLength={LONGEST_TITLE} value={title} onChange={({ target }) => setTitle(target.value)} />
      </div>
      <div className="field">
        <label htmlFor="relay-text">{t('relays.text')}</label>
        <Area id="relay-text" value={text} onChange={setText} />
      </div>
      <div className="field">
        <label htmlFor="relay-groups">{t('relays.groups')}</label>
        <Select
          id="relay-groups"
          mode="multiple"
          labelInValue
          showSearch={{ filterOption: false, onSearch: setSearch }}
          placeholder={t('relays.groupsHint')}
          value={groups}
          onChange={setGroups}
          options={found.map(({ node: { id, name, number } }) => ({ value: id, label: `${name} ${number}` }))}
        />
        {groupIds.length === 0 ? null : <Reach groupIds={groupIds} />}
      </div>
      <div className="field">
        <label htmlFor="relay-due">{t('relays.dueAt')}</label>
        <Select
          id="relay-due"
          value={hours}
          onChange={setHours}
          options={HOURS.map((each) => ({ value: each, label: t('relays.hours', { count: each }) }))}
        />
      </div>
      {act.error === null ? null : (
        <p className="c-late" role="alert">
          {sayError(act.error, words)}
        </p>
      )}
      <div className="acts relay-acts">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          type="primary"
          disabled={title.trim() === '' || text.trim() === '' || groupIds.length === 0}
          loading={act.isPending ? { delay: 200 } : false}
          onClick={send}
        >
          {t('relays.send')}
        </Button>
      </div>
    </Drawer>
  );
}

function Reach({ groupIds }: { groupIds: string[] }): ReactElement | null {
  const { t } = useTexts();
  const reach = useAnswer(RelayReachQuery, { groupIds }).data?.relayReach;
  if (!reach) return null;
  return (
    <p className={reach.uncovered > 0 ? 's c-due' : 's'}>{t(reach.uncovered > 0 ? 'relays.reach' : 'relays.reachAll', { ...reach })}</p>
  );
}
