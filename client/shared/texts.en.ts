// English texts that console and phone share.

import type { SameKeys } from './texts.ts';
import type { texts as chinese } from './texts.zh-CN.ts';

export const texts: SameKeys<typeof chinese> = {
  'error.OFFLINE': 'The network cannot be reached. Check the connection and try again.',
  'error.TIMED_OUT': 'There was no answer in time. Try again.',
  'error.UNREADABLE': 'The server’s answer cannot be read. Reload the page and try again.',
  'error.STOPPED': 'Cancelled.',
  'error.fault': 'Something went wrong on the server, recorded as {faultId}. Tell an admin this number.',
  'error.unknown': 'This did not work ({code}). Try again.',
  'live.secondsAgo': '{n} s ago',
  'live.minutesAgo': '{n} min ago',
  'live.hoursAgo': '{n} h ago',
  'role.DISTRIBUTOR': 'Distributor',
  'role.KOL': 'KOL',
  'role.OPERATOR': 'Operator',
  'role.OPS_MANAGER': 'Ops manager',
  'role.ADMIN': 'Admin',
};
