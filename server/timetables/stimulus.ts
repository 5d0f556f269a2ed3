// A stimulus: its text goes to every group of the campaign, once, by the robot of the group or as a task to send by hand.

import { campaignGroupIds } from '../campaigns/service.ts';
import { postMany } from '../channels/service.ts';
import { toId } from '../core/ids.ts';
import { actBy } from './acting.ts';

const REHEARSED = { zh: '彩排：没有发到群里', en: 'A rehearsal: nothing was sent to groups' };

actBy({
  kind: 'STIMULUS',
  async fire(ctx, { _id, text }, campaign) {
    if (campaign.isRehearsal) return REHEARSED;
    const groupIds = await campaignGroupIds(ctx, campaign);
    const cause = `action:${toId(_id)}`;
    const messages = groupIds.map((groupId) => ({
      key: `${cause}:${toId(groupId)}`,
      groupId,
      kind: 'TEXT' as const,
      content: { text: text ?? '' },
      cause,
      timing: 'CLOCK' as const,
    }));
    // All of them or none, each once under its key: what a killed process had posted is counted as repeated.
    const { tasks } = await postMany(ctx, messages);
    const groups = String(groupIds.length);
    return tasks === 0
      ? { zh: `已发到 ${groups} 个群`, en: `Posted to ${groups} groups` }
      : { zh: `${groups} 个群，其中 ${String(tasks)} 个由人发送`, en: `${groups} groups, ${String(tasks)} of them by hand` };
  },
});
