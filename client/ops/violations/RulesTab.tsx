// The rules that find candidates, as a form and not as text. They hold from the next message on; what was found stays.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { ViolationRulesData } from '../generated.ts';
import { ViolationRulesQuery } from '../generated.ts';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Failure, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { RuleDialog } from './RuleDialog.tsx';
import { kindText } from './words.ts';
import { Words } from './Words.tsx';

export type Rule = ViolationRulesData['violationRules'][number];

export function RulesTab(): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [editing, setEditing] = useState<Rule | 'NEW' | null>(null);
  const asked = useAnswer(ViolationRulesQuery, {});
  const rows = asked.data?.violationRules;
  const columns: readonly Column<Rule>[] = [
    { key: 'name', title: t('violation.ruleName'), cell: (row) => <span className="f">{row.name}</span> },
    { key: 'kind', title: t('violation.ruleKind'), cell: (row) => <span className="nw">{t(kindText[row.kind])}</span> },
    { key: 'what', title: t('violation.ruleWhat'), cell: (row) => <What rule={row} /> },
    {
      key: 'isOn',
      title: t('table.state'),
      cell: (row) => <span className={`st ${row.isOn ? 'done' : 'off'}`}>{t(row.isOn ? 'violation.on' : 'violation.off')}</span>,
    },
    {
      key: 'by',
      title: t('violation.changed'),
      cell: (row) => <span className="m2 nw">{`${row.byName} ${moment(row.changedAt, now)}`}</span>,
    },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      cell: (row) =>
        isManager ? (
          <Button size="small" onClick={() => setEditing(row)} aria-label={t('violation.editOf', { name: row.name })}>
            {t('violation.edit')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <Panel
        title={t('violation.rules')}
        isFlush
        aside={isManager ? <Button onClick={() => setEditing('NEW')}>{t('violation.addRule')}</Button> : undefined}
        footer={<span>{t('violation.rulesAbout')}</span>}
      >
        {asked.error !== null && rows === undefined ? (
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        ) : rows?.length === 0 ? (
          <Nothing>{t('violation.noRules')}</Nothing>
        ) : (
          <ListTable label={t('violation.rules')} columns={columns} rows={rows} keyOf={(row) => row.id} boneCount={4} minWidth={880} />
        )}
      </Panel>
      {editing === null ? null : <RuleDialog rule={editing === 'NEW' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function What({ rule: { kind, words, threshold, minutes } }: { rule: Rule }): ReactElement {
  const { t } = useTexts();
  if (kind === 'FLOOD') return <span>{t('violation.floodWhat', { count: threshold, minutes })}</span>;
  if (kind === 'LINKS' && words.length === 0) return <span>{t('violation.everyLink')}</span>;
  return <Words words={words} label={kind === 'LINKS' ? t('violation.allowedHosts') : null} />;
}
