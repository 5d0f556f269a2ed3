// The door of the channels. Putting messages into the outbox is in posting.ts, sending them in worker.ts with its rules in
// sending.rules.ts, calling safely in call.ts, robots in robots.ts, what people decide in decisions.ts.

import './following.ts';

export type { Article, Content, ImageContent, NewsContent, TextContent } from './content.rules.ts';
export { deliveriesOf, groupsWithRobot } from './deliveries.ts';
export type { Delivery } from './deliveries.ts';
export { channelHealth, robotTroubles } from './lists.ts';
export type { RobotTrouble } from './lists.ts';
export type { OutgoingRow, RobotRow } from './model.ts';
export { post, postMany } from './posting.ts';
export type { PostInput, PostReport } from './posting.ts';
export { rewritePosted } from './rewriting.ts';
export { sendHours } from './send-days.ts';
export { isQuiet } from './slots.rules.ts';
export type { SendHours } from './slots.rules.ts';
export { addRobot, bindGroups } from './robots.ts';
export { startOutbox } from './worker.ts';
export type { OutboxParts } from './worker.ts';
