// What a domain may bring along beside its GraphQL: addresses outside of it, recurring work, long work, and what it follows in
// the database. Each is a plain list; app.ts, jobs.ts, works/ and main.ts pick them up.

import type { IncomingHttpHeaders } from 'node:http';
import type { ChangeStreamDocument, ClientSession, Document } from 'mongodb';
import type { Ctx, Policies, Policy } from './context.ts';
import type { Sentences } from './core/sentences.ts';
import type { Resolvers } from './generated/types.ts';

/** What an address outside GraphQL is asked. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** The caller's, also where a proxy of ours stands in front (core/caller.ts). */
  readonly address: string;
  /** By the edge's `body`: null, parsed JSON, the bytes, or the bytes as they arrive. */
  readonly body: unknown;
}

export interface Cookie {
  readonly name: string;
  /** Null removes it. */
  readonly value: string | null;
  readonly path: string;
  readonly maxAgeSeconds: number;
}

/** Cookies are always HttpOnly and SameSite=Strict, and Secure where the public address is https. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  /** A file to save, told row by row or piece by piece. */
  readonly file?: { readonly type: string; readonly name: string; readonly pieces: AsyncIterable<string | Uint8Array> };
  /** A picture for a page: only this viewer's browser keeps it, for so long; `tag` says which one it is. */
  readonly shown?: { readonly type: `image/${string}`; readonly bytes: Uint8Array; readonly tag: string; readonly keptSeconds: number };
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly Cookie[];
}

/**
 * An address outside GraphQL. A Refused becomes `{ code, message: { zh, en }, details }` with the status that its code has in
 * its domain's sentences.ts.
 */
export interface Edge {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** As Express writes it: `/imports/:kind`. */
  readonly path: string;
  readonly policy: Policy;
  readonly body: 'none' | 'json' | 'bytes' | 'stream';
  /** Above it: 413. Required but for `none`. */
  readonly limitBytes?: number;
  /** True where other programs call (webhooks): the caller's origin is not looked at, and no session counts. */
  readonly isForMachines?: true;
  answer(ctx: Ctx, asked: Asked): Promise<Answer>;
}

/** Recurring work. Running an occurrence twice must do nothing the second time. */
export interface JobSpec {
  /** `<domain>.<verb>`: `audit.check`. */
  readonly name: string;
  /** Five fields, in the business zone. */
  readonly cron: string;
  /** What it returns is kept as the run's result. `occurrence` is the time on the timetable. */
  run(ctx: Ctx, occurrence: Date): Promise<object>;
}

/** A long work while it runs; see works/service.ts. */
export interface RunningWork {
  readonly id: string;
  readonly input: Document;
  /** What was saved last; null at the first start. */
  readonly checkpoint: Document | null;
  /** Aborts when the process stops or a person stops the work: save, then return or throw its reason. */
  readonly stopping: AbortSignal;
  /**
   * Keeps a checkpoint and the progress, in the caller's transaction where one is given. Throws when the work has gone over to
   * another process meanwhile: then nothing of the transaction happens.
   */
  save(progress: { checkpoint: Document; done: number; total: number | null }, session?: ClientSession): Promise<void>;
}

export interface WorkKind {
  /** In capitals: `IMPORT_ORDERS`. */
  readonly kind: string;
  /** Goes on from the checkpoint. What it returns is kept as the result. */
  run(ctx: Ctx, work: RunningWork): Promise<Document>;
}

/** Something that every serving process follows in the database, to tell its sockets or to forget what it remembers. */
export interface FeedSpec {
  readonly name: string;
  readonly collection: string;
  readonly pipeline?: Document[];
  readonly fullDocument?: 'updateLookup';
  /** Every change from now on will be told: what is remembered from here on can be forgotten in time. */
  onReady?(ctx: Ctx): void | Promise<void>;
  onChange(ctx: Ctx, change: ChangeStreamDocument): void | Promise<void>;
  /** Something may have been missed: forget everything that is remembered. */
  onLost(ctx: Ctx): void | Promise<void>;
}

export interface Domain {
  readonly resolvers: Resolvers;
  /** Who may use each root field that the domain adds: `'Query.server': 'ANYONE'`. */
  readonly policy: Policies;
  /** What its refusals say, by code. */
  readonly sentences?: Sentences;
  readonly edges?: readonly Edge[];
  readonly jobs?: readonly JobSpec[];
  readonly works?: readonly WorkKind[];
  readonly feeds?: readonly FeedSpec[];
}
