// What mongoose asks of a database: schemas with indexes and validation, populated references, transactions, discriminators,
// streams of a model.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import mongoose, { Schema, type Connection, type InferSchemaType, type Model, type Types } from 'mongoose';
import { embedded } from './helpers.ts';

const harness = embedded('mongoose');
let connection: Connection;

const teamSchema = new Schema({ name: { type: String, required: true, unique: true }, city: String });
const memberSchema = new Schema(
  {
    name: { type: String, required: true, minlength: 2, trim: true },
    mail: { type: String, lowercase: true, match: /@/ },
    age: { type: Number, min: 18 },
    tags: [String],
    score: { type: Schema.Types.Decimal128 },
    points: { type: BigInt },
    team: { type: Schema.Types.ObjectId, ref: 'Team' },
    notes: [{ text: String, at: { type: Date, default: Date.now } }],
    settings: { type: Map, of: String },
  },
  { timestamps: true, optimisticConcurrency: true },
);
memberSchema.index({ team: 1, age: -1 });
memberSchema.index({ mail: 1 }, { unique: true, partialFilterExpression: { mail: { $type: 'string' } } });

type Team = InferSchemaType<typeof teamSchema>;
type Member = InferSchemaType<typeof memberSchema>;

let teams: Model<Team>;
let members: Model<Member>;

beforeAll(async () => {
  connection = await mongoose.createConnection(harness.uri()).asPromise();
  teams = connection.model<Team>('Team', teamSchema);
  members = connection.model<Member>('Member', memberSchema);
  await Promise.all([teams.init(), members.init()]);
});

beforeEach(async () => {
  await Promise.all([teams.deleteMany({}), members.deleteMany({})]);
});

afterAll(async () => {
  await connection.close();
});

