// What other domains use of kits. Items are in items.ts, the kit of a member in own.ts, links in links.ts and clicks.ts, counting in
// tally.ts, which item a sale came by in attributing.ts, figures in figures.ts.

import './guard.ts';
import './opening.ts';

export { attributeCampaign, attributeSales } from './attributing.ts';
export type { Attributed } from './attributing.ts';
export { countClick, linkOf } from './clicks.ts';
export { itemCounts } from './counts.ts';
export type { ItemCounts } from './counts.ts';
export { itemFigures, kitReport } from './figures.ts';
export type { ItemFigures } from './figures.ts';
export { addKitItem, changeKitItem, kitItemById, listKitItems, openWave, setKitItemState } from './items.ts';
export { linksFor } from './links.ts';
export type { KitItemRow, KitLinkRow } from './model.ts';
export { myKits, ownKitFacts, reportUses } from './own.ts';
