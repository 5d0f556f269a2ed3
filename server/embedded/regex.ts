// Regular expressions: MongoDB speaks PCRE, JavaScript its own dialect. The pattern is rewritten where both read the same
// text differently (`.`, `$`, `\s`, `\A`, `\z`, flag x, POSIX classes); what JavaScript cannot do is refused with MongoDB's
// code for a bad pattern. The surprise: the result never has the flags g or y, because `test` would then remember positions.

import type { BSONRegExp } from 'bson';
import { location } from './errors.ts';

const POSIX: Record<string, string> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\t-\\r ',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9a-fA-F',
  word: '\\w',
};

const CACHE_LIMIT = 500;
const cache = new Map<string, RegExp>();

/** A JavaScript expression for a BSON one; the same object is returned for the same pattern and options. */
export function toRegExp(regex: BSONRegExp): RegExp {
  return compileRegex(regex.pattern, regex.options);
}

export function compileRegex(pattern: string, options: string): RegExp {
  const key = `${options}/${pattern}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = build(pattern, options);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, made);
  return made;
}

function build(pattern: string, options: string): RegExp {
  const bad = /[^imsxu]/.exec(options);
  if (bad) throw location(51108, `invalid flag in regex options: ${bad[0]}`);
  if (pattern.includes('\0') || options.includes('\0')) throw location(51109, 'Regular expression cannot contain an embedded null byte');
  let flags = options;
  let body = pattern;
  for (let inline = /^\(\?([imsx]+)\)/.exec(body); inline; inline = /^\(\?([imsx]+)\)/.exec(body)) {
    flags += inline[1] ?? '';
    body = body.slice(inline[0].length);
  }
  const has = { multiline: flags.includes('m'), dotAll: flags.includes('s'), extended: flags.includes('x') };
  const source = translate(body, has);
  const js = (flags.includes('i') ? 'i' : '') + (has.multiline ? 'm' : '') + (has.dotAll ? 's' : '');
  try {
    return new RegExp(source, `${js}u`);
  } catch {
    // Flag u refuses some text that PCRE takes literally (`a{`); without it \p would mean the letter p.
    try {
      if (/\\p/i.test(source)) throw new Error(`/${pattern}/`);
      return new RegExp(source, js);
    } catch (error) {
      throw location(51091, `Regular expression is invalid: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

interface Flags {
  multiline: boolean;
  dotAll: boolean;
  extended: boolean;
}

const TOKEN = /\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]|\(\?#[^)]*\)|\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]|[\s\S]/g;

/** The pattern token by token: escapes, comments, classes, single characters. */
function translate(pattern: string, flags: Flags): string {
  let out = '';
  let inComment = false;
  for (const [token] of pattern.matchAll(TOKEN)) {
    if (inComment) {
      inComment = token !== '\n';
      continue;
    }
    if (flags.extended && token === '#') inComment = true;
    else if (flags.extended && /^\s$/.test(token)) continue;
    else out += translateToken(token, flags);
  }
  return out;
}

function translateToken(token: string, flags: Flags): string {
  if (token === '.') return flags.dotAll ? '.' : '[^\\n]';
  if (token === '$') return flags.multiline ? '(?=\\n|(?![\\s\\S]))' : '(?=\\n?(?![\\s\\S]))';
  if (token === '^') return flags.multiline ? '(?<=\\n|(?<![\\s\\S]))' : '^';
  if (token === '\\A') return '(?<![\\s\\S])';
  if (token === '\\z') return '(?![\\s\\S])';
  if (token === '\\Z') return '(?=\\n?(?![\\s\\S]))';
  if (token === '\\s') return '[\\t-\\r ]';
  if (token === '\\S') return '[^\\t-\\r ]';
  if (token === '\\h') return '[ \\t]';
  if (token === '\\a') return '\\x07';
  if (token === '\\e') return '\\x1b';
  if (/^\\[GKRXC]$/.test(token)) throw location(51091, `Regular expression is invalid: ${token} is not supported`);
  if (token.startsWith('\\Q'))
    return token
      .slice(2)
      .replace(/\\E$/, '')
      .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  if (token.startsWith('(?#')) return '';
  if (/^\\[^\w^$\\.*+?()[\]{}|/]$/.test(token)) return token.slice(1);
  if (token.length > 2 && token.startsWith('[')) return translateClass(token);
  return token;
}

/** A bracket class: a leading `]` and a `[` are ordinary characters for PCRE; names such as [:alpha:] are spelt out. */
function translateClass(token: string): string {
  const negated = token.startsWith('[^');
  const inner = token.slice(negated ? 2 : 1, -1);
  const spelt = inner.replace(/\\[\s\S]|\[:(\^?)(\w+):\]|^\]|\[/g, (piece: string, not: string | undefined, name: string | undefined) => {
    if (piece === '\\s') return '\\t-\\r ';
    if (piece.startsWith('\\')) return /^\\[^\w^$\\.*+?()[\]{}|/-]$/.test(piece) ? piece.slice(1) : piece;
    if (piece === ']' || piece === '[') return `\\${piece}`;
    const set = not ? undefined : POSIX[name ?? ''];
    if (set === undefined) throw location(51091, `Regular expression is invalid: unknown POSIX class name ${piece}`);
    return set;
  });
  return `[${negated ? '^' : ''}${spelt}]`;
}
