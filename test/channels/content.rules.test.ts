import { describe, expect, test } from '@jest/globals';
import { MOST_BYTES, bridgeBody, checkMessage, messageOf, plainText, robotBody, shortText } from '../../server/channels/content.rules.ts';

const md5 = (): string => 'digest';
const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]).toString('base64');
const article = { title: '爆品', description: '今晚八点', url: 'https://shop.example.com/a', picture: null };
const picture = (bytes: number): { base64: string } => ({
  base64: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(bytes - 3)]).toString('base64'),
});

describe('what may be queued', () => {
  test.each<[string, Parameters<typeof checkMessage>[0], object]>([
    ['a text', { kind: 'TEXT', content: { text: '早安' } }, { ok: true }],
    ['nothing', { kind: 'TEXT', content: { text: ' \n' } }, { ok: false, why: 'MESSAGE_EMPTY' }],
    ['a text of 2048 bytes', { kind: 'TEXT', content: { text: 'x'.repeat(2_048) } }, { ok: true }],
    [
      '683 Chinese characters, which are 2049 bytes',
      { kind: 'TEXT', content: { text: '群'.repeat(683) } },
      { ok: false, why: 'MESSAGE_TOO_LONG', length: 2_049, limit: 2_048 },
    ],
    ['markdown of 4096 bytes', { kind: 'MARKDOWN', content: { text: 'x'.repeat(4_096) } }, { ok: true }],
    ['markdown of one more', { kind: 'MARKDOWN', content: { text: 'x'.repeat(4_097) } }, { ok: false, why: 'MESSAGE_TOO_LONG' }],
    [
      '51 mentions',
      { kind: 'TEXT', content: { text: 'x', mentions: Array.from({ length: 51 }, String) } },
      { ok: false, why: 'MESSAGE_MENTIONS' },
    ],
    ['a jpg', { kind: 'IMAGE', content: { base64: JPG } }, { ok: true }],
    ['a gif', { kind: 'IMAGE', content: { base64: Buffer.from('GIF89a').toString('base64') } }, { ok: false, why: 'IMAGE_NOT_READABLE' }],
    ['what is no base64', { kind: 'IMAGE', content: { base64: '/9j/*' } }, { ok: false, why: 'IMAGE_NOT_READABLE' }],
    ['a picture of 2 MB', { kind: 'IMAGE', content: picture(MOST_BYTES.IMAGE) }, { ok: true }],
    ['a picture of a byte more', { kind: 'IMAGE', content: picture(MOST_BYTES.IMAGE + 1) }, { ok: false, why: 'IMAGE_TOO_LARGE' }],
    ['eight articles', { kind: 'NEWS', content: { articles: Array.from({ length: 8 }, () => article) } }, { ok: true }],
    ['nine', { kind: 'NEWS', content: { articles: Array.from({ length: 9 }, () => article) } }, { ok: false, why: 'NEWS_COUNT' }],
    ['none', { kind: 'NEWS', content: { articles: [] } }, { ok: false, why: 'NEWS_COUNT' }],
    [
      'a long title',
      { kind: 'NEWS', content: { articles: [{ ...article, title: '品'.repeat(43) }] } },
      { ok: false, why: 'NEWS_FIELD_LENGTH', field: 'title' },
    ],
    [
      'a link that is none',
      { kind: 'NEWS', content: { articles: [{ ...article, url: 'javascript:alert(1)' }] } },
      { ok: false, why: 'NEWS_LINK' },
    ],
    ['a picture where a text should be', { kind: 'TEXT', content: { base64: JPG } }, { ok: false, why: 'MESSAGE_SHAPE' }],
  ])('%s', (_what, message, verdict) => {
    expect(checkMessage(message)).toMatchObject(verdict);
  });
});

test('bodies are as the group robot wants them', () => {
  expect(robotBody({ kind: 'TEXT', content: { text: '早安', mentions: ['@all'] } }, md5)).toEqual({
    msgtype: 'text',
    text: { content: '早安', mentioned_list: ['@all'] },
  });
  expect(robotBody({ kind: 'TEXT', content: { text: '早安' } }, md5)).toEqual({ msgtype: 'text', text: { content: '早安' } });
  expect(robotBody({ kind: 'MARKDOWN', content: { text: '**早安**' } }, md5)).toEqual({
    msgtype: 'markdown',
    markdown: { content: '**早安**' },
  });
  expect(robotBody({ kind: 'IMAGE', content: { base64: JPG } }, md5)).toEqual({ msgtype: 'image', image: { base64: JPG, md5: 'digest' } });
  expect(robotBody({ kind: 'NEWS', content: { articles: [{ ...article, picture: 'https://x.example.com/p.png' }] } }, md5)).toEqual({
    msgtype: 'news',
    news: {
      articles: [{ title: '爆品', description: '今晚八点', url: 'https://shop.example.com/a', picurl: 'https://x.example.com/p.png' }],
    },
  });
});

test('a bridge is told the key by which it knows a message again', () => {
  const at = new Date('2026-05-12T02:30:00.000Z');
  expect(bridgeBody({ kind: 'TEXT', content: { text: '早安' } }, { key: 'k', group: 'G00001', at })).toEqual({
    key: 'k',
    group: 'G00001',
    kind: 'TEXT',
    content: { text: '早安' },
    at: '2026-05-12T02:30:00.000Z',
  });
});

test('what a person reads of it', () => {
  expect(plainText({ kind: 'NEWS', content: { articles: [article] } })).toBe('爆品\nhttps://shop.example.com/a');
  expect(plainText({ kind: 'IMAGE', content: { base64: null } })).toBe('[图片]');
  expect(Array.from(shortText({ kind: 'TEXT', content: { text: '😀'.repeat(300) } }))).toHaveLength(200);
  expect(messageOf({ kind: 'NEWS', content: { text: 'x' } })).toBeNull();
});
