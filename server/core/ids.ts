// Ids: an ObjectId in the database, an opaque string outside, and one spelling for each (lower-case hexadecimal), so that
// an id can be compared, cached and joined into a room as text. Secrets for links; short codes that people read aloud and
// type, whose check character catches every single wrong character and every exchange of two.

import { randomBytes } from 'node:crypto';
import { ObjectId } from 'mongodb';
import { Refused } from './errors.ts';

export function toId(objectId: ObjectId): string {
  return objectId.toHexString();
}

/** For a row whose id is needed before it is written. */
export function newId(): ObjectId {
  return new ObjectId();
}

/** Throws Refused('BAD_ID') for anything but an id as toId writes it. */
export function fromId(id: string): ObjectId {
  if (!isId(id)) throw new Refused('BAD_ID');
  return ObjectId.createFromHexString(id);
}

export function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{24}$/.test(id);
}

/** An unguessable text for links and tokens, safe in a URL; 32 bytes are 43 characters. */
export function newSecret(bytes = 32): string {
  if (!(Number.isInteger(bytes) && bytes >= 16)) throw new RangeError('a secret has at least 16 bytes');
  return randomBytes(bytes).toString('base64url');
}

/** Crockford's base32: no I, L, O (read as 1, 1, 0) and no U. https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The check works while positions stay below 31, the order of the field's multiplicative group. */
const LONGEST_CODE = 30;

/**
 * A random code of `length` characters and one check character behind them: `7K3ZQ9XWC`. Eight characters are 40 bits:
 * enough to be hard to hit, not enough to be unique by luck among millions; store it under a unique index and try again.
 */
export function newCode(length = 8): string {
  if (!(Number.isInteger(length) && length >= 4 && length <= LONGEST_CODE)) throw new RangeError('a code has 4 to 30 characters');
  // A byte's lower five bits are evenly spread over the 32 characters.
  const digits = Array.from(randomBytes(length), (byte) => byte & 31);
  return [...digits, checkDigit(digits)].map((digit) => ALPHABET.charAt(digit)).join('');
}

/** The code as newCode wrote it, from what a person typed: any case, O for 0, I or L for 1, spaces and hyphens. Throws Refused('BAD_CODE'). */
export function readCode(text: string): string {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const digits = Array.from(code, (character) => ALPHABET.indexOf(character));
  const check = digits.pop();
  const fits = digits.length >= 4 && digits.length <= LONGEST_CODE && !digits.includes(-1);
  if (!fits || check !== checkDigit(digits)) throw new Refused('BAD_CODE');
  return code;
}

/** The digits as a polynomial over the field of 32 elements, evaluated at its generator; a sum of digits would miss exchanges. */
function checkDigit(digits: readonly number[]): number {
  return digits.reduce((check, digit) => double(check ^ digit), 0);
}

/** Multiplication by the generator x modulo x^5 + x^2 + 1. */
function double(value: number): number {
  return (value << 1) ^ (value & 16 ? 0b100101 : 0);
}
