// A list of rules with its form: the same for what finds breaches and for what answers by itself. Everybody reads, managers change.

import Button from 'antd/es/button';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import type { useAnswer } from '../answers.ts';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Failure, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';

interface Common {
  readonly id: string;
  readonly name: string;
  readonly isOn: boolean;
}

interface RuleListProps<Rule extends Common> {
  title: string;
  about: string;
  add: string;
  empty: string;
  minWidth: number;
  asked: Pick<ReturnType<typeof useAnswer>, 'error' | 'refetch'>;
  rows: readonly Rule[] | undefined;
  /** Before and after the column that says whether the rule is on. */
  columns: readonly Column<Rule>[];
  more?: readonly Column<Rule>[];
  form(rule: Rule | null, close: () => void): ReactNode;
}

export function RuleList<Rule extends Common>(props: RuleListProps<Rule>): ReactElement {
  const { title, about, add, empty, minWidth, asked, rows, more = [], form } = props;
  const { t } = useTexts();
  const isManager = useIsManager();
  const [editing, setEditing] = useState<Rule | 'NEW' | null>(null);
  const columns: readonly Column<Rule>[] = [
    ...props.columns,
    {
      key: 'isOn',
      title: t('table.state'),
      cell: (row) => <span className={`st ${row.isOn ? 'done' : 'off'}`}>{t(row.isOn ? 'violation.on' : 'violation.off')}</span>,
    },
    ...more,
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
        title={title}
        isFlush
        aside={isManager ? <Button onClick={() => setEditing('NEW')}>{add}</Button> : undefined}
        footer={<span>{about}</span>}
      >
        {asked.error !== null && rows === undefined ? (
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        ) : rows?.length === 0 ? (
          <Nothing>{empty}</Nothing>
        ) : (
          <ListTable label={title} columns={columns} rows={rows} keyOf={(row) => row.id} boneCount={4} minWidth={minWidth} />
        )}
      </Panel>
      {editing === null ? null : form(editing === 'NEW' ? null : editing, () => setEditing(null))}
    </>
  );
}
