// What a process remembers of the database so that the hottest reads need not ask it again. It is switched on by whoever follows
// the changes and forgets what changed; until then every read goes to the database.
// Surprise: a read that began before its key was forgotten is given to whoever asked for it, but never kept: it may have seen the
// state from before the change.

export interface RememberedOptions {
  /** So many keys; beyond them the one that was asked for longest ago goes. */
  most: number;
  /** What a feed that has fallen silent could leave behind is gone after this time. */
  forMilliseconds: number;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
}

interface Kept<Value> {
  stamp: string;
  value: Value;
  until: number;
}

interface Reading<Value> {
  stamp: string;
  value: Promise<Value>;
}

export class Remembered<Value> {
  readonly #options: RememberedOptions;
  readonly #kept = new Map<string, Kept<Value>>();
  readonly #readings = new Map<string, Reading<Value>>();
  #isOn = false;

  constructor(options: RememberedOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** From now on every change is told by `forget`, or by `forgetAll` when some may have been missed. */
  switchOn(): void {
    this.forgetAll();
    this.#isOn = true;
  }

  /** `stamp` says which answer under the key is wanted (a day, a length); another one replaces it. Nulls are not kept. */
  get(key: string, stamp: string, read: () => Promise<Value>): Promise<Value> {
    if (!this.#isOn) return read();
    const kept = this.#kept.get(key);
    if (kept?.stamp === stamp && kept.until > this.#options.clock()) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return Promise.resolve(kept.value);
    }
    const underWay = this.#readings.get(key);
    if (underWay?.stamp === stamp) return underWay.value;
    const reading: Reading<Value> = { stamp, value: read() };
    this.#readings.set(key, reading);
    const end = (value: Value | null): void => {
      if (this.#readings.get(key) !== reading) return;
      this.#readings.delete(key);
      if (value !== null && value !== undefined) this.#keep(key, stamp, value);
    };
    reading.value.then(end, () => end(null));
    return reading.value;
  }

  forget(key: string): void {
    this.#kept.delete(key);
    this.#readings.delete(key);
  }

  forgetAll(): void {
    this.#kept.clear();
    this.#readings.clear();
  }

  #keep(key: string, stamp: string, value: Value): void {
    this.#kept.delete(key);
    this.#kept.set(key, { stamp, value, until: this.#options.clock() + this.#options.forMilliseconds });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#options.most) break;
      this.#kept.delete(oldest);
    }
  }
}
