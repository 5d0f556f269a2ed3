// Whether every text on a page is in the language files, and every text in the files is on a page. A key counts as used where it
// stands as a literal, or where `t(`role.${role}`)` or `named('role', role)` reaches it by its beginning. Text that a person reads
// may stand in client/<area>/texts.*.ts and nowhere else: Chinese letters elsewhere are an error, as are sentences between tags.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const AREAS = ['shared', 'ops', 'mobile', 'screen'];
const CALLS = new Set(['t', 'rich']);
const BY_BEGINNING = 'named';
const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const SENTENCE = /[A-Za-z]{2,} [A-Za-z]{2,}/;
const PLACE = /\{(\w+)[^}]*\}/g;

type Table = Map<string, string>;

function sourceOf(file: string): ts.SourceFile {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The keys and texts of one language file, in a flat object; none where there is no file. */
function readTable(file: string, wrong: string[]): Table {
  const table: Table = new Map();
  if (!existsSync(file)) return table;
  walk(sourceOf(file), (node) => {
    if (!ts.isPropertyAssignment(node) || !(ts.isStringLiteral(node.name) || ts.isIdentifier(node.name))) return;
    const key = node.name.text;
    if (!ts.isStringLiteralLike(node.initializer)) wrong.push(`${file}: ${key} is not one plain text`);
    else if (table.has(key)) wrong.push(`${file}: ${key} is there twice`);
    else table.set(key, node.initializer.text);
  });
  return table;
}

const placesOf = (text: string) => new Set([...text.matchAll(PLACE)].map(([, name = '']) => name));

function compare(area: string, zh: Table, en: Table, wrong: string[]): void {
  for (const [key, text] of zh) {
    const other = en.get(key);
    if (other === undefined) wrong.push(`${area}: ${key} has no English text`);
    else if (other.trim() === '' || text.trim() === '') wrong.push(`${area}: ${key} is empty`);
    else {
      // A language is named in itself.
      if (CHINESE.test(other) && !key.startsWith('language.')) wrong.push(`${area}: the English text of ${key} has Chinese in it`);
      const known = placesOf(text);
      for (const place of placesOf(other)) if (!known.has(place)) wrong.push(`${area}: ${key} has {${place}} in English only`);
    }
  }
  for (const key of en.keys()) if (!zh.has(key)) wrong.push(`${area}: ${key} has no Chinese text`);
}

interface Uses {
  readonly literals: Set<string>;
  readonly beginnings: Set<string>;
}

function codeOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/^(texts\..*|generated)\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)
    ? unwrapped(node.expression)
    : node;
}

/** The keys that an expression may stand for; a template by its beginning. Anything else is the compiler's to judge. */
function keysOf(node: ts.Expression): { literals: string[]; beginnings: string[] } {
  const bare = unwrapped(node);
  if (ts.isStringLiteralLike(bare)) return { literals: [bare.text], beginnings: [] };
  if (ts.isTemplateExpression(bare)) return { literals: [], beginnings: [bare.head.text] };
  if (!ts.isConditionalExpression(bare)) return { literals: [], beginnings: [] };
  const [yes, no] = [keysOf(bare.whenTrue), keysOf(bare.whenFalse)];
  return { literals: [...yes.literals, ...no.literals], beginnings: [...yes.beginnings, ...no.beginnings] };
}

function nameOfCall({ expression }: ts.CallExpression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

function readUses(file: string, known: ReadonlySet<string>, wrong: string[]): Uses {
  const uses: Uses = { literals: new Set(), beginnings: new Set() };
  const source = sourceOf(file);
  const at = (node: ts.Node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const isBeginning = (text: string) => text.endsWith('.') && [...known].some((key) => key.startsWith(text));
  walk(source, (node) => {
    if (ts.isStringLiteralLike(node)) uses.literals.add(node.text);
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node);
    if (isText && CHINESE.test(node.text)) wrong.push(`${at(node)}: Chinese in the code; put it into the language files`);
    if (ts.isJsxText(node) && SENTENCE.test(node.text)) wrong.push(`${at(node)}: a sentence in the code; put it into the language files`);
    if (!ts.isCallExpression(node)) return;
    const [first] = node.arguments;
    if (!first) return;
    const name = nameOfCall(node);
    if (CALLS.has(name)) {
      const { literals, beginnings } = keysOf(first);
      for (const key of literals) if (!known.has(key)) wrong.push(`${at(node)}: there is no text ${key}`);
      for (const text of beginnings) {
        if (isBeginning(text)) uses.beginnings.add(text);
        else wrong.push(`${at(node)}: a key that is put together must begin as texts do, up to a dot; ${text || 'this'} does not`);
      }
    } else if (name === BY_BEGINNING && ts.isStringLiteralLike(first)) {
      if (isBeginning(`${first.text}.`)) uses.beginnings.add(`${first.text}.`);
      else wrong.push(`${at(node)}: no text begins with ${first.text}.`);
    }
  });
  return uses;
}

/** Everything that is wrong with the texts below a client folder, one line each. */
export function checkTexts(client: string): string[] {
  const wrong: string[] = [];
  const tables = new Map<string, Table>();
  for (const area of AREAS) {
    const zh = readTable(path.join(client, area, 'texts.zh-CN.ts'), wrong);
    compare(area, zh, readTable(path.join(client, area, 'texts.en.ts'), wrong), wrong);
    tables.set(area, zh);
  }
  const shared = tables.get('shared') ?? new Map<string, string>();
  const sharedUses: Uses[] = [];
  const isUsed = (key: string, uses: readonly Uses[]) =>
    uses.some(({ literals, beginnings }) => literals.has(key) || [...beginnings].some((text) => key.startsWith(text)));
  for (const area of AREAS) {
    const own = tables.get(area) ?? new Map<string, string>();
    const known = new Set([...own.keys(), ...shared.keys()]);
    const uses = codeOf(path.join(client, area)).map((file) => readUses(file, known, wrong));
    sharedUses.push(...uses);
    if (area === 'shared') continue;
    for (const key of own.keys()) {
      if (shared.has(key)) wrong.push(`${area}: ${key} is in shared already`);
      if (!isUsed(key, uses)) wrong.push(`${area}: nothing uses ${key}`);
    }
  }
  for (const key of shared.keys()) if (!isUsed(key, sharedUses)) wrong.push(`shared: nothing uses ${key}`);
  return wrong;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = checkTexts('client');
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
}
