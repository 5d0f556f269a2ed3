// What is shown to many, and who watches it: each show has a stage with its watchers, a version that grows by one with each message,
// and the last message as a ready frame. Opened for the first watcher, closed after the last.
// Surprise: each watcher has the version that it saw last. Whoever saw the one before gets the news; whoever missed more, because
// the connection was too slow for a while, gets the whole, once: never a row of old messages.

import type { Frame } from './frames.ts';
import { frameOf } from './frames.ts';
import type { Listener, Piece, Seat } from './listeners.ts';
import type { OwnMemory, OwnPart, Show } from './parts.ts';

class Watcher implements Seat {
  /** The version that it was told last; 0: waits for the first answer. */
  seen = 0;
  readonly key: string;
  readonly stage: Stage;
  readonly owner: string | null;
  readonly memory: OwnMemory;

  constructor(stage: Stage, { key, owner, memory }: Pick<Watcher, 'key' | 'owner' | 'memory'>) {
    this.stage = stage;
    this.key = key;
    this.owner = owner;
    this.memory = memory;
  }

  collect(pieces: Piece[]): void {
    this.stage.collect(this, pieces);
  }
}

export interface StageParts {
  readonly name: string;
  readonly key: string;
  readonly show: Show;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A turn is due. */
  readonly nudge: () => void;
  readonly failed: (error: unknown, about: string) => void;
}

export class Stage {
  readonly #parts: StageParts;
  readonly #watchers = new Map<Listener, Watcher>();
  readonly #stopFollowing: () => void;
  /** Resolves when there is something to see. */
  readonly opened: Promise<void>;
  isDue = false;
  #version: number;
  #isOpen = false;
  #places = 0;
  #listeners: readonly Listener[] | null = null;
  #news: Frame | null = null;
  #whole: { readonly version: number; readonly frame: Frame } | null = null;
  #shown: { readonly version: number; readonly state: object } | null = null;

  constructor(parts: StageParts) {
    this.#parts = parts;
    this.#version = parts.clock();
    this.#stopFollowing = parts.show.follow(() => {
      this.isDue = true;
      parts.nudge();
    });
    this.opened = this.#open();
  }

  async #open(): Promise<void> {
    await this.#parts.show.prepare();
    this.#parts.show.advance();
    this.#isOpen = true;
  }

  get size(): number {
    return this.#watchers.size;
  }

  /** As they are now: those who come and go make another list. */
  listeners(): readonly Listener[] {
    return (this.#listeners ??= [...this.#watchers.keys()]);
  }

  /** Lets somebody watch from now on. `answer` is given what is to be seen, which is what the next news follow on. */
  async enter(listener: Listener, owner: string | null, answer: (seen: object) => void): Promise<void> {
    const { show } = this.#parts;
    let watcher = this.#watchers.get(listener);
    if (!watcher) {
      const memory = { version: this.#parts.clock(), place: this.#places++, told: null };
      watcher = new Watcher(this, { key: this.#parts.key, owner, memory });
      this.#watchers.set(listener, watcher);
      this.#listeners = null;
      listener.seats.push(watcher);
    }
    await this.opened;
    watcher.memory.told = null;
    let own = this.#own(watcher);
    const missing = own === null && owner !== null ? show.prepare() : null;
    if (missing) {
      await missing;
      own = this.#own(watcher);
    }
    watcher.seen = this.#version;
    // At once: the next message to go out is one version above.
    answer({ ...this.#state(), me: own === null ? null : (JSON.parse(own.head + own.shared.toString()) as object) });
  }

  /** False for one who did not watch. */
  leave(listener: Listener): boolean {
    const watcher = this.#watchers.get(listener);
    if (!watcher) return false;
    this.#watchers.delete(listener);
    this.#listeners = null;
    listener.seats.splice(listener.seats.indexOf(watcher), 1);
    return true;
  }

  prepare(): Promise<void> | null {
    return this.#isOpen ? this.#parts.show.prepare() : null;
  }

  /** Takes in the newest state, at the beginning of a turn. */
  advance(): void {
    if (!this.#isOpen) return;
    const { show, name, failed } = this.#parts;
    // Before, not after: what changes meanwhile is for the next turn.
    this.isDue = false;
    try {
      const { news, isOver } = show.advance();
      if (!isOver) this.isDue = true;
      if (news === null) return;
      const frame = frameOf(name, news(this.#version + 1));
      this.#version += 1;
      this.#news = frame;
    } catch (error) {
      failed(error, name);
    }
  }

  /** What this one is to be told now. */
  collect(watcher: Watcher, pieces: Piece[]): void {
    if (watcher.seen === 0 || !this.#isOpen) return;
    if (watcher.seen < this.#version) {
      pieces.push(watcher.seen === this.#version - 1 && this.#news !== null ? this.#news : this.#wholeFrame());
      watcher.seen = this.#version;
    }
    const own = this.#own(watcher);
    if (own !== null) pieces.push(own);
  }

  close(): void {
    this.#stopFollowing();
    this.#parts.show.close();
  }

  #own({ owner, memory }: Watcher): OwnPart | null {
    if (owner === null) return null;
    try {
      return this.#parts.show.own(owner, memory);
    } catch (error) {
      this.#parts.failed(error, 'me');
      return null;
    }
  }

  #wholeFrame(): Frame {
    if (this.#whole?.version !== this.#version) {
      this.#whole = { version: this.#version, frame: frameOf(this.#parts.name, this.#parts.show.whole(this.#version)) };
    }
    return this.#whole.frame;
  }

  #state(): object {
    if (this.#shown?.version !== this.#version) {
      this.#shown = { version: this.#version, state: JSON.parse(this.#parts.show.whole(this.#version)) as object };
    }
    return this.#shown.state;
  }
}
