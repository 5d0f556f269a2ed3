// What the demo world's campaigns give their members to forward: texts, a nine-grid, a poster, plays; by wave and hour. Hours are those
// of a campaign that begins at ten; of another one they are moved along.

import type { KitItemKind } from '../server/generated/types.ts';
import type { Scene } from './pictures.ts';
import { SCENES } from './pictures.ts';

export interface SeededItem {
  readonly kind: KitItemKind;
  readonly title: string;
  readonly text: string;
  readonly play: 'INTERACTION' | 'SALES' | 'OFFLINE' | null;
  readonly scenes: readonly Scene[];
  readonly wave: number;
  /** Minutes from the start of the campaign at which it is meant to be sent. */
  readonly after: number;
  /** How often it is used beside others. */
  readonly appeal: number;
}

const text = (title: string, wave: number, after: number, appeal: number, content: string): SeededItem => ({
  ...{ kind: 'TEXT', title, text: content, play: null, scenes: [], wave, after, appeal },
});
const play = (kind: 'INTERACTION' | 'SALES' | 'OFFLINE', title: string, after: number, content: string): SeededItem => ({
  ...{ kind: 'PLAY', title, text: content, play: kind, scenes: [], wave: 1, after, appeal: 2 },
});

/** `goods` as people call it. */
export function kitOf(goods: string): readonly SeededItem[] {
  return [
    text('预热文案', 1, 0, 5, `明天别急着下单别家的，{商品}有惊喜。先占个位置，到点我喊你：{链接}`),
    text('开场主推文案', 1, 0, 12, `{商品}开抢啦！我家这几天早晚都在用，今天活动价 {金额}，够全家用到月底。要的直接点：{链接}`),
    {
      ...{ kind: 'PICTURES', title: '九宫格', text: `${goods}九宫格，配一句话就能发：今天活动价，链接在评论区。{链接}`, play: null },
      ...{ scenes: SCENES, wave: 1, after: 30, appeal: 7 },
    },
    {
      ...{ kind: 'POSTER', title: '我的海报', text: '扫码直达商品页，谁扫的、成交没有，都记在你名下。', play: null },
      ...{ scenes: ['alone'], wave: 1, after: 60, appeal: 4 },
    },
    play('INTERACTION', '接龙：你家谁最爱吃', 75, '群里 20 分钟，附 4 句话术\n第一句：家里谁最馋这一口？接龙报名字，满 20 位我发红包。'),
    play('SALES', '买二送一试用装', 75, '今日 15:00 前，前 2,000 份\n话术：两份一起下单，试用装我让仓库随单寄。'),
    play('OFFLINE', '楼下试吃一杯', 75, '小区 1 小时，物料清单 6 项\n保温壶、小纸杯、桌牌、二维码立牌、纸巾、垃圾袋。'),
    text('晒单文案', 2, 120, 6, `第二波来了！上午下单的朋友已经晒出来了，评论区看图。没赶上的还有：{链接}`),
    text('答疑文案', 2, 120, 4, `很多人问配料和发货：产地直发，48 小时内出库，不满意包退。放心点：{链接}`),
    {
      ...{ kind: 'PICTURES', title: '晒单六图', text: '下单后第一时间晒图，朋友圈最有说服力。{链接}', play: null },
      ...{ scenes: SCENES.slice(0, 6), wave: 2, after: 150, appeal: 4 },
    },
  ];
}
