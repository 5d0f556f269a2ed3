// Puts rows into collections in bulk, past the models' validation: what the world makes is right by construction, and a million
// would take an hour the careful way. Keeps one batch on its way while the next one is made.

import type { Collection, Document, OptionalUnlessRequiredId } from 'mongodb';

const BATCH = 2_000;

export interface Writer<Row> {
  add(rows: readonly Row[]): Promise<void>;
  /** Writes what is left; says how many there were. */
  finish(): Promise<number>;
}

export function bulkWriter<Row extends object>(collection: Collection<Row & Document>): Writer<Row> {
  let held: Row[] = [];
  let written = 0;
  let onItsWay: Promise<unknown> = Promise.resolve();

  async function send(rows: Row[]): Promise<void> {
    await onItsWay;
    onItsWay = collection.insertMany(rows as OptionalUnlessRequiredId<Row & Document>[], { ordered: false });
    // Looked at with the next batch; until then nobody else may call it unhandled.
    onItsWay.catch(() => undefined);
    written += rows.length;
  }

  return {
    async add(rows) {
      for (const row of rows) {
        held.push(row);
        if (held.length < BATCH) continue;
        const full = held;
        held = [];
        await send(full);
      }
    },
    async finish() {
      if (held.length > 0) await send(held);
      held = [];
      await onItsWay;
      return written;
    },
  };
}
