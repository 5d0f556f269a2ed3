// What was sold, beside the plan, at the same moments; pure.

import { plannedAt } from '../plan.ts';

interface Sold {
  readonly at: string;
  readonly salesFen: number;
}

export interface CoursePoint {
  readonly at: string;
  readonly planFen: number;
  /** Null for what is still to come. */
  readonly salesFen: number | null;
}

const STEPS = 24;

/** At the ends of equal steps of the campaign, and at now; what was sold lies between the points that are told. */
export function courseOf(
  campaign: { readonly startsAt: string; readonly endsAt: string; readonly planCurve: readonly Sold[] },
  curve: readonly Sold[],
  soldFen: number,
  now: Date,
): CoursePoint[] {
  const from = Date.parse(campaign.startsAt);
  const to = Date.parse(campaign.endsAt);
  const present = Math.min(now.getTime(), to);
  const times = Array.from({ length: STEPS + 1 }, (_step, index) => from + Math.round(((to - from) * index) / STEPS));
  if (present > from && !times.includes(present)) times.push(present);
  const told = [
    { at: campaign.startsAt, salesFen: 0 },
    ...curve.filter((point) => Date.parse(point.at) > from && Date.parse(point.at) < present),
    { at: new Date(present).toISOString(), salesFen: soldFen },
  ];
  return times
    .sort((one, other) => one - other)
    .map((time) => {
      const at = new Date(time);
      const planFen = Math.round(plannedAt([...campaign.planCurve], at));
      if (time > present) return { at: at.toISOString(), planFen, salesFen: null };
      return { at: at.toISOString(), planFen, salesFen: Math.round(plannedAt(told, at)) };
    });
}

/** Whole minutes between two points that are asked for: about a hundred of them. */
export function stepMinutesOf(campaign: { readonly startsAt: string; readonly endsAt: string }): number {
  const minutes = (Date.parse(campaign.endsAt) - Date.parse(campaign.startsAt)) / 60_000;
  return Math.max(1, Math.ceil(minutes / 96));
}
