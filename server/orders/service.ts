// What other domains and edges use of orders. Recording is in record.ts, lists and own sales in lists.ts, the platform's days in
// today.ts, the proof that views equal facts in recount.ts.

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
export type { DayFaults } from './recount.ts';
