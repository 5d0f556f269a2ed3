// Files come in whole or not at all, every row is accounted for, and what goes out is safe to open.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Document } from 'mongodb';
import { auditEntries } from '../../server/audit/model.ts';
import { CSV_BOM } from '../../server/core/csv.ts';
import { edges } from '../../server/imports/edges.ts';
import { sentences } from '../../server/imports/sentences.ts';
import { MOST_FILE_BYTES, takeIn } from '../../server/imports/service.ts';
import { works } from '../../server/imports/works.ts';
import { tidy } from '../../server/imports/tidy.ts';
import { releaseQuarantine } from '../../server/orders/service.ts';
import { resumeWork, runHere, stopWork } from '../../server/works/service.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import {
  MEMBER_COLUMNS,
  ORDER_COLUMNS,
  aMember,
  anOrder,
  arriving,
  bringIn,
  call,
  fileOf,
  handIn,
  members,
  orders,
  rowsOf,
  textOf,
} from './kit.ts';

let world: World;
const native = () => world.db.client.db(world.db.connection.name);
const count = (name: string, filter: Document = {}) => native().collection(name).countDocuments(filter);
const manager = () => world.ctx({ viewer: asStaff('OPS_MANAGER') });

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
});
afterAll(async () => {
  await world.close();
});

const IMPORT = /* GraphQL */ `
  query ($id: ID!) {
    import(id: $id) {
      id
      kind
      fileName
      bytes
      accepted
      duplicate
      rejected
      errors {
        line
        column
        code
        message
      }
      work {
        state
        done
        total
        result
      }
    }
  }
`;

async function seen(id: string): Promise<Document> {
  const { data, errors } = await world.ask(world.ctx({ viewer: asStaff('OPERATOR') }), IMPORT, { id });
  expect(errors).toBeUndefined();
  return data['import'];
}

