// The rules that find candidates, as a form and not as text. They hold from the next message on; what was found stays.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { ViolationRulesData } from '../generated.ts';
import { ViolationRulesQuery } from '../generated.ts';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { RuleDialog } from './RuleDialog.tsx';
import { RuleList } from './RuleList.tsx';
import { kindText } from './words.ts';
import { Words } from './Words.tsx';

export type Rule = ViolationRulesData['violationRules'][number];

export function RulesTab(): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const asked = useAnswer(ViolationRulesQuery, {});
  const rows = asked.data?.violationRules;
  const columns: readonly Column<Rule>[] = [
    { key: 'name', title: t('violation.ruleName'), cell: (row) => <span className="f">{row.name}</span> },
    { key: 'kind', title: t('violation.ruleKind'), cell: (row) => <span className="nw">{t(kindText[row.kind])}</span> },
    { key: 'what', title: t('violation.ruleWhat'), cell: (row) => <What rule={row} /> },
  ];
  const more: readonly Column<Rule>[] = [
    {
      key: 'by',
      title: t('violation.changed'),
      cell: (row) => <span className="m2 nw">{`${row.byName} ${moment(row.changedAt, now)}`}</span>,
    },
  ];
  return (
    <RuleList
      title={t('violation.rules')}
      about={t('violation.rulesAbout')}
      add={t('violation.addRule')}
      empty={t('violation.noRules')}
      minWidth={880}
      asked={asked}
      rows={rows}
      columns={columns}
      more={more}
      form={(rule, close) => <RuleDialog rule={rule} onClose={close} />}
    />
  );
}

function What({ rule: { kind, words, threshold, minutes } }: { rule: Rule }): ReactElement {
  const { t } = useTexts();
  if (kind === 'FLOOD') return <span>{t('violation.floodWhat', { count: threshold, minutes })}</span>;
  if (kind === 'LINKS' && words.length === 0) return <span>{t('violation.everyLink')}</span>;
  return <Words words={words} label={kind === 'LINKS' ? t('violation.allowedHosts') : null} />;
}
