// What runs against the database while it is killed, and what each writer may expect to find afterwards. An acknowledged write
// has one outcome; one whose answer never came is in doubt and has two, and the next look at the data settles it.

import {
  MongoBulkWriteError,
  MongoNetworkError,
  MongoServerSelectionError,
  type ClientSession,
  type Collection,
  type Db,
  type MongoClient,
} from 'mongodb';

export interface Thing {
  _id: string;
  /** The writer that it belongs to. */
  w: string;
  n: number;
  v: number;
  m: number;
  u: string;
  tags: string[];
  nested?: { a: number[]; b: string };
}

interface Counter {
  _id: string;
  n: number;
}

export interface Account {
  _id: string;
  balance: number;
}

interface Move {
  _id: string;
  by: string;
  from: string;
  to: string;
  amount: number;
}

/** What writers share: where to write, when to stop, and what has been seen. */
export interface Bench {
  client: MongoClient;
  paused: boolean;
  acknowledged: number;
  doubtful: number;
  violations: string[];
  random(): number;
}

export const ACCOUNTS = 12;
export const OPENING_BALANCE = 1_000;
export const DATABASE = 'crash';

export function databaseOf(bench: Bench): Db {
  return bench.client.db(DATABASE);
}

/** Fields in one order, so that equal documents are equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function isLostConnection(error: unknown): boolean {
  // A bulk write wraps whatever happened and keeps its message only.
  if (error instanceof MongoBulkWriteError && error.code === undefined) return /ECONN|EPIPE|closed|timed out|cleared/.test(error.message);
  // Now and then the driver lets the socket's own error through; within jest that is not an instance of the Error it knows.
  if (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(String(error.code))
  )
    return true;
  return error instanceof MongoNetworkError || error instanceof MongoServerSelectionError;
}

/** True when acknowledged, false when the answer never came; anything else that the server says is a violation. */
async function acknowledged(bench: Bench, what: string, write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    bench.acknowledged++;
    return true;
  } catch (error) {
    if (!isLostConnection(error)) {
      bench.violations.push(`${what} was refused: ${error instanceof Error ? error.message : String(error)}`);
    }
    bench.doubtful++;
    return false;
  }
}

function below(bench: Bench, limit: number): number {
  return Math.floor(bench.random() * limit);
}

export interface Writer {
  step(bench: Bench): Promise<void>;
  /** Compares with what is there, notes violations, and takes what is there as the truth from now on. */
  settle(bench: Bench): Promise<void>;
}

/** Inserts, updates, replaces and deletes documents that no other writer touches, one command at a time. */
export class DocumentWriter implements Writer {
  readonly #name: string;
  #made = 0;
  readonly #known = new Map<string, Thing>();
  readonly #doubts = new Map<string, (Thing | null)[]>();
  #hot = 0;
  #hotDoubts = 0;

  constructor(name: string) {
    this.#name = name;
  }

