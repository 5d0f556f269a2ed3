// The table of stages. What changes data or watches it is the caller's; what needs another kind of server is refused.

import { location, notImplemented } from './errors.ts';
import type { ServerError } from './errors.ts';
import { bucket, bucketAuto } from './stages-bucket.ts';
import { fill, densify } from './stages-fill.ts';
import { group, sortByCount } from './stages-group.ts';
import { facet, graphLookup, unionWith } from './stages-join.ts';
import { lookup } from './stages-lookup.ts';
import { addFields, project, unset } from './stages-project.ts';
import { count, documents, limit, match, redact, replaceRoot, sample, skip, unwind } from './stages-row.ts';
import { sort } from './stages-sort.ts';
import type { StageBuilder } from './stage-kit.ts';
import { setWindowFields } from './stages-window.ts';

export const STAGES = new Map<string, StageBuilder>([
  ['$addFields', addFields],
  ['$bucket', bucket],
  ['$bucketAuto', bucketAuto],
  ['$count', count],
  ['$densify', densify],
  ['$documents', documents],
  ['$facet', facet],
  ['$fill', fill],
  ['$graphLookup', graphLookup],
  ['$group', group],
  ['$limit', limit],
  ['$lookup', lookup],
  ['$match', match],
  ['$project', project],
  ['$redact', redact],
  ['$replaceRoot', replaceRoot],
  ['$replaceWith', replaceRoot],
  ['$sample', sample],
  ['$set', addFields],
  ['$setWindowFields', setWindowFields],
  ['$skip', skip],
  ['$sort', sort],
  ['$sortByCount', sortByCount],
  ['$unionWith', unionWith],
  ['$unset', unset],
  ['$unwind', unwind],
]);

const REFUSED = new Set([
  '$collStats',
  '$indexStats',
  '$currentOp',
  '$listSessions',
  '$listLocalSessions',
  '$planCacheStats',
  '$geoNear',
  '$search',
  '$searchMeta',
  '$vectorSearch',
  '$changeStreamSplitLargeEvent',
  '$shardedDataDistribution',
  '$querySettings',
  '$listSampledQueries',
  '$listSearchIndexes',
  '$rankFusion',
  '$scoreFusion',
  '$score',
]);

export function refuseStage(name: string): ServerError {
  if (name === '$merge' || name === '$out') return location(40601, `${name} can only be the final stage in the pipeline`);
  if (name === '$changeStream') return location(40602, '$changeStream is only valid as the first stage in a pipeline');
  return REFUSED.has(name) ? notImplemented(name) : location(40324, `Unrecognized pipeline stage name: '${name}'`);
}
