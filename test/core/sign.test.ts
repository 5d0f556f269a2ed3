import { describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { signBody, signToken, verifyBody, verifyToken } from '../../server/core/sign.ts';

const secret = 'kP3vYc0Zr8LhQ1nXw5TjUe7Ma2SbDf9G';
const now = new Date('2026-11-22T02:30:00.900Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const body = Buffer.from('[{"orderNo":"A1","备注":"礼包"}]');

describe('the signature of a webhook', () => {
  test('is the documented one', () => {
    const seconds = Math.floor(now.getTime() / 1000);
    const digest = createHmac('sha256', secret).update(`${seconds}.${body.toString()}`).digest('hex');
    expect(signBody(body, now, secret)).toBe(`t=${seconds},v1=${digest}`);
    expect(verifyBody(body, `t=${seconds},v1=${digest}`, now, secret)).toEqual({ ok: true, signedAt: new Date(seconds * 1000) });
  });

  test('of text and of its bytes is the same', () => {
    expect(signBody(body.toString(), now, secret)).toBe(signBody(body, now, secret));
  });

  test('is good for 300 seconds either side, and not a second longer', () => {
    const whole = new Date('2026-11-22T02:30:00Z');
    const header = signBody(body, whole, secret);
    const seen = (seconds: number) => verifyBody(body, header, new Date(whole.getTime() + seconds * 1000), secret);
    for (const seconds of [-300, 0, 300]) expect(seen(seconds)).toMatchObject({ ok: true });
    for (const seconds of [-301, 301, 300.001]) expect(seen(seconds)).toEqual({ ok: false, why: 'SIGNATURE_STALE' });
  });

  test('that is both old and wrong is called wrong', () => {
    expect(verifyBody(body, signBody(body, now, 'another secret'), later(999), secret)).toEqual({ ok: false, why: 'SIGNATURE_WRONG' });
  });

  test('with several signatures needs one that fits', () => {
    expect(verifyBody(body, signBody(body, now, 'the old one', secret), now, secret)).toMatchObject({ ok: true });
    expect(verifyBody(body, signBody(body, now, 'the old one', 'another'), now, secret)).toEqual({ ok: false, why: 'SIGNATURE_WRONG' });
  });

  test('may hold spaces, upper case and later schemes', () => {
    const [time, signature] = signBody(body, now, secret).split(',');
    expect(verifyBody(body, `${time}, v2=zz, ${signature!.toUpperCase().replace('V1', 'v1')}`, now, secret)).toMatchObject({ ok: true });
  });

  test('is wrong after any change of body or time', () => {
    const header = signBody(body, now, secret);
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(body);
        changed[at] = changed[at]! ^ by;
        expect(verifyBody(changed, header, now, secret)).toEqual({ ok: false, why: 'SIGNATURE_WRONG' });
      }),
    );
    const moved = header.replace(/t=(\d+)/, (_, seconds: string) => `t=${Number(seconds) + 1}`);
    expect(verifyBody(body, moved, now, secret)).toEqual({ ok: false, why: 'SIGNATURE_WRONG' });
    // The point between time and body keeps a digit from wandering.
    expect(verifyBody(`1.${body.toString()}`, header, now, secret)).toEqual({ ok: false, why: 'SIGNATURE_WRONG' });
  });

  test.each([undefined, null, ''])('%p is missing', (header) => {
    expect(verifyBody(body, header, now, secret)).toEqual({ ok: false, why: 'SIGNATURE_MISSING' });
  });

  test.each([
    'nonsense',
    't=1763778600',
    `v1=${'0'.repeat(64)}`,
    `t=1763778600,v1=${'0'.repeat(63)}`,
    `t=1763778600,v1=${'g'.repeat(64)}`,
    `t=1763778600,t=1763778601,v1=${'0'.repeat(64)}`,
    `t=-1,v1=${'0'.repeat(64)}`,
    `t=1e9,v1=${'0'.repeat(64)}`,
    `t=,v1=${'0'.repeat(64)}`,
    `t=1763778600${`,v1=${'0'.repeat(64)}`.repeat(9)}`,
  ])('%s is malformed', (header) => {
    expect(verifyBody(body, header, now, secret)).toEqual({ ok: false, why: 'SIGNATURE_MALFORMED' });
  });
});

describe('a token', () => {
  const token = signToken({ purpose: 'session', payload: { user: 'u1', roles: ['ADMIN'] }, expiresAt: later(60) }, secret);

  test('gives its payload back until it expires', () => {
    expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
    expect(verifyToken(token, 'session', now, secret)).toEqual({
      ok: true,
      payload: { user: 'u1', roles: ['ADMIN'] },
      expiresAt: later(60),
    });
    expect(verifyToken(token, 'session', later(59.999), secret)).toMatchObject({ ok: true });
    expect(verifyToken(token, 'session', later(60), secret)).toEqual({ ok: false, why: 'TOKEN_EXPIRED' });
  });

  test('is wrong for another purpose or secret', () => {
    expect(verifyToken(token, 'calendar', now, secret)).toEqual({ ok: false, why: 'TOKEN_WRONG' });
    expect(verifyToken(token, 'session', now, `${secret}x`)).toEqual({ ok: false, why: 'TOKEN_WRONG' });
  });

  test('with any character changed is refused, also where base64 would read the same bytes', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09-_.='), (at, character) => {
        fc.pre(token.charAt(at) !== character);
        expect(verifyToken(token.slice(0, at) + character + token.slice(at + 1), 'session', now, secret).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', '.', 'a.b', 'x'.repeat(10_000), `${'A'.repeat(9000)}.${'A'.repeat(43)}`])('%# is malformed', (text) => {
    expect(verifyToken(text, 'session', now, secret)).toEqual({ ok: false, why: 'TOKEN_MALFORMED' });
  });

  test('without a real expiry, or far too long, is not made', () => {
    expect(() => signToken({ purpose: 'session', payload: 1, expiresAt: new Date(NaN) }, secret)).toThrow(RangeError);
    expect(() => signToken({ purpose: 'session', payload: 'x'.repeat(9000), expiresAt: now }, secret)).toThrow(RangeError);
  });
});
