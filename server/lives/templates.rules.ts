// Rundowns to start from, as the field runs its text lives: greeting, what it is, why now, questions, the first orders, the call.
// Places: {product} the product, {point} its selling point, {brand}, {play}. What a campaign has no word for leaves its line out.

import type { LineKind, Words } from '../generated/types.ts';

interface TemplateLine {
  readonly minute: number;
  readonly kind: Exclude<LineKind, 'PICTURE'>;
  readonly text: string;
  readonly hint?: string;
}

export interface Template {
  readonly key: string;
  readonly title: Words;
  readonly lines: readonly TemplateLine[];
}

export const TEMPLATES: readonly Template[] = [
  {
    key: 'opening',
    title: { zh: '开场群直播（30 分钟）', en: 'Opening live (30 minutes)' },
    lines: [
      { minute: 0, kind: 'TEXT', text: '早上好，今天的爆品日正式开场！在的扣 1', hint: '等到 5 个人以上回应再发下一条。' },
      { minute: 1, kind: 'TEXT', text: '今天只说一样东西：{product}。' },
      { minute: 2, kind: 'TEXT', text: '{point}' },
      { minute: 4, kind: 'TEXT', text: '{brand}' },
      { minute: 6, kind: 'PLAY', text: '猜一猜：平时买一份要多少钱？回复数字，最接近的送小样。', hint: '三分钟后公布，先收集答案。' },
      { minute: 9, kind: 'TEXT', text: '公布答案，活动价就在素材包里，点开自己的链接就能看到。' },
      { minute: 11, kind: 'TEXT', text: '{play}' },
      { minute: 13, kind: 'TEXT', text: '第一波素材已经开放，先复制第一条文案发朋友圈，再回来扣「已发」。' },
      { minute: 16, kind: 'TEXT', text: '已发的朋友把截图发到群里，我来点赞。', hint: '点名夸前三位。' },
      { minute: 19, kind: 'TEXT', text: '有人问能不能退？不满意按平台规则退，放心买。', hint: '不承诺功效，只说规则。' },
      { minute: 22, kind: 'TEXT', text: '首单已经出现在排行榜上了，打开排行看看自己第几名。' },
      { minute: 25, kind: 'TEXT', text: '记得 10:30 第一份战报，会点到爬得最快的人。' },
      { minute: 28, kind: 'TEXT', text: '今天全天我都在，有问题直接在群里问。加油！' },
    ],
  },
  {
    key: 'second-wave',
    title: { zh: '第二波群直播（20 分钟）', en: 'Second-wave live (20 minutes)' },
    lines: [
      { minute: 0, kind: 'TEXT', text: '午间好，第二波素材开放了，先看最新战报。' },
      { minute: 2, kind: 'TEXT', text: '上午卖得最好的几位都做了同一件事：私聊老顾客，先问近况，再发链接。' },
      { minute: 5, kind: 'TEXT', text: '{product}，{point}' },
      { minute: 8, kind: 'PLAY', text: '接龙：今天你打算再发给哪三位老顾客？写昵称首字就行。', hint: '带头写三位。' },
      { minute: 12, kind: 'TEXT', text: '有人说不好意思开口，可以直接复制第二波文案，语气已经写好。' },
      { minute: 16, kind: 'TEXT', text: '{play}' },
      { minute: 19, kind: 'TEXT', text: '下一份战报见，看谁爬得最快。' },
    ],
  },
  {
    key: 'finale',
    title: { zh: '收官群直播（20 分钟）', en: 'Closing live (20 minutes)' },
    lines: [
      { minute: 0, kind: 'TEXT', text: '最后一小时！打开排行，看看离上一名差多少。' },
      { minute: 3, kind: 'TEXT', text: '同额先到者在前，早一分钟就是一个名次。' },
      { minute: 6, kind: 'TEXT', text: '{product}，活动结束就恢复原价。', hint: '只说活动时间，不说「最后一次」。' },
      { minute: 9, kind: 'TEXT', text: '还没开单的朋友，把链接发给最信任你的一个人就够了。' },
      { minute: 13, kind: 'PLAY', text: '倒计时接力：每出一单在群里报数。' },
      { minute: 18, kind: 'TEXT', text: '辛苦了！收官后名次封存，战报马上到，明天上午复盘见。' },
    ],
  },
];

export const templateNamed = (key: string): Template | null => TEMPLATES.find((template) => template.key === key) ?? null;

export type Place = 'product' | 'point' | 'brand' | 'play';

export function fillTemplate(
  { lines }: Template,
  words: Readonly<Record<Place, string>>,
): { kind: LineKind; text: string; minute: number; hint: string | null }[] {
  const isPlace = (word: string): word is Place => Object.hasOwn(words, word);
  return lines.flatMap(({ minute, kind, text, hint = null }) => {
    const places = [...text.matchAll(/\{([a-z]+)\}/g)].map(([, place = '']) => place).filter(isPlace);
    if (places.some((place) => words[place].trim() === '')) return [];
    return [
      { kind, text: text.replace(/\{([a-z]+)\}/g, (whole, place: string) => (isPlace(place) ? words[place].trim() : whole)), minute, hint },
    ];
  });
}
