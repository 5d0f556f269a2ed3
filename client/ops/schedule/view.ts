// Which week of whom the page shows: its address and nothing else, so that a link shows the same.

import { useSearchParams } from 'wouter';
import type { PersonKind, Tier } from '../../shared/generated.ts';
import { useFormats } from '../../shared/formats.ts';
import { addDays, useNow } from '../parts/now.ts';
import { TIERS } from './words.ts';

export const BY = ['tier', 'group', 'person'] as const;
export type By = (typeof BY)[number];

export interface View {
  readonly by: By;
  /** Monday. */
  readonly week: string;
  readonly isThisWeek: boolean;
  readonly tier: Tier | null;
  readonly groupId: string | null;
  readonly person: { readonly kind: PersonKind; readonly id: string } | null;
  set(changes: Readonly<Record<string, string | null>>): void;
  /** So many weeks on. */
  go(by: number): void;
}

/** The Monday of a day's week. Day keys have no zone, so UTC counts right. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

function readPerson(text: string | null): View['person'] {
  const [, kind, id] = /^(STAFF|DISTRIBUTOR):([0-9a-f]{24})$/.exec(text ?? '') ?? [];
  return id === undefined ? null : { kind: kind === 'STAFF' ? 'STAFF' : 'DISTRIBUTOR', id };
}

export function useView(): View {
  const [params, setParams] = useSearchParams();
  const { dayKey } = useFormats();
  const now = useNow(60_000);
  const thisWeek = mondayOf(dayKey(now));
  const asked = params.get('week');
  const week = asked !== null && /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? mondayOf(asked) : thisWeek;
  const set = (changes: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return {
    by: BY.find((each) => each === params.get('by')) ?? 'tier',
    week,
    isThisWeek: week === thisWeek,
    tier: TIERS.find((each) => each === params.get('tier')) ?? null,
    groupId: params.get('group'),
    person: readPerson(params.get('person')),
    set,
    go: (by) => {
      const next = addDays(week, 7 * by);
      set({ week: next === thisWeek ? null : next });
    },
  };
}
