// The page at `/`: tells a person who opens the address that the server lives, and where to look. It asks for nothing from
// elsewhere; its one style is allowed by its hash, so that the content security policy stays closed.

import { createHash } from 'node:crypto';
import type { Database } from './core/db.ts';

const STYLE =
  'body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#1f2328;background:#fff}dt{color:#59636e}';

/** For the `style-src` of the content security policy. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const DATABASE_NAMES: Record<Database['kind'], { zh: string; en: string }> = {
  embedded: { zh: '内置数据库', en: 'embedded database' },
  'replica-set': { zh: 'MongoDB 副本集', en: 'MongoDB replica set' },
};

/** @param kind null while the database is not open yet */
export function welcomePage(version: string, kind: Database['kind'] | null): string {
  const { zh, en } = kind === null ? { zh: '正在连接', en: 'connecting' } : DATABASE_NAMES[kind];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tierwise</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Tierwise</h1>
<p>服务正在运行。<br><span lang="en">The server is running.</span></p>
<dl>
<dt>版本 <span lang="en">Version</span></dt><dd>${version}</dd>
<dt>数据库 <span lang="en">Database</span></dt><dd>${zh} <span lang="en">${en}</span></dd>
<dt>接口 <span lang="en">API</span></dt><dd><code>POST /graphql</code></dd>
<dt>状态 <span lang="en">Health</span></dt><dd><a href="/healthz">/healthz</a> · <a href="/readyz">/readyz</a></dd>
</dl>
</body>
</html>
`;
}
