// What states and metrics of camps are called, and how they look.

import type { CampMetric, CampState, CheckInState, EnrolmentState, HomeworkState } from '../../shared/generated.ts';

export const CAMP_STATES = ['ENROLLING', 'OPEN', 'EXTENDED', 'CLOSED'] as const satisfies readonly CampState[];

export const campStateText = {
  ENROLLING: 'camps.state.ENROLLING',
  OPEN: 'camps.state.OPEN',
  EXTENDED: 'camps.state.EXTENDED',
  CLOSED: 'camps.state.CLOSED',
} as const satisfies Record<CampState, string>;

export const campStateColour = { ENROLLING: 'due', OPEN: 'acc', EXTENDED: 'due', CLOSED: 'off' } as const satisfies Record<
  CampState,
  string
>;

export const enrolmentText = {
  ENROLLED: 'camps.enrolment.ENROLLED',
  ACTIVE: 'camps.enrolment.ACTIVE',
  EXTENDED: 'camps.enrolment.EXTENDED',
  GRADUATED: 'camps.enrolment.GRADUATED',
  FAILED: 'camps.enrolment.FAILED',
  LEFT: 'camps.enrolment.LEFT',
} as const satisfies Record<EnrolmentState, string>;

export const enrolmentColour = {
  ENROLLED: 'off',
  ACTIVE: 'acc',
  EXTENDED: 'due',
  GRADUATED: 'done',
  FAILED: 'late',
  LEFT: 'off',
} as const satisfies Record<EnrolmentState, string>;

export const checkText = {
  AHEAD: 'camps.check.AHEAD',
  OPEN: 'camps.check.OPEN',
  DONE: 'camps.check.DONE',
  MAKE_UP: 'camps.check.MAKE_UP',
  MADE_UP: 'camps.check.MADE_UP',
  MISSED: 'camps.check.MISSED',
} as const satisfies Record<CheckInState, string>;

/** A sign of one letter width for the grid; the word stands in its label. */
export const checkSign = {
  AHEAD: 'camps.sign.AHEAD',
  OPEN: 'camps.sign.OPEN',
  DONE: 'camps.sign.DONE',
  MAKE_UP: 'camps.sign.MAKE_UP',
  MADE_UP: 'camps.sign.MADE_UP',
  MISSED: 'camps.sign.MISSED',
} as const satisfies Record<CheckInState, string>;

export const homeworkText = {
  HANDED_IN: 'camps.homework.HANDED_IN',
  ACCEPTED: 'camps.homework.ACCEPTED',
  RETURNED: 'camps.homework.RETURNED',
} as const satisfies Record<HomeworkState, string>;

export const homeworkColour = { HANDED_IN: 'due', ACCEPTED: 'done', RETURNED: 'late' } as const satisfies Record<HomeworkState, string>;

export const METRICS = [
  'CHECK_INS',
  'HOMEWORK_ACCEPTED',
  'HOMEWORK_SCORE',
  'FIRST_ORDER',
  'CODE_ACKNOWLEDGED',
] as const satisfies readonly CampMetric[];

export const metricText = {
  CHECK_INS: 'camps.metric.CHECK_INS',
  HOMEWORK_ACCEPTED: 'camps.metric.HOMEWORK_ACCEPTED',
  HOMEWORK_SCORE: 'camps.metric.HOMEWORK_SCORE',
  FIRST_ORDER: 'camps.metric.FIRST_ORDER',
  CODE_ACKNOWLEDGED: 'camps.metric.CODE_ACKNOWLEDGED',
} as const satisfies Record<CampMetric, string>;

/** Either it is so, or it is not: no number to fill in. */
export const isFlag = (metric: CampMetric): boolean => metric === 'FIRST_ORDER' || metric === 'CODE_ACKNOWLEDGED';
