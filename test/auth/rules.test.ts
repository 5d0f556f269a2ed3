import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deviceOf } from '../../server/auth/device.rules.ts';
import {
  accessEnd,
  judgeAdminLeaving,
  judgePassword,
  judgeRefresh,
  judgeTicketTimes,
  mustEnrolTotp,
  readStaffName,
  readUsername,
  sessionEnd,
} from '../../server/auth/rules.ts';
import { claimAttempt, hostOf, maskAddress, networkOf, pauseMs, waitSeconds } from '../../server/auth/throttle.rules.ts';
import { callerAddress } from '../../server/core/caller.ts';
import type { Bucket, BucketKind } from '../../server/auth/throttle.rules.ts';

const NOW = new Date('2026-05-12T02:30:00.000Z');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe('the wait after failures', () => {
  test.each<[BucketKind, number[]]>([
    ['account', [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]],
    ['device', [0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]],
    ['code', [0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]],
    ['own', [0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]],
    ['address', [...Array<number>(21).fill(0), 1, 2, 4, 8, 16, 32, 60, 60]],
  ])('of %s is free at first, then doubles up to a minute', (kind, expected) => {
    expect(expected.map((_, failures) => waitSeconds(kind, failures))).toEqual(expected);
  });

  test('never grows above a minute, however many there were', () => {
    expect(waitSeconds('account', 1_000_000)).toBe(60);
  });

  test('a stranger pauses up to two seconds while an account is tried from everywhere', () => {
    expect([0, 20, 21, 30, 40, 1_000].map(pauseMs)).toEqual([0, 0, 100, 1000, 2000, 2000]);
  });

  test('an attempt within the wait is refused with the seconds that are left, and does not make it longer', () => {
    const bucket: Bucket = { failures: 6, nextAt: after(4), expiresAt: after(3600) };
    expect(claimAttempt('account', bucket, after(0.5))).toEqual({ ok: false, retryAfterSeconds: 4 });
    expect(claimAttempt('account', bucket, after(4))).toMatchObject({ ok: true, next: { failures: 7, nextAt: after(4 + 8) } });
  });

  test('a bucket forgets after an hour of quiet', () => {
    expect(claimAttempt('account', { failures: 50, nextAt: after(60), expiresAt: after(3600) }, after(3600))).toMatchObject({
      ok: true,
      next: { failures: 1, nextAt: after(3600) },
    });
  });

  test('whoever waits as told gets another attempt, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<BucketKind>('account', 'address', 'device', 'code', 'own'),
        fc.array(fc.nat(120), { maxLength: 60 }),
        (kind, gaps) => {
          let bucket: Bucket | null = null;
          let now = NOW;
          for (const gap of gaps) {
            now = new Date(now.getTime() + gap * 1000);
            const claim = claimAttempt(kind, bucket, now);
            if (claim.ok) bucket = claim.next;
            else {
              expect(claim.retryAfterSeconds).toBeGreaterThanOrEqual(1);
              expect(claim.retryAfterSeconds).toBeLessThanOrEqual(60);
              expect(claimAttempt(kind, bucket, new Date(now.getTime() + claim.retryAfterSeconds * 1000)).ok).toBe(true);
            }
          }
        },
      ),
    );
  });
});

describe('an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113', '203.0.113.7', '203.0.113.*'],
    ['::ffff:203.0.113.7', '203.0.113', '203.0.113.7', '203.0.113.*'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1', '2001:db8:1:2', '2001:db8:1:*'],
    ['2001:db8::1', '2001:db8:0', '2001:db8:0:0', '2001:db8:0:*'],
    ['2001:0db8:0001::', '2001:db8:1', '2001:db8:1:0', '2001:db8:1:*'],
    ['::1', '0:0:0', '0:0:0:0', '0:0:0:*'],
    ['fe80::1%eth0', 'fe80:0:0', 'fe80:0:0:0', 'fe80:0:0:*'],
    ['', 'unknown', 'unknown', ''],
    ['not an address', 'unknown', 'unknown', ''],
  ])('%s has a network, a host and a mask', (address, network, host, masked) => {
    expect([networkOf(address), hostOf(address), maskAddress(address)]).toEqual([network, host, masked]);
  });

  test.each([
    ['127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['::ffff:10.1.2.3', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['172.20.0.5', ' 203.0.113.7 ', '203.0.113.7'],
    ['fd00::5', '2001:db8::1', '2001:db8::1'],
    ['192.168.1.20', undefined, '192.168.1.20'],
    ['127.0.0.1', '', '127.0.0.1'],
    ['198.51.100.9', '203.0.113.7', '198.51.100.9'],
    ['172.32.0.1', '203.0.113.7', '172.32.0.1'],
  ])('from %s with X-Forwarded-For %s is %s', (peer, forwarded, client) => {
    expect(callerAddress(peer, forwarded)).toBe(client);
  });
});

describe('the name of a device', () => {
  test.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 'Chrome · Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      'Safari · Mac',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.50(0x1800322d) NetType/WIFI',
      'WeChat · iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 Version/4.0 Chrome/122.0 Mobile Safari/537.36 XWEB/1220 MicroMessenger/8.0.49',
      'WeChat · Android',
    ],
    [
      'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) AppleWebKit/537.36 Chrome/114.0 HuaweiBrowser/15.0 Mobile Safari/537.36',
      'Huawei Browser · HarmonyOS',
    ],
    ['Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1', 'Chrome · iPad'],
    [
      'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 Chrome/108 Safari/537.36 wxwork/4.1.20 MicroMessenger/7.0.1',
      'WeCom · Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
    ['curl/8.5.0', 'curl'],
    ['', '?'],
  ])('%s', (userAgent, name) => {
    expect(deviceOf(userAgent)).toBe(name);
  });

  test('is asked of nothing, and of a hundred kilobytes, without harm', () => {
    expect(deviceOf(undefined)).toBe('?');
    expect(deviceOf(`${'Version/1'.repeat(20_000)} Safari/`)).toBe('?');
  });
});

