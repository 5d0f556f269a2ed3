// Round steps for a chart's grid; pure.

const STEPS = [1, 2, 2.5, 5, 10];

/** Four steps above zero that hold the largest value, each a round number. */
export function ticksFor(largest: number, wanted = 4): number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_tick, index) => index * step);
}
