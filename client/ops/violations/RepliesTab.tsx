// What the program answers by itself: when a message contains one of the words, the group's robot (or an operator, as a task) says the
// reply, once within the cooldown.

import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import Switch from 'antd/es/switch';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { useAnswer, useAskAgain } from '../answers.ts';
import type { KeywordRulesData } from '../generated.ts';
import { KeywordRulesQuery, SaveKeywordRuleMutation } from '../generated.ts';
import { Area, Dialog } from '../parts/Dialog.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { tierText } from '../tiers/words.ts';
import { RuleList } from './RuleList.tsx';
import { wordsIn } from './words-in.ts';
import { Words } from './Words.tsx';

type Rule = KeywordRulesData['keywordRules'][number];

const TIERS = ['NEW', 'MID', 'HEAD'] as const satisfies readonly Tier[];
const EVERY = 'EVERY';
const USUAL_MINUTES = 30;

export function RepliesTab(): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const asked = useAnswer(KeywordRulesQuery, {});
  const rows = asked.data?.keywordRules;
  const columns: readonly Column<Rule>[] = [
    { key: 'name', title: t('violation.ruleName'), cell: (row) => <span className="f nw">{row.name}</span> },
    { key: 'words', title: t('violation.wordsLabel'), cell: (row) => <Words words={row.words} label={null} /> },
    { key: 'reply', title: t('violation.reply'), cell: (row) => <div className="said">{row.reply}</div> },
    {
      key: 'tier',
      title: t('violation.forGroups'),
      cell: (row) => (row.tier === null ? <span className="m2 nw">{t('violation.everyGroup')}</span> : <TierMark tier={row.tier} />),
    },
    {
      key: 'cooldown',
      title: t('violation.cooldown'),
      isRight: true,
      cell: (row) => <span className="nw">{t('violation.minutesCount', { count: row.cooldownMinutes })}</span>,
    },
    { key: 'replies', title: t('violation.given'), isRight: true, cell: (row) => count(row.replies) },
  ];
  return (
    <RuleList
      title={t('violation.replies')}
      about={t('violation.repliesAbout')}
      add={t('violation.addReply')}
      empty={t('violation.noReplies')}
      minWidth={1040}
      asked={asked}
      rows={rows}
      columns={columns}
      form={(rule, close) => <ReplyDialog rule={rule} onClose={close} />}
    />
  );
}

function ReplyDialog({ rule, onClose }: { rule: Rule | null; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [name, setName] = useState(rule?.name ?? '');
  const [typed, setTyped] = useState(rule?.words.join('\n') ?? '');
  const [reply, setReply] = useState(rule?.reply ?? '');
  const [tier, setTier] = useState<Tier | null>(rule?.tier ?? null);
  const [cooldownMinutes, setCooldown] = useState(rule?.cooldownMinutes ?? USUAL_MINUTES);
  const [isOn, setOn] = useState(rule?.isOn ?? true);
  const words = wordsIn(typed);
  const act = async () => {
    await ask(SaveKeywordRuleMutation, {
      id: rule?.id ?? null,
      input: { name: name.trim(), words, reply: reply.trim(), tier, cooldownMinutes, isOn },
    });
    tell.done(t('violation.ruleSaved', { name: name.trim() }));
    askAgain(KeywordRulesQuery.name);
  };
  return (
    <Dialog
      title={rule ? t('violation.editOf', { name: rule.name }) : t('violation.addReply')}
      okText={t('violation.saveReply')}
      isIncomplete={name.trim() === '' || reply.trim() === '' || words.length === 0}
      act={act}
      onClose={onClose}
      width={560}
    >
      <div className="field">
        <label htmlFor="reply-name">{t('violation.ruleName')}</label>
        <Input id="reply-name" autoFocus maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="reply-words">{t('violation.wordsLabel')}</label>
        <Area id="reply-words" value={typed} onChange={setTyped} most={2_000} rows={3} />
        <p className="s">{t('violation.wordsAbout')}</p>
      </div>
      <div className="field">
        <label htmlFor="reply-text">{t('violation.reply')}</label>
        <Area id="reply-text" value={reply} onChange={setReply} most={1_000} rows={4} />
      </div>
      <div className="field">
        <label htmlFor="reply-tier">{t('violation.forGroups')}</label>
        <Select
          id="reply-tier"
          value={tier ?? EVERY}
          options={[
            { value: EVERY, label: t('violation.everyGroup') },
            ...TIERS.map((each) => ({ value: each, label: t(tierText[each]) })),
          ]}
          onChange={(value: string) => setTier(TIERS.find((each) => each === value) ?? null)}
        />
      </div>
      <div className="field">
        <label htmlFor="reply-cooldown">{t('violation.cooldownLabel')}</label>
        <InputNumber id="reply-cooldown" min={0} max={10_080} value={cooldownMinutes} onChange={(value) => setCooldown(value ?? 0)} />
      </div>
      <label className="acts">
        <Switch checked={isOn} onChange={setOn} aria-label={t('violation.isOn')} />
        <span>{t('violation.isOn')}</span>
      </label>
    </Dialog>
  );
}
