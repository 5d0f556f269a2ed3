// The clock of the reminders, and the nightly look that puts right what settings, hours and absences have changed.

import type { Ctx } from '../context.ts';
import { perDatabase } from '../core/per-database.ts';
import type { AlarmSpec, JobSpec } from '../parts.ts';
import { escalateMissed } from './escalation.ts';
import { arrangeAll } from './making.ts';
import { nextReminder } from './reading.ts';
import { sweepReminders } from './sweep.ts';

/** A ring that comes while another one is at work in this process changes nothing. */
const sweeping = perDatabase(() => ({ isOn: false }));

async function sweepOnce(ctx: Ctx): Promise<void> {
  const state = sweeping(ctx.db);
  if (state.isOn) return;
  state.isOn = true;
  try {
    const { told, dropped } = await sweepReminders(ctx);
    if (told + dropped > 0) ctx.log.info({ told, dropped }, 'reminders were swept');
    await escalateMissed(ctx);
  } finally {
    state.isOn = false;
  }
}

export const alarms: readonly AlarmSpec[] = [
  {
    name: 'reminders.clock',
    // Not its own collection: a plan that is published writes thousands, and none of them is due within the minute of the heartbeat.
    watches: [],
    next: nextReminder,
    run: sweepOnce,
  },
];

export const jobs: readonly JobSpec[] = [{ name: 'reminders.arrange', cron: '10 3 * * *', run: (ctx) => arrangeAll(ctx) }];
