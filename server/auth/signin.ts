// The ways in: password (with a second factor), invitation, the shop's ticket, and a persona of the demo.
// Surprise: what is wrong with a name and a password is never said. An unknown name, a dismissed person and a wrong password
// take the same time and get the same answer; only behind the right password does anybody learn that a code is asked for.

import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand, isRefused } from '../core/errors.ts';
import { fromId, isId, toId } from '../core/ids.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { distributorsByNo } from '../distributors/service.ts';
import type { DistributorRow } from '../distributors/service.ts';
import { markEnded, tellEnded } from './open-sessions.ts';
import type { StaffRow } from './model.ts';
import { personas, staff, usedTickets } from './model.ts';
import { hashPassword, matchesPassword } from './passwords.ts';
import { distributorPerson, personOf, staffPerson } from './people.ts';
import type { Person } from './people.ts';
import { foldUsername, judgePassword } from './rules.ts';
import type { Opened, Origin } from './sessions.ts';
import { digestOf, endSessionsOf, ofStaff, openSession } from './sessions.ts';
import { demandInvited } from './staff.ts';
import { attemptOwn, attemptSignIn, knownDevice, rememberDevice } from './throttle.ts';
import type { Attempt } from './throttle.ts';
import { readTicket } from './tickets.ts';
import { useCode } from './totp.ts';

export interface Browser extends Origin {
  /** What it holds from an earlier sign-in. */
  readonly deviceCookie: string | undefined;
}

export interface SignedIn extends Opened {
  /** For the browser to be known by the next time; null where nobody types a password. */
  readonly deviceCookie: string | null;
}

/** `rest`: how a stranger's device is held up; see attemptSignIn. */
export async function signIn(
  ctx: Ctx,
  input: { username: string; password: string; code?: string | undefined },
  browser: Browser,
  rest?: (ms: number) => Promise<void>,
): Promise<SignedIn> {
  const username = foldUsername(input.username);
  const row = await staff.raw(ctx.db).findOne({ username });
  const deviceId = row && knownDevice(ctx, browser.deviceCookie, toId(row._id));
  const attempt = await attemptSignIn(ctx, username, { address: browser.address, deviceId }, rest);
  const isKnown = deviceId !== null;
  const may = row !== null && row.disabledAt === null;
  if (!(await judged(attempt, () => matchesPassword(may ? row.passwordHash : null, input.password, { isKnown }))) || !may) {
    await attempt.fail();
    throw new Refused('SIGN_IN_WRONG');
  }
  if (row.totp !== null) await demandCode(ctx, row, input.code, { attempt, isKnown });
  const opened = await ctx.db.transaction((transaction) =>
    openSession(ctx, transaction, { person: staffPerson(ctx, row), way: 'PASSWORD', origin: browser }),
  );
  await attempt.succeed();
  return { ...opened, deviceCookie: rememberDevice(ctx, browser.deviceCookie, toId(row._id)) };
}

/** Too busy to judge is no failure of who asked. */
async function judged<Result>(attempt: Attempt, judge: () => Promise<Result>): Promise<Result> {
  try {
    return await judge();
  } catch (error) {
    await attempt.takeBack();
    throw error;
  }
}

/**
 * Whoever comes so far holds the password. From a strange device wrong codes count for the account as a whole, or ten thousand
 * addresses with three tries each would find six digits.
 */
async function demandCode(
  ctx: Ctx,
  row: StaffRow,
  code: string | undefined,
  { attempt, isKnown }: { attempt: Attempt; isKnown: boolean },
): Promise<void> {
  if (!code?.trim()) {
    await attempt.takeBack();
    throw new Refused('CODE_NEEDED');
  }
  const guesses = isKnown ? null : await judged(attempt, () => attemptOwn(ctx, 'code', toId(row._id)));
  try {
    await useCode(ctx, row, code);
  } catch (error) {
    if (isRefused(error)) await attempt.fail();
    throw error;
  }
  await guesses?.succeed();
}

