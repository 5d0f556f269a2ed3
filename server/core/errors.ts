// Two kinds of failure. A Refused is expected: a rule said no, and its code is a stable word that the client turns into a
// sentence. Everything else is a fault: logged under an id, shown as that id alone.
// Surprise: a Refused's message is only its code, so that details (which may name a person) never reach a log by accident.

import { randomBytes } from 'node:crypto';

export type Details = Record<string, unknown>;

/** An expected refusal. `code` is in capitals (`GROUP_FULL`); `details` are plain values that the caller may see. */
export class Refused extends Error {
  readonly code: string;
  readonly details: Details;

  static {
    // On the prototype, not on each error: an own `name` would be logged as if it were a person's.
    this.prototype.name = 'Refused';
  }

  constructor(code: string, details: Details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Whether the error is an expected refusal, of the given code where one is given. */
export function isRefused(error: unknown, code?: string): error is Refused {
  return error instanceof Refused && (code === undefined || error.code === code);
}

/** How a rule says no: `{ ok: false, why: 'GROUP_FULL', limit: 300 }`. */
export type Refusal<Why extends string = string, More extends object = object> = { ok: false; why: Why } & More;

/** How a rule says yes: `{ ok: true }` with whatever it decided beside it. */
export type Granted<More extends object = object> = { ok: true } & More;

/** Turns a rule's no into the Refused that a service throws, and passes its yes on. Everything beside `why` becomes details. */
export function demand<Result extends { ok: true } | { ok: false; why: string }>(result: Result): Extract<Result, { ok: true }> {
  if (isGranted(result)) return result;
  const { ok: _no, why, ...details } = result as { ok: false; why: string };
  throw new Refused(why, details);
}

function isGranted<Result extends { ok: boolean }>(result: Result): result is Extract<Result, { ok: true }> {
  return result.ok;
}

/** A new id for a fault, short enough to be read out on the telephone: `F-3A7C01D95E`. */
export function faultId(): string {
  return `F-${randomBytes(5).toString('hex').toUpperCase()}`;
}
