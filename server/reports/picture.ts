// The picture of a war report, drawn for phones: the total on a dark ground with the stair, the first three in gold, silver and
// bronze, who climbed and who is new, and a code that leads to the board.

import { PICTURE_WIDTH, box, column, draw, line, qrCode, row, stair } from './drawing.ts';
import type { Box, Drawn } from './drawing.ts';
import type { ReportEntry, Facts } from './model.ts';
import { count, headline, percent, planBasisPoints, totalYuan, wholeYuan } from './text.rules.ts';

const COLOURS = {
  page: '#f6f4f1',
  surface: '#ffffff',
  stage: '#1d1713',
  stageInk: '#fbf7f2',
  stageInk2: '#c9bdb0',
  ink: '#1d1a18',
  ink2: '#57514c',
  ink3: '#6e6761',
  line: '#e9e4de',
  red: '#cf2430',
  gold: '#e3b04b',
} as const;
const EDGE = 56;
const MEDALS = [
  { fill: '#e3b04b', soft: '#fbf3e0', ink: '#80560a' },
  { fill: '#a9b0b8', soft: '#f1f3f5', ink: '#4c545c' },
  { fill: '#c58a5e', soft: '#f9efe7', ink: '#7a4a23' },
] as const;

export interface ReportPicture {
  facts: Facts;
  /** To the page of the board. */
  link: string;
  clock(at: Date): string;
}

export function drawReport(given: ReportPicture): Promise<Drawn> {
  return draw(reportBox(given));
}

export function reportBox({ facts, link, clock }: ReportPicture): Box {
  return column(
    { width: PICTURE_WIDTH, backgroundColor: COLOURS.page, fontFamily: 'Noto Sans SC latin, Noto Sans SC', color: COLOURS.ink },
    head(facts, clock),
    column({ padding: `36px ${EDGE}px 0`, gap: 28 }, podium(facts.top), others(facts), told(facts, clock)),
    foot(link),
  );
}

function head(facts: Facts, clock: (at: Date) => string): Box {
  const [, mark = '', figure = '', unit = ''] = /^(-?¥)([\d.,]+)(.*)$/.exec(totalYuan(facts.salesFen, 'zh-CN')) ?? [];
  return column(
    { position: 'relative', padding: `64px ${EDGE}px 60px`, backgroundColor: COLOURS.stage, color: COLOURS.stageInk, minHeight: 560 },
    stair(560, 385, COLOURS.gold, 0.17, { position: 'absolute', right: 0, bottom: 0 }),
    row(
      { gap: 20, marginBottom: 30 },
      line(`${clock(facts.at)} 战报`, {
        fontSize: 34,
        fontWeight: 700,
        color: COLOURS.stage,
        backgroundColor: COLOURS.gold,
        padding: '4px 22px 8px',
        borderRadius: 999,
      }),
      line(facts.campaignTitle, { fontSize: 34, color: COLOURS.stageInk2 }, 640),
    ),
    box(
      { fontSize: 54, fontWeight: 700, lineHeight: 1.35, maxWidth: PICTURE_WIDTH - 2 * EDGE },
      headline(facts, { language: 'zh-CN', clock }),
    ),
    row(
      { alignItems: 'flex-end', marginTop: 26 },
      line(mark, { fontSize: 84, fontWeight: 700, lineHeight: 1, marginBottom: 18, marginRight: 8 }),
      line(figure, { fontSize: 184, fontWeight: 700, lineHeight: 1, letterSpacing: -4 }),
      line(unit, { fontSize: 84, fontWeight: 700, lineHeight: 1, marginBottom: 18, marginLeft: 14 }),
    ),
    line(`${count(facts.orders)} 单，${count(facts.sellers)} 人开单`, { fontSize: 38, color: COLOURS.stageInk2, marginTop: 22 }),
    facts.goalFen > 0 ? progress(facts) : null,
  );
}

function progress(facts: Facts): Box {
  const width = PICTURE_WIDTH - 2 * EDGE;
  const done = Math.min(1, Math.max(0, facts.shareBasisPoints / 10_000));
  const plan = planBasisPoints(facts);
  const against = plan === null ? '' : plan >= 0 ? `，比计划快 ${percent(plan)}` : `，再追 ${percent(-plan)} 就跟上计划`;
  return column(
    { marginTop: 40, gap: 16 },
    box(
      { width, height: 16, borderRadius: 8, backgroundColor: '#3d342c' },
      box({ width: Math.max(16, Math.round(width * done)), height: 16, borderRadius: 8, backgroundColor: COLOURS.gold }),
    ),
    line(`完成目标 ${percent(facts.shareBasisPoints)}${against}`, { fontSize: 34, color: COLOURS.stageInk }),
  );
}

