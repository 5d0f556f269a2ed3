// What is asked again after something was done with a group or its members.

export const OF_GROUP = ['Group', 'GroupMembers', 'GroupTimeline', 'GroupBoard', 'Groups', 'LeaveSuggestions', 'GroupDuplicates'] as const;
