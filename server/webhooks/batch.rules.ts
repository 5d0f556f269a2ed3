// How the body of a webhook is read: which requests are no batch at all, and which events of a batch cannot be read. An event that
// makes no sense is one rejected row; the others count.

import type { Rejected } from '../distributors/rules.ts';
import type { FieldRefusal, Fields } from '../distributors/fields.rules.ts';

export const MOST_EVENTS = 1_000;

export type Batch =
  | { ok: true; events: unknown[] }
  | { ok: false; why: 'BODY_NOT_JSON' | 'BODY_NOT_ARRAY' }
  | { ok: false; why: 'TOO_MANY_EVENTS'; most: number };

/** `body` is UTF-8 without a mark at its start; bytes that are not UTF-8 are refused, never replaced. */
export function readBatch(body: Uint8Array): Batch {
  const events = parsed(body);
  if (events === undefined) return { ok: false, why: 'BODY_NOT_JSON' };
  if (!Array.isArray(events)) return { ok: false, why: 'BODY_NOT_ARRAY' };
  return events.length > MOST_EVENTS ? { ok: false, why: 'TOO_MANY_EVENTS', most: MOST_EVENTS } : { ok: true, events: events as unknown[] };
}

/** The events that can be read, the place of each in the batch, and what is wrong with the others. */
export function readEvents<Input>(
  events: readonly unknown[],
  read: (fields: Fields) => { ok: true; input: Input } | FieldRefusal,
): { inputs: Input[]; places: number[]; rejected: Rejected[] } {
  const inputs: Input[] = [];
  const places: number[] = [];
  const rejected: Rejected[] = [];
  events.forEach((event, index) => {
    if (typeof event !== 'object' || event === null || Array.isArray(event)) {
      rejected.push({ index, code: 'EVENT_NOT_OBJECT', column: '' });
      return;
    }
    const verdict = read(event as Fields);
    if (verdict.ok) {
      inputs.push(verdict.input);
      places.push(index);
    } else {
      const { ok: _no, why, column, ...details } = verdict;
      rejected.push({ index, code: why, column, details: { column, ...details } });
    }
  });
  return { inputs, places, rejected };
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // Decoding fails only for bytes that are not UTF-8, parsing only for text that is not JSON.
    return undefined;
  }
}
