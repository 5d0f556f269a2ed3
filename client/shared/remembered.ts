// Small things that outlive the page. Storage may be missing, full or forbidden (private windows, strict settings): then
// nothing is remembered and nothing breaks.

const PREFIX = 'tierwise.';

/** Keys that begin so end with the session. */
export const OF_PERSON = 'person.';

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** False where nothing can be remembered, so that something that is not there says nothing. */
export function canRemember(): boolean {
  try {
    localStorage.setItem(`${PREFIX}try`, '');
    localStorage.removeItem(`${PREFIX}try`);
    return true;
  } catch {
    return false;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Full or forbidden: the next visit asks the server.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing could have been kept either.
  }
}

/** Removes everything whose key begins so. */
export function forgetAll(beginning: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX + beginning)) localStorage.removeItem(key);
  } catch {
    // Nothing could have been kept either.
  }
}
