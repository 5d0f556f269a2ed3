// Member numbers out of a text that was typed or pasted: one a line, or with blanks, commas or Chinese commas between them; each once. Pure.

const BETWEEN = /[\s,;\uff0c\uff1b\u3001]+/u;

export function numbersIn(text: string): string[] {
  return [...new Set(text.split(BETWEEN).filter((word) => word !== ''))];
}
