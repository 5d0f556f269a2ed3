// The door of the rotas. What a rota is, is in editing.ts; who gets what in planning.ts and publishing.ts; changes of single shifts by hand
// in overrides.ts, swaps in swapping.ts, turns that others ask for in asked-turns.ts. What rotas do for duties and calendars is said when
// this is loaded.

import './following.ts';

export { dropTurns, fillTurns, turnsOf } from './asked-turns.ts';
export type { FilledTurn, WantedTurn } from './asked-turns.ts';
export { changeRota, createRota, endRota } from './editing.ts';
export type { RotaRow, ShiftRow } from './model.ts';
export type { SwapRow } from './model.ts';
export { fillShift, moveShift, overrideShift, takeOver } from './overrides.ts';
export { previewRota } from './planning.ts';
export { eraseRotaMember, ownRotaFacts } from './privacy.ts';
export { publishRota } from './publishing.ts';
export { listRotas, rotasOfKind } from './reading.ts';
export { countWaiting } from './swap-lists.ts';
export { approveSwap, askSwap, assignSwap, offerSwap, refuseSwap, withdrawSwap } from './swapping.ts';
