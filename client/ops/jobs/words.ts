// What recurring jobs are called, and their timetable in words.

import type { RunState } from '../../shared/generated.ts';
import type { Formats } from '../../shared/formats.ts';
import type { Say } from '../texts.ts';

const NAMES = {
  'audit.check': ['job.auditCheck', 'job.auditCheckAbout'],
  'imports.tidy': ['job.importsTidy', 'job.importsTidyAbout'],
  'sales.check': ['job.salesCheck', 'job.salesCheckAbout'],
  'messages.forget': ['job.messagesForget', 'job.messagesForgetAbout'],
  'channels.tidy': ['job.channelsTidy', 'job.channelsTidyAbout'],
  'health.judge': ['job.healthJudge', 'job.healthJudgeAbout'],
  'orders.release': ['job.ordersRelease', 'job.ordersReleaseAbout'],
  'tiers.run': ['job.tiersRun', 'job.tiersRunAbout'],
  'tiers.verify': ['job.tiersVerify', 'job.tiersVerifyAbout'],
  'accounts.judge': ['job.accountsJudge', 'job.accountsJudgeAbout'],
  'accounts.upkeep': ['job.accountsUpkeep', 'job.accountsUpkeepAbout'],
  'diverts.reday': ['job.divertsReday', 'job.divertsRedayAbout'],
  'tasks.tidyEvidence': ['job.tasksTidy', 'job.tasksTidyAbout'],
  'today.countLacking': ['job.todayLacking', 'job.todayLackingAbout'],
  'campaigns.measure': ['job.campaignsMeasure', 'job.campaignsMeasureAbout'],
  'files.tidy': ['job.filesTidy', 'job.filesTidyAbout'],
  'kits.attribute': ['job.kitsAttribute', 'job.kitsAttributeAbout'],
  'reminders.arrange': ['job.remindersArrange', 'job.remindersArrangeAbout'],
  'rotas.end-swaps': ['job.rotasEndSwaps', 'job.rotasEndSwapsAbout'],
  'activities.plan': ['job.activitiesPlan', 'job.activitiesPlanAbout'],
  'groups.duplicates': ['job.groupsDuplicates', 'job.groupsDuplicatesAbout'],
} as const;

export function jobName(name: string, t: Say): string {
  return name in NAMES ? t(NAMES[name as keyof typeof NAMES][0]) : name;
}

export function jobAbout(name: string, t: Say): string {
  return name in NAMES ? t(NAMES[name as keyof typeof NAMES][1]) : '';
}

export const runStateText = {
  QUEUED: 'run.queued',
  RUNNING: 'run.running',
  DONE: 'run.done',
  FAILED: 'run.failed',
} as const satisfies Record<RunState, string>;

export const runStateColour = { QUEUED: 'off', RUNNING: 'acc', DONE: 'done', FAILED: 'late' } as const satisfies Record<RunState, string>;

const PATTERN = /^(\*|\*\/\d+|\d+) (\*|\*\/\d+|\d+) \* \* (\*|[0-7])$/;
/** A Sunday, from which the weekdays are counted. */
const SUNDAY = Date.UTC(2026, 1, 1, 12);

/** `40 3 * * *` as "every day at 03:40"; a timetable of another form is shown as it is. */
export function timetable(cron: string, t: Say, { weekday }: Formats): string {
  const [, minute = '', hour = '', day = ''] = PATTERN.exec(cron) ?? [];
  if (minute === '') return cron;
  if (minute.startsWith('*')) return hour === '*' && day === '*' ? t('cron.minutes', { n: Number(minute.slice(2) || 1) }) : cron;
  if (hour.startsWith('*')) return day === '*' ? t('cron.hours', { n: Number(hour.slice(2) || 1), minute: minute.padStart(2, '0') }) : cron;
  const at = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (day === '*') return t('cron.daily', { at });
  return t('cron.weekly', { day: weekday(SUNDAY + (Number(day) % 7) * 86_400_000), at });
}

/** How long a run took: `0.4 s`, `3 min`. */
export function lengthOf(startedAt: string, finishedAt: string | null | undefined, t: Say): string {
  if (finishedAt === null || finishedAt === undefined) return '—';
  const milliseconds = Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt));
  if (milliseconds < 1_000) return t('length.milliseconds', { n: milliseconds });
  if (milliseconds < 60_000) return t('length.seconds', { n: (milliseconds / 1_000).toFixed(1) });
  return t('length.minutes', { n: Math.round(milliseconds / 60_000) });
}

function readJson(text: string | null | undefined): unknown {
  if (text === null || text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A result (JSON text) as pairs of name and value; none where there is no result. */
export function resultPairs(result: string | null | undefined): [string, string][] {
  const read = readJson(result);
  if (read === null) return [];
  if (typeof read !== 'object') return [['', JSON.stringify(read)]];
  return Object.entries(read).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]);
}

/** What a run did, in a sentence where this page knows the job; as its pairs elsewhere. */
export function resultLines(job: string, result: string | null | undefined, t: Say): string[] {
  const read = readJson(result);
  if (typeof read !== 'object' || read === null) return resultPairs(result).map(([, value]) => value);
  const told = new Map<string, unknown>(Object.entries(read));
  const number = (name: string) => Number(told.get(name) ?? 0);
  const text = (name: string) => {
    const word = told.get(name);
    return typeof word === 'string' ? word : '';
  };
  const length = (name: string) => {
    const list = told.get(name);
    return Array.isArray(list) ? list.length : 0;
  };
  switch (job) {
    case 'audit.check':
      return [
        told.get('isWhole') === true
          ? t('jobResult.auditWhole', { entries: number('entries') })
          : t('jobResult.auditBroken', { seq: number('brokenAt') }),
      ];
    case 'imports.tidy':
      return [t('jobResult.tidied', { files: number('files'), orphans: number('orphans') })];
    case 'sales.check':
      return [
        told.get('isWhole') === true
          ? t('jobResult.salesWhole', { days: length('days') })
          : t('jobResult.salesWrong', { days: length('days'), wrong: length('wrong') }),
      ];
    case 'orders.release':
      return [t('jobResult.released', { count: number('applied') })];
    case 'tiers.run':
      return [t('jobResult.tiersBegun', { day: text('day') })];
    case 'tiers.verify':
      return [t('jobResult.tiersVerified', { people: number('people') })];
    case 'groups.duplicates':
      return [t('jobResult.duplicatesCounted', { stays: number('stays'), mended: number('mended') })];
    case 'files.tidy':
      return [t('jobResult.filesTidied', { count: number('files') + number('orphans') })];
    case 'kits.attribute':
      return [t('jobResult.kitsAttributed', { sales: number('sales'), refunds: number('refunds') })];
    case 'reminders.arrange':
      return [t('jobResult.remindersArranged', { bookings: number('bookings'), changed: number('changed') })];
    case 'tasks.tidyEvidence':
      return [t('jobResult.evidenceTidied', { count: number('pictures') + number('orphans') })];
    case 'today.countLacking':
      return [t('jobResult.lackingCounted', { groups: number('groups'), members: number('members') })];
    default:
      return resultPairs(result).map(([name, value]) => `${name} ${value}`);
  }
}
