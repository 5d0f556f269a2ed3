import { describe, expect, test } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { Refused } from '../../server/core/errors.ts';
import { makeLog, readRequestId, requestLog, safeUri, serializers, type Log } from '../../server/core/log.ts';

const PHONE = '13812345678';
const SECRET = 'kP3vYc0Zr8LhQ1nXw5TjUe7Ma2SbDf9G';

/** Everything that was written while `act` ran, as text and as the last line's fields. */
function written(act: (log: Log) => void, options: { level?: string; pretty?: boolean } = {}) {
  const lines: string[] = [];
  act(
    makeLog({
      level: options.level ?? 'info',
      pretty: options.pretty ?? false,
      destination: { write: (line: string) => void lines.push(line) },
    }),
  );
  const fields = () => JSON.parse(lines.at(-1)!) as Record<string, unknown>;
  return { text: lines.join(''), lines, fields };
}

describe('a line', () => {
  test('is JSON with time, level and message', () => {
    const { fields } = written((log) => log.warn({ groups: 3 }, 'late'));
    expect(fields()).toEqual({ level: 'warn', time: expect.stringMatching(/^\d{4}-.*Z$/), groups: 3, msg: 'late' });
  });

  test('below the level is not written', () => {
    expect(written((log) => log.info('quiet'), { level: 'warn' }).lines).toEqual([]);
    expect(written((log) => log.fatal('quiet'), { level: 'silent' }).lines).toEqual([]);
  });

  test('of a request carries its id', () => {
    expect(written((log) => requestLog(log, 'request-1').info({ job: 'tiers' }, 'hello')).fields()).toMatchObject({
      requestId: 'request-1',
      job: 'tiers',
    });
  });

  test('can be pretty for a terminal, with the stack of an error', () => {
    const { text } = written((log) => log.error({ err: new Error('broken'), group: 7 }, 'failed'), { pretty: true });
    expect(text).toMatch(/^\d\d:\d\d:\d\d error failed group=7 \nError: broken\n {4}at /);
  });

  test('keeps ids, dates, numbers and nesting', () => {
    const id = new ObjectId();
    const at = new Date('2026-11-22T00:00:00Z');
    const { fields } = written((log) =>
      log.info({ id, at, list: [1, { deep: 'text' }], fen: 13812345678, hash: `a${PHONE}b`, none: null }),
    );
    expect(fields()).toMatchObject({
      id: id.toHexString(),
      at: at.toISOString(),
      list: [1, { deep: 'text' }],
      fen: 13812345678,
      hash: `a${PHONE}b`,
      none: null,
    });
  });
});

describe('personal data and secrets', () => {
  const fields = [
    'phone',
    'Phone',
    'mobile',
    'sponsorPhone',
    'name',
    'memberName',
    'authorization',
    'cookie',
    'set-cookie',
    'password',
    'token',
    'access_token',
    'sessionSecret',
    'fieldKey',
    'apiKey',
    'openId',
    'email',
  ];

  test.each(fields)('%s does not appear at any depth', (field) => {
    const value = `private ${SECRET}`;
    const { text } = written((log) => {
      log.info({ [field]: value });
      log.info({ order: { buyer: { [field]: value } } });
      log.info({ rows: [{ [field]: [value] }] });
      log.child({ [field]: value }).info('child');
      log.info('with %o', { [field]: value });
      log.info({ toJSON: () => ({ [field]: value }) });
      log.info({ document: { toJSON: () => ({ [field]: value }) } });
      log.error(Object.assign(new Error('broken'), { details: { [field]: value } }));
      log.error({ err: new Error('outer', { cause: Object.assign(new Error('inner'), { details: { [field]: value } }) }) });
    });
    expect(text).not.toContain(SECRET);
    expect(text).toContain('[hidden]');
  });

  test.each([PHONE, `+86${PHONE}`, `+86 138 1234 5678`, '138-1234-5678', '+14155552671'])(
    'the number %s in free text is masked',
    (phone) => {
      const { text } = written((log) => {
        log.info(`call ${phone}, please`);
        log.info('call %s', phone);
        log.info({ note: `call ${phone}` });
        log.info({ notes: [`<${phone}>`] });
        log.error(new Error(`dup key: { phone: "${phone}" }`));
        log.error({ err: new Error(`dup key: { phone: "${phone}" }`) });
        log.error({ error: new Error(`dup key: { phone: "${phone}" }`) }, 'nested');
        log.error({ err: new Refused('TAKEN', { phone }) }, 'refused');
      });
      expect(text.replace(/[ -]/g, '')).not.toContain(phone.replace(/[ -]/g, ''));
      expect(text).toContain('****');
    },
  );

  test('a phone in every known field and in text appears nowhere at once', () => {
    const { text } = written((log) => {
      const person = { name: '王小明', phone: PHONE, mobile: `+86${PHONE}`, wechat: PHONE, note: `tel:${PHONE}` };
      log.info({ person, people: [person] }, `hello ${PHONE}`);
    });
    expect(text).not.toContain(PHONE);
    expect(text).not.toContain('王小明');
  });

  test('credentials in addresses and headers are hidden', () => {
    const { text, lines } = written((log) => {
      log.info({ mongodbUri: `mongodb://app:${SECRET}@db1,db2/tierwise` });
      log.info(`cannot reach mongodb://app:${SECRET}@db1/tierwise today`);
      log.info(`Authorization: Bearer ${SECRET}`);
      log.info({ address: 'http://localhost:3000' }, 'ready');
    });
    expect(text).not.toContain(SECRET);
    expect(lines[0]).toContain('mongodb://***@db1,db2/tierwise');
    expect(lines[3]).toContain('http://localhost:3000');
  });

  test('requests are logged without headers, address and values of the query', () => {
    const request = {
      id: 'r1',
      method: 'GET',
      url: `/calendar/${SECRET}.ics?token=${SECRET}&phone=${PHONE}`,
      headers: { authorization: SECRET },
      socket: { remoteAddress: '203.0.113.9' },
    };
    const { text, fields: last } = written((log) =>
      log.info({ req: request, res: { statusCode: 200, headers: { 'set-cookie': SECRET } } }),
    );
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('203.0.113.9');
    expect(last()['req']).toEqual({ id: 'r1', method: 'GET', url: '/calendar/[hidden]?token&phone' });
    expect(last()['res']).toEqual({ statusCode: 200 });
    expect(serializers.req({ id: 1, method: 'GET', url: `/g/${'a'.repeat(24)}` }).url).toBe(`/g/${'a'.repeat(24)}`);
  });
});

