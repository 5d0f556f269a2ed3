// Collections and indexes: create, drop, rename, list, change.

import { idIndexSpec, validatorOf, type Collection } from './catalog.ts';
import { parseCollation } from './collation.ts';
import { docOption, docsOption, namespaceOf, numberOf, stringOption, type Command, type CursorReply, type Reply } from './commands.ts';
import { buildIndexes, checkNamespace, createCollection, dropCollection, dropIndexes, renameCollection } from './ddl.ts';
import { encodeEvent } from './entries.ts';
import { notImplemented, ServerError } from './errors.ts';
import { newIndexSpecs } from './index-specs.ts';
import { compileMatch } from './match.ts';
import { attempt, findCollection, type Operation } from './operation.ts';
import { emptyDoc, equal, isDoc, type Doc } from './values.ts';
import { encode } from './write.ts';

const COLLECTION_OPTIONS = ['collation', 'changeStreamPreAndPostImages', 'validator', 'validationLevel', 'validationAction'];
const REFUSED_OPTIONS = [
  'capped',
  'size',
  'max',
  'timeseries',
  'clusteredIndex',
  'viewOn',
  'pipeline',
  'storageEngine',
  'indexOptionDefaults',
  'encryptedFields',
  'expireAfterSeconds',
];

function refuseInTransaction(operation: Operation): void {
  if (operation.transaction)
    throw new ServerError('OperationNotSupportedInTransaction', `Cannot run '${operation.name}' in a multi-document transaction.`);
}

/** Structure must not change under a transaction that uses it: wait for such to end. */
async function whenUnused(operation: Operation, touches: (ns: string) => boolean): Promise<void> {
  for (let waits = 0; waits < 1_000; waits++) {
    const using = operation.sessions.openTransactions().find((transaction) => [...transaction.namespaces].some(touches));
    if (!using) return;
    await using.ended;
  }
}

const create: Command = {
  inTransaction: true,
  options: [...COLLECTION_OPTIONS, 'autoIndexId', 'idIndex'],
  refuses: REFUSED_OPTIONS,
  async run(operation): Promise<Reply> {
    const ns = namespaceOf(operation);
    operation.engine.mayWrite();
    const options = emptyDoc();
    for (const option of COLLECTION_OPTIONS) if (operation.body[option] !== undefined) options[option] = operation.body[option];
    parseCollation(options['collation']);
    validatorOf(options);
    await attempt(operation, () => {
      const known = findCollection(operation, ns);
      if (!known) createCollection(operation.engine, operation.transaction, ns, options);
      else if (!equal(known.options, options)) throw new ServerError('NamespaceExists', `Collection ${ns} already exists.`);
      else if (operation.transaction) throw new ServerError('NamespaceExists', `Collection ${ns} already exists.`);
    });
    await operation.engine.durable();
    return emptyDoc();
  },
};

const drop: Command = {
  options: [],
  async run(operation): Promise<Reply> {
    refuseInTransaction(operation);
    const ns = namespaceOf(operation);
    await whenUnused(operation, (used) => used === ns);
    operation.engine.mayWrite();
    const collection = operation.engine.catalog.find(ns);
    const reply = emptyDoc();
    if (!collection) return reply;
    dropCollection(operation.engine, collection);
    await operation.engine.durable();
    reply['nIndexesWas'] = collection.indexes.length + 1;
    reply['ns'] = ns;
    return reply;
  },
};

const dropDatabase: Command = {
  options: [],
  async run(operation): Promise<Reply> {
    refuseInTransaction(operation);
    const { database, engine } = operation;
    await whenUnused(operation, (used) => used.startsWith(`${database}.`));
    engine.mayWrite();
    const doomed = engine.catalog.in(database);
    for (const collection of doomed) dropCollection(engine, collection);
    if (doomed.length > 0) {
      const told = emptyDoc();
      told['operationType'] = 'dropDatabase';
      engine.logBytes(encodeEvent(`${database}.$cmd`, encode(told)));
    }
    await engine.durable();
    const reply = emptyDoc();
    reply['dropped'] = database;
    return reply;
  },
};

const renameCollectionCommand: Command = {
  options: ['to', 'dropTarget'],
  async run(operation): Promise<Reply> {
    refuseInTransaction(operation);
    const { engine, body } = operation;
    const from = stringOption(body, 'renameCollection') ?? '';
    const to = stringOption(body, 'to') ?? '';
    checkNamespace(to);
    await whenUnused(operation, (used) => used === from || used === to);
    engine.mayWrite();
    const collection = engine.catalog.find(from);
    if (!collection) throw new ServerError('NamespaceNotFound', `Source collection ${from} does not exist`);
    const target = engine.catalog.find(to);
    if (from === to) throw new ServerError('IllegalOperation', "Can't rename a collection to itself");
    if (target && body['dropTarget'] !== true) throw new ServerError('NamespaceExists', 'target namespace exists');
    if (target) dropCollection(engine, target);
    renameCollection(engine, collection, to);
    await engine.durable();
    return emptyDoc();
  },
};