describe('a password', () => {
  test.each([
    ['short pass', null],
    ['nine char', 'PASSWORD_SHORT'],
    ['密码密码密码密码密码'.slice(0, 9), 'PASSWORD_SHORT'],
    ['春眠不觉晓处处闻啼鸟', null],
    ['x1'.repeat(64) + 'y', 'PASSWORD_LONG'],
    ['abc'.repeat(42), null],
    ['ops.manager', 'PASSWORD_IS_NAME'],
    ['OPS.Manager', 'PASSWORD_IS_NAME'],
    ['Password123', 'PASSWORD_COMMON'],
    ['1234567890', 'PASSWORD_COMMON'],
    ['aaaaaaaaaaaaa', 'PASSWORD_COMMON'],
    ['abababababab', 'PASSWORD_COMMON'],
    ['１２３４５６７８９０', 'PASSWORD_COMMON'],
  ])('%s is judged %s', (password, why) => {
    const verdict = judgePassword(password, 'ops.manager');
    expect(verdict.ok ? null : verdict.why).toBe(why);
  });
});

describe('a name', () => {
  test.each([
    [' Li.Wei ', 'li.wei'],
    ['ＡＤＭＩＮ', 'admin'],
    ['a', null],
    ['1admin', null],
    ['аdmin', null],
    ['li wei', null],
    ['x'.repeat(33), null],
  ])('of a user, %s, is read as %s', (text, username) => {
    const verdict = readUsername(text);
    expect(verdict.ok ? verdict.username : null).toBe(username);
  });

  test.each([
    ['  李  伟 ', '李 伟'],
    ['', null],
    ['x'.repeat(41), null],
    ['李\u202e伟', null],
    ['a\u0000b', null],
  ])('of a person, %j, is read as %s', (text, name) => {
    const verdict = readStaffName(text);
    expect(verdict.ok ? verdict.name : null).toBe(name);
  });
});

describe('a refresh token', () => {
  test.each([
    ['CURRENT', null, 'ROTATE'],
    ['CURRENT', 1, 'ROTATE'],
    ['PREVIOUS', 0, 'LEEWAY'],
    ['PREVIOUS', 10, 'LEEWAY'],
    ['PREVIOUS', -1, 'LEEWAY'],
    ['PREVIOUS', 10.001, 'REUSED'],
    ['PREVIOUS', null, 'REUSED'],
    ['OLDER', 1, 'REUSED'],
    ['OLDER', null, 'REUSED'],
  ] as const)('that is the %s one, %s seconds after the change, means %s', (place, secondsAgo, verdict) => {
    expect(judgeRefresh(place, secondsAgo === null ? null : after(-secondsAgo), NOW)).toBe(verdict);
  });
});

describe('times', () => {
  test('an access token never outlives its session', () => {
    expect(accessEnd(NOW, after(3600))).toEqual(after(600));
    expect(accessEnd(NOW, after(30))).toEqual(after(30));
  });

  test('staff stay for hours, distributors for days', () => {
    const lifetimes = { staffHours: 12, distributorDays: 30 };
    expect(sessionEnd('STAFF', NOW, lifetimes)).toEqual(after(12 * 3600));
    expect(sessionEnd('DISTRIBUTOR', NOW, lifetimes)).toEqual(after(30 * 86_400));
  });

  test.each([
    [0, 300, 'ok'],
    [0, 301, 'TICKET_MALFORMED'],
    [0, 0, 'TICKET_MALFORMED'],
    [60, 120, 'ok'],
    [61, 120, 'TICKET_MALFORMED'],
    [-300, 0, 'TICKET_EXPIRED'],
    [-299, 1, 'ok'],
  ])('a ticket made at %s seconds for until %s is %s', (issued, expires, verdict) => {
    const seconds = NOW.getTime() / 1000;
    const judged = judgeTicketTimes(seconds + issued, seconds + expires, NOW);
    expect(judged.ok ? 'ok' : judged.why).toBe(verdict);
  });
});

describe('admins', () => {
  test('enrol a second factor in production only, and nobody else has to', () => {
    expect(mustEnrolTotp({ role: 'ADMIN', hasTotp: false }, true)).toBe(true);
    expect(mustEnrolTotp({ role: 'ADMIN', hasTotp: true }, true)).toBe(false);
    expect(mustEnrolTotp({ role: 'ADMIN', hasTotp: false }, false)).toBe(false);
    expect(mustEnrolTotp({ role: 'OPS_MANAGER', hasTotp: false }, true)).toBe(false);
  });

  test('the last one stays', () => {
    const admin = { role: 'ADMIN', isDisabled: false } as const;
    const leaving = [
      { role: 'OPERATOR', isDisabled: false },
      { role: 'ADMIN', isDisabled: true },
    ] as const;
    for (const change of leaving) {
      expect(judgeAdminLeaving(admin, change, 0)).toEqual({ ok: false, why: 'LAST_ADMIN' });
      expect(judgeAdminLeaving(admin, change, 1)).toEqual({ ok: true });
    }
    expect(judgeAdminLeaving(admin, admin, 0)).toEqual({ ok: true });
    expect(judgeAdminLeaving({ role: 'ADMIN', isDisabled: true }, { role: 'OPERATOR', isDisabled: true }, 0)).toEqual({ ok: true });
    expect(judgeAdminLeaving({ role: 'OPERATOR', isDisabled: false }, { role: 'ADMIN', isDisabled: false }, 0)).toEqual({ ok: true });
  });
});
