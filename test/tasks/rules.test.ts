import { describe, expect, test } from '@jest/globals';
import { endOf, isHonestTail, typeOf } from '../../server/files/picture.rules.ts';
import { judgeCopy, judgeFinish } from '../../server/tasks/rules.ts';
import type { TaskLook } from '../../server/tasks/rules.ts';

const open: TaskLook = { kind: 'SEND_TEXT', state: 'OPEN', text: '早安', needsEvidence: false, pictures: 0 };

describe('copying', () => {
  test('a text to be sent is taken for sent', () => {
    expect(judgeCopy(open)).toEqual({ ok: true, isOver: false, isDone: true });
  });
  test('a task that wants a picture stays open', () => {
    expect(judgeCopy({ ...open, needsEvidence: true })).toEqual({ ok: true, isOver: false, isDone: false });
  });
  test('a task of another kind stays open: its text is only a part of it', () => {
    expect(judgeCopy({ ...open, kind: 'ASK_TO_LEAVE' })).toMatchObject({ isDone: false });
  });
  test('again, when it is over, it changes nothing', () => {
    expect(judgeCopy({ ...open, state: 'DONE' })).toEqual({ ok: true, isOver: true, isDone: false });
  });
  test('needs a text', () => {
    expect(judgeCopy({ ...open, text: null })).toEqual({ ok: false, why: 'TASK_WITHOUT_TEXT' });
  });
});

describe('finishing', () => {
  test.each([
    [open, 0, { ok: true }],
    [{ ...open, needsEvidence: true }, 0, { ok: false, why: 'EVIDENCE_NEEDED' }],
    [{ ...open, needsEvidence: true }, 1, { ok: true }],
    [{ ...open, needsEvidence: true, pictures: 1 }, 0, { ok: true }],
    [open, 10, { ok: false, why: 'EVIDENCE_TOO_MANY', most: 9 }],
    [{ ...open, state: 'DROPPED' as const }, 0, { ok: false, why: 'TASK_OVER' }],
  ])('%j with %i pictures', (task, added, verdict) => {
    expect(judgeFinish(task, added)).toEqual(verdict);
  });
});

const bytes = (...parts: (number[] | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('what bytes are', () => {
  const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2], [0xff, 0xda, 0, 2], [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4], [0xff, 0xd9]);
  const png = bytes(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [0, 0, 0, 2],
    'tEXt',
    [7, 7],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    'IEND',
    [0, 0, 0, 0],
  );
  const webp = bytes('RIFF', [7, 0, 0, 0], 'WEBP', [1, 2, 3, 0]);

  test.each([
    ['jpeg', jpeg],
    ['png', png],
    ['webp', webp],
  ] as const)('%s ends where it ends', (type, picture) => {
    expect(typeOf(picture)).toBe(type);
    expect(endOf(picture, type)).toBe(picture.length);
    // Cut off anywhere, it has no end.
    for (let length = 12; length < picture.length; length += 1) expect(endOf(picture.subarray(0, length), type)).toBeNull();
    const page = bytes([...picture], '<script>');
    expect(endOf(page, type)).toBe(picture.length);
    expect(isHonestTail(page, picture.length, type)).toBe(false);
    expect(isHonestTail(bytes([...picture], [0, 0, 0]), picture.length, type)).toBe(true);
  });

  test('a telephone may put a second picture or a film behind a JPEG, and nothing else', () => {
    const film = bytes([0, 0, 0, 24], 'ftypmp42');
    expect(isHonestTail(bytes([...jpeg], [...film]), jpeg.length, 'jpeg')).toBe(true);
    expect(isHonestTail(bytes([...jpeg], [...jpeg]), jpeg.length, 'jpeg')).toBe(true);
    expect(isHonestTail(bytes([...png], [...film]), png.length, 'png')).toBe(false);
    expect(isHonestTail(bytes([...jpeg], 'PK\u0003\u0004'), jpeg.length, 'jpeg')).toBe(false);
  });

  test('nothing else is a picture, whatever it calls itself', () => {
    for (const other of ['GIF89a', '<svg xmlns=', '%PDF-1.7', 'RIFF....WAVE', '', 'BM']) expect(typeOf(bytes(other))).toBeNull();
  });
});
