// Sessions and transactions: commit, abort, end.

import type { Command, Reply } from './commands.ts';
import { install } from './ddl.ts';
import { ServerError } from './errors.ts';
import type { Operation } from './operation.ts';
import { noSuchTransaction, sessionName } from './sessions.ts';
import { emptyDoc, isDoc, type Value } from './values.ts';

const commitTransaction: Command = {
  inTransaction: true,
  options: ['recoveryToken'],
  async run(operation): Promise<Reply> {
    const { session, sessions, transaction, engine } = operation;
    if (!session) throw new ServerError('InvalidOptions', 'commitTransaction needs a session');
    if (transaction) {
      engine.mayWrite();
      sessions.commit(session, transaction, (collection) => install(engine, collection));
    } else if (!sessions.wasCommitted(session)) {
      throw noSuchTransaction(session.txnNumber, false);
    }
    await engine.durable();
    return emptyDoc();
  },
};

const abortTransaction: Command = {
  inTransaction: true,
  options: ['recoveryToken'],
  run(operation): Reply {
    const { session, sessions, transaction } = operation;
    if (!session) throw new ServerError('InvalidOptions', 'abortTransaction needs a session');
    if (!transaction) throw noSuchTransaction(session.txnNumber, false);
    sessions.abort(session, transaction);
    return emptyDoc();
  },
};

function sessionNames(operation: Operation): string[] {
  const list: Value = operation.body[operation.name];
  const names: string[] = [];
  for (const lsid of Array.isArray(list) ? list : []) {
    const id = isDoc(lsid) ? lsid['id'] : undefined;
    if (id && typeof id === 'object' && 'buffer' in id && id.buffer instanceof Uint8Array) names.push(sessionName(Buffer.from(id.buffer)));
  }
  return names;
}

const endSessions: Command = {
  options: [],
  run(operation): Reply {
    const names = sessionNames(operation);
    operation.sessions.end(names);
    operation.cursors.endSessions(new Set(names));
    return emptyDoc();
  },
};

const refreshSessions: Command = { options: [], run: () => emptyDoc() };

export const SESSION_COMMANDS: Record<string, Command> = {
  commitTransaction,
  abortTransaction,
  endSessions,
  killSessions: endSessions,
  refreshSessions,
};
