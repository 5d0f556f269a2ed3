// The cells of a group's members: what may be changed is changed in place.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { GroupRole, MemberKind } from '../../shared/generated.ts';
import { useAct } from '../answers.ts';
import type { GroupFields, StayFields } from '../generated.ts';
import { SetGroupRoleMutation, SetMemberKindMutation } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { GroupName } from './marks.tsx';
import { KINDS, ROLES, kindText, leaveText, roleText } from './words.ts';

/** Somebody whose tier is another one than the group's stands out: they wait to be moved. */
export function TierCell({ row, group }: { row: StayFields; group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const { tier } = row.distributor.standing;
  const isOther = group.purpose === 'SERVICE' && group.tier !== null && tier !== group.tier;
  return (
    <span className="nw">
      <TierMark tier={tier} /> {isOther ? <span className="tag due">{t('groupMember.otherTier')}</span> : null}
    </span>
  );
}

export function RoleCell({ row, mayChange }: { row: StayFields; mayChange: boolean }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const change = useAct(SetGroupRoleMutation, ['GroupMembers', 'GroupTimeline']);
  if (!mayChange || row.leftAt !== null) return <span className="nw">{t(roleText[row.role])}</span>;
  return (
    <Select<GroupRole>
      aria-label={t('groupMember.roleOf', { name: row.distributor.name })}
      size="small"
      variant="borderless"
      className="in-row"
      popupMatchSelectWidth={false}
      value={change.isPending ? change.variables.role : row.role}
      // KOL comes and goes with an appointment.
      options={ROLES.filter((role) => role !== 'KOL' || row.role === role).map((role) => ({ value: role, label: t(roleText[role]) }))}
      onChange={(role) => change.mutate({ memberId: row.id, role }, { onError: tell.failure })}
    />
  );
}

export function KindCell({ row, mayChange }: { row: StayFields; mayChange: boolean }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const change = useAct(SetMemberKindMutation, ['GroupMembers', 'Group']);
  if (!mayChange || row.leftAt !== null)
    return row.kind === null ? <span className="m">—</span> : <span className="nw">{t(kindText[row.kind])}</span>;
  return (
    <Select<MemberKind>
      aria-label={t('groupMember.kindOf', { name: row.distributor.name })}
      size="small"
      variant="borderless"
      className="in-row"
      popupMatchSelectWidth={false}
      allowClear
      placeholder="—"
      value={change.isPending ? (change.variables.kind ?? null) : row.kind}
      options={KINDS.map((kind) => ({ value: kind, label: t(kindText[kind]) }))}
      onChange={(kind: MemberKind | undefined) => change.mutate({ memberId: row.id, kind: kind ?? null }, { onError: tell.failure })}
    />
  );
}

export function CodeCell({ row, group }: { row: StayFields; group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const { codeVersion, codeAt } = row;
  if (group.code === null && codeVersion === null) return <span className="m">—</span>;
  if (codeVersion === null) return <span className="st due">{t('groupMember.notAcknowledged')}</span>;
  const isOld = group.code !== null && codeVersion < group.code.version;
  return (
    <span className={isOld ? 'st due' : 'st done'} title={codeAt === null ? undefined : moment(codeAt, now)}>
      {t(isOld ? 'groupMember.oldVersion' : 'groupMember.version', { version: String(codeVersion) })}
    </span>
  );
}

/** What is special about a stay: a suggestion to leave, other groups of the same kind, breaches of the rules. */
export function NotesCell({ row }: { row: StayFields }): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  const { leaveAsked, otherGroups, violations, leftAt } = row;
  if (leftAt !== null) return <span className="m nw">{t('groupMember.leftAt', { at: date(leftAt, now) })}</span>;
  if (leaveAsked === null && otherGroups.length === 0 && violations === 0) return <span className="m">—</span>;
  return (
    <div className="mark-list">
      {leaveAsked === null ? null : (
        <span className="tag due" title={t('groupMember.askedBy', { name: leaveAsked.byName, at: date(leaveAsked.since, now) })}>
          {t('groupMember.askedFor', { why: t(leaveText[leaveAsked.reason]) })}
        </span>
      )}
      {otherGroups.map((other) => (
        <span key={other.id} className="s nw">
          {t('groupMember.alsoIn')} <GroupName group={other} />
        </span>
      ))}
      {violations === 0 ? null : <span className="s nw">{t('groupMember.violations', { count: violations })}</span>}
    </div>
  );
}
