// The door of the group lives. Preparing is in editing.ts, running in hosting.ts, what followers see in feed.ts, the note in note.ts.
// What they do for campaigns and the clock is said when this is loaded.

import './following.ts';

export { createLive, saveLiveHosts, saveRundown } from './editing.ts';
export { endLive, hostLive, startLive } from './hosting.ts';
export { livesBetween, livesOf, readLive } from './lives.ts';
export type { LiveHostRow, LiveRow } from './model.ts';
export { giveSeat, takeSeat } from './seats.ts';