const collMod: Command = {
  options: ['index', 'validator', 'validationLevel', 'validationAction', 'changeStreamPreAndPostImages'],
  refuses: ['viewOn', 'pipeline', 'expireAfterSeconds', 'cappedSize', 'cappedMax', 'timeseries'],
  async run(operation): Promise<Reply> {
    refuseInTransaction(operation);
    const { engine, body } = operation;
    const ns = namespaceOf(operation);
    await whenUnused(operation, (used) => used === ns);
    engine.mayWrite();
    const collection = engine.catalog.find(ns);
    if (!collection) throw new ServerError('NamespaceNotFound', `ns does not exist: ${ns}`);
    const change = docOption(body, 'index');
    const reply = emptyDoc();
    if (change) changeIndex(collection, change, reply);
    const images = docOption(body, 'changeStreamPreAndPostImages');
    if (images) {
      collection.options['changeStreamPreAndPostImages'] = images;
      collection.keepsImages = images['enabled'] === true;
    }
    const options = Object.assign(emptyDoc(), collection.options);
    for (const option of ['validator', 'validationLevel', 'validationAction'])
      if (body[option] !== undefined) options[option] = body[option];
    const validator = validatorOf(options);
    collection.options = options;
    collection.validator = validator;
    engine.saveCollection(collection);
    await engine.durable();
    return reply;
  },
};

function changeIndex(collection: Collection, change: Doc, reply: Doc): void {
  const index = collection.indexes.find((one) =>
    change['name'] === undefined ? equal(one.spec['key'], change['keyPattern']) : one.name === change['name'],
  );
  if (!index) throw new ServerError('IndexNotFound', 'cannot find index for collMod');
  for (const option of Object.keys(change)) {
    if (option === 'name' || option === 'keyPattern') continue;
    if (option === 'expireAfterSeconds') {
      const seconds = numberOf(change[option]);
      if (seconds === null) throw new ServerError('InvalidOptions', 'expireAfterSeconds must be a number');
      reply['expireAfterSeconds_old'] = index.expireAfterSeconds ?? undefined;
      reply['expireAfterSeconds_new'] = seconds;
      index.expireAfterSeconds = seconds;
      index.spec['expireAfterSeconds'] = seconds;
    } else if (option === 'hidden') {
      reply['hidden_old'] = index.hidden;
      reply['hidden_new'] = change[option] === true;
      index.hidden = change[option] === true;
      index.spec['hidden'] = index.hidden || undefined;
    } else {
      throw notImplemented(`collMod of the index option '${option}'`);
    }
  }
}

const createIndexes: Command = {
  options: ['indexes', 'commitQuorum'],
  async run(operation): Promise<Reply> {
    refuseInTransaction(operation);
    const { engine } = operation;
    const ns = namespaceOf(operation);
    const asked = docsOption(operation.body, 'indexes');
    if (!asked || asked.length === 0) throw new ServerError('BadValue', 'Must specify at least one index to create');
    await whenUnused(operation, (used) => used === ns);
    engine.mayWrite();
    const known = engine.catalog.find(ns);
    const collection = known ?? createCollection(engine, null, ns, emptyDoc());
    engine.dropUnfinishedIndexes();
    const reply = emptyDoc();
    reply['numIndexesBefore'] = collection.indexes.length + 1;
    reply['createdCollectionAutomatically'] = !known;
    const specs = newIndexSpecs(collection, asked);
    if (specs.length > 0) await buildIndexes(engine, collection, specs);
    else {
      await waitUntilReady(collection, asked);
      reply['note'] = 'all indexes already exist';
    }
    await engine.durable();
    reply['numIndexesAfter'] = collection.indexes.length + 1;
    return reply;
  },
};

/** Somebody else may be building the very same index: it exists for this caller when it is complete. */
async function waitUntilReady(collection: Collection, asked: Doc[]): Promise<void> {
  const names = new Set(asked.map((spec) => spec['name']));
  while (collection.indexes.some((index) => names.has(index.name) && !index.ready)) await new Promise((resolve) => setTimeout(resolve, 20));
}

