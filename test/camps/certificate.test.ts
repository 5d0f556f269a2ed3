// A certificate: its picture for its owner alone, and the page on which anybody can confirm the number, with the name only as far as
// the member wishes.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { certificateEdges } from '../../server/camps/certificate-edges.ts';
import { closeDue, draftCourse, eraseCamps, openDue, prepareCampOf, publishCourse } from '../../server/camps/service.ts';
import { myCamp, myCertificates } from '../../server/camps/mine.ts';
import { checkIn } from '../../server/camps/taking.ts';
import type { Ctx } from '../../server/context.ts';
import { MEMBERS, STRANGER } from '../../server/context.ts';
import { fromId, toId } from '../../server/core/ids.ts';
import type { CourseInput } from '../../server/generated/types.ts';
import { setBoardConsent } from '../../server/leaderboards/names.ts';
import { readConduct } from '../../server/metrics/service.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const COURSE: CourseInput = {
  title: '新手训练营',
  days: 1,
  closesAt: '20:00',
  cohortSize: 50,
  mostMakeUps: 1,
  extensionDays: 0,
  lessons: [
    {
      day: 1,
      at: '19:00',
      minutes: 20,
      title: '把第一单做稳',
      text: '今天只讲一件事。',
      watchPercent: 0,
      opensAt: '08:00',
      closesAt: '20:00',
      windowDays: 0,
      makeUpDays: 0,
      homework: null,
      needsLecturer: false,
    },
  ],
  pass: [{ metric: 'CHECK_INS', threshold: 1 }],
};
const MONDAY = '2026-11-23';
let world: World;
let owner: string;
let other: string;
let no: string;

const at = (text: string): Date => new Date(`${text}:00+08:00`);
const as = (id: string, now = at('2026-11-24T09:00')): Ctx => world.ctx({ viewer: asMember(id), now });
const [picture, page] = certificateEdges;
const asked = (number: string) => ({ params: { no: number } }) as unknown as Parameters<NonNullable<typeof picture>['answer']>[1];

beforeAll(async () => {
  world = await makeWorld();
  const manager = world.ctx({ viewer: asStaff('OPS_MANAGER'), now: at('2026-11-19T10:00') });
  const { _id } = await draftCourse(manager, { input: COURSE });
  await publishCourse(manager, { id: toId(_id) });
  owner = toId((await aDistributor(manager, { name: '小满', joinedAt: manager.now }))._id);
  other = toId((await aDistributor(manager, { name: '木棉', joinedAt: manager.now }))._id);
  await prepareCampOf(manager, MONDAY);
  await openDue(world.ctx({ now: at(`${MONDAY}T00:10`) }));
  const during = as(owner, at(`${MONDAY}T09:00`));
  const [lesson] = (await myCamp(during))?.lessons ?? [];
  await checkIn(during, lesson?.id ?? '');
  await closeDue(world.ctx({ now: at(`${MONDAY}T20:00`) }));
  no = (await myCertificates(as(owner)))[0]?.no ?? '';
});
afterAll(() => world.close());

test('graduation gives one certificate to who passed, and the tiers a fact', async () => {
  expect(no).toMatch(/^\S{4,}$/);
  expect(await myCertificates(as(other))).toEqual([]);
  const [mine, others] = await readConduct(world.ctx(), [owner, other]);
  expect(mine?.facts).toEqual([{ kind: 'GRADUATION', day: MONDAY, value: 1 }]);
  expect(others?.facts).toEqual([]);
});

test('the picture is its owner’s alone, and whole', async () => {
  const { shown } = await picture!.answer(as(owner), asked(no));
  const { data, info } = await sharp(shown!.bytes).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([1_080, 1_440]);
  expect(shown!.bytes.length).toBeLessThan(400_000);
  // The frame stands on all four sides: nothing was drawn beyond the edge.
  const colourAt = (x: number, y: number): string => {
    const from = (y * info.width + x) * info.channels;
    return data.subarray(from, from + 3).toString('hex');
  };
  expect([colourAt(42, 720), colourAt(1_037, 720), colourAt(540, 42), colourAt(540, 1_397)]).toEqual(Array(4).fill('e3b04b'));
  for (const viewer of [asMember(other), asStaff('OPS_MANAGER')]) {
    await expect(picture!.answer(world.ctx({ viewer }), asked(no))).rejects.toMatchObject({ code: 'CERTIFICATE_UNKNOWN' });
  }
  await expect(picture!.answer(as(owner), asked('38-NOBODY'))).rejects.toMatchObject({ code: 'CERTIFICATE_UNKNOWN' });
  expect([picture!.policy, page!.policy]).toEqual([MEMBERS, 'ANYONE']);
}, 30_000);

test('anybody can confirm a number; the name is shown as far as its owner wishes', async () => {
  const read = async (number: string) => {
    const { status, page: html = '' } = await page!.answer(world.ctx({ viewer: STRANGER }), asked(number));
    return { status, html };
  };
  const masked = await read(no);
  expect(masked.status).toBe(200);
  expect(masked.html).toContain(no);
  expect(masked.html).toContain('2026年11月23日 · 23 November 2026');
  expect(masked.html).not.toContain('小满');
  expect(masked.html).toContain('小**');
  await setBoardConsent(as(owner), owner, true);
  expect((await read(no)).html).toContain('小满');
  const wrong = await read('38-NOBODY');
  expect([wrong.status, wrong.html.includes('没有找到这个编号')]).toEqual([404, true]);
  await world.db.transaction((session) => eraseCamps(world.ctx(), session, fromId(owner)));
  expect((await read(no)).status).toBe(404);
});
