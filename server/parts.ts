// What a domain may bring along beside its GraphQL: addresses outside of it, recurring work, long work, what it follows in the
// database, and what sockets may follow and watch. Each is a plain list; app.ts, jobs.ts, works/ and main.ts pick them up.

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
  /** Only the head of the answer is wanted. */
  readonly isHead: boolean;
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
  /** A picture or film that never changes: kept by this viewer's browser for so long, and given in parts to whoever asks for a part. */
  readonly media?: {
    readonly type: `image/${string}` | `video/${string}`;
    readonly bytes: number;
    readonly tag: string;
    readonly keptSeconds: number;
    open(range: { first: number; last: number } | null): Promise<AsyncIterable<Uint8Array>>;
  };
  /** A small page without scripts; `__NONCE__` in it stands for the nonce of its style. Pictures come from here alone. */
  readonly page?: string;
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

/**
 * What happens at single moments that are known only in the database, as the actions of a campaign: agenda rings at each, to the
 * second, in whichever process it is; several may ring for one moment.
 */
export interface AlarmSpec {
  /** `<domain>.<noun>`: `timetables.clock`. */
  readonly name: string;
  /** Collections whose changes can move the next moment: then it is asked for again at once. */
  readonly watches: readonly string[];
  /** The first moment after this one; null when there is none in the next minutes. */
  next(ctx: Ctx, after: Date): Promise<Date | null>;
  /** Does whatever is due now, whichever moment rang: nothing, the second time. Also called at the start. */
  run(ctx: Ctx): Promise<void>;
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

/** Rooms `<kind>:<id>` that a socket may ask to follow: nobody enters by asking alone. */
export interface RoomSpec {
  readonly kind: 'campaign' | 'live';
  /** Returns when the viewer may follow it. @throws Refused */
  admit(ctx: Ctx, id: string): Promise<void>;
}

/** A message to one watcher: JSON in two pieces, of which the second is the same for several and was encoded once. */
export interface OwnPart {
  /** Nothing but ASCII. */
  readonly head: string;
  readonly shared: Buffer;
}

/** What many watch at once, the same for all, and beside it an own part for each. One for each process, while somebody watches. */
export interface Show {
  /** Calls at every change, until the function that it returns is called. */
  follow(changed: () => void): () => void;
  /** Reads what the next turn needs and cannot wait for. Null: nothing. */
  prepare(): Promise<void> | null;
  /**
   * Takes in the newest state, a quarter of a second or more after the last time. `news` is the message for those who know the
   * state before; null where it is worth no message. `isOver`: until the next change nothing more will come of it.
   */
  advance(): { readonly news: ((version: number) => string) | null; readonly isOver: boolean };
  /** The message that says everything as it was last taken in. */
  whole(version: number): string;
  /** The message for one watcher, where it is due; `memory` keeps what that one was told last. */
  own(owner: string, memory: OwnMemory): OwnPart | null;
  close(): void;
}

export interface OwnMemory {
  /** Grows by one with each message. */
  version: number;
  /** Spreads watchers over turns. */
  readonly place: number;
  /** The show's own; null as long as nothing was told. */
  told: unknown;
}

/** A thing that sockets may watch: `watch { <name>: … }`. News come under that name, the own part as `me`. */
export interface WatchSpec {
  readonly name: 'board';
  /** The same text for the same thing; null where it is nothing. */
  read(asked: unknown): string | null;
  /** Whether this viewer may, and what is shown. Viewers with one `key` share a show. @throws Refused */
  find(ctx: Ctx, asked: unknown): Promise<{ readonly key: string; readonly owner: string | null; make(): Show }>;
}

export interface Domain {
  readonly resolvers: Resolvers;
  /** Who may use each root field that the domain adds: `'Query.server': 'ANYONE'`. */
  readonly policy: Policies;
  /** What its refusals say, by code. */
  readonly sentences?: Sentences;
  readonly edges?: readonly Edge[];
  readonly jobs?: readonly JobSpec[];
  readonly alarms?: readonly AlarmSpec[];
  readonly works?: readonly WorkKind[];
  readonly feeds?: readonly FeedSpec[];
  readonly rooms?: readonly RoomSpec[];
  readonly watches?: readonly WatchSpec[];
}
