// The second factor of staff: six digits from an authenticator, each good once, and recovery codes for the day it is lost.
// Surprise: a code that was watched over a shoulder is no use within its half minute either, because the step it belongs to is
// kept by a conditional update.

import { Secret, TOTP } from 'otpauth';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, isRefused } from '../core/errors.ts';
import { newCode, readCode, toId } from '../core/ids.ts';
import type { TotpSetup } from '../generated/types.ts';
import { setting } from '../settings/service.ts';
import { markEnded, tellEnded } from './open-sessions.ts';
import type { StaffRow } from './model.ts';
import { staff } from './model.ts';
import { matchesPassword } from './passwords.ts';
import { staffPerson } from './people.ts';
import { ofStaff, viewerOf } from './sessions.ts';
import { demandOwnRow, demandStaff } from './staff.ts';
import { attemptOwn } from './throttle.ts';

const STEP_SECONDS = 30;
/** One step either way: people type slowly, and clocks of phones drift. */
const WINDOW = 1;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** With the check character twelve, shown in three groups of four: 55 bits. */
const RECOVERY_LENGTH = 11;

const contextOf = (row: StaffRow) => ({ field: 'staff.totp', ownerId: toId(row._id) });

function authenticator(secret: string, label = '', issuer = ''): TOTP {
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS, secret: Secret.fromBase32(secret) });
}

/** The step that a code belongs to; null for a wrong code. */
function stepOf(ctx: Ctx, row: StaffRow, encrypted: string, code: string): number | null {
  const secret = ctx.cipher.decrypt(encrypted, contextOf(row));
  const delta = authenticator(secret).validate({ token: code, timestamp: ctx.now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(ctx.now.getTime() / 1000 / STEP_SECONDS) + delta;
}

/** A keyed digest: 55 bits would not stand alone against a stolen copy of the database. */
const recoveryDigest = ({ cipher }: Ctx, row: StaffRow, code: string): string =>
  cipher.blindIndex(`${toId(row._id)} ${code}`, 'staff.recovery');

/** Uses up a code of the authenticator, or a recovery code. @throws Refused CODE_WRONG, CODE_USED */
export async function useCode(ctx: Ctx, row: StaffRow, typed: string): Promise<void> {
  if (row.totp === null) return;
  const digits = typed.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) {
    await useRecoveryCode(ctx, row, typed);
    return;
  }
  const step = stepOf(ctx, row, row.totp, digits);
  if (step === null) throw new Refused('CODE_WRONG');
  const used = await staff.raw(ctx.db).updateOne({ _id: row._id, totp: row.totp, totpStep: { $lt: step } }, { $set: { totpStep: step } });
  if (used.modifiedCount !== 1) throw new Refused('CODE_USED');
}

async function useRecoveryCode(ctx: Ctx, row: StaffRow, typed: string): Promise<void> {
  let digest: string;
  try {
    digest = recoveryDigest(ctx, row, readCode(typed.normalize('NFKC')));
  } catch (error) {
    if (isRefused(error, 'BAD_CODE')) throw new Refused('CODE_WRONG');
    throw error;
  }
  await ctx.db.transaction(async (transaction) => {
    const held = { _id: row._id, recovery: digest };
    const used = await staff(ctx.db).updateOne(held, { $pull: { recovery: digest } }, { session: transaction });
    if (used.modifiedCount !== 1) throw new Refused('CODE_WRONG');
    await record(ctx, transaction, {
      action: 'RECOVERY_CODE_USED',
      subject: { kind: 'STAFF', id: toId(row._id), name: row.name },
      details: { left: row.recovery.filter((kept) => kept !== digest).length },
      actor: viewerOf(staffPerson(ctx, row), null),
    });
  });
}

/** A new secret, which counts from the moment that a code of it is confirmed. */
export async function beginTotp(ctx: Ctx): Promise<TotpSetup> {
  const row = await demandOwnRow(ctx);
  if (row.totp !== null) throw new Refused('TOTP_ALREADY_ON');
  const secret = new Secret({ size: SECRET_BYTES }).base32;
  const totpPending = ctx.cipher.encrypt(secret, contextOf(row));
  const begun = await staff.raw(ctx.db).updateOne({ _id: row._id, totp: null }, { $set: { totpPending } });
  if (begun.matchedCount !== 1) throw new Refused('TOTP_ALREADY_ON');
  const uri = authenticator(secret, row.username, await setting(ctx, 'brandName')).toString();
  return { secret, uri };
}

/** Turns the second factor on and returns the recovery codes, shown this once. */
export async function confirmTotp(ctx: Ctx, typed: string): Promise<string[]> {
  const row = await demandOwnRow(ctx);
  const { totpPending } = row;
  if (row.totp !== null) throw new Refused('TOTP_ALREADY_ON');
  if (totpPending === null) throw new Refused('TOTP_NOT_BEGUN');
  const step = stepOf(ctx, row, totpPending, typed.normalize('NFKC').replace(/\s/g, ''));
  if (step === null) throw new Refused('CODE_WRONG');
  const codes = Array.from({ length: RECOVERY_CODES }, () => newCode(RECOVERY_LENGTH));
  const recovery = codes.map((code) => recoveryDigest(ctx, row, code));
  await ctx.db.transaction(async (transaction) => {
    const turned = await staff
      .raw(ctx.db)
      .updateOne(
        { _id: row._id, totp: null, totpPending },
        { $set: { totp: totpPending, totpPending: null, totpStep: step, recovery } },
        { session: transaction },
      );
    if (turned.modifiedCount !== 1) throw new Refused('TOTP_NOT_BEGUN');
    await record(ctx, transaction, { action: 'TOTP_ON', subject: { kind: 'STAFF', id: toId(row._id), name: row.name } });
  });
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
}

const OFF = { totp: null, totpPending: null, recovery: [] };

export async function removeTotp(ctx: Ctx, password: string): Promise<true> {
  const row = await demandOwnRow(ctx);
  if (ctx.about.production && row.role === 'ADMIN') throw new Refused('TOTP_REQUIRED');
  const attempt = await attemptOwn(ctx, 'own', toId(row._id));
  if (!(await matchesPassword(row.passwordHash, password, { isKnown: true }))) throw new Refused('PASSWORD_WRONG');
  await attempt.succeed();
  await turnOff(ctx, row, 'TOTP_OFF');
  return true;
}

/** For somebody who lost the authenticator and the recovery codes; ends that person's sessions. */
export async function resetStaffTotp(ctx: Ctx, staffId: string): Promise<StaffRow> {
  return turnOff(ctx, await demandStaff(ctx, staffId), 'TOTP_RESET');
}

async function turnOff(ctx: Ctx, row: StaffRow, action: 'TOTP_OFF' | 'TOTP_RESET'): Promise<StaffRow> {
  const id = toId(row._id);
  const keep = id === ctx.viewer.id ? ctx.viewer.sessionId : null;
  const ended = await ctx.db.transaction(async (transaction) => {
    await staff.raw(ctx.db).updateOne({ _id: row._id }, { $set: OFF }, { session: transaction });
    const sessions = await markEnded(ctx, transaction, ofStaff(id, keep));
    await record(ctx, transaction, { action, subject: { kind: 'STAFF', id, name: row.name } });
    return sessions;
  });
  tellEnded(ctx, ended);
  return { ...row, ...OFF };
}
