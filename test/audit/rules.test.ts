import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AuditRow } from '../../server/audit/model.ts';
import { BEFORE_THE_FIRST, GENESIS, canonicalJson, follows, textOf } from '../../server/audit/rules.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function anEntry(more: Partial<AuditRow> = {}): AuditRow {
  const entry = {
    _id: 1,
    at: new Date('2026-05-12T02:30:00.000Z'),
    actorId: 'a'.repeat(24),
    actorKind: 'STAFF',
    actorName: '王敏',
    action: 'SETTING_CHANGED' as const,
    subjectKind: 'SETTING',
    subjectId: 'brandName',
    subjectName: 'brandName',
    details: '{"from":"a","to":"b"}',
    requestId: 'r-1',
    previous: GENESIS,
    ...more,
  };
  return { hash: digest(textOf(entry)), ...entry };
}

describe('the canonical text of details', () => {
  test('does not depend on the order of keys, at any depth', () => {
    expect(canonicalJson({ b: 1, a: { d: [{ y: 1, x: 2 }], c: null } })).toBe('{"a":{"c":null,"d":[{"x":2,"y":1}]},"b":1}');
  });

  test('keeps the order of lists, and writes dates in UTC', () => {
    expect(canonicalJson([3, 1, new Date(0)])).toBe('[3,1,"1970-01-01T00:00:00.000Z"]');
  });

  test('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('an entry', () => {
  test('follows the one whose number and digest it names', () => {
    const first = anEntry();
    const link = follows(BEFORE_THE_FIRST, first, digest);
    expect(link).toEqual({ seq: 1, hash: first.hash });
    const second = anEntry({ _id: 2, previous: first.hash });
    expect(follows(link!, second, digest)).toEqual({ seq: 2, hash: second.hash });
  });

  const changes: Partial<AuditRow>[] = [
    { at: new Date('2026-05-12T02:30:00.001Z') },
    { actorId: 'b'.repeat(24) },
    { actorId: null },
    { actorKind: 'PROGRAM' },
    { actorName: '王敏 ' },
    { action: 'STAFF_CHANGED' },
    { subjectKind: 'STAFF' },
    { subjectId: null },
    { subjectName: 'x' },
    { details: '{}' },
    { requestId: null },
    { previous: '1'.repeat(64) },
    { hash: '0'.repeat(64) },
  ];
  test.each(changes.map((change) => [Object.keys(change)[0], change] as const))('whose %s was changed does not fit', (_field, change) => {
    expect(follows(BEFORE_THE_FIRST, { ...anEntry(), ...change }, digest)).toBeNull();
  });

  test('with a true digest but another number or another predecessor does not fit', () => {
    expect(follows(BEFORE_THE_FIRST, anEntry({ _id: 2 }), digest)).toBeNull();
    expect(follows(BEFORE_THE_FIRST, anEntry({ previous: 'f'.repeat(64) }), digest)).toBeNull();
  });

  test('moving text between two neighbouring fields changes its digest', () => {
    expect(textOf(anEntry({ actorName: 'ab', action: 'TOTP_ON' }))).not.toBe(textOf(anEntry({ actorName: 'a', action: 'TOTP_OFF' })));
    expect(textOf(anEntry({ subjectId: 'x","y', subjectName: 'z' }))).not.toBe(textOf(anEntry({ subjectId: 'x', subjectName: 'y","z' })));
  });
});
