// Comparing text by the rules of a language, with the options that a MongoDB collation has here: strength 1 (letters only), 2
// (accents too), 3 (case too) and numbers inside text by their value.
//
// One surprise to know: JavaScript's collator gives no sort keys, so equality is decided by `fold`, a text that equal texts
// share and that can stand in an index; the order is the collator's order of the folded texts. The two therefore always agree.

import { ServerError, location, notImplemented } from './errors.ts';
import { emptyDoc, isDoc, isNumber, toNumber } from './values.ts';
import type { Doc, Value } from './values.ts';

export interface Collation {
  /** As `listIndexes` shows it, with every default filled in. */
  spec: Doc;
  compare(a: string, b: string): number;
  /** Equal texts fold to the same text, and no others do. */
  fold(text: string): string;
}

/** What MongoDB 7 and 8 report; the fields beside these four can only have these values here. */
const DEFAULTS: readonly (readonly [string, Value])[] = [
  ['caseLevel', false],
  ['caseFirst', 'off'],
  ['strength', 3],
  ['numericOrdering', false],
  ['alternate', 'non-ignorable'],
  ['maxVariable', 'punct'],
  ['normalization', false],
  ['backwards', false],
  ['version', '57.1'],
];

const known = new Map<string, Collation>();

/**
 * Null for none and for `{locale: 'simple'}`: plain comparison by bytes. Equal specifications give the same object.
 * @throws ServerError for what MongoDB refuses, NotImplemented for what it would accept
 */
export function parseCollation(doc: Value): Collation | null {
  if (doc === undefined || doc === null) return null;
  if (!isDoc(doc)) throw new ServerError('TypeMismatch', "BSON field 'collation' is the wrong type, expected type 'object'");
  if (Object.keys(doc).length === 0) return null;
  const locale = doc['locale'];
  if (locale === undefined) throw location(40414, "BSON field 'collation.locale' is missing but a required field");
  if (typeof locale !== 'string')
    throw new ServerError('TypeMismatch', "BSON field 'collation.locale' is the wrong type, expected type 'string'");
  for (const name of Object.keys(doc)) checkOption(name, doc[name]);
  if (locale === 'simple') {
    if (Object.keys(doc).length > 1)
      throw new ServerError('BadValue', 'No other collation options may be specified with the simple locale');
    return null;
  }
  const strength = doc['strength'] === undefined ? 3 : Number(String(doc['strength']));
  const numeric = doc['numericOrdering'] === true;
  const key = `${locale} ${String(strength)} ${String(numeric)}`;
  let collation = known.get(key);
  if (!collation) {
    collation = makeCollation(locale, strength, numeric);
    known.set(key, collation);
  }
  return collation;
}

/** Whether two collations, or the absence of one, treat all text alike. */
export function sameCollation(a: Collation | null, b: Collation | null): boolean {
  return a === b;
}

function checkOption(name: string, value: Value): void {
  if (name === 'locale' || name === 'version') return;
  const standard = DEFAULTS.find(([option]) => option === name);
  if (!standard) throw location(40415, `BSON field 'collation.${name}' is an unknown field.`);
  if (name === 'strength') {
    const strength = isNumber(value) ? toNumber(value) : NaN;
    if (![1, 2, 3, 4, 5].includes(strength))
      throw new ServerError('BadValue', `Enumeration value '${String(value)}' for field 'collation.strength' is not a valid value.`);
    if (strength > 3) throw notImplemented(`the collation strength ${String(strength)}`);
    return;
  }
  if (name === 'numericOrdering' && typeof value === 'boolean') return;
  if (value !== standard[1]) {
    if (typeof value !== typeof standard[1]) throw new ServerError('TypeMismatch', `BSON field 'collation.${name}' is the wrong type`);
    throw notImplemented(`the collation option ${name}: ${String(value)}`);
  }
}

const SENSITIVITY = { 1: 'base', 2: 'accent', 3: 'variant' } as const;

function makeCollation(locale: string, strength: number, numeric: boolean): Collation {
  if (locale.includes('@')) throw notImplemented(`the collation locale '${locale}'`);
  const sensitivity = strength === 1 || strength === 2 ? SENSITIVITY[strength] : SENSITIVITY[3];
  let collator: Intl.Collator;
  try {
    const tag = locale.replaceAll('_', '-');
    if (Intl.Collator.supportedLocalesOf(tag).length === 0) throw new RangeError(locale);
    collator = new Intl.Collator(tag, { sensitivity, numeric, caseFirst: 'false', ignorePunctuation: false });
  } catch {
    throw new ServerError('BadValue', `Field 'locale' is invalid in: { locale: "${locale}" }`);
  }
  const spec = emptyDoc();
  spec['locale'] = locale;
  for (const [name, value] of DEFAULTS) spec[name] = value;
  spec['strength'] = strength;
  spec['numericOrdering'] = numeric;
  const fold = folder(collator, strength, numeric);
  const compare = (a: string, b: string): number => {
    if (a === b) return 0;
    const left = fold(a);
    const right = fold(b);
    if (left === right) return 0;
    return collator.compare(left, right) || (left < right ? -1 : 1);
  };
  return { spec, compare, fold };
}

/** A character with the marks that belong to it. */
const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const LEADING_ZEROS = /(?<![0-9])0+(?=[0-9])/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((sign) => !/[a-zA-Z]/.test(sign));
/** Enough for every character in use; a flood of rare clusters empties the memory instead of filling it. */
const MOST_REMEMBERED = 50_000;

function folder(collator: Intl.Collator, strength: number, numeric: boolean): (text: string) => string {
  const ignoresCase = strength < 3;
  // Turkish keeps I and i apart, which the shortcut for plain ASCII must not blur.
  const plainIsSafe = !ignoresCase || LETTERS.split('').every((letter) => collator.compare(letter, letter.toUpperCase()) === 0);
  const remembered = new Map<string, string>();
  const foldCluster = (cluster: string): string => {
    let folded = remembered.get(cluster);
    if (folded === undefined) {
      folded = candidates(cluster, ignoresCase).find((candidate) => collator.compare(cluster, candidate) === 0) ?? cluster;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(cluster, folded);
    }
    return folded;
  };
  return (text) => {
    let folded: string;
    if (plainIsSafe && PLAIN.test(text)) folded = ignoresCase ? text.toLowerCase() : text;
    else folded = text.normalize('NFC').replace(CLUSTERS, foldCluster);
    return numeric ? folded.replace(LEADING_ZEROS, '') : folded;
  };
}

/** Ever less simplified forms of a character; the first that the collator finds equal represents it. */
function candidates(cluster: string, ignoresCase: boolean): string[] {
  const forms = [''];
  if (ignoresCase) {
    const compatible = hiragana(lower(cluster.normalize('NFKD'))).normalize('NFKD');
    forms.push(compatible.replace(/\p{M}/gu, ''), compatible.normalize('NFC'), hiragana(lower(cluster)), lower(cluster));
  }
  // Digits of other scripts, and quotation marks, can count as the plain ones.
  if (!/^\p{L}/u.test(cluster)) forms.push(...SIGNS);
  forms.push(cluster);
  return forms;
}

/** By way of upper case, which makes ß into ss and both sigmas into one. */
function lower(text: string): string {
  return text.toUpperCase().toLowerCase();
}

function hiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60));
}
