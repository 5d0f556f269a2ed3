// Files through their addresses, under both drivers: what is taken in, what is refused, who may see what, and the tidying.

import { readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { Ctx, Viewer } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { fromId, toId } from '../../server/core/ids.ts';
import { edges } from '../../server/files/edges.ts';
import { guardFiles } from '../../server/files/guards.ts';
import { keepFile, tidyFiles, useFiles } from '../../server/files/keep.ts';
import { files } from '../../server/files/model.ts';
import { openFile, readFileBytes } from '../../server/files/open.ts';
import type { Answer } from '../../server/parts.ts';
import { fakeS3 } from '../support/fake-s3.ts';
import type { FakeS3 } from '../support/fake-s3.ts';
import { aFilm } from '../support/film.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const DAY = 86_400_000;
const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c33' } });

let s3: FakeS3;
let local: World;
let remote: World;

beforeAll(async () => {
  s3 = await fakeS3();
  local = await makeWorld();
  remote = await makeWorld({ files: s3.place });
});
beforeEach(async () => {
  await emptyWorld(local);
  await emptyWorld(remote);
});
afterAll(async () => {
  await local.close();
  await remote.close();
  await s3.close();
});

const manager: Viewer = asStaff('OPS_MANAGER', 'c3'.repeat(12));

async function ask(ctx: Ctx, method: 'GET' | 'POST', at: string, body: Buffer | null = null): Promise<Answer> {
  const url = new URL(at, 'http://localhost');
  const [, id = '', variant] = url.pathname.slice(1).split('/');
  const edge = edges.find((each) => each.method === method && each.path.endsWith('/thumb') === (variant === 'thumb'));
  if (!edge) throw new Error(`no edge for ${at}`);
  return edge.answer(ctx, { params: { id }, query: url.searchParams, headers: {}, cookies: {}, isHead: false, address: '10.0.0.1', body });
}

const upload = (ctx: Ctx, kind: string, bytes: Buffer) => ask(ctx, 'POST', `/files?kind=${kind}`, bytes);
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'OK';
  } catch (error) {
    return isRefused(error) ? error.code : String(error);
  }
};
async function shownBytes({ media }: Answer, range: { first: number; last: number } | null = null): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await media!.open(range)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe.each([
  ['a folder', () => local],
  ['S3', () => remote],
])('a file in %s', (_name, worldOf) => {
  test('a picture is kept as JPEG without its metadata, with a small one beside it', async () => {
    const ctx = worldOf().ctx({ viewer: manager });
    const uploaded = await blank(3_000, 1_500)
      .withExif({ IFD0: { ImageDescription: '西湖边' }, IFD3: { GPSLatitude: '30/1 15/1 0/1' } })
      .webp()
      .toBuffer();
    const { id } = (await upload(ctx, 'IMAGE', uploaded)).json as { id: string };
    const whole = await ask(ctx, 'GET', `/files/${id}`);
    expect(whole.media).toMatchObject({ type: 'image/jpeg', keptSeconds: 604_800 });
    const kept = await sharp(await shownBytes(whole)).metadata();
    expect([kept.format, kept.width, kept.height, kept.exif]).toEqual(['jpeg', 2_048, 1_024, undefined]);
    const small = await sharp(await shownBytes(await ask(ctx, 'GET', `/files/${id}/thumb`))).metadata();
    expect([small.format, small.width, small.height]).toEqual(['webp', 480, 240]);
  });

  test('a film is given in the part that is asked for', async () => {
    const ctx = worldOf().ctx({ viewer: manager });
    const film = aFilm({ seconds: 9, telling: '+30.27+120.15/' });
    const answer = (await upload(ctx, 'VIDEO', film)).json as { id: string };
    expect(answer).toMatchObject({ kind: 'VIDEO', type: 'video/mp4', seconds: 9, width: 720, bytes: film.length });
    const shown = await ask(ctx, 'GET', `/files/${answer.id}`);
    expect(shown.media?.bytes).toBe(film.length);
    expect((await shownBytes(shown, { first: 4, last: 7 })).toString()).toBe('ftyp');
    expect(await codeOf(ask(ctx, 'GET', `/files/${answer.id}/thumb`))).toBe('FILE_UNKNOWN');
  });

  test('what nothing names for a day is removed with its bytes, and running again removes nothing', async () => {
    const world = worldOf();
    const ctx = world.ctx({ viewer: manager });
    const picture = await blank(30, 20).png().toBuffer();
    const [lost, kept] = [
      await keepFile(ctx, { bytes: picture, kind: 'IMAGE', use: 'KIT' }),
      await keepFile(ctx, { bytes: picture, kind: 'IMAGE', use: 'KIT' }),
    ];
    await world.db.transaction((session) => useFiles(ctx, session, [kept._id], 'KIT'));
    const hour = world.ctx({ now: new Date(NOON.getTime() + 3_600_000) });
    expect((await tidyFiles(hour)).files).toBe(0);
    const nextDay = world.ctx({ now: new Date(NOON.getTime() + 2 * DAY) });
    expect((await tidyFiles(nextDay)).files).toBe(1);
    expect((await tidyFiles(nextDay)).files).toBe(0);
    expect(await codeOf(openFile(ctx, toId(lost._id)))).toBe('FILE_UNKNOWN');
    expect((await readFileBytes(ctx, kept._id)).bytes.length).toBe(kept.bytes);
  });
});

