// Writes one message to many groups, now or at a time. Its id is made when the dialogue opens, so that pressing twice sends once.

import DatePicker from 'antd/es/date-picker';
import Checkbox from 'antd/es/checkbox';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import type dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import type { OutgoingKind, ScriptOccasion, Tier } from '../../shared/generated.ts';
import { useAnswer, useAskAgain } from '../answers.ts';
import {
  AudienceQuery,
  ChannelHealthQuery,
  SendChoicesQuery,
  OutboxQuery,
  RobotsQuery,
  ScriptsQuery,
  SendToGroupsMutation,
} from '../generated.ts';
import { Area, Dialog } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { TIERS, tierText } from '../tiers/words.ts';
import type { ChosenGroup } from './GroupsSelect.tsx';
import { GroupsSelect } from './GroupsSelect.tsx';

const MOST_BYTES = { TEXT: 2_048, MARKDOWN: 4_096 } as const;
/** What is said to a whole group; the others speak to one member. */
const OF_GROUPS: readonly ScriptOccasion[] = ['DAILY', 'CAMPAIGN', 'HAND_OVER', 'WELCOME'];

/** Not from crypto.randomUUID, which is missing on addresses without https. */
const newMessageId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function SendDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [id] = useState(newMessageId);
  const [by, setBy] = useState<'GROUPS' | 'FILTER'>('GROUPS');
  const [groups, setGroups] = useState<readonly ChosenGroup[]>([]);
  const [tiers, setTiers] = useState<Tier[]>([]);
  const [tags, setTags] = useState<string[]>([]);
  const [kind, setKind] = useState<Extract<OutgoingKind, 'TEXT' | 'MARKDOWN'>>('TEXT');
  const [text, setText] = useState('');
  const [scriptId, setScriptId] = useState<string | null>(null);
  const [mentionsAll, setMentionsAll] = useState(false);
  const [at, setAt] = useState<dayjs.Dayjs | null>(null);
  const to: { groupIds?: string[]; tiers?: Tier[]; tags?: string[] } =
    by === 'GROUPS' ? { groupIds: groups.map((group) => group.id) } : { tiers, tags };
  const hasAudience = by === 'GROUPS' ? groups.length > 0 : tiers.length + tags.length > 0;
  const audience = useAnswer(AudienceQuery, { of: to }, { isWanted: hasAudience });
  const reached = hasAudience ? audience.data?.audience : undefined;
  const tagChoices = useAnswer(SendChoicesQuery, { search: null }).data?.groupTags ?? [];
  const length = new TextEncoder().encode(text).length;
  const isTooLong = length > MOST_BYTES[kind];
  const act = async () => {
    const input = { id, to, kind, text, mentionsAll: kind === 'TEXT' && mentionsAll, scriptId, at: at?.toISOString() ?? null };
    const { sendToGroups } = await ask(SendToGroupsMutation, { input });
    tell.done(t('channel.sentTo', { queued: sendToGroups.queued, tasks: sendToGroups.tasks }));
    askAgain(OutboxQuery.name, ChannelHealthQuery.name, RobotsQuery.name, ScriptsQuery.name);
  };
  return (
    <Dialog
      title={t('channel.send')}
      okText={reached ? t('channel.sendTo', { count: reached.groups }) : t('channel.send')}
      isIncomplete={!hasAudience || reached?.groups === 0 || text.trim() === '' || isTooLong}
      act={act}
      onClose={onClose}
      width={640}
    >
      <div className="field">
        <span className="what">{t('channel.to')}</span>
        <Segmented<'GROUPS' | 'FILTER'>
          aria-label={t('channel.to')}
          value={by}
          options={[
            { value: 'GROUPS', label: t('channel.toGroups') },
            { value: 'FILTER', label: t('channel.toFilter') },
          ]}
          onChange={setBy}
        />
      </div>
      {by === 'GROUPS' ? (
        <div className="field">
          <label htmlFor="send-groups">{t('channel.groups')}</label>
          <GroupsSelect id="send-groups" value={groups} onChange={setGroups} />
        </div>
      ) : (
        <div className="two-fields">
          <div className="field">
            <label htmlFor="send-tiers">{t('channel.tiers')}</label>
            <Select<Tier[]>
              id="send-tiers"
              mode="multiple"
              value={tiers}
              options={TIERS.map((value) => ({ value, label: t(tierText[value]) }))}
              onChange={setTiers}
            />
          </div>
          <div className="field">
            <label htmlFor="send-tags">{t('channel.tags')}</label>
            <Select<string[]>
              id="send-tags"
              mode="multiple"
              value={tags}
              options={tagChoices.map((value) => ({ value, label: value }))}
              onChange={setTags}
            />
          </div>
        </div>
      )}
      <p className="s send-reach" aria-live="polite">
        {reached
          ? t('channel.reaches', { groups: reached.groups, robots: reached.byRobot, tasks: reached.byTask })
          : t('channel.reachesNobody')}
      </p>
      <div className="two-fields">
        <div className="field">
          <span className="what">{t('outbox.kind')}</span>
          <Segmented<'TEXT' | 'MARKDOWN'>
            aria-label={t('outbox.kind')}
            value={kind}
            options={[
              { value: 'TEXT', label: t('outbox.text') },
              { value: 'MARKDOWN', label: t('outbox.markdown') },
            ]}
            onChange={setKind}
          />
        </div>
        <ScriptChoice
          value={scriptId}
          onChoose={(chosen, filled) => {
            setScriptId(chosen);
            if (filled !== null) setText(filled);
          }}
        />
      </div>
      <div className="field">
        <label htmlFor="send-text">{t('outbox.message')}</label>
        <Area id="send-text" value={text} onChange={setText} most={4_000} rows={6} />
        <p className={`s ${isTooLong ? 'c-late' : ''}`}>{t('channel.bytes', { length, most: MOST_BYTES[kind] })}</p>
      </div>
      {kind === 'TEXT' ? (
        <Checkbox className="send-mention" checked={mentionsAll} onChange={(event) => setMentionsAll(event.target.checked)}>
          {t('channel.mentionAll')}
        </Checkbox>
      ) : null}
      <div className="field">
        <label htmlFor="send-at">{t('channel.at')}</label>
        <DatePicker
          id="send-at"
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          placeholder={t('channel.now')}
          value={at}
          onChange={(chosen: dayjs.Dayjs | null) => setAt(chosen)}
        />
      </div>
    </Dialog>
  );
}

function ScriptChoice({
  value,
  onChoose,
}: {
  value: string | null;
  onChoose: (id: string | null, text: string | null) => void;
}): ReactElement {
  const { t } = useTexts();
  const rows = useAnswer(ScriptsQuery, { occasion: null, tier: null }).data?.scripts ?? [];
  const usable = rows.flatMap(({ published }) => (published && OF_GROUPS.includes(published.occasion) ? [published] : []));
  return (
    <div className="field">
      <label htmlFor="send-script">{t('channel.fromScript')}</label>
      <Select<string | null>
        id="send-script"
        allowClear
        placeholder={t('channel.noScript')}
        value={value}
        options={usable.map((script) => ({ value: script.id, label: script.title }))}
        onChange={(chosen) => onChoose(chosen ?? null, usable.find((script) => script.id === chosen)?.text ?? null)}
      />
    </div>
  );
}