describe('handing in', () => {
  test('a file of members and one of orders come in, row by row accounted for', async () => {
    const some = await bringIn(manager(), 'distributors', members(10));
    expect(await seen(some.id)).toMatchObject({ kind: 'DISTRIBUTORS', accepted: 10, duplicate: 0, rejected: 0, errors: [] });
    const { id, work } = await bringIn(manager(), 'orders', orders(1_300));
    expect(work).toMatchObject({ state: 'DONE', done: 1_300, total: 1_300, title: 'orders.csv' });
    expect(work.result).toMatchObject({ rows: 1_300, accepted: 1_300, duplicate: 0, rejected: 0 });
    expect(work.result!['days']).toEqual([...new Set(work.result!['days'])].sort());
    expect(work.result!['days']).toHaveLength(18);
    expect(await count('orders')).toBe(1_300);
    expect(await seen(id)).toMatchObject({
      kind: 'ORDERS',
      accepted: 1_300,
      bytes: Buffer.byteLength(orders(1_300)),
      work: { state: 'DONE' },
    });
    expect(await count('audit_entries', { action: 'IMPORT_BEGUN' })).toBe(2);
    expect(await count('audit_entries', { action: 'IMPORT_FINISHED', details: /"accepted":1300/ })).toBe(1);
  });

  test('the columns may stand in any order, behind a mark, with quotes', async () => {
    await bringIn(manager(), 'distributors', members(10));
    const columns = [...ORDER_COLUMNS].reverse();
    const row = anOrder(3).reverse();
    const file = `${CSV_BOM}"${columns.join('","')}"\r\n"${row.join('","')}"\r\n\r\n`;
    const { work } = await bringIn(manager(), 'orders', file);
    expect(work.result).toMatchObject({ rows: 1, accepted: 1 });
    expect(await native().collection('orders').findOne({})).toMatchObject({
      orderNo: 'D3',
      sku: 'SKU-3',
      amountFen: 1_003,
      kind: 'PRODUCT',
    });
  });

  test('sponsors may come after their downline, also in another chunk', async () => {
    const rows = Array.from({ length: 700 }, (_, number) => aMember(number, number < 699 ? { sponsor_no: `M${number + 1}` } : {}));
    const { work } = await bringIn(manager(), 'distributors', fileOf(MEMBER_COLUMNS, rows));
    expect(work.result).toMatchObject({ accepted: 700, rejected: 0 });
    expect(await count('distributors', { sponsorId: null })).toBe(1);
  });

  test('the name is the one that the caller gives, without its folders', async () => {
    const { id } = await handIn(manager(), 'distributors', members(1), { 'x-file-name': encodeURIComponent('C:\\表格\\三月 会员.csv') });
    expect(await seen(id)).toMatchObject({ fileName: '三月 会员.csv' });
    await expect(handIn(manager(), 'distributors', members(2), { 'x-file-name': '%E4%' })).rejects.toMatchObject({
      code: 'FILE_NAME_WRONG',
    });
  });

  test('the same file is not taken in twice at a time, but again when it is done: all its rows are duplicates', async () => {
    const first = await handIn(manager(), 'distributors', members(5));
    const again = handIn(manager(), 'distributors', members(5));
    await expect(again).rejects.toMatchObject({ code: 'IMPORT_RUNNING', details: { id: first.id } });
    expect(await count('imports.files')).toBe(1);
    await runHere(world.ctx(), first.workId, works, () => undefined);
    const { work } = await bringIn(manager(), 'distributors', members(5));
    expect(work.result).toMatchObject({ accepted: 0, duplicate: 5, rejected: 0 });
  });

  test('of two at the same moment one is taken', async () => {
    const both = await Promise.allSettled([handIn(manager(), 'distributors', members(5)), handIn(manager(), 'distributors', members(5))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'IMPORT_RUNNING' } });
    expect([await count('imports'), await count('works'), await count('imports.files')]).toEqual([1, 1, 1]);
  });

  test('an upload that is cut off leaves nothing behind', async () => {
    const file = Buffer.from(orders(20_000));
    async function* cut() {
      yield* arriving(file.subarray(0, 900_000));
      await Promise.resolve();
      throw new Error('aborted');
    }
    const answer = call(manager(), 'POST', '/imports/:kind', { params: { kind: 'orders' }, body: cut() });
    await expect(answer).rejects.toMatchObject({ code: 'UPLOAD_CUT_OFF' });
    for (const name of ['imports', 'imports.files', 'imports.chunks', 'works', 'audit_entries'])
      expect([name, await count(name)]).toEqual([name, 0]);
  });

  test('another kind is not known', async () => {
    const answer = call(manager(), 'POST', '/imports/:kind', { params: { kind: 'constructor' }, body: arriving('a\n1') });
    await expect(answer).rejects.toMatchObject({ code: 'IMPORT_KIND_UNKNOWN' });
  });
});

