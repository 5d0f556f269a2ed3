// What a person may write down for a robot.

import type { Granted, Refusal } from '../core/errors.ts';
import type { ChannelKind } from '../generated/types.ts';

const LONGEST_NAME = 40;
const SHORTEST_SECRET = 16;
const LONGEST_SECRET = 200;
export const MOST_GROUPS = 500;

export type NameVerdict = Granted<{ name: string }> | Refusal<'ROBOT_NAME_LENGTH', { max: number }>;

export function readRobotName(typed: string): NameVerdict {
  const name = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .trim();
  const length = name.length > 2 * LONGEST_NAME ? name.length : Array.from(name).length;
  return length >= 1 && length <= LONGEST_NAME ? { ok: true, name } : { ok: false, why: 'ROBOT_NAME_LENGTH', max: LONGEST_NAME };
}

export type SecretVerdict =
  Granted<{ secret: string | null }> | Refusal<'ROBOT_SECRET_MISSING' | 'ROBOT_SECRET_LENGTH', { min: number; max: number }>;

/** A group robot has its key in its address; any other bridge shares a secret with us. `null` for a robot that keeps what it has. */
export function readSecret(kind: ChannelKind, typed: string | null, hasOne: boolean): SecretVerdict {
  const bounds = { min: SHORTEST_SECRET, max: LONGEST_SECRET };
  if (kind === 'GROUP_ROBOT') return { ok: true, secret: null };
  const secret = typed?.trim() ?? '';
  if (secret === '') return hasOne ? { ok: true, secret: null } : { ok: false, why: 'ROBOT_SECRET_MISSING', ...bounds };
  return secret.length >= SHORTEST_SECRET && secret.length <= LONGEST_SECRET && /^[!-~]+$/.test(secret)
    ? { ok: true, secret }
    : { ok: false, why: 'ROBOT_SECRET_LENGTH', ...bounds };
}
