// What a caller learns when something goes wrong. An expected refusal and a malformed request are told as they are, with a
// sentence in both languages; anything else is a fault: logged in full under an id, and only that id leaves the house.

import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { Refused, faultId } from './core/errors.ts';
import type { Log } from './core/log.ts';
import { sentenceFor } from './refusals.ts';

/** Codes of GraphQL itself whose messages describe the request and nothing of ours. */
const OF_THE_CALLER = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

function cause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? cause(error.originalError) : error;
}

/** Logs a fault and returns the id under which it can be found. */
export function recordFault(log: Log, error: unknown, where: object): string {
  const id = faultId();
  log.error({ err: error, faultId: id, ...where }, 'fault');
  return id;
}

/** The GraphQL answer for an error: code, details and sentence of a refusal, or the id of a fault. */
export function presentError(formatted: GraphQLFormattedError, error: unknown, log: Log): GraphQLFormattedError {
  const { message, path, locations } = formatted;
  const origin = cause(error);
  if (origin instanceof Refused) {
    const { code, details } = origin;
    return { message: code, path, locations, extensions: { code, details, sentence: sentenceFor(code, details) } };
  }
  const code = formatted.extensions?.['code'];
  if (origin instanceof GraphQLError && typeof code === 'string' && OF_THE_CALLER.has(code)) {
    return { message, path, locations, extensions: { code, sentence: sentenceFor(code) } };
  }
  const id = recordFault(log, origin, { path });
  const sentence = sentenceFor('FAULT', { faultId: id });
  return { message: sentence.en, path, extensions: { code: 'FAULT', faultId: id, sentence } };
}
