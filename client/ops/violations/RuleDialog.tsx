import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Segmented from 'antd/es/segmented';
import Switch from 'antd/es/switch';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import type { ViolationRuleKind } from '../../shared/generated.ts';
import { useAskAgain } from '../answers.ts';
import { SaveViolationRuleMutation, ViolationRulesQuery } from '../generated.ts';
import { Area, Dialog } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import type { Rule } from './RulesTab.tsx';
import { kindText, KINDS } from './words.ts';
import { wordsIn } from './words-in.ts';

const NAME_LETTERS = 40;
const WORD_LETTERS = 4_000;

/** Without a rule a new one. */
export function RuleDialog({ rule, onClose }: { rule: Rule | null; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [name, setName] = useState(rule?.name ?? '');
  const [kind, setKind] = useState<ViolationRuleKind>(rule?.kind ?? 'KEYWORDS');
  const [typed, setTyped] = useState(rule?.words.join('\n') ?? '');
  const [threshold, setThreshold] = useState(rule?.kind === 'FLOOD' ? rule.threshold : 12);
  const [minutes, setMinutes] = useState(rule?.kind === 'FLOOD' ? rule.minutes : 3);
  const [isOn, setOn] = useState(rule?.isOn ?? true);
  const words = wordsIn(typed);
  const act = async () => {
    const input = { name: name.trim(), kind, words: kind === 'FLOOD' ? [] : words, threshold, minutes, isOn };
    await ask(SaveViolationRuleMutation, { id: rule?.id ?? null, input });
    tell.done(t('violation.ruleSaved', { name: name.trim() }));
    askAgain(ViolationRulesQuery.name);
  };
  return (
    <Dialog
      title={rule ? t('violation.editOf', { name: rule.name }) : t('violation.addRule')}
      okText={t('violation.saveRule')}
      isIncomplete={name.trim() === '' || (kind === 'KEYWORDS' && words.length === 0)}
      act={act}
      onClose={onClose}
      width={560}
    >
      <div className="field">
        <label htmlFor="rule-name">{t('violation.ruleName')}</label>
        <Input id="rule-name" autoFocus maxLength={NAME_LETTERS} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <Segmented<ViolationRuleKind>
        className="case-way"
        aria-label={t('violation.ruleKind')}
        value={kind}
        options={KINDS.map((each) => ({ value: each, label: t(kindText[each]) }))}
        onChange={setKind}
      />
      {kind === 'FLOOD' ? (
        <div className="field">
          <label htmlFor="rule-threshold">{t('violation.threshold')}</label>
          <InputNumber id="rule-threshold" min={2} max={200} value={threshold} onChange={(value) => setThreshold(value ?? 2)} />
          <label htmlFor="rule-minutes">{t('violation.minutes')}</label>
          <InputNumber id="rule-minutes" min={1} max={1_440} value={minutes} onChange={(value) => setMinutes(value ?? 1)} />
        </div>
      ) : (
        <div className="field">
          <label htmlFor="rule-words">{t(kind === 'LINKS' ? 'violation.hostsLabel' : 'violation.wordsLabel')}</label>
          <Area id="rule-words" value={typed} onChange={setTyped} most={WORD_LETTERS} rows={6} />
          <p className="s">{t(kind === 'LINKS' ? 'violation.hostsAbout' : 'violation.wordsAbout')}</p>
        </div>
      )}
      <label className="acts">
        <Switch checked={isOn} onChange={setOn} aria-label={t('violation.isOn')} />
        <span>{t('violation.isOn')}</span>
      </label>
    </Dialog>
  );
}