/** The first in the middle and higher, as on a podium. */
function podium(top: readonly ReportEntry[]): Box | null {
  const [first, second, third] = top;
  if (!first) return null;
  const places = [second, first, third].flatMap((entry) => (entry ? [stand(entry)] : []));
  return row({ gap: 24, alignItems: 'flex-end', justifyContent: 'center' }, places);
}

function stand({ rank, name, salesFen }: ReportEntry): Box {
  const medal = MEDALS[rank - 1] ?? MEDALS[2];
  const isFirst = rank === 1;
  const width = (PICTURE_WIDTH - 2 * EDGE - 48) / 3;
  return column(
    {
      width,
      alignItems: 'center',
      padding: `${isFirst ? 40 : 28}px 16px 32px`,
      borderRadius: 32,
      border: `3px solid ${medal.fill}`,
      backgroundColor: medal.soft,
    },
    box(
      {
        width: isFirst ? 108 : 88,
        height: isFirst ? 108 : 88,
        borderRadius: 54,
        backgroundColor: medal.fill,
        color: '#fff',
        fontSize: isFirst ? 60 : 48,
        fontWeight: 700,
        alignItems: 'center',
        justifyContent: 'center',
        lineHeight: 1,
        marginBottom: 22,
      },
      box({ marginTop: -6 }, String(rank)),
    ),
    line(name, { fontSize: 36, fontWeight: 700, textAlign: 'center' }, width - 40),
    line(wholeYuan(salesFen), { fontSize: isFirst ? 48 : 40, fontWeight: 700, color: medal.ink, marginTop: 8 }),
  );
}

function others({ top }: Facts): Box | null {
  const rest = top.slice(3);
  if (rest.length === 0) return null;
  return column(
    { backgroundColor: COLOURS.surface, borderRadius: 32, padding: '10px 36px' },
    rest.map(({ rank, name, salesFen, moved }, index) =>
      row(
        { height: 84, justifyContent: 'space-between', ...(index > 0 ? { borderTop: `2px solid ${COLOURS.line}` } : {}) },
        row(
          { gap: 28 },
          line(String(rank), { fontSize: 36, fontWeight: 700, color: COLOURS.ink3, width: 52 }),
          line(name, { fontSize: 36 }, 460),
          moved !== null && moved > 0 ? rise(moved) : null,
        ),
        line(wholeYuan(salesFen), { fontSize: 38, fontWeight: 700 }),
      ),
    ),
  );
}

function rise(places: number): Box {
  return row(
    { gap: 8, color: COLOURS.red },
    box({
      width: 0,
      height: 0,
      borderLeft: '10px solid transparent',
      borderRight: '10px solid transparent',
      borderBottom: `16px solid ${COLOURS.red}`,
    }),
    line(count(places), { fontSize: 30, fontWeight: 700 }),
  );
}

/** What is worth saying beside the list. */
function told({ climber, star, gap, next }: Facts, clock: (at: Date) => string): Box | null {
  const lines = [
    climber ? fact('爬得最快', climber.name, rise(climber.places), `第 ${count(climber.rank)} 名`) : null,
    star ? fact('首单新星', star.name, null, wholeYuan(star.salesFen)) : null,
    gap ? fact('追赶', `第 ${gap.rank} 名 ${gap.name}`, null, `只差 ${wholeYuan(gap.fen)}`) : null,
    next ? fact('接下来', next.title, null, clock(next.at)) : null,
  ].filter((each) => each !== null);
  if (lines.length === 0) return null;
  return column(
    { backgroundColor: COLOURS.surface, borderRadius: 32, padding: '10px 36px' },
    lines.map((each, index) => (index === 0 ? each : column({ borderTop: `2px solid ${COLOURS.line}` }, each))),
  );
}

function fact(what: string, who: string, beside: Box | null, figure: string): Box {
  return row(
    { height: 92, justifyContent: 'space-between' },
    row(
      { gap: 28 },
      line(what, { fontSize: 32, color: COLOURS.ink3, width: 148 }),
      line(who, { fontSize: 36, fontWeight: 700 }, 470),
      beside,
    ),
    line(figure, { fontSize: 34, color: COLOURS.ink2 }),
  );
}

function foot(link: string): Box {
  return row(
    { padding: `44px ${EDGE}px 56px`, gap: 36 },
    qrCode(link, 196, { borderRadius: 20 }),
    column(
      { gap: 10 },
      line('长按识别，看实时排行榜', { fontSize: 40, fontWeight: 700 }),
      line('名次随时在变，现在上榜还来得及', { fontSize: 32, color: COLOURS.ink3 }),
    ),
  );
}
