// Personal data at rest: single fields encrypted by AES-256-GCM, and a keyed digest (blind index) to find them again by
// equality. The name of the field and its owner are authenticated with the value, so that a ciphertext moved to another
// record or field is refused. Keys have versions: the first encrypts, all decrypt.
// Surprise: the blind index hangs on the lowest version, not on the current one, or each rotation would lose every lookup.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface FieldKey {
  /** A whole number from 1. */
  version: number;
  /** 32 bytes. */
  key: Buffer;
}

/** Where a value belongs: `{ field: 'distributor.phone', ownerId: toId(_id) }`. */
export interface FieldContext {
  field: string;
  ownerId: string;
}

export interface FieldCipher {
  /** `v<version>.<iv>.<tag>.<data>`, the parts in base64url; different each time for the same value. */
  encrypt(plain: string, context: FieldContext): string;
  /** Throws FieldCryptoError when the text is not ours, its key is missing, it was changed, or belongs elsewhere. */
  decrypt(text: string, context: FieldContext): string;
  /** Whether a stored value was made by another key than the current one. */
  needsReencryption(text: string): boolean;
  /**
   * The same text for the same value and purpose: `b<version>.<digest>`. Normalise first (a phone by normalisePhone).
   *
   * Its key is derived from the key with the lowest version, and separately from the encryption keys. It therefore stays the
   * same while newer keys are put in front. To retire the lowest version, re-encrypt first, then remove it: indexes made from then on
   * begin with another version, and those that still begin with the old one are found by that prefix and computed anew.
   */
  blindIndex(value: string, purpose: string): string;
}

export class FieldCryptoError extends Error {
  readonly why: 'MALFORMED' | 'UNKNOWN_KEY' | 'NOT_AUTHENTIC';

  constructor(why: 'MALFORMED' | 'UNKNOWN_KEY' | 'NOT_AUTHENTIC') {
    super(`an encrypted field cannot be read: ${why}`);
    this.why = why;
  }
}

/** NIST SP 800-38D: 96 bits; random ones stay safe up to 2^32 values under one key. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** `keys` as readEnv gives them: the current one first. Throws RangeError for no key, a wrong length or a version twice. */
export function makeFieldCipher(keys: readonly FieldKey[]): FieldCipher {
  const [current] = keys;
  if (!current) throw new RangeError('at least one field key is needed');
  const encryptionKeys = new Map<number, Buffer>();
  for (const { version, key } of keys) {
    if (!Number.isSafeInteger(version) || version < 1) throw new RangeError('a field key has a whole number from 1 as its version');
    if (key.length !== KEY_BYTES) throw new RangeError(`field key ${version} must have ${KEY_BYTES} bytes`);
    if (encryptionKeys.has(version)) throw new RangeError(`field key ${version} is given twice`);
    encryptionKeys.set(version, derive(key, 'field encryption'));
  }
  const lowest = keys.reduce((lower, key) => (key.version < lower.version ? key : lower), current);
  const indexKeys = new Map<string, Buffer>();

  function indexKeyFor(purpose: string): Buffer {
    const known = indexKeys.get(purpose);
    if (known) return known;
    const made = derive(lowest.key, `blind index:${purpose}`);
    indexKeys.set(purpose, made);
    return made;
  }

  return {
    encrypt(plain, context) {
      const key = encryptionKeys.get(current.version);
      if (!key) throw new FieldCryptoError('UNKNOWN_KEY');
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
      cipher.setAAD(associatedData(current.version, context));
      const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return [`v${current.version}`, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))].join('.');
    },
    decrypt(text, context) {
      const { version, iv, tag, data } = parts(text);
      const key = encryptionKeys.get(version);
      if (!key) throw new FieldCryptoError('UNKNOWN_KEY');
      const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
      decipher.setAAD(associatedData(version, context));
      decipher.setAuthTag(tag);
      try {
        return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
      } catch {
        // Node has no code of its own for a failed tag; nothing else can fail here.
        throw new FieldCryptoError('NOT_AUTHENTIC');
      }
    },
    needsReencryption: (text) => parts(text).version !== current.version,
    blindIndex: (value, purpose) =>
      `b${lowest.version}.${createHmac('sha256', indexKeyFor(purpose)).update(value, 'utf8').digest('base64url')}`,
  };
}

/** HKDF (RFC 5869); the label keeps keys for different uses independent of each other. */
function derive(key: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `tierwise ${label}`, KEY_BYTES));
}

/** JSON keeps the boundary between field and owner, so that no two contexts read the same. */
function associatedData(version: number, context: FieldContext): Buffer {
  return Buffer.from(JSON.stringify([version, context.field, context.ownerId]));
}

function parts(text: string): { version: number; iv: Buffer; tag: Buffer; data: Buffer } {
  const [, version, ...encoded] = /^v([1-9]\d{0,8})\.([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(text) ?? [];
  const [iv, tag, data] = encoded.map((part) => Buffer.from(part, 'base64url'));
  // Base64 has spare bits at its end: only the canonical spelling is ours.
  const canonical = [iv, tag, data].every((part, index) => part?.toString('base64url') === encoded[index]);
  if (!iv || !tag || !data || !canonical || iv.length !== IV_BYTES || tag.length !== TAG_BYTES) throw new FieldCryptoError('MALFORMED');
  return { version: Number(version), iv, tag, data };
}

export type PhoneVerdict = { ok: true; phone: string } | { ok: false; why: 'PHONE_MALFORMED' };

/**
 * A phone number as `+8613812345678`. Mainland mobiles may come bare or with 86, 0086, +86; all others must name their country
 * (`+` or `00`, E.164). Full-width digits, spaces, hyphens, dots, brackets and the invisible marks that contact apps copy along are dropped.
 */
export function normalisePhone(text: string): PhoneVerdict {
  const typed = text.normalize('NFKC').replace(/[\s().\p{Pd}\p{Cf}]/gu, '');
  const [, mobile] = /^(?:(?:\+|00)?86)?(1[3-9]\d{9})$/.exec(typed) ?? [];
  if (mobile !== undefined) return { ok: true, phone: `+86${mobile}` };
  const [, abroad] = /^(?:\+|00)(?!86)([1-9]\d{6,14})$/.exec(typed) ?? [];
  return abroad === undefined ? { ok: false, why: 'PHONE_MALFORMED' } : { ok: true, phone: `+${abroad}` };
}

/** `138****5678` for a mainland mobile; of any other number at least half the digits are hidden; `****` for what is no number. */
export function maskPhone(text: string): string {
  const verdict = normalisePhone(text);
  if (!verdict.ok) return '****';
  const [, head, tail] = /^\+86(\d{3})\d{4}(\d{4})$/.exec(verdict.phone) ?? [];
  if (head !== undefined) return `${head}****${tail}`;
  const digits = verdict.phone.slice(1);
  const shown = Math.floor(digits.length / 2);
  const shownAtEnd = Math.min(4, shown);
  return `+${digits.slice(0, Math.min(2, shown - shownAtEnd))}****${digits.slice(-shownAtEnd)}`;
}
