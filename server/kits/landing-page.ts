// The page that a link leads to where no shop is set, in both languages: for strangers on a telephone, without scripts.

export type PageLanguage = 'zh' | 'en';

export interface LandingAbout {
  readonly brand: string;
  readonly product: string;
  readonly priceFen: number;
  readonly sellingPoint: string;
  readonly endorsement: string;
  readonly sharerName: string;
  readonly isOver: boolean;
  /** The address of a picture; null: a stair is drawn. */
  readonly picture: string | null;
}

const WORDS = {
  zh: {
    lang: 'zh-CN',
    price: '今日爆品价',
    shared: (name: string) => `${name} 邀你同享`,
    buy: (name: string) => (name === '' ? '回复分享给你的人，即可下单' : `想要？直接回复 ${name} 下单`),
    over: '这场活动已经结束',
    overText: '价格可能已经恢复，问问分享给你的人下一场什么时候开始。',
    missing: '没有找到这个链接',
    missingText: '链接可能少复制了几个字。请分享给你的人再发一次。',
  },
  en: {
    lang: 'en',
    price: 'Price of the day',
    shared: (name: string) => `Shared by ${name}`,
    buy: (name: string) => (name === '' ? 'To order, answer who sent you this' : `Want it? Answer ${name} to order`),
    over: 'This campaign is over',
    overText: 'The price may have changed. Ask who sent you this when the next one begins.',
    missing: 'This link was not found',
    missingText: 'A few characters may be missing. Ask who sent it to send it again.',
  },
} as const;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '').replaceAll('__NONCE__', '');

const STYLE = `
:root{--ink:#1c1917;--soft:#6b625a;--paper:#f6f3ee;--card:#fff;--red:#cf222f;--gold:#e9cf9b;--line:#ece6dd}
*{box-sizing:border-box;margin:0}
body{min-height:100vh;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"PingFang SC","Noto Sans SC",sans-serif;
display:flex;flex-direction:column;align-items:center;padding:24px 16px max(24px,env(safe-area-inset-bottom));-webkit-text-size-adjust:100%}
main{width:100%;max-width:420px;background:var(--card);border-radius:24px;overflow:hidden;box-shadow:0 12px 40px rgba(60,40,20,.10)}
.picture{display:block;width:100%;aspect-ratio:1;object-fit:cover;background:linear-gradient(#f3dfae,#e7bf7c)}
.words{padding:24px}
h1{font-size:26px;line-height:1.3;font-weight:700;text-wrap:balance}
.point{margin-top:8px;color:var(--soft)}
.cap{margin-top:20px;font-size:13px;color:var(--soft)}
.price{font-size:44px;line-height:1.15;font-weight:700;color:var(--red);font-variant-numeric:tabular-nums}
.price small{font-size:24px}
.by{display:flex;align-items:center;gap:12px;margin-top:24px;padding-top:20px;border-top:1px solid var(--line)}
.by i{flex:none;width:44px;height:44px;border-radius:50%;display:grid;place-items:center;background:var(--gold);font-style:normal;font-weight:600}
.by b{display:block;font-weight:600}
.by span{color:var(--soft);font-size:14px}
.over{margin:0 24px 24px;padding:12px 16px;border-radius:12px;background:#faf0e2;font-size:14px}
footer{margin-top:20px;font-size:13px;color:var(--soft);letter-spacing:.08em}
.lost{padding:48px 24px;text-align:center}
@media (prefers-color-scheme:dark){:root{--ink:#f3eee8;--soft:#a89f95;--paper:#161412;--card:#211e1b;--line:#36312c}.over{background:#3a3024}.by i{color:#3b2a10}}
`;

function page(language: PageLanguage, title: string, brand: string, body: string): string {
  return `<!doctype html>
<html lang="${WORDS[language].lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex"><title>${safe(title)}</title><style nonce="__NONCE__">${STYLE}</style></head>
<body><main>${body}</main><footer>${safe(brand)}</footer></body>
</html>
`;
}

/** Whole yuan without decimals. */
function yuan(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}

const STAIR =
  '<svg class="picture" viewBox="0 0 240 240" aria-hidden="true"><path fill="#f6e8c8" d="M0 240v-52h48v-44h48v-44h48V56h48V12h48v228z"/></svg>';

export function landingPage(about: LandingAbout, language: PageLanguage): string {
  const { brand, product, priceFen, sellingPoint, endorsement, sharerName, isOver, picture } = about;
  const say = WORDS[language];
  const points = [sellingPoint, endorsement].filter((text) => text.trim() !== '');
  const shown = picture === null ? STAIR : `<img class="picture" src="${safe(picture)}" alt="${safe(product)}" width="420" height="420">`;
  const initial = safe(Array.from(sharerName)[0] ?? '');
  const by =
    sharerName === ''
      ? `<div><b>${safe(say.buy(''))}</b></div>`
      : `<i aria-hidden="true">${initial}</i><div><b>${safe(say.shared(sharerName))}</b><span>${safe(say.buy(sharerName))}</span></div>`;
  const over = isOver ? `<p class="over"><strong>${say.over}</strong><br>${say.overText}</p>` : '';
  return page(
    language,
    product,
    brand,
    `${shown}<div class="words"><h1>${safe(product)}</h1>${points.map((text) => `<p class="point">${safe(text)}</p>`).join('')}` +
      `<p class="cap">${say.price}</p><p class="price"><small>¥</small>${yuan(priceFen)}</p><div class="by">${by}</div></div>${over}`,
  );
}

export function missingPage(brand: string, language: PageLanguage): string {
  const say = WORDS[language];
  return page(language, say.missing, brand, `<div class="lost"><h1>${say.missing}</h1><p class="point">${say.missingText}</p></div>`);
}
