// What every refusal says, in both languages and with its HTTP status: the frame's own sentences here, joined with core's and
// those of all domains. A code that two of them define would say different things in different places, and stops the start.

import { coreSentences, fillSentence } from './core/sentences.ts';
import type { Sentence, Sentences } from './core/sentences.ts';
import type { Details } from './core/errors.ts';
import { domains } from './domains.ts';
import type { Domain } from './domains.ts';

export const frameSentences: Sentences = {
  NOT_FOUND: { status: 404, zh: '没有这个地址。', en: 'There is nothing at this address.' },
  NOT_READY: { status: 503, zh: '服务正在启动或停止，请稍后再试。', en: 'The server is starting or stopping; try again shortly.' },
  LOCAL_ONLY: {
    status: 403,
    zh: '只能在本机查看，或用管理员的令牌。',
    en: "This can be read on the same machine, or with an admin's token.",
  },
  TOO_LARGE: { status: 413, zh: '请求内容太大。', en: 'The request is too large.' },
  MALFORMED: { status: 400, zh: '请求内容无法解析。', en: 'The request cannot be read.' },
  NOT_JSON: { status: 415, zh: '请求内容必须是 UTF-8 的 JSON，且不压缩。', en: 'The request has to be JSON in UTF-8, not compressed.' },
  ORIGIN_FOREIGN: { status: 403, zh: '请求来自其他网站，已拒绝。', en: 'The request comes from another site and was refused.' },
  SOCKETS_TOO_MANY: { status: 429, zh: '连接太多，请稍后再试。', en: 'There are too many connections from this address; try again later.' },
  WATCHES_TOO_MANY: { status: 429, zh: '同时观看的太多，最多 {most} 个。', en: 'One connection watches {most} things at most.' },
  SIGN_IN_FIRST: { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  NOT_ALLOWED: { status: 403, zh: '您没有这项权限。', en: 'You do not have the right to this.' },
  TOKEN_MALFORMED: { status: 401, zh: '登录凭证无效，请重新登录。', en: 'The token cannot be read; sign in again.' },
  NOT_BUILT: { status: 501, zh: '这项功能还没有做好。', en: 'This is not built yet.' },
  DOCUMENT_UNKNOWN: {
    status: 404,
    zh: '服务器不认识这个查询。页面可能已经更新，请刷新后再试。',
    en: 'The server does not know this document. The page may have been renewed: reload it.',
  },
  DOCUMENT_MISSING: {
    zh: '请求里没有查询：需要 documentId 或 query 中的一个。',
    en: 'The request names no document: it takes either documentId or query.',
  },
  BATCH_REFUSED: { zh: '一次请求只能有一个操作。', en: 'One request holds one operation.' },
  VARIABLES_MALFORMED: { zh: '变量必须是一个 JSON 对象。', en: 'Variables are a JSON object.' },
  VARIABLES_TOO_LARGE: { zh: '变量太大，最多 {limit} 字节。', en: 'The variables are too large: {limit} bytes at most.' },
  QUERY_TOO_LONG: { zh: '查询太长，最多 {limit} 字节。', en: 'The document is too long: {limit} bytes at most.' },
  QUERY_TOO_MANY_TOKENS: { zh: '查询太长，最多 {limit} 个词。', en: 'The document is too long: {limit} tokens at most.' },
  QUERY_TOO_DEEP: { zh: '查询嵌套太深，最多 {limit} 层。', en: 'The document is nested too deeply: {limit} levels at most.' },
  QUERY_TOO_WIDE: { zh: '查询的字段太多，最多 {limit} 个。', en: 'The document selects too many fields: {limit} at most.' },
  QUERY_TOO_MANY_ROOTS: {
    zh: '查询的根字段（含别名）太多，最多 {limit} 个。',
    en: 'The document has too many root fields, aliases included: {limit} at most.',
  },
  QUERY_TOO_MANY_ALIASES: { zh: '查询的别名太多，最多 {limit} 个。', en: 'The document has too many aliases: {limit} at most.' },
  QUERY_TOO_MANY_DIRECTIVES: { zh: '查询的指令太多，最多 {limit} 个。', en: 'The document has too many directives: {limit} at most.' },
  QUERY_TOO_COSTLY: {
    zh: '查询的数据量太大（{cost}，最多 {limit}），请减少每页条数或字段。',
    en: 'The document asks for too much ({cost}, {limit} at most): ask for smaller pages or fewer fields.',
  },
  QUERY_IN_CIRCLES: { zh: '查询的片段互相循环引用。', en: 'The fragments of the document go in circles.' },
  // Codes of GraphQL itself; the message beside them tells a developer what is wrong and where.
  GRAPHQL_PARSE_FAILED: { zh: '查询的语法有误。', en: 'The document has a syntax error.' },
  GRAPHQL_VALIDATION_FAILED: { zh: '查询与接口定义不符。', en: 'The document does not fit the schema.' },
  BAD_USER_INPUT: { zh: '填写的内容不符合要求。', en: 'A value does not have the required shape.' },
  BAD_REQUEST: { zh: '请求有误。', en: 'The request is wrong.' },
  OPERATION_RESOLUTION_FAILURE: { zh: '请求里没有指明要执行的操作。', en: 'The request does not say which operation to run.' },
  PERSISTED_QUERY_NOT_FOUND: { status: 404, zh: '服务器不认识这个查询。', en: 'The server does not know this document.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { zh: '不支持这种请求。', en: 'Requests of this kind are not served.' },
  FAULT: { status: 500, zh: '服务出错，编号 {faultId}。', en: 'Something went wrong here; it is recorded as {faultId}.' },
};

/** One table of all codes. @throws Error that names every code with two owners */
export function mergeSentences(parts: Readonly<Record<string, Sentences | undefined>>): Sentences {
  const merged: Record<string, Sentences[string]> = {};
  const owners = new Map<string, string>();
  const twice: string[] = [];
  for (const [owner, sentences] of Object.entries(parts)) {
    for (const [code, sentence] of Object.entries(sentences ?? {})) {
      const other = owners.get(code);
      if (other !== undefined) twice.push(`${code} has a sentence in ${other} and in ${owner}`);
      owners.set(code, owner);
      merged[code] ??= sentence;
    }
  }
  if (twice.length > 0) throw new Error(`The sentences contradict each other:\n- ${twice.join('\n- ')}`);
  return merged;
}

export function sentencesOf(all: Readonly<Record<string, Domain>>): Sentences {
  const theirs = Object.entries(all).map(([name, domain]) => [`server/${name}`, domain.sentences] as const);
  return mergeSentences({ 'server/core': coreSentences, 'server/refusals.ts': frameSentences, ...Object.fromEntries(theirs) });
}

let table: Sentences | null = null;

/** The table of the running program, joined at the first use. */
export function allSentences(): Sentences {
  return (table ??= sentencesOf(domains));
}

/** What a code says; a code without a sentence says itself, so that nobody is left with nothing. */
export function sentenceFor(code: string, details: Details = {}): Sentence {
  const sentence = allSentences()[code];
  if (sentence) return fillSentence(sentence, details);
  return { zh: `操作被拒绝（${code}）。`, en: `This was refused (${code}).` };
}

export function statusFor(code: string): number {
  return allSentences()[code]?.status ?? 400;
}

/** The body of an answer outside GraphQL. */
export function refusalBody(code: string, details: Details = {}): { code: string; message: Sentence; details?: Details } {
  const body = { code, message: sentenceFor(code, details) };
  return Object.keys(details).length > 0 ? { ...body, details } : body;
}
