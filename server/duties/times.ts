// The settings that say how long what of a duty may take.

import type { Ctx } from '../context.ts';
import { setting } from '../settings/service.ts';
import type { DutyTimes } from './rules.ts';

export async function dutyTimes(ctx: Ctx): Promise<DutyTimes> {
  const [answerHours, earlyMinutes, startMinutes, handInHours] = await Promise.all([
    setting(ctx, 'dutyAnswerHours'),
    setting(ctx, 'dutyEarlyMinutes'),
    setting(ctx, 'dutyStartMinutes'),
    setting(ctx, 'dutyHandInHours'),
  ]);
  return { answerHours, earlyMinutes, startMinutes, handInHours };
}
