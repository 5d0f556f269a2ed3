// What other domains and edges use of orders. Recording is in record.ts, lists and own sales in lists.ts, the platform's days in
// today.ts, everybody's own days in streams.ts, the proof that views equal facts in recount.ts; what waits for its member or its order
// is applied by release.ts and shown by quarantine.ts.

export { recordOrders, recordRefunds } from './record.ts';
export type { Also } from './record.ts';
export type { Outcome, Rejected } from '../distributors/rules.ts';
export { listOrders, ownSales, readOrders } from './lists.ts';
export type { OwnSales } from './lists.ts';
export { readToday, salesByDay } from './today.ts';
export type { ProductSalesRow, SellerRow } from './today.ts';
export { sentences } from './sentences.ts';
export type { OrderInput, RefundInput } from './rules.ts';
export { checkDay, isWhole, knownDays, mendDay } from './recount.ts';
export { checkGoods } from './recount-goods.ts';
export type { GoodsFaults } from './recount-goods.ts';
export type { DayFaults } from './recount.ts';
export type { GoodsTally, PairOrder } from './goods.rules.ts';
export { NO_GOODS, goodsOfPair, pairOf } from './goods.rules.ts';
export { goodsOrdersOf, ownDayFactsOf, ownTotalsFactsOf, readOwnFacts, streamOwnDays, streamOwnTotals } from './streams.ts';
export type { OwnDayFacts, OwnFacts, OwnTotalsFacts } from './streams.ts';
export { followOrders } from './followers.ts';
export type { OrderFollower, Recorded } from './followers.ts';
export { releaseFor, releaseQuarantine } from './release.ts';
export { discardQuarantined, findWaitingInVain, listQuarantine, quarantineTotals } from './quarantine.ts';
export { readRefundsOf } from './refunds.ts';
export { lookBack, newestOf, ordersAfter, ordersByIds, ordersOfSkus, refundsAfter } from './since.ts';
export type { OrderRow, RefundRow } from './model.ts';
export { buyersOfProduct, sellersOfProduct } from './product-figures.ts';
export type { BoughtBy, SoldBy } from './product-figures.ts';
export { streamSold } from './sold.ts';
export type { SoldOrderRow } from './sold.ts';
