// Which visits of a link count, to which item a sale is counted, and where a link may lead.
// Surprise: the shop does not say which link a buyer came by, only whose sale it is; so a sale is counted for the member's link that
// was clicked last before it was paid, within a span that is a setting.

import type { IncomingHttpHeaders } from 'node:http';

/** How a visit looks from outside. */
export interface Visit {
  readonly isHead: boolean;
  /** By the program's name, as the list of known ones has it. */
  readonly isBot: boolean;
  readonly headers: Pick<IncomingHttpHeaders, 'accept' | 'user-agent'> & Readonly<Record<string, string | string[] | undefined>>;
}

/** What browsers send with a page that nobody has asked for yet. */
const AHEAD = ['purpose', 'x-purpose', 'sec-purpose', 'x-moz'] as const;

/** A person who wants to see the page: not a program, not a preview, not a browser that fetches ahead. */
export function isByPerson({ isHead, isBot, headers }: Visit): boolean {
  if (isHead || isBot || !headers['user-agent']) return false;
  if (AHEAD.some((name) => /prefetch|preview|prerender/i.test(String(headers[name] ?? '')))) return false;
  return (headers.accept ?? '').includes('text/html');
}

export interface Click {
  readonly code: string;
  readonly campaignId: string;
  readonly at: Date;
}

const HOUR = 3_600_000;

/** The last one at or before the payment, not older than so many hours; of two in one millisecond that of the higher code. */
export function lastClick<Seen extends Click>(clicks: readonly Seen[], paidAt: Date, hours: number): Seen | null {
  const from = paidAt.getTime() - hours * HOUR;
  let last: Seen | null = null;
  for (const click of clicks) {
    const at = click.at.getTime();
    if (at > paidAt.getTime() || at < from) continue;
    const isLater = last === null || at > last.at.getTime() || (at === last.at.getTime() && click.code > last.code);
    if (isLater) last = click;
  }
  return last;
}

/** What a sale is worth after its refunds: to the shop, and to the sharer in the same share. */
export function netOf(sale: { amountFen: number; refundedFen: number; profitFen: number }): {
  sales: number;
  salesFen: number;
  profitFen: number;
} {
  const { amountFen, refundedFen, profitFen } = sale;
  const salesFen = Math.max(0, amountFen - refundedFen);
  if (salesFen === 0 && amountFen > 0) return { sales: 0, salesFen: 0, profitFen: 0 };
  return { sales: 1, salesFen, profitFen: amountFen === 0 ? profitFen : Math.floor((profitFen * salesFen) / amountFen) };
}

export interface ShopPlaces {
  readonly sku: string;
  readonly member: string;
  readonly code: string;
}

/**
 * The shop's address with its places filled in; null where none is set, where it is none that is safe, or where its host is not among
 * those that are allowed: then the visitor sees our own page.
 */
export function shopAddress(template: string, hosts: string, places: ShopPlaces): string | null {
  const filled = template.replace(/\{(sku|member|code)\}/g, (_all, name: keyof ShopPlaces) => encodeURIComponent(places[name]));
  if (filled === '' || /[\s{}\\]/.test(filled) || !URL.canParse(filled)) return null;
  const url = new URL(filled);
  const allowed = hosts.toLowerCase().split(/[\s,，]+/);
  return url.protocol === 'https:' && !url.username && !url.password && allowed.includes(url.host) ? url.href : null;
}
