// What is done is kept on the phone first and then told to the server, one act after the other: at once, or when there is a network
// again. Told twice an act does no harm. What waits ends with the session, like everything of a person.
// Surprise: another page of the same phone may have kept or told something meanwhile, so what waits is read anew before each change.

import { isOfNetwork } from '../../shared/errors.ts';
import { OF_PERSON, forget, recall, remember } from '../../shared/remembered.ts';
import { makeStore } from '../../shared/store.ts';
import type { Store } from '../../shared/store.ts';
import { noteChange } from '../copies.ts';

type Change<Kept> = (before: Kept) => Kept;

/** What one room keeps, and how it is told. Everything but `tell` is pure. */
export interface KeptKind<Kept, Act> {
  /** The first part of the key, so that rooms do not read each other's. */
  readonly name: string;
  readonly read: (text: string | null) => Kept;
  /** Null where nothing waits. */
  readonly next: (kept: Kept) => Act | null;
  /** `keep`: for what is done already, should the network go away in the middle. */
  readonly tell: (act: Act, keep: (change: Change<Kept>) => void, owner: string) => Promise<unknown>;
  readonly afterTold: (kept: Kept, act: Act) => Kept;
  /** Where it is left as it was, it is told again later. */
  readonly afterRefusal: (kept: Kept, act: Act) => Kept;
  /** Whose refusal is nothing to trouble a person with. */
  readonly isQuiet?: (act: Act) => boolean;
}

/** Of one owner: a person, or a person's part in something. */
export interface Keeper<Kept> {
  readonly kept: Store<Kept>;
  /** Why the server did not take what was told last; null while it does, and while there is only no network. */
  readonly refused: Store<unknown>;
  /** False where the phone has no room for it: then it stands in this page alone. */
  keep(change: Change<Kept>): boolean;
  /** True when something was told or refused: then there is something new to ask for. */
  send(): Promise<boolean>;
  hasMore(kept: Kept): boolean;
  /** As another page of this phone has left it. */
  refresh(): void;
}

export const keyOfKept = (name: string, owner: string): string => `${OF_PERSON}${name}.${owner}`;

const isBusy = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'TOO_BUSY';

function makeKeeper<Kept, Act>(kind: KeptKind<Kept, Act>, owner: string): Keeper<Kept> {
  const key = keyOfKept(kind.name, owner);
  const kept = makeStore(kind.read(recall(key)));
  const refused = makeStore<unknown>(null);
  const empty = JSON.stringify(kind.read(null));
  let isStored = true;
  let isSending = false;
  const refresh = (): void => {
    if (!isStored) return;
    const next = kind.read(recall(key));
    if (JSON.stringify(next) !== JSON.stringify(kept.get())) kept.set(next);
  };
  const keep = (change: Change<Kept>): boolean => {
    refresh();
    const next = change(kept.get());
    const text = JSON.stringify(next);
    if (text === empty) forget(key);
    else remember(key, text);
    isStored = text === empty || recall(key) === text;
    kept.set(next);
    return isStored;
  };
  /** Null where it could not be told now. */
  const tell = async (act: Act): Promise<((before: Kept) => Kept) | null> => {
    try {
      await kind.tell(act, keep, owner);
      refused.set(null);
      return (before) => kind.afterTold(before, act);
    } catch (error) {
      if (isOfNetwork(error) || isBusy(error)) return null;
      if (kind.isQuiet?.(act) !== true) refused.set(error);
      return (before) => kind.afterRefusal(before, act);
    }
  };
  const send = async (): Promise<boolean> => {
    if (isSending) return false;
    isSending = true;
    let isNew = false;
    try {
      refresh();
      for (let act = kind.next(kept.get()); act !== null; act = kind.next(kept.get())) {
        const change = await tell(act);
        if (change === null) return isNew;
        const before = kept.get();
        keep(change);
        if (kept.get() === before) return isNew;
        noteChange(Date.now());
        isNew = true;
      }
      return isNew;
    } finally {
      isSending = false;
    }
  };
  return { kept, refused, keep, send, hasMore: (what) => kind.next(what) !== null, refresh };
}

/** One for each owner: whichever room asks, it is the same, so that nothing is told by two at once. */
export function makeKeepers<Kept, Act>(kind: KeptKind<Kept, Act>): (owner: string) => Keeper<Kept> {
  const keepers = new Map<string, Keeper<Kept>>();
  return (owner) => {
    const own = keepers.get(owner) ?? makeKeeper(kind, owner);
    keepers.set(owner, own);
    return own;
  };
}
