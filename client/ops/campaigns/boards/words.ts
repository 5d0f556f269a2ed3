export const SUBJECTS = ['DISTRIBUTOR', 'GROUP', 'TEAM', 'OPERATOR', 'REGION'] as const;
export const METRICS = ['SALES', 'ORDERS', 'NEW_MEMBERS'] as const;
export type Subject = (typeof SUBJECTS)[number];
export type Metric = (typeof METRICS)[number];

export const SUBJECT_TEXTS = {
  DISTRIBUTOR: 'boards.DISTRIBUTOR',
  GROUP: 'boards.GROUP',
  TEAM: 'boards.TEAM',
  OPERATOR: 'boards.OPERATOR',
  REGION: 'boards.REGION',
} as const satisfies Record<Subject, string>;

export const METRIC_TEXTS = {
  SALES: 'boards.SALES',
  ORDERS: 'boards.ORDERS',
  NEW_MEMBERS: 'boards.NEW_MEMBERS',
} as const satisfies Record<Metric, string>;
