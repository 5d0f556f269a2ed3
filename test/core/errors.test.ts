import { describe, expect, test } from '@jest/globals';
import { Refused, demand, faultId, isRefused } from '../../server/core/errors.ts';

describe('a refusal', () => {
  test('is an error whose message is only its code, with the details beside it', () => {
    const refused = new Refused('GROUP_FULL', { limit: 300, phone: '13812345678' });
    expect(refused).toBeInstanceOf(Error);
    expect(String(refused)).toBe('Refused: GROUP_FULL');
    expect(refused.stack).not.toContain('13812345678');
    expect(refused.details).toEqual({ limit: 300, phone: '13812345678' });
  });

  test('is told from faults, and from refusals of another code', () => {
    expect(isRefused(new Refused('BAD_ID'))).toBe(true);
    expect(isRefused(new Refused('BAD_ID'), 'BAD_ID')).toBe(true);
    expect(isRefused(new Refused('BAD_ID'), 'BAD_CURSOR')).toBe(false);
    expect(isRefused(new Error('BAD_ID'))).toBe(false);
    expect(isRefused({ code: 'BAD_ID' })).toBe(false);
  });

  test('has no name of its own that a log would take for a person', () => {
    expect(Object.keys(new Refused('BAD_ID'))).toEqual(['code', 'details']);
  });
});

describe('what a rule decides', () => {
  type Verdict = { ok: true; seats: number } | { ok: false; why: 'GROUP_FULL'; limit: number };
  const mayJoin = (members: number): Verdict =>
    members < 300 ? { ok: true, seats: 300 - members } : { ok: false, why: 'GROUP_FULL', limit: 300 };

  test('passes on when it is a yes', () => {
    expect(demand(mayJoin(298)).seats).toBe(2);
  });

  test('becomes a refusal with everything beside the reason as details when it is a no', () => {
    const refused = caught(() => demand(mayJoin(300)));
    expect(refused).toMatchObject({ code: 'GROUP_FULL', details: { limit: 300 } });
  });
});

test('ids of faults are short, readable aloud and different', () => {
  const ids = Array.from({ length: 200 }, () => faultId());
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) expect(id).toMatch(/^F-[0-9A-F]{10}$/);
});

function caught(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
