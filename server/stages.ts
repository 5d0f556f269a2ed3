// What is shown to many, and who watches it: each show has a stage with its watchers, a version that grows by one with each message,
// and the last message as a ready frame. Opened for the first watcher, closed after the last.
// Surprise: each watcher has the version that it saw last. Whoever saw the one before gets the news; whoever missed more, because
// the connection was too slow for a while, gets the whole, once: never a row of old messages.

import type { Frame } from './frames.ts';
import { frameOf } from './frames.ts';
import type { Listener, Piece } from './listeners.ts';
import type { OwnMemory, OwnPart, Show } from './parts.ts';

interface Watcher {
  readonly listener: Listener;
  readonly owner: string | null;
  readonly memory: OwnMemory;
  seen: number;
}

export interface StageParts {
  readonly name: string;
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

  listeners(): IterableIterator<Listener> {
    return this.#watchers.keys();
  }

  /** Lets somebody watch from now on. `answer` is given what is to be seen, which is what the next news follow on. */
  async enter(listener: Listener, owner: string | null, answer: (seen: object) => void): Promise<void> {
    const { show } = this.#parts;
    let watcher = this.#watchers.get(listener);
    if (!watcher) {
      watcher = { listener, owner, memory: { version: this.#parts.clock(), place: this.#places++, told: null }, seen: 0 };
      this.#watchers.set(listener, watcher);
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

  leave(listener: Listener): void {
    this.#watchers.delete(listener);
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

  /** What this listener is to be told now. */
  collect(listener: Listener, pieces: Piece[]): void {
    const watcher = this.#watchers.get(listener);
    // One who has just come and still waits for the first answer.
    if (!watcher || watcher.seen === 0 || !this.#isOpen) return;
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
