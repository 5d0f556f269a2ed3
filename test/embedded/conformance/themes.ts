// All cases by theme.

import { ARRAYS } from './arrays.ts';
import { ASKING } from './asking.ts';
import { COLLATING } from './collating.ts';
import { ERRING } from './erring.ts';
import { STRUCTURE_EXPRESSIONS } from './expressions-structures.ts';
import { VALUE_EXPRESSIONS } from './expressions-values.ts';
import { INDEX_MANAGING } from './index-managing.ts';
import { INDEXING } from './indexing.ts';
import type { Case } from './kit.ts';
import { MATCHING } from './matching.ts';
import { PROJECTING } from './projecting.ts';
import { SERVING } from './serving.ts';
import { JOINING } from './stages-joining.ts';
import { STAGES } from './stages.ts';
import { TRANSACTING } from './transacting.ts';
import { UPDATING } from './updating.ts';
import { WATCHING } from './watching.ts';

export const THEMES: Record<string, Case[]> = {
  matching: MATCHING,
  arrays: ARRAYS,
  updating: UPDATING,
  'projecting and sorting': PROJECTING,
  collating: COLLATING,
  indexing: INDEXING,
  'plans and index management': INDEX_MANAGING,
  stages: STAGES,
  'stages that join': JOINING,
  errors: ERRING,
  'retryable writes and transactions': TRANSACTING,
  'change streams': WATCHING,
  'the server itself': SERVING,
  'as the program asks': ASKING,
  'expressions over values': VALUE_EXPRESSIONS,
  'expressions over structures': STRUCTURE_EXPRESSIONS,
};
