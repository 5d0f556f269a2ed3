// What is noted of a command is its language, never its data.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { openDatabase } from '../../server/core/db.ts';
import { languageOf } from '../../server/core/traffic.ts';
import { openings } from './opening.ts';

const opening = openings();

test('stages and operators are told apart, inside each other too', () => {
  const command = {
    aggregate: 'orders',
    pipeline: [
      { $match: { paidAt: { $gte: new Date(0) }, member: new ObjectId(), $expr: { $gt: ['$a', 1] } } },
      { $lookup: { from: 'tiers', pipeline: [{ $limit: 1 }], as: 'tier' } },
      { $facet: { days: [{ $group: { _id: null, n: { $sum: 1 } } }], all: [{ $count: 'n' }] } },
    ],
  };
  expect(languageOf(command).sort()).toEqual([
    ...['operator $expr', 'operator $gt', 'operator $gte', 'operator $sum'],
    ...['stage $count', 'stage $facet', 'stage $group', 'stage $limit', 'stage $lookup', 'stage $match'],
  ]);
});

test('an update by pipeline has stages, an update by operators has none', () => {
  expect(languageOf({ update: 'a', updates: [{ q: {}, u: [{ $set: { n: { $add: [1, 2] } } }] }] })).toEqual([
    'stage $set',
    'operator $add',
  ]);
  expect(languageOf({ findAndModify: 'a', query: {}, update: { $set: { n: 1 }, $setOnInsert: new Map([['m', { $x: 1 }]]) } })).toEqual([
    'operator $set',
    'operator $setOnInsert',
    'operator $x',
  ]);
});

test('what is stored, and what the driver adds to every command, is not looked at', () => {
  expect(languageOf({ insert: 'a', documents: [{ $price: 1 }], $db: 'a', lsid: { $id: 1 }, $clusterTime: { $x: 1 } })).toEqual([]);
});

test('it is noted once for each process, and only where a folder is given for it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-traffic-'));
  const { folder: dataDir, log } = opening();
  const database = await openDatabase({ mongodbUri: null, dataDir, role: 'worker', recordTraffic: folder }, log);
  await database.ping();
  await database.ping();
  await database.close();
  expect(readdirSync(folder)).toEqual([`${process.pid}.txt`]);
  const lines = readFileSync(path.join(folder, `${process.pid}.txt`), 'utf8').split('\n');
  expect(lines.filter((line) => line === 'command ping')).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
