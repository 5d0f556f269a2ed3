// A copy of a database made of nothing but its change stream: what it holds has to be what the database holds. It remembers
// its resume token across restarts of the server, and can begin again from the token of the very first event.

import type { ChangeStream, ChangeStreamDocument, Db, Document, ResumeToken } from 'mongodb';
import { canonical } from './crash-writers.ts';

export class Replica {
  readonly #collections = new Map<string, Map<string, Document>>();
  #token: ResumeToken;
  events = 0;

  constructor(token: ResumeToken) {
    this.#token = token;
  }

  /** Takes all events up to now. @throws Error when an event does not fit what the copy holds */
  async follow(db: Db): Promise<void> {
    const stream = db.watch([], { resumeAfter: this.#token, showExpandedEvents: true, maxAwaitTimeMS: 1, batchSize: 1_000 });
    try {
      for (;;) {
        const event: ChangeStreamDocument | null = await stream.tryNext();
        if (!event) break;
        this.#apply(event);
        this.events++;
      }
      this.#token = stream.resumeToken;
    } finally {
      await stream.close();
    }
  }

  /** What differs between the copy and the database. */
  async differences(db: Db): Promise<string[]> {
    const found: string[] = [];
    const names = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
    for (const name of new Set([...names, ...this.#collections.keys()])) {
      const copy = this.#collections.get(name) ?? new Map<string, Document>();
      const real = names.has(name) ? await db.collection(name).find().toArray() : [];
      if (real.length !== copy.size) found.push(`by the change stream ${name} has ${copy.size} documents, and it has ${real.length}`);
      for (const doc of real) {
        const id = String(doc._id);
        if (canonical(copy.get(id)) !== canonical(doc))
          found.push(`by the change stream ${name}/${id} is ${canonical(copy.get(id))}, and it is ${canonical(doc)}`);
      }
    }
    return found;
  }

  #apply(event: ChangeStreamDocument): void {
    switch (event.operationType) {
      case 'insert': {
        const copy = this.#of(event.ns.coll);
        const id = String(event.documentKey._id);
        if (copy.has(id)) throw new Error(`the change stream inserts ${event.ns.coll}/${id} twice`);
        copy.set(id, event.fullDocument);
        return;
      }
      case 'replace':
        this.#existing(event.ns.coll, String(event.documentKey._id));
        this.#of(event.ns.coll).set(String(event.documentKey._id), event.fullDocument);
        return;
      case 'update': {
        const doc = this.#existing(event.ns.coll, String(event.documentKey._id));
        const { updatedFields, removedFields, truncatedArrays } = event.updateDescription;
        for (const { field, newSize } of truncatedArrays ?? []) {
          const { holder, name } = parentOf(doc, field);
          (holder[name] as unknown[]).length = newSize;
        }
        for (const [path, value] of Object.entries<unknown>(updatedFields ?? {})) {
          const { holder, name } = parentOf(doc, path);
          holder[name] = value;
        }
        for (const path of removedFields ?? []) {
          const { holder, name } = parentOf(doc, path);
          delete holder[name];
        }
        return;
      }
      case 'delete':
        this.#existing(event.ns.coll, String(event.documentKey._id));
        this.#of(event.ns.coll).delete(String(event.documentKey._id));
        return;
      case 'rename':
        this.#collections.set(event.to.coll, this.#of(event.ns.coll));
        this.#collections.delete(event.ns.coll);
        return;
      case 'drop':
        this.#collections.delete(event.ns.coll);
        return;
      default:
        return;
    }
  }

  #of(name: string): Map<string, Document> {
    let copy = this.#collections.get(name);
    if (!copy) this.#collections.set(name, (copy = new Map<string, Document>()));
    return copy;
  }

  #existing(name: string, id: string): Document {
    const doc = this.#collections.get(name)?.get(id);
    if (!doc) throw new Error(`the change stream changes ${name}/${id}, which it never inserted`);
    return doc;
  }
}

function parentOf(doc: Document, path: string): { holder: Document; name: string } {
  const parts = path.split('.');
  let holder = doc;
  for (const part of parts.slice(0, -1)) holder = holder[part] as Document;
  return { holder, name: parts.at(-1) ?? '' };
}

/** The token of this moment: what happens from now on comes after it. */
export async function tokenOfNow(db: Db): Promise<ResumeToken> {
  const stream: ChangeStream = db.watch([], { maxAwaitTimeMS: 1 });
  try {
    await stream.tryNext();
    return stream.resumeToken;
  } finally {
    await stream.close();
  }
}
