// The errors that the embedded database answers with: MongoDB's numbers and names, so that drivers act on them
// (retry, refuse, report a duplicate) exactly as they would against a real server.

import type { Doc } from './values.ts';

/** Error codes by name, from MongoDB's src/mongo/base/error_codes.yml. Only those that this server can answer with. */
export const CODES = {
  InternalError: 1,
  BadValue: 2,
  GraphContainsCycle: 5,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  ProtocolError: 17,
  IllegalOperation: 20,
  InvalidBSON: 22,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  CursorInUse: 12051,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  UnknownReplWriteConcern: 79,
  UnsatisfiableWriteConcern: 100,
  QueryPlanKilled: 175,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  DottedFieldName: 57,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  ConversionFailure: 241,
  NoSuchTransaction: 251,
  OperationNotSupportedInTransaction: 263,
  TransactionTooOld: 225,
  TransactionCommitted: 256,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CommandFailed: 125,
  NamespaceNotFound: 26,
  CappedPositionLost: 136,
  WriteConflict: 112,
  DocumentValidationFailure: 121,
  CommandNotSupportedOnView: 166,
  InvalidPipelineOperator: 168,
  NotImplemented: 238,
  ExceededTimeLimit: 262,
  ChangeStreamFatalError: 280,
  ChangeStreamHistoryLost: 286,
  NoMatchingDocument: 47,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  InvalidIndexSpecificationOption: 197,
  InvalidResumeToken: 260,
  CollectionUUIDMismatch: 361,
  ConflictingOperationInProgress: 117,
  NotSingleValueField: 54,
  InterruptedAtShutdown: 11600,
  Interrupted: 11601,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  OutOfDiskSpace: 14031,
  IndexKeyTooLong: 17280,
} as const;

export type CodeName = keyof typeof CODES;

/** A failure with MongoDB's code; `labels` and `extra` go into the reply as they are (`keyPattern`, `keyValue`, …). */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly code: number;
  readonly codeName: string;
  readonly labels: readonly string[];
  readonly extra: Doc;

  constructor(
    codeName: CodeName | { code: number; codeName: string },
    message: string,
    options: { labels?: readonly string[]; extra?: Doc } = {},
  ) {
    super(message);
    this.codeName = typeof codeName === 'string' ? codeName : codeName.codeName;
    this.code = typeof codeName === 'string' ? CODES[codeName] : codeName.code;
    this.labels = options.labels ?? [];
    this.extra = options.extra ?? {};
  }
}

/** For assertion numbers that MongoDB calls `Location<code>` and drivers or users meet in messages. */
export function location(code: number, message: string): ServerError {
  return new ServerError({ code, codeName: `Location${code}` }, message);
}

/** A feature that exists in MongoDB and is refused here by name, never half done. */
export function notImplemented(what: string): ServerError {
  return new ServerError('NotImplemented', `the embedded database does not support ${what}; use a MongoDB server (set MONGODB_URI)`);
}
