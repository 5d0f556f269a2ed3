// A person's first letter on a quiet colour that stays theirs; the own one is red.

interface Props {
  readonly id: string;
  readonly name: string;
  readonly isMe?: boolean;
}

const COLOURS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
/** Many nicknames begin with 阿 or 小: the letter after says more, where it is not masked. */
const COMMON_BEGINNING = /^[\u963f\u5c0f](?=[^*])/u;

export function letterOf(name: string): string {
  const [letter = ''] = name.trim().replace(COMMON_BEGINNING, '');
  return letter.toUpperCase();
}

function colourOf(id: string): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return COLOURS[sum % COLOURS.length] ?? 'a';
}

export function Avatar({ id, name, isMe = false }: Props) {
  return (
    <span className={`av ${isMe ? 'me' : colourOf(id)}`} aria-hidden="true">
      {letterOf(name)}
    </span>
  );
}
