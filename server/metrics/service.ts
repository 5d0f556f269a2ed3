// What is measured of members: which metrics there are, and the columns that hold them for everybody.

export { Columns } from './columns.ts';
export type { Drop } from './drops.ts';
export { noteConduct, readConduct, streamConduct } from './conduct.ts';
export type { ConductFact, ConductFacts, ConductInput } from './conduct.ts';
export { METRIC_NAMES, METRICS, WINDOW_DAYS, WINDOWS } from './registry.rules.ts';
export type { MetricDefinition } from './registry.rules.ts';
export { METRIC_WORDS, WINDOW_WORDS } from './words.rules.ts';
export { listMetrics } from './infos.ts';
