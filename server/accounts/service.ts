// The door of the accounts.

export { accountById, accountsByIds, demandMayManageAccount, listWorkingAccounts, mayManage as mayManageAccount } from './accounts.ts';
export { befriend, countSent, friendsOfMany, movePromises, prepareDays, promisedFrom, releaseFriends, reserveFriends } from './days.ts';
export type { Befriended, OnDay, Promised } from './days.ts';
export type { AccountDayRow, IpAccountRow } from './model.ts';
export { judgeAccounts } from './nightly.ts';
export { whenRests } from './resting.ts';
export { restsOn } from './rules.ts';
export { accountTroubles, planUpkeep } from './upkeep.ts';
export type { AccountTrouble } from './upkeep.ts';