describe('what is refused', () => {
  test('by content, whatever it is called', async () => {
    const ctx = local.ctx({ viewer: manager });
    const png = await blank(20, 20).png().toBuffer();
    const jpeg = await blank(20, 20).jpeg().toBuffer();
    const cases: [string, string, Buffer][] = [
      ['FILE_IS_EMPTY', 'IMAGE', Buffer.alloc(0)],
      ['FILE_IS_EMPTY', 'VIDEO', Buffer.alloc(0)],
      ['FILE_NOT_A_PICTURE', 'IMAGE', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ['FILE_NOT_A_PICTURE', 'IMAGE', Buffer.from('MZ\u0090 a program')],
      ['FILE_NOT_A_PICTURE', 'IMAGE', aFilm()],
      ['FILE_NOT_A_PICTURE', 'IMAGE', await blank(8, 8).gif().toBuffer()],
      ['FILE_NOT_A_VIDEO', 'VIDEO', jpeg],
      ['FILE_BROKEN', 'IMAGE', png.subarray(0, png.length - 20)],
      ['FILE_BROKEN', 'VIDEO', aFilm().subarray(0, 200)],
      ['FILE_POLYGLOT', 'IMAGE', Buffer.concat([png, Buffer.from('<script src=x></script>')])],
      ['FILE_TOO_MANY_PIXELS', 'IMAGE', await blank(12_000, 9_000).png({ compressionLevel: 9 }).toBuffer()],
      ['FILE_TOO_LONG', 'VIDEO', aFilm({ seconds: 3_600 })],
      ['FILE_KIND_UNKNOWN', 'PROGRAM', png],
    ];
    const found = [];
    for (const [, kind, bytes] of cases) found.push(await codeOf(upload(ctx, kind, bytes)));
    expect(found).toEqual(cases.map(([code]) => code));
    expect(await files.raw(local.db).countDocuments()).toBe(0);
  });

  test('by size, and the setting is told', async () => {
    const ctx = local.ctx({ viewer: manager });
    const large = Buffer.concat([await blank(20, 20).jpeg().toBuffer(), Buffer.alloc(10 * 2 ** 20)]);
    await expect(upload(ctx, 'IMAGE', large)).rejects.toMatchObject({ code: 'FILE_IS_TOO_LARGE', details: { mostMb: 10 } });
  });
});

describe('who may open', () => {
  test('staff everything, a member only what its domain says', async () => {
    const ctx = local.ctx({ viewer: manager });
    const member = local.ctx({ viewer: asMember('a1'.repeat(12)) });
    const { _id } = await keepFile(ctx, { bytes: await blank(9, 9).png().toBuffer(), kind: 'IMAGE', use: 'PRODUCT' });
    guardFiles('PRODUCT', () => Promise.resolve(false));
    expect(await codeOf(openFile(member, toId(_id)))).toBe('FILE_NOT_YOURS');
    guardFiles('PRODUCT', (asking) => Promise.resolve(asking.viewer.id === 'a1'.repeat(12)));
    expect(await codeOf(openFile(member, toId(_id)))).toBe('OK');
    expect(await codeOf(openFile(local.ctx({ viewer: asMember('b2'.repeat(12)) }), toId(_id)))).toBe('FILE_NOT_YOURS');
    expect(await codeOf(openFile(member, 'f'.repeat(24)))).toBe('FILE_UNKNOWN');
    expect(await codeOf(openFile(member, '../../etc/passwd'))).toBe('BAD_ID');
  });

  test('a file that was kept for one use is not named by another, and a row is not named twice by mistake', async () => {
    const ctx = local.ctx({ viewer: manager });
    const { _id } = await keepFile(ctx, { bytes: await blank(9, 9).png().toBuffer(), kind: 'IMAGE', use: 'REPORT' });
    const name = (id: string) => local.db.transaction((session) => useFiles(ctx, session, [fromId(id)], 'KIT'));
    expect(await codeOf(name(toId(_id)))).toBe('FILE_UNKNOWN');
    expect(await codeOf(name('f'.repeat(24)))).toBe('FILE_UNKNOWN');
  });
});

describe('in a folder', () => {
  test('bytes without a row are removed when they are a day old', async () => {
    const ctx = local.ctx({ viewer: manager });
    const kept = await keepFile(ctx, { bytes: await blank(9, 9).png().toBuffer(), kind: 'IMAGE', use: 'KIT', isUsed: true });
    await files.raw(local.db).deleteOne({ _id: kept._id });
    const folder = path.join(local.folder, 'files');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes(toId(kept._id)));
    expect(names).toHaveLength(2);
    const later = local.ctx({ now: new Date(NOON.getTime() + DAY) });
    for (const name of names) utimesSync(path.join(folder, name), new Date(NOON.getTime() - 60_000), new Date(NOON.getTime() - 60_000));
    expect((await tidyFiles(later)).orphans).toBe(2);
    expect((await tidyFiles(later)).orphans).toBe(0);
  });
});
