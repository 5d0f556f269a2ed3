// How words are looked for in what people write. Surprise: people write around a word with spaces, wide letters and capitals; so both the
// message and the word are compared without them.

/** What is compared: compatibility forms made plain (Ａ → a), without spaces, marks that cannot be seen, and capitals. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Cc}]+/gu, '');
}

/** Halves of characters, as a cut leaves them, could not be stored as they are. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

/** Each once; two that compare alike are one. */
export function readWords(typed: readonly string[]): string[] {
  const words = new Map<string, string>();
  for (const word of typed.map((one) => one.normalize('NFC').trim())) if (bare(word) !== '') words.set(bare(word), word);
  return [...words.values()];
}
