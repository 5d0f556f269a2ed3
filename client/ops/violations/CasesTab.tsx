// The cases, the latest first. Each has one action: the step that the member's history suggests. Whatever it is, a person takes it.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { ViolationFields } from '../generated.ts';
import { ViolationRulesQuery, ViolationsQuery } from '../generated.ts';
import { GroupName } from '../groups/marks.tsx';
import { exportTo } from '../parts/export-to.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { ListState } from '../parts/list-state.ts';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { MemberName } from '../people/MemberName.tsx';
import { useTexts } from '../texts.ts';
import { DueTime } from '../tiers/DueTime.tsx';
import { BreachTags, useFoundBy } from './Found.tsx';
import { StepDialog } from './StepDialog.tsx';
import { OPEN, stateColour, stateText, STATES, stepText } from './words.ts';

type Row = ViolationFields;

const LATE = 'LATE';
const ALL = 'ALL';

export function CasesTab(): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const [acting, setActing] = useState<Row | null>(null);
  const rules = useAnswer(ViolationRulesQuery, {}).data?.violationRules ?? [];
  const columns: readonly Column<Row>[] = [
    { key: 'state', title: t('table.state'), width: 120, isFixed: true, cell: (row) => <StateCell row={row} now={now} /> },
    { key: 'member', title: t('violation.member'), isFixed: true, cell: ({ distributor }) => <MemberName member={distributor} /> },
    { key: 'group', title: t('violation.group'), cell: ({ group }) => <GroupName group={group} /> },
    { key: 'said', title: t('violation.said'), cell: (row) => <Said row={row} /> },
    { key: 'history', title: t('violation.history'), cell: (row) => <History row={row} now={now} /> },
    { key: 'at', title: t('table.at'), isSpare: true, cell: (row) => <span className="m2 nw">{moment(row.at, now)}</span> },
    {
      key: 'due',
      title: t('violation.due'),
      isRight: true,
      cell: (row) => (row.dueAt === null ? <span className="m">—</span> : <DueTime at={row.dueAt} now={now} />),
    },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      isFixed: true,
      cell: (row) => <Act row={row} onAct={setActing} />,
    },
  ];
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'state',
      label: t('violation.open'),
      options: [
        { value: LATE, label: t('violation.late') },
        ...STATES.map((state) => ({ value: state, label: t(stateText[state]) })),
        { value: ALL, label: t('violation.all') },
      ],
    },
    {
      kind: 'choice',
      name: 'rule',
      label: t('violation.rule'),
      options: rules.map(({ id, name }) => ({ value: id, label: name })),
      width: 176,
    },
    { kind: 'link', name: 'groupId', label: t('violation.ofGroup') },
    { kind: 'link', name: 'distributorId', label: t('violation.ofMember') },
  ];
  return (
    <>
      <ListPage
        list="violations"
        title={t('violation.cases')}
        isPart
        columns={columns}
        filters={filters}
        operation={ViolationsQuery}
        ask={(state, page) => ({ ...page, filter: filterOf(state) })}
        pageOf={(data) => data.violations}
        keyOf={(row) => row.id}
        exportPath={(state) => exportTo('violations', state, ['state', 'rule', 'groupId', 'distributorId'])}
        empty={t('violation.none')}
        emptyAction={<Link href="/groups/violations?tab=rules">{t('violation.toRules')}</Link>}
        minWidth={1120}
      />
      {acting ? <StepDialog violation={acting} onClose={() => setActing(null)} /> : null}
    </>
  );
}

/** The open ones where nothing else is asked for. */
function filterOf(state: ListState) {
  const chosen = state.get('state');
  const one = STATES.find((each) => each === chosen);
  return {
    states: chosen === ALL ? null : one ? [one] : [...OPEN],
    isLate: chosen === LATE ? true : null,
    ruleId: state.get('rule'),
    groupId: state.get('groupId'),
    distributorId: state.get('distributorId'),
  };
}

function StateCell({ row: { state, dueAt }, now }: { row: Row; now: Date }): ReactElement {
  const { t } = useTexts();
  const isLate = dueAt !== null && Date.parse(dueAt) < now.getTime();
  return <span className={`st ${isLate ? 'late' : stateColour[state]}`}>{t(stateText[state])}</span>;
}

function Said({ row }: { row: Row }): ReactElement {
  const { t } = useTexts();
  const foundBy = useFoundBy();
  const { excerpt, evidenceIds } = row;
  return (
    <div className="said">
      <p>
        <BreachTags violation={row} />
        {excerpt ?? <span className="m">{t('violation.textGone')}</span>}
      </p>
      <p className="s">
        {foundBy(row)}
        {evidenceIds.length === 0 ? null : ` · ${t('violation.pictureCount', { count: evidenceIds.length })}`}
      </p>
    </div>
  );
}

/** What was before this one, and the last step that was taken in it. */
function History({ row: { before, steps }, now }: { row: Row; now: Date }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const last = steps[steps.length - 1];
  return (
    <div className="said">
      <p className={before > 0 ? undefined : 'm2'}>{before > 0 ? t('violation.before', { count: before }) : t('violation.first')}</p>
      {last ? (
        <p className="s">
          {t('violation.lastStep', { step: t(stateText[last.to]), name: last.byName, at: moment(last.at, now) })}
          {last.note === '' ? null : ` · ${last.note}`}
        </p>
      ) : null}
    </div>
  );
}

function Act({ row, onAct }: { row: Row; onAct: (row: Row) => void }): ReactElement | null {
  const { t } = useTexts();
  const isManager = useIsManager();
  if (row.next === null) return null;
  // That somebody is out is for a manager to say.
  if (row.next === 'REMOVED' && !isManager) return <span className="s nw">{t('violation.waitsForManager')}</span>;
  return (
    <Button size="small" onClick={() => onAct(row)} aria-label={`${t(stepText[row.next])} ${row.distributor.name}`}>
      {t(stepText[row.next])}
    </Button>
  );
}
