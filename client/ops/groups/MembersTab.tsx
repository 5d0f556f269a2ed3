// Who is in the group: roles and kinds are changed in place; who should leave is suggested, and ticked off when they have left.

import type { ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { GroupFields, GroupMemberSort, StayFields } from '../generated.ts';
import { GroupMembersQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import { exportTo } from '../parts/export-to.ts';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { MemberName } from '../people/MemberName.tsx';
import { useTexts } from '../texts.ts';
import { CodeCell, KindCell, NotesCell, RoleCell, TierCell } from './member-cells.tsx';
import { MemberBulk } from './MemberBulk.tsx';
import { KINDS, ROLES, kindText, oneOf, roleText, wayText } from './words.ts';

const SORTS = ['JOINED_LATEST', 'JOINED_FIRST', 'SPOKE'] as const satisfies readonly GroupMemberSort[];
const USUAL_SORT = 'JOINED_LATEST' satisfies GroupMemberSort;

export function MembersTab({ group }: { group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const { count, date, moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [params] = useSearchParams();
  const mayChange = group.mayManage && group.closedAt === null;
  const isGone = params.get('only') === 'gone';
  const columns: readonly Column<StayFields>[] = [
    { key: 'name', title: t('people.name'), isFixed: true, cell: (row) => <MemberName member={row.distributor} /> },
    { key: 'tier', title: t('tier.name'), cell: (row) => <TierCell row={row} group={group} /> },
    { key: 'role', title: t('groupMember.role'), cell: (row) => <RoleCell row={row} mayChange={mayChange} /> },
    { key: 'kind', title: t('groupMember.kind'), cell: (row) => <KindCell row={row} mayChange={mayChange} /> },
    {
      key: 'code',
      title: t('group.code'),
      cell: (row) => <CodeCell row={row} group={group} />,
    },
    {
      key: 'spoke',
      title: t('groupMember.spoke'),
      isRight: true,
      sort: { down: 'SPOKE' },
      cell: (row) => (row.spoke === 0 ? <span className="m">{t('groupMember.never')}</span> : count(row.spoke)),
    },
    {
      key: 'lastSpoke',
      title: t('groupMember.lastSpoke'),
      isRight: true,
      cell: (row) =>
        row.lastSpokeAt === null ? (
          <span className="m">—</span>
        ) : (
          <span className="m2" title={moment(row.lastSpokeAt, now)}>
            {date(row.lastSpokeAt, now)}
          </span>
        ),
    },
    {
      key: 'leave',
      title: t('groupMember.notes'),
      cell: (row) => <NotesCell row={row} />,
    },
    {
      key: 'invitedBy',
      title: t('groupMember.invitedBy'),
      isSpare: true,
      cell: (row) => (row.invitedBy === null ? <span className="m">—</span> : <MemberName member={row.invitedBy} />),
    },
    { key: 'way', title: t('groupMember.way'), isSpare: true, cell: (row) => <span className="m2 nw">{t(wayText[row.way])}</span> },
    { key: 'violations', title: t('nav.violations'), isRight: true, isSpare: true, cell: (row) => count(row.violations) },
    {
      key: 'joined',
      title: t('groupMember.joined'),
      isRight: true,
      sort: { up: 'JOINED_FIRST', down: 'JOINED_LATEST' },
      cell: (row) => <span title={moment(row.joinedAt, now)}>{date(row.joinedAt, now)}</span>,
    },
  ];
  const yesNo = (yes: string, no: string) => [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ];
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'search', label: t('groupMember.search'), width: 168 },
    {
      kind: 'choice',
      name: 'role',
      label: t('groupMember.role'),
      width: 104,
      options: ROLES.map((role) => ({ value: role, label: t(roleText[role]) })),
    },
    {
      kind: 'choice',
      name: 'kind',
      label: t('groupMember.kind'),
      width: 104,
      options: KINDS.map((kind) => {
        const known = group.kinds.find((each) => each.kind === kind);
        return {
          value: kind,
          label: known === undefined ? t(kindText[kind]) : t('groupMember.kindCount', { kind: t(kindText[kind]), count: known.count }),
        };
      }),
    },
    {
      kind: 'choice',
      name: 'hasAcknowledged',
      label: t('group.code'),
      width: 120,
      options: yesNo(t('groupMember.acknowledged'), t('groupMember.notAcknowledged')),
    },
    {
      kind: 'choice',
      name: 'isSilent',
      label: t('groupMember.spoke'),
      width: 116,
      options: yesNo(t('groupMember.never'), t('groupMember.hasSpoken')),
    },
    {
      kind: 'choice',
      name: 'only',
      label: t('groupMember.notes'),
      width: 96,
      options: [
        { value: 'leave', label: t('groupMember.asked') },
        { value: 'duplicate', label: t('groupMember.duplicate') },
        { value: 'gone', label: t('groupMember.gone') },
      ],
    },
  ];
  return (
    <ListPage
      isPart
      list="groupMembers"
      title={t('group.members')}
      columns={columns}
      filters={filters}
      operation={GroupMembersQuery}
      usualSort={USUAL_SORT}
      ask={(state, page) => {
        const flag = (name: string) => (state.get(name) === null ? null : state.get(name) === 'true');
        const only = state.get('only');
        return {
          ...page,
          id: group.id,
          search: state.get('search'),
          sort: oneOf(SORTS, state.get('sort')) ?? USUAL_SORT,
          filter: {
            role: oneOf(ROLES, state.get('role')),
            kind: oneOf(KINDS, state.get('kind')),
            hasAcknowledged: flag('hasAcknowledged'),
            isSilent: flag('isSilent'),
            isAskedToLeave: only === 'leave' ? true : null,
            isDuplicate: only === 'duplicate' ? true : null,
            isGone: only === 'gone' ? true : null,
          },
        };
      }}
      pageOf={(data) => data.group?.memberList ?? { edges: [], pageInfo: { hasNextPage: false } }}
      keyOf={(row) => row.id}
      exportPath={isManager ? (state) => `${exportTo('group-members', state, [])}?groupId=${group.id}` : null}
      empty={t(group.closedAt === null ? 'groupMember.empty' : 'groupMember.emptyClosed')}
      minWidth={1120}
      bulk={
        mayChange && !isGone
          ? {
              labelOf: (row) => t('groupMember.choose', { name: row.distributor.name }),
              actions: (keys, clear) => <MemberBulk group={group} keys={keys} clear={clear} />,
            }
          : undefined
      }
    />
  );
}
