// Makes the three members one replica set and gives the program its user. Runs in the program's own image at every start of
// the stack and changes only what is not yet so. The root user is made on mongo1 alone, before there is a set: so the first word has
// to be spoken there, directly.

import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient, MongoServerError } from 'mongodb';

const SET = 'tierwise';
const MEMBERS = ['mongo1:27017', 'mongo2:27017', 'mongo3:27017'];
/** https://www.mongodb.com/docs/manual/reference/error-codes/ */
const NOT_YET_INITIALIZED = 94;
const PATIENCE_SECONDS = 120;

const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();
const say = (line) => process.stdout.write(`${line}\n`);

/** A member's first start is healthy a little before it accepts users, and a set elects for some seconds: ask again until patience ends. */
async function until(what, hosts, options, act) {
  const deadline = Date.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const client = new MongoClient(`mongodb://${hosts.join(',')}/admin`, {
      auth: { username: 'root', password: secret('mongo-root-password') },
      serverSelectionTimeoutMS: 5_000,
      ...options,
    });
    try {
      return await act(client.db('admin'));
    } catch (error) {
      if (Date.now() > deadline) throw error;
      say(`cannot ${what} yet: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await client.close();
    }
    await pause(2_000);
  }
}

async function beginSet(admin) {
  try {
    await admin.command({ replSetGetStatus: 1 });
    say('the replica set exists');
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === NOT_YET_INITIALIZED)) throw error;
    // mongo1 holds the root user, which the others copy from it: let it be the primary where it can.
    const members = MEMBERS.map((host, index) => ({ _id: index, host, priority: index === 0 ? 2 : 1 }));
    await admin.command({ replSetInitiate: { _id: SET, members } });
    say('the replica set has begun');
  }
}

async function giveUser(admin) {
  const { users } = await admin.command({ usersInfo: 'tierwise' });
  const user = { pwd: secret('mongo-app-password'), roles: [{ role: 'readWrite', db: 'tierwise' }], writeConcern: { w: 'majority' } };
  // Also when the user exists: the password in use is always the one that was given.
  await admin.command(users.length > 0 ? { updateUser: 'tierwise', ...user } : { createUser: 'tierwise', ...user });
  say('the program has its user');
}

await until('begin the replica set', MEMBERS.slice(0, 1), { directConnection: true }, beginSet);
await until('reach its primary', MEMBERS, { replicaSet: SET }, giveUser);