describe('schemas', () => {
  test('autoIndex makes the indexes that the schema names', async () => {
    const indexes = await members.collection.indexes();
    expect(indexes.map(({ name }) => name).sort()).toEqual(['_id_', 'mail_1', 'team_1_age_-1']);
    expect(indexes.find(({ name }) => name === 'mail_1')).toMatchObject({
      unique: true,
      partialFilterExpression: { mail: { $type: 'string' } },
    });
  });

  test('syncIndexes drops what the schema no longer names', async () => {
    await members.collection.createIndexes([{ key: { extra: 1 } }]);
    expect(await members.diffIndexes()).toMatchObject({ toDrop: ['extra_1'], toCreate: [] });
    expect(await members.syncIndexes()).toEqual(['extra_1']);
  });

  test('validation happens before the database is asked', async () => {
    await expect(members.create({ name: 'x' })).rejects.toMatchObject({ name: 'ValidationError', errors: { name: { kind: 'minlength' } } });
    await expect(members.create({ name: 'Ann', age: 5 })).rejects.toThrow(/age/);
    expect(await members.countDocuments()).toBe(0);
  });

  test('a unique index speaks with code, pattern and value', async () => {
    await members.create({ name: 'Ann', mail: 'A@B.c' });
    await expect(members.create({ name: 'Bob', mail: 'a@b.c' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { mail: 1 },
      keyValue: { mail: 'a@b.c' },
    });
    await members.create([{ name: 'Cid' }, { name: 'Dot' }]);
    expect(await members.countDocuments()).toBe(3);
  });

  test('timestamps are set and moved on', async () => {
    const member = await members.create({ name: 'Ann' });
    expect(member.createdAt).toEqual(member.updatedAt);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await members.updateOne({ _id: member._id }, { $set: { age: 20 } });
    const after = await members.findById(member._id).orFail();
    expect(after.createdAt).toEqual(member.createdAt);
    expect(after.updatedAt.getTime()).toBeGreaterThan(member.updatedAt.getTime());
  });

  test('decimals, big integers, maps and defaults come back', async () => {
    const { _id } = await members.create({
      name: 'Ann',
      score: '12.50',
      points: 9007199254740993n,
      settings: { theme: 'dark' },
      notes: [{ text: 'hi' }],
    });
    const member = await members.findById(_id).orFail();
    expect(member.score?.toString()).toBe('12.50');
    expect(member.points).toBe(9007199254740993n);
    expect(member.settings?.get('theme')).toBe('dark');
    expect(member.notes[0]?.at).toBeInstanceOf(Date);
  });
});

describe('documents', () => {
  test('save sends only what changed', async () => {
    const member = await members.create({ name: 'Ann', tags: ['a'], notes: [{ text: 'one' }] });
    member.tags.push('b');
    member.notes[0]!.text = 'two';
    await member.save();
    expect(await members.findById(member._id).lean()).toMatchObject({ tags: ['a', 'b'], notes: [{ text: 'two' }], __v: 1 });
  });

  test('two people who change one document meet a VersionError', async () => {
    const { _id } = await members.create({ name: 'Ann' });
    const [one, other] = await Promise.all([members.findById(_id).orFail(), members.findById(_id).orFail()]);
    one.name = 'Anna';
    await one.save();
    other.name = 'Anne';
    await expect(other.save()).rejects.toMatchObject({ name: 'VersionError' });
    expect((await members.findById(_id).orFail()).name).toBe('Anna');
  });

  test('populate follows references, also of many and in reverse', async () => {
    const team = await teams.create({ name: 'North', city: 'Shanghai' });
    await members.create([
      { name: 'Ann', team: team._id },
      { name: 'Bob', team: team._id },
    ]);
    const found = await members.find().sort({ name: 1 }).populate<{ team: Team }>('team', 'name').lean();
    expect(found.map((member) => member.team.name)).toEqual(['North', 'North']);
    const joined = await teams.aggregate<{ members: Member[] }>([
      { $lookup: { from: 'members', localField: '_id', foreignField: 'team', as: 'members' } },
    ]);
    expect(joined[0]?.members).toHaveLength(2);
  });

  test('lean gives plain objects, and a cursor streams', async () => {
    await members.insertMany(Array.from({ length: 150 }, (_, n) => ({ name: `m${n}`, age: 18 + n })));
    const lean = await members.findOne({ age: 20 }).lean();
    expect(lean).not.toBeInstanceOf(mongoose.Document);
    const seen: string[] = [];
    for await (const member of members.find().sort({ age: -1 }).cursor({ batchSize: 40 })) seen.push(member.name);
    expect(seen).toHaveLength(150);
    expect(seen[0]).toBe('m149');
  });

  test('findOneAndUpdate, upsert, exists, distinct and countDocuments', async () => {
    const made = await members.findOneAndUpdate(
      { name: 'Ann' },
      { $inc: { age: 30 } },
      { upsert: true, returnDocument: 'after', setDefaultsOnInsert: true },
    );
    expect(made).toMatchObject({ name: 'Ann', age: 30 });
    expect(await members.exists({ name: 'Ann' })).toMatchObject({ _id: made._id });
    expect(await members.distinct('name')).toEqual(['Ann']);
    expect(await members.countDocuments({ age: { $gte: 30 } })).toBe(1);
    expect(await members.estimatedDocumentCount()).toBe(1);
  });

  test('Model.bulkWrite casts and counts', async () => {
    await members.create({ name: 'Ann', age: 20 });
    const result = await members.bulkWrite([
      { insertOne: { document: { name: 'Bob', age: 21 } as Member } },
      { updateOne: { filter: { name: 'Ann' }, update: { $set: { age: 40 } } } },
      { deleteOne: { filter: { name: 'Nobody' } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 1, deletedCount: 0 });
    expect(await members.findOne({ name: 'Ann' }).lean()).toMatchObject({ age: 40 });
  });

  test('bulkSave writes several documents at once', async () => {
    const docs = await members.create([{ name: 'Ann' }, { name: 'Bob' }]);
    docs.forEach((doc, at) => (doc.age = 50 + at));
    await members.bulkSave(docs);
    expect(await members.distinct('age')).toEqual([50, 51]);
  });
});

describe('transactions', () => {
  test('connection.transaction stores everything', async () => {
    await connection.transaction(async (session) => {
      const [team] = await teams.create([{ name: 'North' }], { session });
      await members.create([{ name: 'Ann', team: team!._id }], { session });
      expect(await members.countDocuments().session(session)).toBe(1);
      expect(await members.countDocuments()).toBe(0);
    });
    expect(await members.countDocuments()).toBe(1);
  });

  test('… or nothing, and puts documents back as they were', async () => {
    const member = await members.create({ name: 'Ann' });
    await expect(
      connection.transaction(async (session) => {
        member.name = 'Changed';
        await member.save({ session });
        await teams.create([{ name: 'North' }], { session });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await teams.countDocuments()).toBe(0);
    expect((await members.findById(member._id).orFail()).name).toBe('Ann');
    expect(member.isModified('name')).toBe(true);
  });

  test('a duplicate key within a transaction is told and undoes it', async () => {
    await teams.create({ name: 'North' });
    await expect(
      connection.transaction(async (session) => {
        await members.create([{ name: 'Ann' }], { session });
        await teams.create([{ name: 'North' }], { session });
      }),
    ).rejects.toMatchObject({ code: 11000 });
    expect(await members.countDocuments()).toBe(0);
  });
});

describe('more of a model', () => {
  test('discriminators share a collection', async () => {
    const base = new Schema({ at: Date }, { discriminatorKey: 'kind' });
    const events = connection.model('Event', base);
    const clicks = events.discriminator('Click', new Schema({ target: { type: String, required: true } }));
    const sales = events.discriminator('Sale', new Schema({ amountFen: Number }));
    await clicks.create({ target: 'buy' });
    await sales.create({ amountFen: 995 });
    expect(await events.countDocuments()).toBe(2);
    expect(await clicks.find().lean()).toMatchObject([{ kind: 'Click', target: 'buy' }]);
    expect((await events.find().sort({ _id: 1 })).map((event) => event.constructor)).toEqual([clicks, sales]);
  });

  test('Model.watch tells of changes', async () => {
    const stream = members.watch<Member & { _id: Types.ObjectId }>([], { fullDocument: 'updateLookup', maxAwaitTimeMS: 50 });
    const events: unknown[] = [];
    const both = new Promise<void>((resolve) => {
      stream.on('change', (event: unknown) => {
        if (events.push(event) === 2) resolve();
      });
    });
    // Mongoose opens the stream in its own time; until then nothing that is written is in it.
    await new Promise((resolve) => stream.once('resumeTokenChanged', resolve));
    const member = await members.create({ name: 'Ann' });
    await members.updateOne({ _id: member._id }, { $set: { age: 33 } });
    await both;
    expect(events).toMatchObject([
      { operationType: 'insert', fullDocument: { name: 'Ann' } },
      { operationType: 'update', fullDocument: { name: 'Ann', age: 33 } },
    ]);
    await stream.close();
  });

  test('createCollection with a collation is kept', async () => {
    const schema = new Schema({ code: { type: String, unique: true } }, { collation: { locale: 'en', strength: 2 }, autoCreate: true });
    const coupons = connection.model('Coupon', schema);
    await coupons.init();
    await coupons.create({ code: 'Spring' });
    expect(await coupons.findOne({ code: 'SPRING' }).lean()).toMatchObject({ code: 'Spring' });
    await expect(coupons.create({ code: 'sPRING' })).rejects.toMatchObject({ code: 11000 });
  });

  test('a time to live is changed by syncIndexes or collMod', async () => {
    const sessions = connection.model('Login', new Schema({ seenAt: { type: Date, expires: 60 } }));
    await sessions.init();
    expect(await sessions.collection.indexes()).toMatchObject([{}, { key: { seenAt: 1 }, expireAfterSeconds: 60 }]);
    await connection.db?.command({ collMod: 'logins', index: { keyPattern: { seenAt: 1 }, expireAfterSeconds: 120 } });
    expect(await sessions.collection.indexes()).toMatchObject([{}, { key: { seenAt: 1 }, expireAfterSeconds: 120 }]);
  });
});
