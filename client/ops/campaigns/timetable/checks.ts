// What is wrong with a phase or an action while it is being written, so that the form says it at once; pure. The server says the same, and
// has the last word.

import type { ActionKind } from '../../../shared/generated.ts';

export interface PhaseForm {
  readonly title: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

export type PhaseFault = 'TITLE' | 'CLOCK' | 'BACKWARDS' | 'OUTSIDE' | 'OVERLAP';

export function faultOfPhase(
  { title, startsAt, endsAt }: PhaseForm,
  others: readonly (Span & { readonly title: string })[],
  campaign: Span,
): { fault: PhaseFault; other: string | null } | null {
  if (title.trim() === '') return { fault: 'TITLE', other: null };
  if (startsAt === null || endsAt === null) return { fault: 'CLOCK', other: null };
  const from = startsAt.getTime();
  const to = endsAt.getTime();
  if (from >= to) return { fault: 'BACKWARDS', other: null };
  if (from < Date.parse(campaign.startsAt) || to > Date.parse(campaign.endsAt)) return { fault: 'OUTSIDE', other: null };
  const other = others.find((each) => from < Date.parse(each.endsAt) && Date.parse(each.startsAt) < to);
  return other === undefined ? null : { fault: 'OVERLAP', other: other.title };
}

export interface ActionForm {
  readonly kind: ActionKind;
  readonly title: string;
  readonly text: string;
  readonly at: Date | null;
  readonly kitWave: number | null;
}

export type ActionFault = 'TITLE' | 'CLOCK' | 'TEXT' | 'WAVE' | 'PAST';

export function faultOfAction({ kind, title, text, at, kitWave }: ActionForm, now: Date, isPublished: boolean): ActionFault | null {
  if (title.trim() === '') return 'TITLE';
  if (at === null) return 'CLOCK';
  if (kind === 'STIMULUS' && text.trim() === '') return 'TEXT';
  if (kind === 'OPEN_MATERIAL' && kitWave === null) return 'WAVE';
  return isPublished && at < now ? 'PAST' : null;
}
