// The enums of meetings as the page says them.

import type { Attendance, MeetingItemKind, MeetingState } from '../../shared/generated.ts';

export const meetingStateText = {
  PLANNED: 'meeting.state.PLANNED',
  HELD: 'meeting.state.HELD',
  CANCELLED: 'meeting.state.CANCELLED',
} as const satisfies Record<MeetingState, string>;

export const meetingStateColour: Record<MeetingState, string> = { PLANNED: 'due', HELD: 'done', CANCELLED: 'off' };

export const itemKindText = {
  EVENTS: 'meeting.item.EVENTS',
  PRODUCT: 'meeting.item.PRODUCT',
  BENEFITS: 'meeting.item.BENEFITS',
  OWN: 'meeting.item.OWN',
} as const satisfies Record<MeetingItemKind, string>;

export const attendanceText = {
  EXPECTED: 'meeting.attendance.EXPECTED',
  CAME: 'meeting.attendance.CAME',
  EXCUSED: 'meeting.attendance.EXCUSED',
  MISSED: 'meeting.attendance.MISSED',
} as const satisfies Record<Attendance, string>;

export const ATTENDANCES = ['EXPECTED', 'CAME', 'EXCUSED', 'MISSED'] as const satisfies readonly Attendance[];