const dropIndexesCommand: Command = {
  options: ['index'],
  async run(operation): Promise<Reply> {
    refuseInTransaction(operation);
    const { engine, body } = operation;
    const ns = namespaceOf(operation);
    await whenUnused(operation, (used) => used === ns);
    engine.mayWrite();
    const collection = engine.catalog.find(ns);
    if (!collection) throw new ServerError('NamespaceNotFound', `ns not found ${ns}`);
    const which = body['index'];
    const reply = emptyDoc();
    reply['nIndexesWas'] = collection.indexes.length + 1;
    if (which === '*') dropIndexes(engine, collection, [...collection.indexes]);
    else {
      const wanted = Array.isArray(which) ? which : [which];
      const doomed = wanted.map((one) => {
        if (one === '_id_' || (isDoc(one) && equal(one, idIndexSpec()['key'])))
          throw new ServerError('InvalidOptions', 'cannot drop _id index');
        const index = collection.indexes.find((candidate) => (isDoc(one) ? equal(candidate.spec['key'], one) : candidate.name === one));
        if (!index)
          throw new ServerError('IndexNotFound', isDoc(one) ? "can't find index with key" : `index not found with name [${String(one)}]`);
        return index;
      });
      dropIndexes(engine, collection, doomed);
    }
    await engine.durable();
    return reply;
  },
};

function listed(ns: string, docs: Doc[]): CursorReply {
  return { cursor: { docs: docs.map(encode), isDone: true, id: 0n, ns, isFirst: true } };
}

const listIndexes: Command = {
  options: ['cursor'],
  run(operation): Reply {
    const ns = namespaceOf(operation);
    const collection = operation.engine.catalog.find(ns);
    if (!collection) throw new ServerError('NamespaceNotFound', `ns does not exist: ${ns}`);
    return listed(ns, [idIndexSpec(), ...collection.indexes.map((index) => index.spec)]);
  },
};

const listCollections: Command = {
  options: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run(operation): Reply {
    const filter = docOption(operation.body, 'filter') ?? emptyDoc();
    const matcher = compileMatch(filter);
    const docs = operation.engine.catalog
      .in(operation.database)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((collection) => describeCollection(collection, operation.body['nameOnly'] === true))
      .filter((doc) => matcher.test(doc));
    return listed(`${operation.database}.$cmd.listCollections`, docs);
  },
};

function describeCollection(collection: Collection, nameOnly: boolean): Doc {
  const doc = emptyDoc();
  doc['name'] = collection.name;
  doc['type'] = 'collection';
  if (nameOnly) return doc;
  doc['options'] = collection.options;
  const info = emptyDoc();
  info['readOnly'] = false;
  info['uuid'] = collection.uuid;
  doc['info'] = info;
  doc['idIndex'] = idIndexSpec();
  return doc;
}

const listDatabases: Command = {
  options: ['filter', 'nameOnly', 'authorizedDatabases'],
  run(operation): Reply {
    const names = new Set([...operation.engine.catalog.all()].map((collection) => collection.database));
    const matcher = compileMatch(docOption(operation.body, 'filter') ?? emptyDoc());
    const reply = emptyDoc();
    const total = operation.engine.store.fileBytes;
    reply['databases'] = [...names]
      .sort()
      .map((name) => {
        const doc = emptyDoc();
        doc['name'] = name;
        if (operation.body['nameOnly'] === true) return doc;
        doc['sizeOnDisk'] = total;
        doc['empty'] = false;
        return doc;
      })
      .filter((doc) => matcher.test(doc));
    reply['totalSize'] = total;
    return reply;
  },
};

const collStats: Command = {
  options: ['scale'],
  run(operation): Reply {
    const ns = namespaceOf(operation);
    const collection = operation.engine.catalog.find(ns);
    const reply = emptyDoc();
    reply['ns'] = ns;
    reply['count'] = collection?.count ?? 0;
    reply['nindexes'] = collection ? collection.indexes.length + 1 : 0;
    return reply;
  },
};

const dbStats: Command = {
  options: ['scale', 'freeStorage'],
  run(operation): Reply {
    const collections = operation.engine.catalog.in(operation.database);
    const reply = emptyDoc();
    reply['db'] = operation.database;
    reply['collections'] = collections.length;
    reply['objects'] = collections.reduce((sum, collection) => sum + collection.count, 0);
    reply['indexes'] = collections.reduce((sum, collection) => sum + collection.indexes.length + 1, 0);
    reply['fsUsedSize'] = operation.engine.store.fileBytes;
    return reply;
  },
};

export const SCHEMA_COMMANDS: Record<string, Command> = {
  create,
  drop,
  dropDatabase,
  renameCollection: renameCollectionCommand,
  collMod,
  createIndexes,
  dropIndexes: dropIndexesCommand,
  deleteIndexes: dropIndexesCommand,
  listIndexes,
  listCollections,
  listDatabases,
  collStats,
  dbStats,
};
