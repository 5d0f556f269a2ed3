// The door of the relays. What goes down is in sending.ts, what people do in acts.ts, lists in reading.ts, who passes on in carriers.ts.

export { acknowledgeRelay, answerRelay, passRelayOn, sendFeedback } from './acts.ts';
export { relayThrough } from './carriers.ts';
export type { Carrier } from './carriers.ts';
export type { RelayRow } from './model.ts';
export { eraseRelays, ownRelays } from './privacy.ts';
export {
  aboutTitle,
  countQuestions,
  groupRelays,
  groupsShown,
  listRelays,
  myRelays,
  ownAcknowledgement,
  ownPassing,
  readersShown,
  relayById,
  senderName,
} from './reading.ts';
export { relayReach, sendRelay, sweepRelays, withdrawRelay } from './sending.ts';
export { relaysThrough } from './through.ts';
