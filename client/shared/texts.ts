// Texts by key, in the chosen language. Each area (shared, ops, mobile) has its two files; English must have the keys that
// Chinese has, or it does not compile. Only the chosen language is loaded: an entry calls `loadTexts()` before its first paint,
// `chooseLanguage` loads the other one before it switches, so no half-translated page is ever seen.
//
// An area makes its own: `export const { useTexts, loadTexts } = makeTexts<typeof texts>({ … })`; see mobile/texts.ts.
// In a text `{name}` is a place; numbers are grouped by thousands; `{count:order|orders}` picks a word by number (English).

import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Language } from './language.ts';
import { applyLanguage, currentLanguage, useLanguage } from './language.ts';

type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? (Place extends `${infer Name}:${string}` ? Name : Place) | Places<Rest>
  : never;

/** What must be given for a text: nothing, or a value for each place. */
type Given<Text extends string, Value> = [Places<Text>] extends [never] ? [] : [values: Readonly<Record<Places<Text>, Value>>];

/** The other language's texts: the same keys. */
export type SameKeys<Texts> = { readonly [Key in keyof Texts]: string };

type Table = Readonly<Record<string, string>>;

export interface Words<Texts extends Table> {
  /** A text with its places filled. */
  t<Key extends keyof Texts & string>(key: Key, ...given: Given<Texts[Key], string | number>): string;
  /** The same with elements in its places, for emphasis inside a sentence. */
  rich<Key extends keyof Texts & string>(key: Key, ...given: Given<Texts[Key], ReactNode>): ReactNode[];
  /** The text for a word that comes from the server: `named('job', 'audit.check')` is `job.audit.check`; without one, the word. */
  named(beginning: string, word: string): string;
}

const PLACE = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g;

/** The pieces of a filled text. A value that is missing leaves its place visible, so that the fault shows. */
export function fillPieces<Value>(text: string, values: Readonly<Record<string, Value>>, language: Language): (string | Value)[] {
  const pieces: (string | Value)[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [place, name = '', one, other] = match;
    const value = values[name];
    if (value === undefined) pieces.push(place);
    else if (one !== undefined && other !== undefined)
      pieces.push(new Intl.PluralRules(language).select(Number(value)) === 'one' ? one : other);
    else pieces.push(typeof value === 'number' ? value.toLocaleString(language) : value);
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

export function fillText(text: string, values: Readonly<Record<string, string | number>>, language: Language): string {
  return fillPieces(text, values, language).join('');
}

function makeWords<Texts extends Table>(table: Table, language: Language): Words<Texts> {
  return {
    t: (key, ...given) => fillText(table[key] ?? key, given[0] ?? {}, language),
    rich: (key, ...given) => fillPieces<ReactNode>(table[key] ?? key, given[0] ?? {}, language),
    named: (beginning, word) => table[`${beginning}.${word}`] ?? word,
  };
}

type Loaders = Readonly<Record<Language, () => Promise<Table>>>;

/** Every area that this page uses; all of them load before the language changes. */
const areas: ((language: Language) => Promise<void>)[] = [];

export interface Area<Texts extends Table> {
  /** Resolves when the texts of the chosen language are there. */
  loadTexts(): Promise<void>;
  useTexts(): Words<Texts>;
}

export function makeTexts<Texts extends Table>(loaders: Loaders): Area<Texts> {
  const loaded = new Map<Language, Table>();
  const load = async (language: Language) => {
    if (!loaded.has(language)) loaded.set(language, await loaders[language]());
  };
  areas.push(load);
  return {
    loadTexts: () => load(currentLanguage()).then(() => showLanguage(currentLanguage())),
    useTexts() {
      const language = useLanguage();
      return useMemo(() => makeWords<Texts>(loaded.get(language) ?? {}, language), [language]);
    },
  };
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
}

/** Switches every text on the page at once, when the other language has arrived. Throws when it cannot be loaded. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  await Promise.all(areas.map((load) => load(chosen)));
  applyLanguage(chosen);
  showLanguage(chosen);
}
