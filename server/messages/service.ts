// The door of the messages. Taking in is in record.ts, answering in replies.ts, what is counted and asked in activity.ts, forgetting in
// retention.ts.

export { groupDays, recountTalk, repliesDrawnIn, silentMembers, speakingSince, talkSince, topTalkers } from './activity.ts';
export type { SilentRow, TalkerRow, TalkFaults } from './activity.ts';
export { recordMessages } from './record.ts';
export { countReplies, listKeywordRules, saveKeywordRule } from './replies.ts';
export { forgetMessages, forgetOldTexts, ownMessages } from './retention.ts';
export type { MessageInput } from './rules.ts';
