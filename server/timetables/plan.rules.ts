// How much should be sold by when, so that the goal is reached: the shape of a usual campaign day, stretched over this campaign's hours
// and scaled to its goal. The shape is what days of this kind look like (server/README.md says the rhythm): a rush at the opening, a
// lull after noon, the evening.

/** Share of the time that has passed → share of what is sold by then, in thousandths. */
const SHAPE: readonly (readonly [number, number])[] = [
  [0, 0],
  [42, 165],
  [83, 290],
  [125, 380],
  [167, 445],
  [250, 510],
  [333, 550],
  [375, 580],
  [500, 655],
  [583, 700],
  [667, 745],
  [750, 785],
  [833, 830],
  [917, 915],
  [1_000, 1_000],
];

export interface PlanPoint {
  readonly at: Date;
  readonly salesFen: number;
}

/** 0 before the start, the whole goal from the end on; whole fen between. */
export function planFenAt(campaign: { startsAt: Date; endsAt: Date }, goalFen: number, at: Date): number {
  const length = campaign.endsAt.getTime() - campaign.startsAt.getTime();
  const share = length <= 0 ? 1_000 : (1_000 * (at.getTime() - campaign.startsAt.getTime())) / length;
  if (share <= 0) return 0;
  if (share >= 1_000) return goalFen;
  const next = SHAPE.findIndex(([time]) => time > share);
  const [toTime, toSold] = SHAPE[next] ?? [1_000, 1_000];
  const [fromTime, fromSold] = SHAPE[next - 1] ?? [0, 0];
  const sold = fromSold + ((toSold - fromSold) * (share - fromTime)) / (toTime - fromTime);
  return Math.round((goalFen * sold) / 1_000);
}

/** In so many equal steps, both ends included. */
export function planCurve(campaign: { startsAt: Date; endsAt: Date }, goalFen: number, steps = 48): PlanPoint[] {
  const length = campaign.endsAt.getTime() - campaign.startsAt.getTime();
  return Array.from({ length: steps + 1 }, (_step, index) => {
    const at = new Date(campaign.startsAt.getTime() + Math.round((length * index) / steps));
    return { at, salesFen: planFenAt(campaign, goalFen, at) };
  });
}
