// How good a hot product something would make: six criteria of 0–100 each, added up by weights that are settings. Four come from the
// orders of the measured days, two from what people know of the product; each says in words what it was worked out from.
// Surprise: "fits the members" and "fast moving" are held against the best product of the catalogue, not against a fixed figure: a
// platform of a hundred members and one of a million both find their best ones.

import { formatYuan } from '../core/money.ts';
import type { CriterionScore, ProductEndorsement, SelectionCriterion, Words } from '../generated/types.ts';
import { words } from '../tiers/words.rules.ts';

export const CRITERIA = [
  'FITS_MEMBERS',
  'SEASON',
  'REPURCHASE',
  'FAST_MOVING',
  'ENDORSEMENT',
  'MARGIN',
] as const satisfies readonly SelectionCriterion[];
export type Weights = Readonly<Record<SelectionCriterion, number>>;

export interface Weighed {
  readonly priceFen: number;
  readonly profitFen: number;
  readonly seasonMonths: readonly number[];
  readonly brand: string;
  readonly endorsement: ProductEndorsement;
  readonly endorsementText: string;
  /** Null: nothing measured. */
  readonly figures: {
    readonly days: number;
    readonly quantity: number;
    readonly amountFen: number;
    readonly refundedFen: number;
    readonly buyers: number;
    readonly repeatBuyers: number;
    readonly sellers: number;
  } | null;
}

/** The most of anything in the catalogue; 0 where nothing is known. */
export interface Best {
  readonly sellers: number;
  readonly quantity: number;
}

/** A third of the buyers come back for it: as good as food gets in 90 days. */
const FULL_REPURCHASE = 0.3;
/** Net of refunds, of the price. */
const FULL_MARGIN = 0.3;
const ALL_YEAR = 60;
const NEXT_TO_SEASON = 50;
const OUT_OF_SEASON = 10;
const MONTHS = 12;
const ENDORSEMENTS: Readonly<Record<ProductEndorsement, number>> = { NONE: 0, KNOWN_BRAND: 60, CERTIFIED: 80, PUBLIC_FIGURE: 100 };
/** A brand that is named and nothing else. */
const NAMED_BRAND = 20;

interface Scored {
  score: number;
  words: Words;
}

const NOTHING_SOLD: Scored = { score: 0, words: words('近期没有成交', 'Nothing sold in the measured days') };
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const points = (part: number): number => Math.round(100 * Math.min(1, Math.max(0, part)));
/** `1,061` in both languages. */
const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const percent = (part: number): string => `${String(Math.round(1000 * part) / 10)}%`;

/** `month` 1–12 is that of the campaign. */
export function scoreProduct(product: Weighed, best: Best, month: number, weights: Weights): { score: number; criteria: CriterionScore[] } {
  const scored: Record<SelectionCriterion, Scored> = {
    FITS_MEMBERS: fitsMembers(product, best),
    SEASON: season(product, month),
    REPURCHASE: repurchase(product),
    FAST_MOVING: fastMoving(product, best),
    ENDORSEMENT: endorsement(product),
    MARGIN: margin(product),
  };
  const sum = CRITERIA.reduce((all, criterion) => all + weights[criterion], 0);
  // Nobody weighed anything: all weigh the same.
  const weightOf = (criterion: SelectionCriterion): number => (sum === 0 ? 1 / CRITERIA.length : weights[criterion] / sum);
  return {
    score: Math.round(CRITERIA.reduce((all, criterion) => all + weightOf(criterion) * scored[criterion].score, 0)),
    criteria: CRITERIA.map((criterion) => ({ criterion, ...scored[criterion], weight: Math.round(100 * weightOf(criterion)) })),
  };
}

export function bestOf(products: readonly Pick<Weighed, 'figures'>[]): Best {
  return {
    sellers: Math.max(0, ...products.map(({ figures }) => figures?.sellers ?? 0)),
    quantity: Math.max(0, ...products.map(({ figures }) => figures?.quantity ?? 0)),
  };
}

