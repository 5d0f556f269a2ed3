// The words that somebody typed into one field: one a line, or between commas of either kind. Pure.

export function wordsIn(typed: string): string[] {
  const words = typed
    .split(/[\n,，、;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set(words)];
}
