// Whose words others answer. A bridge does not tell which message answers which: a message counts as a reply to whoever spoke last
// before, if that was somebody else and not long ago.
// Surprise: each message is a reply to one person at most, so that a loud group does not make everybody in it an opinion leader.

/** Afterwards it is a new talk. */
const REPLY_MINUTES = 10;

export interface Drawn {
  readonly counts: Map<string, number>;
  /** In the order in which it was said. */
  hear(who: string, at: Date): void;
}

export function makeDrawn(): Drawn {
  const counts = new Map<string, number>();
  let last: { who: string; at: number } | null = null;
  /** Whoever was answered last: two who talk in turn answer each other, one who goes on answers the same one again. */
  let before: { who: string; at: number } | null = null;
  return {
    counts,
    hear(who, at) {
      const now = at.getTime();
      if (last !== null && last.who !== who) before = last;
      if (before !== null && before.who !== who && now - before.at <= REPLY_MINUTES * 60_000)
        counts.set(before.who, (counts.get(before.who) ?? 0) + 1);
      last = { who, at: now };
    },
  };
}
