// A costly read is spared for a while in processes that serve: the longer it took, the longer its answer stands. A quick one is
// always done again, so that a small platform's figures are never behind.

import type { Ctx } from '../context.ts';
import { perDatabase } from '../core/per-database.ts';

/** Reading takes at most a twentieth of the time of one connection. */
const TIMES_AS_LONG = 20;
const QUICK_MILLISECONDS = 25;
const LONGEST_MILLISECONDS = 30_000;
const MOST = 16;

interface Answer {
  value: Promise<unknown>;
  until: number;
}

const answers = perDatabase(() => ({ isOn: false, byKey: new Map<string, Answer>() }));

/** Called where the process serves; scripts and tests read everything each time. */
export function startSparing(ctx: Ctx): void {
  answers(ctx.db).isOn = true;
}

export function spared<Value>(ctx: Ctx, key: string, read: () => Promise<Value>): Promise<Value> {
  const { isOn, byKey } = answers(ctx.db);
  if (!isOn) return read();
  const startedAt = performance.now();
  const kept = byKey.get(key);
  if (kept && kept.until > startedAt) return kept.value as Promise<Value>;
  const answer: Answer = { value: read(), until: Infinity };
  byKey.delete(key);
  byKey.set(key, answer);
  for (const oldest of byKey.keys()) {
    if (byKey.size <= MOST) break;
    byKey.delete(oldest);
  }
  const end = (isKept: boolean): void => {
    const took = performance.now() - startedAt;
    answer.until = isKept && took > QUICK_MILLISECONDS ? performance.now() + Math.min(took * TIMES_AS_LONG, LONGEST_MILLISECONDS) : 0;
  };
  answer.value.then(
    () => end(true),
    () => end(false),
  );
  return answer.value as Promise<Value>;
}
