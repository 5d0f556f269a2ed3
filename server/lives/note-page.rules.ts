// The page behind the link of a note: the picture to be saved by a long press, and the words below it for who cannot see it.

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '');

export function notePage({ title, text, picture }: { title: string; text: string; picture: string | null }): string {
  const lines = text.split('\n').map((each) => `<p>${safe(each)}</p>`);
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
p { margin: 12px 0 0; overflow-wrap: anywhere; }
.hint { color: #6e6761; font-size: 13px; text-align: center; }
</style>
</head>
<body>
<main>
${picture === null ? '' : `<img src="${safe(picture)}" alt="${safe(title)}"><p class="hint">长按图片可保存或转发 · Press and hold the picture to save it</p>`}
${lines.join('\n')}
</main>
</body>
</html>
`;
}