describe('awkward values', () => {
  test('cycles, depth, bytes, long texts and long lists are cut', () => {
    const loop: Record<string, unknown> = { size: 1 };
    loop['self'] = loop;
    let deep: unknown = 'bottom';
    for (let level = 0; level < 20; level += 1) deep = { deep };
    const { fields, text } = written((log) =>
      log.info({
        loop,
        deep,
        bytes: Buffer.from(SECRET),
        long: 'x'.repeat(50_000),
        list: Array.from({ length: 500 }, (_, index) => index),
      }),
    );
    expect(fields()['loop']).toEqual({ size: 1, self: '[circular]' });
    expect(text).toContain('[deep]');
    expect(fields()['bytes']).toBe(`[${SECRET.length} bytes]`);
    expect(text.length).toBeLessThan(12_000);
    expect((fields()['list'] as unknown[]).at(-1)).toBe('[400 more]');
  });

  test('an error without a message of its own still gets one, and nothing at all is fine', () => {
    expect(written((log) => log.error(new Error('broken'))).fields()).toMatchObject({
      msg: 'broken',
      err: { type: 'Error', message: 'broken' },
    });
    expect(written((log) => log.info(undefined as unknown as string)).lines).toHaveLength(1);
  });

  test('text full of beginnings of addresses is looked through quickly', () => {
    const began = performance.now();
    written((log) => log.info('a.'.repeat(200_000) + 'x://'.repeat(50_000)));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('addresses', () => {
  test.each([
    ['mongodb://127.0.0.1:27017/tierwise', 'mongodb://127.0.0.1:27017/tierwise'],
    ['mongodb://app:p%40ss@db1:27017,db2/tierwise?replicaSet=rs', 'mongodb://***@db1:27017,db2/tierwise?replicaSet=rs'],
    ['mongodb://app:p@/?ss@db1/tierwise', 'mongodb://***@db1/tierwise'],
    [
      'mongodb+srv://app@cluster/?authMechanismProperties=AWS_SESSION_TOKEN:abc&w=majority',
      'mongodb+srv://***@cluster/?authMechanismProperties=***&w=majority',
    ],
    ['mongodb://h/?tlsCertificateKeyFilePassword=abc', 'mongodb://h/?tlsCertificateKeyFilePassword=***'],
    ['app:secret@db1', '***'],
  ])('%s is shown as %s', (uri, shown) => {
    expect(safeUri(uri)).toBe(shown);
  });
});

test('an id of a request is taken over only when it is harmless', () => {
  expect(readRequestId('abc-123.DEF_4')).toBe('abc-123.DEF_4');
  for (const header of [undefined, '', 'short', 'with space and more', 'x'.repeat(65), 'line\nbreak-in-it', ['a-list-of-them']]) {
    expect(readRequestId(header)).toMatch(/^[0-9a-f-]{36}$/);
  }
});
