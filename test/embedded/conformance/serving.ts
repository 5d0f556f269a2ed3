// The server itself: whether it is there, which databases it has, and what clients give back when they no longer need it.

import { UUID } from 'bson';
import { HERE, type Case } from './kit.ts';

const COMMAND = 'reference/command/';

export const SERVING: Case[] = [
  { name: 'ping answers', manual: `${COMMAND}ping/`, run: { steps: [{ command: { ping: 1 }, reply: { ok: 1 } }] } },
  {
    name: 'listDatabases tells of none that its filter does not take',
    manual: `${COMMAND}listDatabases/`,
    docs: [{ _id: 1 }],
    run: {
      steps: [{ command: { listDatabases: 1, nameOnly: true, filter: { name: 'no such database' } }, reply: { databases: [], ok: 1 } }],
    },
  },
  {
    name: 'dropDatabase takes all of its collections along',
    manual: `${COMMAND}dropDatabase/`,
    docs: [{ _id: 1 }],
    run: {
      steps: [
        { command: { dropDatabase: 1 }, reply: { ok: 1 } },
        { command: { listCollections: 1, filter: { name: HERE } }, batch: [] },
        { command: { dropDatabase: 1 }, reply: { ok: 1 } },
      ],
    },
    outcome: [],
  },
  {
    name: 'killCursors tells which cursors it did not find',
    manual: `${COMMAND}killCursors/`,
    docs: [{ _id: 1 }],
    run: {
      steps: [
        {
          command: { killCursors: HERE, cursors: [12345n] },
          reply: { cursorsKilled: [], cursorsNotFound: [12345], cursorsAlive: [], cursorsUnknown: [], ok: 1 },
        },
      ],
    },
  },
  {
    name: 'endSessions ends sessions that were never used',
    manual: `${COMMAND}endSessions/`,
    run: { steps: [{ command: { endSessions: [{ id: new UUID('7f3f6f3e-5c1c-4b7e-9c55-0d3f5bfa0c11') }] }, reply: { ok: 1 } }] },
  },
];
