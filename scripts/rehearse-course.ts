// The orders of a rehearsal: when they come (by the shape of a campaign day), from whom (a few sell much, most sell little), what is given
// back, and what all of it must come to on the board.

import type { CampaignRow } from '../server/campaigns/service.ts';
import { signBody } from '../server/core/sign.ts';
import { planFenAt } from '../server/timetables/plan.rules.ts';
import { makeRandom } from '../seed/random.ts';
import type { Random } from '../seed/random.ts';
import type { Seller } from './rehearse-members.ts';

export interface CourseParts {
  readonly campaign: CampaignRow;
  readonly members: readonly Seller[];
  readonly options: { readonly minutes: number; readonly orders: number; readonly url: string; readonly seed: string };
  readonly secret: string;
}

interface Sold {
  readonly orderNo: string;
  readonly sellerId: string;
  readonly amountFen: number;
}

const SHARE_GIVEN_BACK = 0.03;
/** Of a thousand: how unequal sellers are. */
const UNEQUAL = 1.1;
const AT_ONCE = 500;

export class Course {
  readonly sent = { orders: 0, refunds: 0 };
  soldFen = 0;
  readonly #parts: CourseParts;
  readonly #random: Random;
  readonly #weights: readonly number[];
  readonly #run = Date.now().toString(36);
  readonly #toGiveBack: Sold[] = [];
  readonly #scores = new Map<string, number>();

  constructor(parts: CourseParts) {
    this.#parts = parts;
    this.#random = makeRandom('rehearse', parts.options.seed, 'orders');
    let sum = 0;
    this.#weights = parts.members.map((_member, index) => (sum += 1 / (index + 1) ** UNEQUAL));
  }

  /** What each seller's board of sales must show. */
  scores(): ReadonlyMap<string, number> {
    return this.#scores;
  }

  /** The simulated time since the start: `00:34`. */
  clock(now: Date): string {
    const { campaign, options } = this.#parts;
    const share = (now.getTime() - campaign.startsAt.getTime()) / (campaign.endsAt.getTime() - campaign.startsAt.getTime());
    const minutes = Math.max(0, Math.floor(share * options.minutes));
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }

  /** Sends what should have been sold by now, in the end all of it, and gives back some of what was sold before. */
  async sendDue(now: Date, isLast = false): Promise<void> {
    const { campaign, options } = this.#parts;
    if (now < campaign.startsAt) return;
    const due = isLast ? options.orders : Math.min(options.orders, Math.ceil(planFenAt(campaign, options.orders, now)));
    const back = this.#toGiveBack.splice(0);
    while (this.sent.orders < due) await this.#sendOrders(Math.min(AT_ONCE, due - this.sent.orders), now);
    if (back.length > 0) await this.#sendRefunds(back, now);
  }

  async #sendOrders(count: number, now: Date): Promise<void> {
    const { campaign } = this.#parts;
    const sold: Sold[] = [];
    const orders = Array.from({ length: count }, (_order, index) => {
      const seller = this.#seller();
      const product = this.#random.isLucky(0.8)
        ? (campaign.products.find(({ isMain }) => isMain) ?? campaign.products[0])
        : this.#random.pick(campaign.products);
      if (!product) throw new Error('the campaign has no product');
      const quantity = this.#random.isLucky(0.2) ? 1 + this.#random.below(4) : 1;
      const orderNo = `R${this.#run}-${this.sent.orders + index}`;
      const amountFen = quantity * product.priceFen;
      sold.push({ orderNo, sellerId: seller.id, amountFen });
      return {
        orderNo,
        memberNo: seller.memberNo,
        buyerRef: `rehearsal-${this.#random.below(5_000)}`,
        sku: product.sku,
        quantity,
        amountFen,
        profitFen: 0,
        kind: 'PRODUCT',
        paidAt: now.toISOString(),
      };
    });
    await this.#post('orders', orders);
    this.sent.orders += count;
    for (const each of sold) {
      this.#count(each.sellerId, each.amountFen);
      if (this.#random.isLucky(SHARE_GIVEN_BACK)) this.#toGiveBack.push(each);
    }
  }

  async #sendRefunds(sold: readonly Sold[], now: Date): Promise<void> {
    const refunds = sold.map(({ orderNo, amountFen }) => ({
      refundNo: `B${orderNo}`,
      orderNo,
      amountFen: this.#random.isLucky(0.7) ? amountFen : Math.max(1, Math.floor(amountFen / 2)),
      refundedAt: now.toISOString(),
    }));
    await this.#post('refunds', refunds);
    this.sent.refunds += refunds.length;
    for (const [index, { amountFen }] of refunds.entries()) this.#count(sold[index]?.sellerId ?? '', -amountFen);
  }

  #count(sellerId: string, fen: number): void {
    this.#scores.set(sellerId, (this.#scores.get(sellerId) ?? 0) + fen);
    this.soldFen += fen;
  }

  #seller(): Seller {
    const { members } = this.#parts;
    const drawn = this.#random.next() * (this.#weights.at(-1) ?? 0);
    const seller = members[this.#weights.findIndex((upTo) => drawn < upTo)] ?? members[0];
    if (!seller) throw new Error('nobody is there to sell');
    return seller;
  }

  async #post(path: 'orders' | 'refunds', events: readonly object[]): Promise<void> {
    const body = JSON.stringify(events);
    const { options, secret } = this.#parts;
    const answer = await fetch(`${options.url}/webhooks/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-signature': signBody(body, new Date(), secret) },
      body,
    });
    if (answer.status !== 200)
      throw new Error(
        `the webhook of ${path} answered ${answer.status}${answer.status === 401 ? ': this machine has other secrets than the server' : ''}`,
      );
    const { accepted, rejected } = (await answer.json()) as { accepted: number; rejected: unknown[] };
    if (accepted !== events.length) throw new Error(`of ${events.length} ${path} ${accepted} were taken: ${JSON.stringify(rejected[0])}`);
  }
}