/** Sets the password that an invitation allows, once, and signs in. Who has a second factor proves it here too. */
export async function acceptInvitation(
  ctx: Ctx,
  input: { secret: string; password: string; code?: string | undefined },
  browser: Browser,
): Promise<SignedIn> {
  const invited = await demandInvited(ctx, input.secret);
  demand(judgePassword(input.password, invited.username));
  if (invited.totp !== null) {
    if (!input.code?.trim()) throw new Refused('CODE_NEEDED');
    const guesses = await attemptOwn(ctx, 'code', `invitation ${toId(invited._id)}`);
    await useCode(ctx, invited, input.code);
    await guesses.succeed();
  }
  const passwordHash = await hashPassword(input.password);
  const fields = { passwordHash, invitationDigest: null, invitationExpiresAt: null };
  const { opened, ended } = await ctx.db.transaction(async (transaction) => {
    const asJudged = { _id: invited._id, invitationDigest: invited.invitationDigest, disabledAt: null };
    const row = await staff.raw(ctx.db).findOneAndUpdate(asJudged, { $set: fields }, { session: transaction, returnDocument: 'after' });
    if (!row) throw new Refused('INVITATION_UNKNOWN');
    const person = staffPerson(ctx, row);
    const sessions = await markEnded(ctx, transaction, ofStaff(person.id));
    const made = await openSession(ctx, transaction, { person, way: 'INVITATION', origin: browser });
    await record(ctx, transaction, {
      action: 'INVITATION_ACCEPTED',
      subject: { kind: 'STAFF', id: person.id, name: person.name },
      actor: { kind: 'STAFF', id: person.id, roles: person.roles, sessionId: null },
    });
    return { opened: made, ended: sessions };
  });
  tellEnded(ctx, ended);
  return { ...opened, deviceCookie: rememberDevice(ctx, browser.deviceCookie, toId(invited._id)) };
}

/** A distributor, by the shop's word. The ticket is used up together with the opening of the session, or not at all. */
export async function signInByTicket(ctx: Ctx, ticket: string, origin: Origin): Promise<SignedIn> {
  const { memberNo, id, expiresAt } = await readTicket(ctx, ticket);
  const person = distributorPerson(await demandMember(ctx, memberNo));
  try {
    const opened = await ctx.db.transaction(async (transaction) => {
      await usedTickets.raw(ctx.db).insertOne({ _id: digestOf(id), expiresAt }, { session: transaction });
      return openSession(ctx, transaction, { person, way: 'TICKET', origin });
    });
    // Who was erased at this very moment: either erasing finds the session, or this finds the erased record.
    await demandMember(ctx, memberNo, () => endSessionsOf(ctx, person));
    return { ...opened, deviceCookie: null };
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('TICKET_USED');
    throw error;
  }
}

/** Read afresh. @throws Refused TICKET_MEMBER_UNKNOWN, MEMBER_ERASED */
async function demandMember(ctx: Ctx, memberNo: string, beforeRefusing?: () => Promise<void>): Promise<DistributorRow> {
  const row = (await distributorsByNo(ctx, [memberNo])).get(memberNo);
  if (row?.erasedAt === null) return row;
  await beforeRefusing?.();
  throw row ? new Refused('MEMBER_ERASED', { memberNo }) : new Refused('TICKET_MEMBER_UNKNOWN');
}

/** Whether this program shows a demo world; production never does, whatever it was told. */
const isDemo = ({ about }: Ctx): boolean => about.demo && !about.production;

export async function signInAsPersona(ctx: Ctx, id: string, origin: Origin): Promise<SignedIn> {
  if (!isDemo(ctx)) throw new Refused('DEMO_OFF');
  const persona = isId(id) ? await personas.raw(ctx.db).findOne({ _id: fromId(id) }) : null;
  const person = persona && (await personOf(ctx, persona.kind, toId(persona.personId)));
  if (!person) throw new Refused('PERSONA_UNKNOWN');
  const opened = await ctx.db.transaction((transaction) => openSession(ctx, transaction, { person, way: 'PERSONA', origin }));
  return { ...opened, deviceCookie: null };
}

export interface PersonaShown {
  id: string;
  kind: Person['kind'];
  name: string;
  role: Person['roles'][number];
  aboutZh: string;
  aboutEn: string;
}

const MOST_PERSONAS = 50;

/** None outside the demo. */
export async function listPersonas(ctx: Ctx): Promise<PersonaShown[]> {
  if (!isDemo(ctx)) return [];
  const rows = await personas
    .raw(ctx.db)
    .find({}, { sort: { order: 1, _id: 1 }, limit: MOST_PERSONAS })
    .toArray();
  const people = await Promise.all(rows.map((row) => personOf(ctx, row.kind, toId(row.personId))));
  return rows.flatMap(({ _id, aboutZh, aboutEn }, at) => {
    const person = people[at];
    const role = person?.roles.at(-1);
    return person && role ? [{ id: toId(_id), kind: person.kind, name: person.name, role, aboutZh, aboutEn }] : [];
  });
}
