// The tree of an update: one node per path part, so that all changes below one container copy it once and conflicts show while
// the tree is built. Input documents are never changed; what an update does not touch is shared between old and new.
// The surprise: `$` and `$[id]` are only known per document, so branches that meet there are merged (or refused) then.

import { ServerError } from './errors.ts';
import { bad } from './match-operators.ts';
import { arrayIndex, copyDoc, field } from './paths.ts';
import { show, showElement } from './show.ts';
import type { Change, Situation } from './update-operators.ts';
import { emptyDoc, isDoc } from './values.ts';
import type { Doc, Value } from './values.ts';

export type Branch = LeafBranch | FieldsBranch | ElementsBranch;

interface LeafBranch {
  kind: 'leaf';
  path: string;
  change: Change;
}

/** Children by field name or index; `$` among them stands for the matched index. */
export interface FieldsBranch {
  kind: 'fields';
  path: string;
  children: Map<string, Branch>;
}

/** Children by array filter identifier; the empty identifier is `$[]`. */
interface ElementsBranch {
  kind: 'elements';
  path: string;
  children: Map<string, Branch>;
  accepts: ReadonlyMap<string, (element: Value) => boolean>;
}

/** From MongoDB: how far an index may lie beyond the end of an array. */
const LONGEST_PADDING = 1_500_000;

const IDENTIFIER = /^\$\[(.*)\]$/;

export function fieldsBranch(path: string): FieldsBranch {
  return { kind: 'fields', path, children: new Map() };
}

/** The identifier inside `$[id]` (empty for `$[]`), or undefined for other parts. */
export function filterIdentifier(part: string | undefined): string | undefined {
  return part === undefined ? undefined : IDENTIFIER.exec(part)?.[1];
}

/** Adds a change at a path; throws ConflictingUpdateOperators when it meets another one there, above or below. */
export function grow(root: FieldsBranch, parts: readonly string[], change: Change, accepts: ElementsBranch['accepts']): void {
  let node: FieldsBranch | ElementsBranch = root;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const key = node.kind === 'elements' ? (filterIdentifier(part) ?? '') : part;
    const path = parts.slice(0, at + 1).join('.');
    const conflict = () =>
      new ServerError('ConflictingUpdateOperators', `Updating the path '${parts.join('.')}' would create a conflict at '${path}'`);
    const known: Branch | undefined = node.children.get(key);
    if (at === parts.length - 1) {
      if (known !== undefined) throw conflict();
      node.children.set(key, { kind: 'leaf', path, change });
      return;
    }
    const kind = filterIdentifier(parts[at + 1]) === undefined ? 'fields' : 'elements';
    if (known === undefined) {
      const made: FieldsBranch | ElementsBranch = kind === 'fields' ? fieldsBranch(path) : { kind, path, children: new Map(), accepts };
      node.children.set(key, made);
      node = made;
    } else {
      if (known.kind !== kind) throw conflict();
      node = known;
    }
  }
}

/** Puts the children into the order in which MongoDB applies them: numbers by value, names by code unit. */
export function sortBranch(branch: Branch): void {
  if (branch.kind === 'leaf') return;
  const entries = [...branch.children].sort(([a], [b]) => compareNames(a, b));
  branch.children.clear();
  for (const [name, child] of entries) {
    sortBranch(child);
    branch.children.set(name, child);
  }
}

