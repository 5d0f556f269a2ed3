// The page behind the link of a note: the picture to be saved by a long press, and the words below it for who cannot see it.

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '');

function pageOf(title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(title)}</title>
<style nonce="__NONCE__">
body { margin: 0; background: #f6f4f1; color: #1d1a18; font: 16px/1.75 -apple-system, "PingFang SC", "Noto Sans SC", sans-serif; }
main { max-width: 560px; margin: 0 auto; padding: 0 16px 40px; }
img { display: block; width: calc(100% + 32px); margin: 0 -16px; height: auto; }
h1 { margin: 64px 0 0; font-size: 22px; line-height: 1.4; text-align: center; }
p { margin: 12px 0 0; overflow-wrap: anywhere; }
.hint { color: #6e6761; font-size: 13px; text-align: center; }
</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

export function notePage({ title, text, picture }: { title: string; text: string; picture: string | null }): string {
  const lines = text.split('\n').map((each) => `<p>${safe(each)}</p>`);
  const hint = '<p class="hint">长按图片可保存或转发 · Press and hold the picture to save it</p>';
  const above = picture === null ? '' : `<img src="${safe(picture)}" alt="${safe(title)}">${hint}`;
  return pageOf(title, `${above}\n${lines.join('\n')}`);
}

export function noNotePage(): string {
  const title = '没有找到这份便签';
  return pageOf(title, `<h1>${title}</h1>\n<p class="hint">链接可能少复制了几个字 · There is no such note; the link may have been cut</p>`);
}
