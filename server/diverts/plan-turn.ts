// A plan for a hundred thousand takes seconds of pure arithmetic: what waits is served before each attempt begins.

import type { DivertPlan, DivertRefused, PlanInput } from './plan.rules.ts';
import { planDivert } from './plan.rules.ts';

export async function planInTurn(input: PlanInput): Promise<DivertPlan | DivertRefused> {
  await new Promise((resolve) => setImmediate(resolve));
  return planDivert(input);
}
