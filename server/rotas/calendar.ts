// Turns in the week: of a tier, of a group; moved there, and handed to somebody else. A person's own turns are in the diary already.

import { conflictsOf } from '../bookings/service.ts';
import { showOn, tellConflicts } from '../calendars/service.ts';
import type { EntryInput, MoveConflict } from '../calendars/service.ts';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import { bookingCauseOf, dutiesByIds } from '../duties/service.ts';
import type { Words } from '../generated/types.ts';
import type { PartRow, RotaRow, ShiftRow } from './model.ts';
import { mayForce, moveShift, overrideShift } from './overrides.ts';
import { groupsShown, isSamePerson, keyOf, namesOf, personOfRef, refOf } from './people.ts';
import { listRotas, readRow, readShift, shiftsBetween } from './reading.ts';
import { fewestAtOnce } from './split.rules.ts';
import { choicesFor } from './choices.ts';
import { pendingDuties } from './swap-lists.ts';
import { titleOf } from './turns.ts';

const MOST_SUBSTITUTES = 3;
/** Of a week, of everything. */
const MOST_SHIFTS = 10_000;

const forWhomOf = ({ tier, roster }: RotaRow): EntryInput['forWhom'] => {
  if (tier !== null) return 'TIER';
  return roster.every(({ personKind }) => personKind === 'STAFF') ? 'OPERATORS' : 'PERSON';
};

/** What others asked for they show themselves, as camps their lessons. One turn in many groups at one time is one entry. */
function bundled(rows: readonly ShiftRow[]): ShiftRow[][] {
  const bundles = new Map<string, ShiftRow[]>();
  for (const row of rows) {
    const key = `${toId(row.rotaId)}:${row.subject ?? row.slotId ?? ''}:${row.startsAt.getTime()}:${row.endsAt.getTime()}`;
    const own = bundles.get(key);
    if (own) own.push(row);
    else bundles.set(key, [row]);
  }
  return [...bundles.values()];
}

const unique = (parts: readonly PartRow[]): PartRow[] => [...new Map(parts.map((part) => [keyOf(part), part])).values()];

/** Those of them that the viewer may move, by id. */
async function movableAmong(ctx: Ctx, rows: readonly ShiftRow[]): Promise<ReadonlySet<string>> {
  const ahead = rows.filter(({ startsAt }) => startsAt > ctx.now);
  const may = await Promise.all(ahead.map((row) => mayForce(ctx, row)));
  return new Set(ahead.filter((_row, index) => may[index]).map(({ _id }) => toId(_id)));
}

async function entriesOf(ctx: Ctx, rotas: readonly RotaRow[], rows: readonly ShiftRow[]): Promise<EntryInput[]> {
  const byId = new Map(rotas.map((rota) => [toId(rota._id), rota]));
  const bundles = bundled(rows);
  const single = bundles.flatMap((bundle) => (bundle.length === 1 ? bundle : []));
  const movable = await movableAmong(ctx, single);
  const parts = single.flatMap((row) => row.parts);
  const names = await namesOf(ctx, parts);
  const groups = await groupsShown(
    ctx,
    single.map(({ groupId }) => groupId),
  );
  const pending = await pendingDuties(
    ctx,
    rows.flatMap((row) => row.parts.map(({ dutyId }) => dutyId)),
  );
  return bundles.flatMap((bundle): EntryInput[] => {
    const [first] = bundle;
    const rota = first && byId.get(toId(first.rotaId));
    if (!first || !rota) return [];
    const own = unique(bundle.flatMap((row) => row.parts));
    const missing = bundle.reduce((sum, row) => sum + Math.max(0, row.people - fewestAtOnce(row, row.parts)), 0);
    return [
      {
        id: `shift:${toId(first._id)}`,
        source: 'shift',
        kind: rota.kind,
        title: titleOf(rota, first),
        detail: bundle.length > 1 ? manyWords(bundle.length, missing) : oneWords(first, missing, names, groups),
        startsAt: first.startsAt,
        endsAt: first.endsAt,
        tier: rota.tier,
        forWhom: forWhomOf(rota),
        groups: bundle.filter(({ groupId }) => groupId !== null).length,
        persons: own.map(refOf),
        causes: bundle.flatMap((row) => row.parts.map(({ dutyId, personId }) => bookingCauseOf({ _id: dutyId, personId }))),
        isMovable: movable.has(toId(first._id)),
        isSwapPending: bundle.some((row) => row.parts.some(({ dutyId }) => pending.has(toId(dutyId)))),
        link: `/schedule/rotas/${toId(rota._id)}`,
      },
    ];
  });
}

const lackZh = (missing: number): string => (missing > 0 ? ` · 缺 ${missing} 人` : '');
const lackEn = (missing: number): string => (missing > 0 ? ` · ${missing} missing` : '');