function compareNames(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a branch makes of the value at its place (undefined = missing); the same value when nothing changes. */
export function applyBranch(branch: Branch, value: Value, situation: Situation, name: string): Value {
  if (branch.kind === 'leaf') {
    const { change } = branch;
    return value === undefined && !change.creates(situation) ? undefined : change.apply(value, situation, name);
  }
  if (branch.kind === 'elements') return applyElements(branch, value, situation, name);
  const children = resolved(branch, situation);
  if (isDoc(value)) {
    let copy = value;
    for (const [key, child] of children) {
      const old = field(value, key);
      const next = applyBranch(child, old, situation, key);
      if (Object.is(next, old)) continue;
      if (copy === value) copy = copyDoc(value);
      if (next === undefined) delete copy[key];
      else copy[key] = next;
    }
    return copy;
  }
  if (Array.isArray(value)) return applyIndexes(value, children, situation, name);
  if (value !== undefined) {
    for (const [key, child] of children) if (createsAnything(child, situation)) throw notViable(key, name, value);
    return value;
  }
  let made: Doc | undefined;
  for (const [key, child] of children) {
    const next = applyBranch(child, undefined, situation, key);
    if (next === undefined) continue;
    made ??= emptyDoc();
    made[key] = next;
  }
  return made;
}

function applyIndexes(array: Value[], children: ReadonlyMap<string, Branch>, situation: Situation, name: string): Value {
  let copy = array;
  for (const [key, child] of children) {
    const index = arrayIndex(key);
    if (index < 0) {
      if (createsAnything(child, situation)) throw notViable(key, name, array);
      continue;
    }
    const old = array[index];
    // An element cannot go missing: $unset leaves null in its place.
    const made = applyBranch(child, old, situation, key);
    const next = made === undefined && index < array.length ? null : made;
    if (Object.is(next, old)) continue;
    if (copy === array) copy = [...array];
    if (index - copy.length > LONGEST_PADDING) {
      throw new ServerError(
        { code: 155, codeName: 'CannotBackfillArray' },
        `Cannot backfill more than ${LONGEST_PADDING} elements of an array`,
      );
    }
    while (copy.length < index) copy.push(null);
    copy[index] = next;
  }
  return copy;
}

function applyElements(branch: ElementsBranch, value: Value, situation: Situation, name: string): Value {
  if (value === undefined) throw bad(`The path '${branch.path}' must exist in the document in order to apply array updates.`);
  if (!Array.isArray(value)) throw bad(`Cannot apply array updates to non-array element ${name}: ${show(value)}`);
  let copy = value;
  for (let index = 0; index < value.length; index++) {
    const old = value[index];
    let chosen: Branch | undefined;
    for (const [identifier, child] of branch.children) {
      if (identifier !== '' && !branch.accepts.get(identifier)?.(old)) continue;
      chosen = chosen === undefined ? child : merged(chosen, child, `${branch.path}.${index}`);
    }
    if (chosen === undefined) continue;
    const next = applyBranch(chosen, old, situation, String(index)) ?? null;
    if (Object.is(next, old)) continue;
    if (copy === value) copy = [...value];
    copy[index] = next;
  }
  return copy;
}

/** The children with `$` replaced by the matched index. */
function resolved(branch: FieldsBranch, { arrayIndex: matched }: Situation): ReadonlyMap<string, Branch> {
  const positional = branch.children.get('$');
  if (positional === undefined) return branch.children;
  if (matched === undefined) throw bad('The positional operator did not find the match needed from the query.');
  const children = new Map(branch.children);
  children.delete('$');
  const key = String(matched);
  const known = children.get(key);
  children.set(key, known === undefined ? positional : merged(known, positional, `${branch.path}.${key}`));
  return children;
}

function merged(a: Branch, b: Branch, path: string): Branch {
  if (a.kind === 'leaf' || b.kind === 'leaf' || a.kind !== b.kind)
    throw new ServerError('ConflictingUpdateOperators', `Update created a conflict at '${path}'`);
  const children = new Map(a.children);
  for (const [name, child] of b.children) {
    const known = children.get(name);
    children.set(name, known === undefined ? child : merged(known, child, `${path}.${name}`));
  }
  return { ...a, children };
}

function createsAnything(branch: Branch, situation: Situation): boolean {
  if (branch.kind === 'leaf') return branch.change.creates(situation);
  if (branch.kind === 'elements') throw bad(`The path '${branch.path}' must exist in the document in order to apply array updates.`);
  for (const child of branch.children.values()) if (createsAnything(child, situation)) return true;
  return false;
}

function notViable(key: string, name: string, value: Value): ServerError {
  return new ServerError('PathNotViable', `Cannot create field '${key}' in element ${showElement(name, value)}`);
}