  async step(bench: Bench): Promise<void> {
    const things = databaseOf(bench).collection<Thing>('things');
    const some = [...this.#known.values()].filter((doc) => !this.#doubts.has(doc._id));
    const one = some[below(bench, some.length)];
    const kind = some.length > 60 ? 7 + below(bench, 2) : below(bench, 13);
    if (!one || kind < 2) return this.#write(bench, 'an insert', [[null, this.#fresh(bench)]], ([doc]) => things.insertOne(doc as Thing));
    const v = one.v;
    switch (kind) {
      case 2: {
        const docs = [this.#fresh(bench), this.#fresh(bench), this.#fresh(bench)];
        return this.#write(
          bench,
          'an insert of many',
          docs.map((doc) => [null, doc]),
          () => things.insertMany(docs),
        );
      }
      case 3:
      case 4:
        return this.#write(bench, 'an $inc', [[one, { ...one, v: v + 1 }]], () => things.updateOne({ _id: one._id }, { $inc: { v: 1 } }));
      case 5: {
        const tags = this.#tags(bench);
        return this.#write(bench, 'an update of an indexed array', [[one, { ...one, tags }]], () =>
          things.updateOne({ u: one.u }, { $set: { tags } }),
        );
      }
      case 6: {
        const young = { ...this.#fresh(bench), _id: one._id };
        return this.#write(bench, 'a replacement', [[one, young]], () => things.replaceOne({ _id: one._id }, young));
      }
      case 7:
        return this.#write(bench, 'a delete', [[one, null]], () => things.deleteOne({ _id: one._id }));
      case 8:
        return this.#write(bench, 'a findOneAndDelete', [[one, null]], async () => {
          const found = await things.findOneAndDelete({ _id: one._id });
          if (canonical(found) !== canonical(one)) bench.violations.push(`findOneAndDelete gave ${canonical(found)} for ${canonical(one)}`);
        });
      case 9: {
        const young = { ...one, v: v + 10, nested: { a: [v, below(bench, 5)], b: 'x'.repeat(below(bench, 2_000)) } };
        return this.#write(bench, 'a findOneAndUpdate', [[one, young]], async () => {
          const found = await things.findOneAndUpdate(
            { _id: one._id },
            { $inc: { v: 10 }, $set: { nested: young.nested } },
            { returnDocument: 'after' },
          );
          if (canonical(found) !== canonical(young))
            bench.violations.push(`findOneAndUpdate gave ${canonical(found)} for ${canonical(young)}`);
        });
      }
      case 10: {
        const changes = some.map((doc): [Thing, Thing] => [doc, { ...doc, m: doc.m + 1 }]);
        // Of those in doubt it is not known whether they are there, so they are left out.
        const ids = some.map((doc) => doc._id);
        return this.#write(bench, 'an update of many', changes, () => things.updateMany({ _id: { $in: ids } }, { $inc: { m: 1 } }));
      }
      case 11: {
        const fresh = this.#fresh(bench);
        const young = { ...one, v: v + 100 };
        return this.#write(
          bench,
          'a bulk write',
          [
            [null, fresh],
            [one, young],
          ],
          () =>
            things.bulkWrite([
              { insertOne: { document: fresh } },
              { updateOne: { filter: { _id: one._id }, update: { $inc: { v: 100 } } } },
            ]),
        );
      }
      default: {
        this.#hotDoubts++;
        const done = await acknowledged(bench, 'a shared $inc', () =>
          databaseOf(bench)
            .collection<Counter>('counters')
            .updateOne({ _id: this.#name }, { $inc: { n: 1 } }, { upsert: true }),
        );
        if (done) {
          this.#hotDoubts--;
          this.#hot++;
        }
      }
    }
  }

  async settle(bench: Bench): Promise<void> {
    const found = new Map<string, Thing>();
    for await (const doc of databaseOf(bench).collection<Thing>('things').find({ w: this.#name })) found.set(doc._id, doc);
    for (const id of new Set([...this.#known.keys(), ...this.#doubts.keys(), ...found.keys()])) {
      const possible = this.#doubts.get(id) ?? [this.#known.get(id) ?? null];
      const doc = found.get(id) ?? null;
      if (!possible.some((one) => canonical(one) === canonical(doc))) {
        bench.violations.push(`${id} is ${canonical(doc)} and should be ${possible.map(canonical).join(' or ')}`);
      }
      if (doc) this.#known.set(id, doc);
      else this.#known.delete(id);
    }
    this.#doubts.clear();
    const n = (await databaseOf(bench).collection<Counter>('counters').findOne({ _id: this.#name }))?.n ?? 0;
    if (n < this.#hot || n > this.#hot + this.#hotDoubts)
      bench.violations.push(`counter ${this.#name} is ${n}, not ${this.#hot} to ${this.#hot + this.#hotDoubts}`);
    this.#hot = n;
    this.#hotDoubts = 0;
  }

  async #write(
    bench: Bench,
    what: string,
    changes: [Thing | null, Thing | null][],
    write: (after: (Thing | null)[]) => Promise<unknown>,
  ): Promise<void> {
    const done = await acknowledged(bench, what, () => write(changes.map(([, after]) => after)));
    for (const [before, after] of changes) {
      const id = (before ?? after)?._id ?? '';
      if (!done) this.#doubts.set(id, [before, after]);
      else if (after) this.#known.set(id, after);
      else this.#known.delete(id);
    }
  }

  #fresh(bench: Bench): Thing {
    const number = this.#made++;
    return { _id: `${this.#name}-${number}`, w: this.#name, n: number, v: 0, m: 0, u: `${this.#name}/${number}`, tags: this.#tags(bench) };
  }

  #tags(bench: Bench): string[] {
    return Array.from({ length: below(bench, 4) }, () => `t${below(bench, 6)}`);
  }
}

/** Moves money between accounts in transactions, each with its own record: balances follow from the records, or a half was kept. */
export class TransferWriter implements Writer {
  readonly #name: string;
  #made = 0;
  readonly #acknowledged = new Set<string>();
  readonly #doubts = new Set<string>();

  constructor(name: string) {
    this.#name = name;
  }

  async step(bench: Bench): Promise<void> {
    const id = `${this.#name}-${this.#made++}`;
    const from = `a${below(bench, ACCOUNTS)}`;
    const to = `a${below(bench, ACCOUNTS)}`;
    const amount = 1 + below(bench, 9);
    const db = databaseOf(bench);
    const work = async (session: ClientSession): Promise<void> => {
      await db.collection<Account>('accounts').updateOne({ _id: from }, { $inc: { balance: -amount } }, { session });
      await db.collection<Move>('moves').insertOne({ _id: id, by: this.#name, from, to, amount }, { session });
      await db.collection<Account>('accounts').updateOne({ _id: to }, { $inc: { balance: amount } }, { session });
    };
    const done = await acknowledged(bench, 'a transfer', () =>
      bench.client.withSession((session) =>
        bench.client.options.retryWrites ? session.withTransaction(() => work(session)) : once(session, work),
      ),
    );
    (done ? this.#acknowledged : this.#doubts).add(id);
  }

  async settle(bench: Bench): Promise<void> {
    const db = databaseOf(bench);
    const found = new Set<string>();
    for await (const { _id } of db.collection<Move>('moves').find({ by: this.#name })) found.add(_id);
    for (const id of this.#acknowledged) if (!found.has(id)) bench.violations.push(`transfer ${id} was acknowledged and is lost`);
    for (const id of found)
      if (!this.#acknowledged.has(id) && !this.#doubts.has(id)) bench.violations.push(`transfer ${id} is there and nobody made it`);
    for (const id of this.#doubts) if (found.has(id)) this.#acknowledged.add(id);
    this.#doubts.clear();
  }
}

/** One try: a conflict or a lost connection leaves nothing, and is nobody's violation. */
async function once(session: ClientSession, work: (session: ClientSession) => Promise<void>): Promise<void> {
  session.startTransaction();
  try {
    await work(session);
    await session.commitTransaction();
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction();
    const isTransient =
      typeof error === 'object' &&
      error !== null &&
      'hasErrorLabel' in error &&
      (error as MongoNetworkError).hasErrorLabel('TransientTransactionError');
    throw isTransient ? new MongoNetworkError('tried once') : error;
  }
}

export async function checkAccounts(bench: Bench): Promise<void> {
  const db = databaseOf(bench);
  const wanted = new Map<string, number>();
  for (let account = 0; account < ACCOUNTS; account++) wanted.set(`a${account}`, OPENING_BALANCE);
  for await (const { from, to, amount } of db.collection<Move>('moves').find()) {
    wanted.set(from, (wanted.get(from) ?? 0) - amount);
    wanted.set(to, (wanted.get(to) ?? 0) + amount);
  }
  for await (const { _id, balance } of db.collection<Account>('accounts').find()) {
    if (balance !== wanted.get(_id))
      bench.violations.push(`account ${_id} has ${balance} and its transfers make ${String(wanted.get(_id))}: half a transaction`);
  }
}

/** Sums all accounts while transfers go on: never anything but the total. */
export class SumReader implements Writer {
  async step(bench: Bench): Promise<void> {
    try {
      const [total] = await databaseOf(bench)
        .collection('accounts')
        .aggregate([{ $group: { _id: null, sum: { $sum: '$balance' } } }])
        .toArray();
      if (total?.['sum'] !== ACCOUNTS * OPENING_BALANCE) bench.violations.push(`a reader saw a total of ${String(total?.['sum'])}`);
    } catch (error) {
      if (!isLostConnection(error)) throw error;
    }
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }
}

/** Creates, fills, renames and drops collections, and builds and drops an index over many documents. */
export class StructureWriter implements Writer {
  #made = 0;
  /** Documents that a collection should hold; null: it should not exist. */
  readonly #collections = new Map<string, (number | null)[]>();
  #index: boolean[] = [false];

  async step(bench: Bench): Promise<void> {
    const db = databaseOf(bench);
    const certain = [...this.#collections].filter(([, counts]) => counts.length === 1 && counts[0] !== null).map(([name]) => name);
    const one = certain[below(bench, certain.length)];
    const kind = certain.length > 4 ? 3 : below(bench, 5);
    if (kind >= 4 && this.#index.length === 1) {
      const big: Collection = db.collection('big');
      const had = this.#index[0] === true;
      const done = await acknowledged(bench, had ? 'dropping an index' : 'building an index', () =>
        had ? big.dropIndex('x_1') : big.createIndexes([{ key: { x: 1 }, name: 'x_1' }]),
      );
      this.#index = done ? [!had] : [true, false];
    } else if (one && kind === 3) {
      const count = this.#collections.get(one)?.[0] ?? null;
      const done = await acknowledged(bench, 'dropping a collection', () => db.collection(one).drop());
      this.#collections.set(one, done ? [null] : [count, null]);
    } else if (one && kind === 2) {
      const count = this.#collections.get(one)?.[0] ?? null;
      const to = `named${this.#made++}`;
      const done = await acknowledged(bench, 'renaming a collection', () => db.collection(one).rename(to));
      this.#collections.set(one, done ? [null] : [count, null]);
      this.#collections.set(to, done ? [count] : [null, count]);
    } else {
      const name = `temp${this.#made++}`;
      const done = await acknowledged(bench, 'creating a collection with an index', () =>
        db.collection(name).createIndexes([{ key: { k: 1 }, unique: true }]),
      );
      this.#collections.set(name, done ? [0] : [null, 0]);
      if (!done) return;
      const docs = Array.from({ length: 1 + below(bench, 4) }, (_, k) => ({ k }));
      const filled = await acknowledged(bench, 'filling a collection', () => db.collection(name).insertMany(docs));
      this.#collections.set(name, filled ? [docs.length] : docs.map((_, k) => k).concat(docs.length));
    }
  }

  async settle(bench: Bench): Promise<void> {
    const db = databaseOf(bench);
    const present = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
    for (const [name, counts] of this.#collections) {
      const count = present.has(name) ? (await db.collection(name).find().toArray()).length : null;
      if (!counts.includes(count))
        bench.violations.push(`collection ${name} has ${String(count)} documents and should have ${counts.join(' or ')}`);
      if (count === null) this.#collections.delete(name);
      else {
        this.#collections.set(name, [count]);
        const counted = await db.collection(name).estimatedDocumentCount();
        if (counted !== count) bench.violations.push(`collection ${name} counts ${counted} and has ${count}`);
      }
    }
    const has = (await db.collection('big').indexes()).some(({ name }) => name === 'x_1');
    if (!this.#index.includes(has)) bench.violations.push(`the index of big is ${has ? '' : 'not '}there`);
    this.#index = [has];
  }
}
