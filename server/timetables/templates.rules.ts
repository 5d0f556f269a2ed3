// The timetable that a campaign begins with, by the key of its template (campaigns/templates.rules.ts): minutes from its start. The rhythm
// is that of a campaign day: first report after half an hour, the names of the first hour, a second wave at noon, stimuli through
// the tired afternoon, the last sprint.

import type { ActionKind } from '../generated/types.ts';

interface PhaseTemplate {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly hasBoard: boolean;
}

interface ActionTemplate {
  readonly kind: Exclude<ActionKind, 'CLOSE'>;
  readonly title: string;
  readonly at: number;
  readonly text?: string;
  readonly kitWave?: number;
}

export interface TimetableTemplate {
  readonly phases: readonly PhaseTemplate[];
  readonly actions: readonly ActionTemplate[];
}

const phase = (title: string, from: number, to: number, hasBoard = false): PhaseTemplate => ({ title, from, to, hasBoard });
const wave = (title: string, at: number, kitWave: number): ActionTemplate => ({ kind: 'OPEN_MATERIAL', title, at, kitWave });
const report = (title: string, at: number): ActionTemplate => ({ kind: 'WAR_REPORT', title, at });
const stimulus = (title: string, at: number, text: string): ActionTemplate => ({ kind: 'STIMULUS', title, at, text });
const line = (title: string, at: number): ActionTemplate => ({ kind: 'ASK_LINE', title, at });

const HOT_DAY: TimetableTemplate = {
  phases: [
    phase('开场', 0, 60, true),
    phase('冲榜', 60, 180),
    phase('疲劳期', 180, 270),
    phase('下午加油', 270, 480, true),
    phase('晚餐挑战', 480, 600, true),
    phase('晚场冲刺', 600, 720, true),
  ],
  actions: [
    wave('开场，第一波素材', 0, 1),
    report('首份战报', 30),
    report('TOP N 战报', 60),
    wave('第二波素材', 120, 2),
    stimulus('红包雨', 270, '红包雨来啦！接下来半小时，群里随时掉红包，转发素材的伙伴手气最好。'),
    stimulus('买三赠一', 360, '买三赠一开始！家里囤一点、邻居带一点，三件一起下单再送一件。'),
    report('下午战报', 420),
    line('邀请晒单分享', 450),
    stimulus('晚餐挑战', 480, '晚餐挑战开始！晚饭前后正是下单的时候，看看两小时里谁的单最多。'),
    report('晚场战报', 600),
    stimulus('最后一小时', 660, '最后一小时！马上收官，还没下单的朋友抓紧提醒一下。'),
  ],
};

const FLASH_SALE: TimetableTemplate = {
  phases: [phase('开抢', 0, 30, true), phase('冲榜', 30, 90), phase('最后半小时', 90, 120, true)],
  actions: [
    wave('开抢素材', 0, 1),
    report('开抢战报', 30),
    stimulus('半程加油', 60, '已经过半！库存正在减少，看中的抓紧下单。'),
    report('冲刺战报', 90),
    stimulus('最后十分钟', 110, '最后十分钟，过时恢复原价！'),
  ],
};

const TWO_DAYS: TimetableTemplate = {
  phases: [
    phase('首日开场', 0, 120, true),
    phase('首日冲榜', 120, 720, true),
    phase('夜间', 720, 1_380),
    phase('次日返场', 1_380, 2_160, true),
  ],
  actions: [
    wave('第一波素材', 0, 1),
    report('首份战报', 30),
    wave('第二波素材', 240, 2),
    report('首日战报', 720),
    wave('返场素材', 1_380, 3),
    stimulus('返场开始', 1_380, '返场开始！昨天没赶上的，今天还有组合装。'),
    report('返场战报', 1_620),
    stimulus('最后一小时', 2_100, '最后一小时，两天的榜单马上定格！'),
  ],
};

const NEW_PRODUCT: TimetableTemplate = {
  phases: [phase('首发', 0, 120, true), phase('体验分享', 120, 480), phase('晚场', 480, 720, true)],
  actions: [
    wave('首发素材', 0, 1),
    report('首份战报', 60),
    line('邀请体验分享', 150),
    wave('体验晒图', 240, 2),
    report('下午战报', 480),
    stimulus('首发价最后一小时', 660, '首发价只剩最后一小时！'),
  ],
};

const BY_KEY: Readonly<Record<string, TimetableTemplate>> = { HOT_DAY, FLASH_SALE, TWO_DAYS, NEW_PRODUCT };

/** Of a template that is not known here: nothing, to be filled in by hand. */
export const timetableOf = (key: string | null): TimetableTemplate =>
  key !== null && Object.hasOwn(BY_KEY, key) ? (BY_KEY[key] ?? EMPTY) : EMPTY;

const EMPTY: TimetableTemplate = { phases: [], actions: [] };
