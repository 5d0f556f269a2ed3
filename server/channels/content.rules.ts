// What a message may be: the limits of the group robot of enterprise WeChat, which are kept for every other bridge as well, and the
// bodies in which messages are sent. https://developer.work.weixin.qq.com/document/path/91770
// Surprise: lengths are bytes of UTF-8, not characters: a Chinese character is three of them.

import type { Granted, Refusal } from '../core/errors.ts';
import type { OutgoingKind } from '../generated/types.ts';

export interface TextContent {
  readonly text: string;
  /** User ids at the other side, or `@all`. */
  readonly mentions?: readonly string[];
}
export interface ImageContent {
  /** A jpg or png of up to 2 MB. Null once it was sent: nobody needs it twice. */
  readonly base64: string | null;
  /** In its place: of a picture that is kept among the files, and read when it is sent. Whoever posts it has seen to its size. */
  readonly fileId?: string;
}
export interface Article {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** Address of a picture, or null. */
  readonly picture: string | null;
}
export interface NewsContent {
  readonly articles: readonly Article[];
}
export type Content = TextContent | ImageContent | NewsContent;

export type Message =
  | { readonly kind: 'TEXT' | 'MARKDOWN'; readonly content: TextContent }
  | { readonly kind: 'IMAGE'; readonly content: ImageContent }
  | { readonly kind: 'NEWS'; readonly content: NewsContent };

export const MOST_BYTES = { TEXT: 2_048, MARKDOWN: 4_096, IMAGE: 2 * 1024 * 1024, TITLE: 128, DESCRIPTION: 512, URL: 2_048 } as const;
export const MOST_ARTICLES = 8;
const MOST_MENTIONS = 50;

type Why =
  | 'MESSAGE_EMPTY'
  | 'MESSAGE_TOO_LONG'
  | 'MESSAGE_MENTIONS'
  | 'IMAGE_NOT_READABLE'
  | 'IMAGE_TOO_LARGE'
  | 'NEWS_COUNT'
  | 'NEWS_FIELD_LENGTH'
  | 'NEWS_LINK'
  | 'MESSAGE_SHAPE';
export type ContentVerdict = Granted | Refusal<Why, { limit?: number; length?: number; field?: string }>;

const encoder = new TextEncoder();
export const bytesOf = (text: string): number => encoder.encode(text).length;

/** Whether the other side can take it; asked before it is queued, so that nothing dies for its length at night. */
export function checkMessage({ kind, content }: { kind: OutgoingKind; content: Content }): ContentVerdict {
  if (kind === 'TEXT' || kind === 'MARKDOWN') {
    return 'text' in content ? checkText(kind, content) : { ok: false, why: 'MESSAGE_SHAPE' };
  }
  if (kind === 'IMAGE') return 'base64' in content ? checkImage(content) : { ok: false, why: 'MESSAGE_SHAPE' };
  return 'articles' in content ? checkNews(content) : { ok: false, why: 'MESSAGE_SHAPE' };
}

function checkText(kind: 'TEXT' | 'MARKDOWN', { text, mentions = [] }: TextContent): ContentVerdict {
  const length = bytesOf(text);
  if (text.trim() === '') return { ok: false, why: 'MESSAGE_EMPTY' };
  if (length > MOST_BYTES[kind]) return { ok: false, why: 'MESSAGE_TOO_LONG', limit: MOST_BYTES[kind], length };
  const isFair = mentions.length <= MOST_MENTIONS && mentions.every((one) => one.length > 0 && one.length <= 64);
  return isFair ? { ok: true } : { ok: false, why: 'MESSAGE_MENTIONS', limit: MOST_MENTIONS };
}

function checkImage({ base64, fileId }: ImageContent): ContentVerdict {
  if (fileId !== undefined) return { ok: true };
  if (base64 === null || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return { ok: false, why: 'IMAGE_NOT_READABLE' };
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const length = (base64.length / 4) * 3 - padding;
  if (length > MOST_BYTES.IMAGE) return { ok: false, why: 'IMAGE_TOO_LARGE', limit: MOST_BYTES.IMAGE, length };
  // The first bytes of a jpg (FF D8 FF) and of a png (89 50 4E 47 0D 0A 1A 0A), as base64 writes them.
  return base64.startsWith('/9j/') || base64.startsWith('iVBORw0KGg') ? { ok: true } : { ok: false, why: 'IMAGE_NOT_READABLE' };
}

function checkNews({ articles }: NewsContent): ContentVerdict {
  if (articles.length < 1 || articles.length > MOST_ARTICLES) return { ok: false, why: 'NEWS_COUNT', limit: MOST_ARTICLES };
  for (const { title, description, url, picture } of articles) {
    if (title.trim() === '') return { ok: false, why: 'MESSAGE_EMPTY' };
    if (bytesOf(title) > MOST_BYTES.TITLE) return { ok: false, why: 'NEWS_FIELD_LENGTH', field: 'title', limit: MOST_BYTES.TITLE };
    if (bytesOf(description) > MOST_BYTES.DESCRIPTION)
      return { ok: false, why: 'NEWS_FIELD_LENGTH', field: 'description', limit: MOST_BYTES.DESCRIPTION };
    if (!isLink(url) || (picture !== null && !isLink(picture))) return { ok: false, why: 'NEWS_LINK' };
  }
  return { ok: true };
}

const isLink = (text: string): boolean => bytesOf(text) <= MOST_BYTES.URL && /^https?:\/\/[^\s]+$/.test(text);

/** The body for the group robot; `md5` in hexadecimal, of the bytes of an image. */
export function robotBody({ kind, content }: Message, md5: (base64: string) => string): object {
  switch (kind) {
    case 'TEXT': {
      const { text, mentions = [] } = content;
      return { msgtype: 'text', text: { content: text, ...(mentions.length > 0 ? { mentioned_list: mentions } : {}) } };
    }
    case 'MARKDOWN':
      return { msgtype: 'markdown', markdown: { content: content.text } };
    case 'IMAGE':
      return { msgtype: 'image', image: { base64: content.base64 ?? '', md5: md5(content.base64 ?? '') } };
    case 'NEWS':
      return {
        msgtype: 'news',
        news: {
          articles: content.articles.map(({ title, description, url, picture }) => ({
            title,
            description,
            url,
            ...(picture === null ? {} : { picurl: picture }),
          })),
        },
      };
  }
}

/** The body for any other bridge. `key` names the message: the bridge does nothing for one that it has had. */
export function bridgeBody({ kind, content }: Message, about: { key: string; group: string; at: Date }): object {
  return { key: about.key, group: about.group, kind, content, at: about.at.toISOString() };
}

/** What a person reads of it, or sends by hand. */
export function plainText({ kind, content }: { kind: OutgoingKind; content: Content }): string {
  if ('text' in content) return content.text;
  if ('articles' in content) return content.articles.map(({ title, url }) => `${title}\n${url}`).join('\n\n');
  return kind === 'IMAGE' ? '[图片]' : '';
}

export function shortText(message: { kind: OutgoingKind; content: Content }, most = 200): string {
  const letters = Array.from(plainText(message));
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`;
}

/** A row's kind and content as what they are together; null for a row that an earlier version left in another shape. */
export function messageOf({ kind, content }: { kind: OutgoingKind; content: Content }): Message | null {
  if ((kind === 'TEXT' || kind === 'MARKDOWN') && 'text' in content) return { kind, content };
  if (kind === 'IMAGE' && 'base64' in content) return { kind, content };
  return kind === 'NEWS' && 'articles' in content ? { kind, content } : null;
}
