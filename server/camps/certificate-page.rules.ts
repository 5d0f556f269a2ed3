// The page behind the code of a certificate: says whether there is one of this number, from which camp and day, and whose it is only
// as far as that member lets the name be shown. For strangers, so without scripts and in both languages.

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
main { max-width: 420px; margin: 48px auto; padding: 0 16px; }
section { padding: 24px; border: 1px solid #e3b04b; border-radius: 18px; background: #fffdf8; }
h1 { margin: 0; font-size: 22px; line-height: 1.4; }
dl { margin: 16px 0 0; display: grid; grid-template-columns: auto 1fr; gap: 8px 16px; }
dt { color: #6e6761; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
p { margin: 16px 0 0; color: #6e6761; font-size: 13px; }
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

export interface Confirmed {
  no: string;
  title: string;
  campNumber: number;
  date: { zh: string; en: string };
  /** Masked, or whole by the member's consent. */
  name: string;
}

export function certificatePage({ no, title, campNumber, date, name }: Confirmed): string {
  const heading = '这份结业证书有效';
  const facts: [string, string][] = [
    ['编号 No.', no],
    ['课程 Course', `${title} · 第 ${campNumber} 期 No. ${campNumber}`],
    ['日期 Date', `${date.zh} · ${date.en}`],
    ['持证人 Holder', name],
  ];
  const rows = facts.map(([what, value]) => `<dt>${safe(what)}</dt><dd>${safe(value)}</dd>`).join('\n');
  return pageOf(
    heading,
    `<section><h1>${heading}<br>This certificate is valid</h1>\n<dl>${rows}</dl>\n<p>姓名按持证人的意愿显示 · The name is shown as far as its holder wishes</p></section>`,
  );
}

export function noCertificatePage(): string {
  const heading = '没有找到这个编号';
  return pageOf(
    heading,
    `<section><h1>${heading}<br>No certificate has this number</h1>\n<p>请核对证书上的编号 · Please compare it with the number on the certificate</p></section>`,
  );
}