function fitsMembers({ figures }: Weighed, best: Best): Scored {
  if (!figures || figures.sellers === 0) return NOTHING_SOLD;
  const { sellers, days } = figures;
  return {
    score: points(share(sellers, best.sellers)),
    words: words(
      `${days} 天有 ${grouped(sellers)} 位会员在卖，最多的商品 ${grouped(best.sellers)} 位`,
      `Sold by ${grouped(sellers)} ${sellers === 1 ? 'member' : 'members'} in ${days} days; the most for any product is ${grouped(best.sellers)}`,
    ),
  };
}

function season({ seasonMonths }: Weighed, month: number): Scored {
  if (seasonMonths.length === 0) return { score: ALL_YEAR, words: words('全年可卖', 'Sells all year') };
  const named = seasonMonths.join('、');
  if (seasonMonths.includes(month)) return { score: 100, words: words(`${month} 月当季`, `In season in month ${month}`) };
  const isNext = seasonMonths.some((each) => Math.min((each - month + MONTHS) % MONTHS, (month - each + MONTHS) % MONTHS) === 1);
  const months = seasonMonths.join(', ');
  return isNext
    ? { score: NEXT_TO_SEASON, words: words(`旺季 ${named} 月，临近`, `Season months ${months}: close to it`) }
    : {
        score: OUT_OF_SEASON,
        words: words(`旺季 ${named} 月，${month} 月不当季`, `Season months ${months}: month ${month} is out of season`),
      };
}

function repurchase({ figures }: Weighed): Scored {
  if (!figures || figures.buyers === 0) return NOTHING_SOLD;
  const { buyers, repeatBuyers } = figures;
  const rate = share(repeatBuyers, buyers);
  return {
    score: points(rate / FULL_REPURCHASE),
    words: words(
      `${grouped(buyers)} 位顾客里 ${grouped(repeatBuyers)} 位复购，${percent(rate)}`,
      `${grouped(repeatBuyers)} of ${grouped(buyers)} ${buyers === 1 ? 'buyer' : 'buyers'} came back, ${percent(rate)}`,
    ),
  };
}

function fastMoving({ figures }: Weighed, best: Best): Scored {
  if (!figures || figures.quantity === 0) return NOTHING_SOLD;
  const { quantity, days } = figures;
  const aDay = Math.round((10 * quantity) / days) / 10;
  return {
    score: points(share(quantity, best.quantity)),
    words: words(`平均每天 ${aDay} 件，${days} 天 ${grouped(quantity)} 件`, `${aDay} a day, ${grouped(quantity)} in ${days} days`),
  };
}

function endorsement({ brand, endorsement: kind, endorsementText }: Weighed): Scored {
  const named = brand === '' ? '' : brand;
  const text = [named, endorsementText].filter((part) => part !== '').join(' · ');
  if (kind !== 'NONE') return { score: ENDORSEMENTS[kind], words: words(text === '' ? '有背书' : text, text === '' ? 'Endorsed' : text) };
  return named === ''
    ? { score: 0, words: words('没有品牌和背书资料', 'No brand and no endorsement is known') }
    : { score: NAMED_BRAND, words: words(`${named}，没有背书`, `${named}, not endorsed`) };
}

function margin({ priceFen, profitFen, figures }: Weighed): Scored {
  const refunded = figures ? share(figures.refundedFen, figures.amountFen) : 0;
  const net = share(profitFen, priceFen) * (1 - refunded);
  const refundZh = refunded > 0 ? `，扣退款 ${percent(refunded)}` : '';
  const refundEn = refunded > 0 ? `, less ${percent(refunded)} refunds` : '';
  return {
    score: points(net / FULL_MARGIN),
    words: words(
      `每件赚 ${formatYuan(profitFen, 'zh-CN')}，占售价 ${percent(share(profitFen, priceFen))}${refundZh}`,
      `${formatYuan(profitFen, 'en')} on one, ${percent(share(profitFen, priceFen))} of the price${refundEn}`,
    ),
  };
}