const manyWords = (groups: number, missing: number): Words => ({
  zh: `${groups} 群${lackZh(missing)}`,
  en: `${groups} groups${lackEn(missing)}`,
});

type Groups = Awaited<ReturnType<typeof groupsShown>>;

function oneWords(row: ShiftRow, missing: number, names: ReadonlyMap<string, string>, groups: Groups): Words {
  const people = unique(row.parts).map((part) => names.get(keyOf(part)) ?? '—');
  const group = row.groupId && groups.get(toId(row.groupId))?.name;
  const place = group ? ` · ${group}` : '';
  return {
    zh: `${people.join('、')}${place}${lackZh(missing)}`.replace(/^ · /, ''),
    en: `${people.join(', ')}${place}${lackEn(missing)}`.replace(/^ · /, ''),
  };
}

async function inTier(ctx: Ctx, tier: RotaRow['tier'], range: Range): Promise<EntryInput[]> {
  const rotas = await listRotas(ctx, { tier });
  const rows = await shiftsBetween(ctx, { rotaId: { $in: rotas.map(({ _id }) => _id) }, subject: null }, range, MOST_SHIFTS);
  return entriesOf(ctx, rotas, rows);
}

async function inGroup(ctx: Ctx, id: string, range: Range): Promise<EntryInput[]> {
  const groupId = fromId(id);
  const rotas = await listRotas(ctx, {});
  const slotIds = rotas.flatMap(({ slots }) =>
    slots.flatMap((slot) => (!slot.perGroup && slot.groupIds.some((one) => one.equals(groupId)) ? [slot.id] : [])),
  );
  const about = { $or: [{ groupId }, { slotId: { $in: slotIds }, groupId: null }], subject: null };
  return entriesOf(ctx, rotas, await shiftsBetween(ctx, about, range));
}

/** The calendar is open to all of the staff: a turn of a tier is for managers, one of a group also for who holds it. @throws Refused NOT_ALLOWED */
async function demandForce(ctx: Ctx, shift: ShiftRow): Promise<ShiftRow> {
  if (!(await mayForce(ctx, shift))) throw new Refused('NOT_ALLOWED');
  return shift;
}

async function judge(ctx: Ctx, id: string, startsAt: Date, endsAt: Date): Promise<readonly MoveConflict[]> {
  const shift = await demandForce(ctx, await readShift(ctx, id));
  if (shift.startsAt <= ctx.now) throw new Refused('SHIFT_HAS_BEGUN');
  if (startsAt <= ctx.now) throw new Refused('SHIFT_IN_THE_PAST');
  const { restHours } = await readRow(ctx, shift.rotaId);
  const asked = shift.parts.map((part) => ({
    person: refOf(part),
    startsAt,
    endsAt,
    restMinutes: restHours * 60,
    except: [bookingCauseOf({ _id: part.dutyId, personId: part.personId })],
  }));
  return tellConflicts(ctx, await conflictsOf(ctx, asked));
}

/** @throws Refused TURN_UNKNOWN */
function partFor(shift: ShiftRow, from: PersonRef): PartRow {
  const part = shift.parts.find((one) => isSamePerson(one, personOfRef(from)));
  if (!part) throw new Refused('TURN_UNKNOWN');
  return part;
}

/** Who is free for it, the best first. */
export async function bestFor(ctx: Ctx, dutyId: PartRow['dutyId']): Promise<PersonRef[]> {
  const [duty] = await dutiesByIds(ctx, [dutyId]);
  if (!duty) return [];
  const free = (await choicesFor(ctx, duty)).filter(({ trouble }) => trouble === null);
  return free.slice(0, MOST_SUBSTITUTES).map(({ person }) => refOf(person));
}

export async function moveTurn(ctx: Ctx, shift: ShiftRow, startsAt: Date, endsAt: Date): Promise<void> {
  await moveShift(ctx, (await demandForce(ctx, shift))._id, startsAt, endsAt);
}

/** All of it, for somebody else. */
export async function handTurn(ctx: Ctx, shift: ShiftRow, part: PartRow, to: PersonRef): Promise<void> {
  await demandForce(ctx, shift);
  const whole = { shiftId: toId(shift._id), dutyId: toId(part.dutyId), from: part.from, to: part.to };
  await overrideShift(ctx, { ...whole, person: personOfRef(to) });
}

showOn({
  name: 'shift',
  ofTier: inTier,
  ofGroup: inGroup,
  judge,
  move: async (ctx, id, startsAt, endsAt) => moveTurn(ctx, await readShift(ctx, id), startsAt, endsAt),
  substitutes: async (ctx, id, from) => bestFor(ctx, partFor(await demandForce(ctx, await readShift(ctx, id)), from).dutyId),
  hand: async (ctx, id, from, to) => {
    const shift = await readShift(ctx, id);
    await handTurn(ctx, shift, partFor(shift, from), to);
  },
});