describe('files that are refused as a whole', () => {
  const header = MEMBER_COLUMNS.join(',');
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const bytes = Buffer.from((mark ? CSV_BOM : '') + members(3), 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };
  // "姓名" and a name in GBK, between ASCII.
  const gbk = Buffer.concat([
    Buffer.from(`${header}\nM1,`),
    Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]),
    Buffer.from(',,2025-01-01T00:00:00Z,,\n'),
  ]);
  test.each<[string, Uint8Array, object]>([
    ['nothing at all', Buffer.alloc(0), { code: 'FILE_EMPTY' }],
    ['a header and no rows', Buffer.from(`${CSV_BOM}${header}\r\n\r\n`), { code: 'FILE_EMPTY' }],
    ['UTF-16 little end first', utf16(false, true), { code: 'ENCODING_WRONG', details: { encoding: 'UTF-16LE' } }],
    ['UTF-16 big end first', utf16(true, true), { code: 'ENCODING_WRONG', details: { encoding: 'UTF-16BE' } }],
    ['UTF-16 without a mark', utf16(false, false), { code: 'ENCODING_WRONG', details: { encoding: 'UTF-16LE' } }],
    ['UTF-16 without a mark, big end first', utf16(true, false), { code: 'ENCODING_WRONG', details: { encoding: 'UTF-16BE' } }],
    ['GBK', gbk, { code: 'ENCODING_WRONG', details: { encoding: 'GBK', line: 2 } }],
    [
      'Latin letters with accents',
      Buffer.from([...Buffer.from(`${header}\nM1,`), 0xe9, 0x2c]),
      { code: 'ENCODING_WRONG', details: { encoding: 'unknown', line: 2 } },
    ],
    ['a NUL byte', Buffer.from(`${header}\nM1,a\0b,,,,\n`), { code: 'NOT_TEXT', details: { line: 2 } }],
    ['a workbook', Buffer.from('504b030414000600080000002100', 'hex'), { code: 'NOT_TEXT', details: { type: 'Excel (xlsx)' } }],
    ['no header', Buffer.from(fileOf(aMember(1), [aMember(2)])), { code: 'COLUMNS_WRONG', details: { missing: MEMBER_COLUMNS } }],
    [
      'a column twice',
      Buffer.from(`${header},name\nM1\n`),
      { code: 'COLUMNS_WRONG', details: { doubled: ['name'], missing: [], unknown: [] } },
    ],
    [
      'a column too few and one too many',
      Buffer.from(`${header.replace('phone', '手机')}\nM1\n`),
      { code: 'COLUMNS_WRONG', details: { missing: ['phone'], unknown: ['手机'] } },
    ],
    ['semicolons', Buffer.from(members(2).replaceAll(',', ';')), { code: 'SEPARATOR_WRONG', details: { separator: ';' } }],
    ['a million columns', Buffer.from(`${header}\n${'x,'.repeat(1_000_000)}\n`), { code: 'LINE_TOO_LONG', details: { line: 2 } }],
    ['a hundred and one columns', Buffer.from(`${header}\n${','.repeat(100)}\n`), { code: 'TOO_MANY_COLUMNS', details: { line: 2 } }],
    [
      'an endless line',
      Buffer.concat([Buffer.from(members(1)), Buffer.alloc(3_000_000, 'x')]),
      { code: 'LINE_TOO_LONG', details: { line: 3 } },
    ],
    ['a header that never closes its quote', Buffer.from(`"${header}\nM1\n`), { code: 'QUOTE_BROKEN', details: { line: 1 } }],
  ])('%s', async (_what, file, refusal) => {
    await expect(handIn(manager(), 'distributors', file)).rejects.toMatchObject(refusal);
    expect([await count('imports'), await count('imports.files'), await count('imports.chunks'), await count('works')]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

test('a file above the limit is refused with what it may be at most, and nothing of it stays', async () => {
  const edge = edges.find(({ path }) => path === '/imports/:kind')!;
  expect([edge.limitBytes, MOST_FILE_BYTES]).toEqual([200 * 1024 * 1024, 200 * 1024 * 1024]);
  const file = members(30_000);
  const most = 1024 * 1024;
  const hand = (source: AsyncIterable<Uint8Array>, mostBytes: number) =>
    takeIn(manager(), { kind: 'DISTRIBUTORS', fileName: 'm.csv', source, mostBytes });
  expect(Buffer.byteLength(file)).toBeGreaterThan(most);
  await expect(hand(arriving(file), most)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', details: { mostMb: 1 } });
  for (const name of ['imports', 'imports.files', 'imports.chunks', 'works']) expect([name, await count(name)]).toEqual([name, 0]);
  await hand(arriving(file), Buffer.byteLength(file));
  for (const code of ['FILE_TOO_LARGE', 'ENCODING_WRONG', 'QUOTE_BROKEN', 'LINE_TOO_LONG']) {
    expect(sentences[code]?.zh).toMatch(/\p{Script=Han}/u);
    expect(sentences[code]?.en).toMatch(/[a-z]{4}/);
  }
});

test('a file in GBK is refused also where only a row far down shows it', async () => {
  const head = Buffer.from(members(40_000));
  const row = Buffer.concat([Buffer.from('M99999,'), Buffer.from([0xd0, 0xa1, 0xc2, 0xfa]), Buffer.from(',,2025-01-01T00:00:00Z,,\r\n')]);
  const file = Buffer.concat([head.subarray(0, head.indexOf('M20000,')), row, head.subarray(head.indexOf('M20000,'))]);
  const refusal = { code: 'ENCODING_WRONG', details: { encoding: 'GBK', line: 20_002 } };
  await expect(handIn(manager(), 'distributors', file)).rejects.toMatchObject(refusal);
  expect([await count('imports'), await count('imports.files'), await count('imports.chunks')]).toEqual([0, 0, 0]);
});

describe('rows that are left out', () => {
  const codes = async (id: string) => (await seen(id))['errors'].map(({ line, column, code }: Document) => [line, column, code]);

  test('each value of a member that is wrong is told with its line and column', async () => {
    const bad: [string, string][] = [
      ['member_no', ''],
      ['name', '字'.repeat(60)],
      ['phone', 'call me'],
      ['joined_at', '2026/01/02'],
      ['sponsor_no', 'x'.repeat(99)],
      ['region', 'y'.repeat(99)],
    ];
    const rows = bad.map(([column, value], index) => aMember(index + 1, { [column]: value }));
    const { id, work } = await bringIn(manager(), 'distributors', fileOf(MEMBER_COLUMNS, [aMember(0), ...rows, aMember(9)]));
    expect(work.result).toMatchObject({ accepted: 2, rejected: bad.length });
    expect((await codes(id)).map(([line, column]: string[]) => [line, column])).toEqual(bad.map(([column], index) => [index + 3, column]));
  });

  test('each value of an order that is wrong is told with its line and column', async () => {
    await bringIn(manager(), 'distributors', members(10));
    const bad: [string, string][] = [
      ['order_no', ''],
      ['member_no', 'x'.repeat(99)],
      ['buyer_ref', ''],
      ['product_sku', 'x'.repeat(99)],
      ['quantity', '1.5'],
      ['amount_fen', '12,00'],
      ['profit_fen', '-1'],
      ['kind', 'GIFT'],
      ['paid_at', '2126-01-01T00:00:00Z'],
    ];
    const rows = bad.map(([column, value], index) => anOrder(index + 1, { [column]: value }));
    const { id, work } = await bringIn(manager(), 'orders', fileOf(ORDER_COLUMNS, [anOrder(0), ...rows]));
    expect(work.result).toMatchObject({ accepted: 1, rejected: bad.length });
    expect((await codes(id)).map(([line, column]: string[]) => [line, column])).toEqual(bad.map(([column], index) => [index + 3, column]));
    for (const { message } of (await seen(id))['errors']) {
      expect(message).toMatch(/\p{Script=Han}.*[a-z]/u);
      expect(message).not.toMatch(/[{}]/);
    }
  });

  test('an order of a member who is not in yet is none of them: it waits, and counts when the member comes with another file', async () => {
    await bringIn(manager(), 'distributors', members(9));
    // Of the members 0 to 9 the last one is missing.
    const { id, work } = await bringIn(manager(), 'orders', orders(1_200));
    expect(work.result).toMatchObject({ rows: 1_200, accepted: 1_200, duplicate: 0, rejected: 0 });
    expect(await seen(id)).toMatchObject({ errors: [] });
    expect([await count('orders'), await count('quarantine')]).toEqual([1_080, 120]);
    const again = await bringIn(manager(), 'orders', orders(1_200));
    expect(again.work.result).toMatchObject({ accepted: 0, duplicate: 1_200, rejected: 0 });
    await bringIn(manager(), 'distributors', members(10));
    expect(await releaseQuarantine(world.ctx())).toBe(120);
    expect([await count('orders'), await count('quarantine')]).toEqual([1_200, 0]);
  });

  test('a broken line in the middle costs that line alone, also between two chunks', async () => {
    await bringIn(manager(), 'distributors', members(10));
    const lines = orders(1_500).trimEnd().split('\r\n');
    for (const line of [499, 500, 501, 750]) lines[line] = `"D${line}x`.concat('"y', ',', lines[line]!.slice(4));
    const { id, work } = await bringIn(manager(), 'orders', lines.join('\r\n'));
    expect(work.result).toMatchObject({ rows: 1_500, accepted: 1_496, rejected: 4 });
    expect(await codes(id)).toEqual([500, 501, 502, 751].map((line) => [line, '', 'QUOTE_BROKEN']));
    for (const { message } of (await seen(id))['errors']) expect(message).toMatch(/\p{Script=Han}.*[a-z]{4}/u);
  });

  test('broken quotes, ragged rows, empty lines and quoted line ends keep the right lines', async () => {
    const good = (number: number) => aMember(number).join(',');
    const lines = [
      MEMBER_COLUMNS.join(','),
      good(1),
      '',
      '"M2"x,二,,2025-01-01T00:00:00Z,,',
      'M3,三',
      `${good(4)},more`,
      '"M5","五\n号",,2025-01-01T00:00:00Z,,',
      good(6),
      '"M7,never closed',
      good(8),
    ];
    const { id, work } = await bringIn(manager(), 'distributors', lines.join('\r\n'));
    expect(await codes(id)).toEqual([
      [4, '', 'QUOTE_BROKEN'],
      [5, 'phone', 'ROW_RAGGED'],
      [6, '', 'ROW_RAGGED'],
      [7, 'name', 'FIELD_UNREADABLE'],
      [10, '', 'QUOTE_BROKEN'],
    ]);
    expect(work.result).toMatchObject({ rows: 8, accepted: 3, rejected: 5 });
    expect((await seen(id))['errors'][4].message).toContain('10');
  });

  test('twenty are shown, the file has them all, and cells that look like formulas are disarmed', async () => {
    const rows = Array.from({ length: 1_200 }, (_, number) => anOrder(number, { member_no: `X${number}`, kind: '=HYPERLINK("http://x")' }));
    const { id } = await bringIn(manager(), 'orders', fileOf(ORDER_COLUMNS, rows));
    expect((await seen(id))['errors']).toHaveLength(20);
    const text = await textOf(await call(manager(), 'GET', '/imports/:id/errors.csv', { params: { id } }));
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe(`${CSV_BOM}line,column,code,message`);
    expect(lines).toHaveLength(1_201);
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(Array.from({ length: 1_200 }, (_, number) => String(number + 2)));
    expect(lines.some((line) => /(^|,)"?[=+@]/.test(line))).toBe(false);
  });

  test('names that begin like formulas come in as they are', async () => {
    await bringIn(manager(), 'distributors', fileOf(MEMBER_COLUMNS, [aMember(1, { name: '=1+1' })]));
    expect(await native().collection('distributors').findOne({})).toMatchObject({ name: '=1+1' });
    const file = await textOf(await call(manager(), 'GET', '/exports/distributors.csv'));
    expect(file).toContain(",'=1+1,");
  });
});

describe('on the way', () => {
  test('progress of twenty thousand rows grows in whole chunks up to the number of rows', async () => {
    // None of them can be read: what is slow about orders is the database, and that is measured elsewhere.
    const { id, workId } = await handIn(manager(), 'orders', orders(20_000).replaceAll(/,(?:PRODUCT|GROUP_BUY|FIRST_OFFER),/g, ',GIFT,'));
    const told: number[] = [];
    const work = await runHere(world.ctx(), workId, works, ({ done, total }) => {
      expect([null, 20_000]).toContain(total);
      told.push(done);
    });
    expect(work).toMatchObject({ state: 'DONE', done: 20_000 });
    expect(told.filter((done, index) => told.indexOf(done) === index)).toEqual(Array.from({ length: 40 }, (_, chunk) => (chunk + 1) * 500));
    expect(await seen(id)).toMatchObject({ rejected: 20_000, work: { done: 20_000, total: 20_000 } });
  });

  test('a stopped import keeps what is in, and goes on where it was', async () => {
    await bringIn(manager(), 'distributors', members(10));
    const { id, workId } = await handIn(manager(), 'orders', orders(3_000));
    let asked: Promise<unknown> = Promise.resolve();
    let isAsked = false;
    const stopped = await runHere(world.ctx(), workId, works, () => {
      if (!isAsked) asked = stopWork(manager(), workId);
      isAsked = true;
    });
    await asked;
    expect(stopped.state).toBe('STOPPED');
    expect(stopped.done).toBeGreaterThanOrEqual(500);
    expect(stopped.done).toBeLessThan(3_000);
    expect(await count('orders')).toBe(stopped.done);
    expect(stopped.result).toMatchObject({ accepted: stopped.done });
    await resumeWork(manager(), workId);
    const done = await runHere(world.ctx(), workId, works, () => undefined);
    expect(done).toMatchObject({ state: 'DONE', done: 3_000 });
    expect(done.result).toMatchObject({ accepted: 3_000, duplicate: 0, rejected: 0 });
    expect(await seen(id)).toMatchObject({ accepted: 3_000, duplicate: 0 });
    expect(await count('audit_entries', { action: 'IMPORT_FINISHED' })).toBe(2);
  });

  test('a file may be handed in again when its import was stopped before the end', async () => {
    const { workId } = await handIn(manager(), 'distributors', members(5));
    await stopWork(manager(), workId);
    const { work } = await bringIn(manager(), 'distributors', members(5));
    expect(work).toMatchObject({ state: 'DONE', result: { accepted: 5 } });
  });
});

describe('files that go out', () => {
  test('a template has the columns of the contract and rows that can be imported', async () => {
    for (const kind of ['distributors', 'orders'] as const) {
      const file = await textOf(await call(manager(), 'GET', '/imports/:kind/template.csv', { params: { kind } }));
      const { work } = await bringIn(manager(), kind, file);
      expect(work.result).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
    }
  });

  test('the original file comes back byte for byte', async () => {
    const file = CSV_BOM + orders(5_000);
    const { id } = await handIn(manager(), 'orders', file);
    expect(await textOf(await call(manager(), 'GET', '/imports/:id/file.csv', { params: { id } }))).toBe(file);
    // It holds what no list shows, so the trail knows who took it.
    const last = await auditEntries.raw(world.db).findOne({}, { sort: { _id: -1 } });
    expect(last).toMatchObject({ action: 'LIST_EXPORTED', subjectKind: 'IMPORT', subjectId: id });
  });

  test('members go out with masked phones and their filters, and the trail says so', async () => {
    await bringIn(manager(), 'distributors', fileOf(MEMBER_COLUMNS, [aMember(1), aMember(2, { region: '四川 成都', sponsor_no: 'M1' })]));
    const answer = await call(manager(), 'GET', '/exports/distributors.csv', { query: 'region=四川&sort=MEMBER_NO&isKol=' });
    expect(await rowsOf(answer)).toEqual([MEMBER_COLUMNS, ['M2', '会员2', '138****0002', '2025-01-02T10:00:00+08:00', 'M1', '四川 成都']]);
    const entry = await native().collection('audit_entries').findOne({ action: 'LIST_EXPORTED' });
    expect(JSON.parse(entry!['details'] as string)).toMatchObject({ count: 1, isWhole: true, filter: { region: '四川' } });
  });

  test('orders go out with the seller and without the whole buyer', async () => {
    await bringIn(manager(), 'distributors', members(10));
    await bringIn(manager(), 'orders', orders(1_200));
    const all = await rowsOf(await call(manager(), 'GET', '/exports/orders.csv'));
    expect(all).toHaveLength(1_201);
    expect(all[0]).toEqual([...ORDER_COLUMNS, 'refunded_fen']);
    const some = await rowsOf(await call(manager(), 'GET', '/exports/orders.csv', { query: 'search=D7&kind=GROUP_BUY' }));
    expect(some.slice(1)).toEqual([['D7', 'M7', '****er-7', 'SKU-0', '2', '1007', '107', 'GROUP_BUY', '2025-04-17T17:00:00+08:00', '0']]);
  });

  test('an export that is cut off is in the trail with what was sent', async () => {
    await bringIn(manager(), 'distributors', members(1_200));
    const { file } = await call(manager(), 'GET', '/exports/distributors.csv');
    const pieces = file!.pieces[Symbol.asyncIterator]();
    await pieces.next();
    await pieces.next();
    await pieces.return!();
    const entry = await native().collection('audit_entries').findOne({ action: 'LIST_EXPORTED' });
    expect(JSON.parse(entry!['details'] as string)).toMatchObject({ count: 500, isWhole: false });
  });

  test('the trail goes out too', async () => {
    await bringIn(manager(), 'distributors', members(1));
    const rows = await rowsOf(await call(manager(), 'GET', '/exports/audit.csv', { query: 'action=IMPORT_BEGUN' }));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual(expect.arrayContaining(['IMPORT_BEGUN', 'distributors.csv']));
  });

  test.each(['regoin=四川', 'isKol=maybe', 'sort=NAME', 'joinedFrom=yesterday', 'region=a&region=b'])(
    'a filter that cannot be kept is refused: %s',
    async (query) => {
      await expect(call(manager(), 'GET', '/exports/distributors.csv', { query }).then((answer) => textOf(answer))).rejects.toMatchObject({
        code: expect.stringMatching(/EXPORT_FILTER_WRONG|BAD_DAY/),
      });
      expect(await count('audit_entries', { action: 'LIST_EXPORTED' })).toBe(0);
    },
  );
});

describe('imports.tidy', () => {
  test('files and errors go with their age, the counts stay, and the second run does nothing', async () => {
    const { id } = await bringIn(manager(), 'orders', orders(3).replaceAll('buyer-', ''.padEnd(99, 'x')));
    const waiting = await handIn(manager(), 'distributors', members(3));
    const later = world.ctx({ now: new Date(world.ctx().now.getTime() + 31 * 86_400_000) });
    expect(await tidy(world.ctx())).toEqual({ files: 0, orphans: 0 });
    expect(await tidy(later)).toEqual({ files: 1, orphans: 0 });
    expect(await tidy(later)).toEqual({ files: 0, orphans: 0 });
    expect(await seen(id)).toMatchObject({ rejected: 3, errors: [], fileName: 'orders.csv' });
    await expect(call(manager(), 'GET', '/imports/:id/file.csv', { params: { id } })).rejects.toMatchObject({ code: 'FILE_GONE' });
    expect(await seen(waiting.id)).toMatchObject({ work: { state: 'QUEUED' } });
    expect([await count('imports.files'), await count('import_errors')]).toEqual([1, 0]);
  });

  test('what a killed upload left is removed a day later', async () => {
    const whole = await handIn(manager(), 'distributors', members(3));
    const bytes = { files_id: (await native().collection('imports.files').findOne({}))!._id, n: 0 };
    await native().collection('imports').deleteMany({});
    expect(await count('imports.chunks', bytes)).toBe(1);
    await native().collection('imports.files').deleteMany({});
    const tomorrow = (hours: number) => world.ctx({ now: new Date(Date.now() + hours * 3_600_000) });
    expect(await tidy(tomorrow(20))).toEqual({ files: 0, orphans: 0 });
    expect(await tidy(tomorrow(25))).toEqual({ files: 0, orphans: 1 });
    expect(await count('imports.chunks')).toBe(0);
    expect(whole.id).toHaveLength(24);
  });
});

test('imports are listed, the latest first, by kind', async () => {
  for (const count of [1, 2, 3]) await handIn(world.ctx({ now: new Date(Date.UTC(2026, 4, count)) }), 'distributors', members(count));
  await handIn(world.ctx(), 'orders', orders(1));
  const query = /* GraphQL */ `
    query ($after: String) {
      imports(first: 2, kind: DISTRIBUTORS, after: $after) {
        edges {
          node {
            kind
            bytes
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `;
  const operator = world.ctx({ viewer: asStaff('OPERATOR') });
  const first = (await world.ask(operator, query)).data['imports'];
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = (await world.ask(operator, query, { after: first.pageInfo.endCursor })).data['imports'];
  expect([...first.edges, ...second.edges].map(({ node }: Document) => node.bytes)).toEqual(
    [3, 2, 1].map((rows) => Buffer.byteLength(members(rows))),
  );
});
