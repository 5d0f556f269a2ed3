// Who may follow what happens in a campaign over the socket: the staff, and the members that it is for.

import type { RoomSpec } from '../parts.ts';
import { campaignFor } from './audience.ts';

export const rooms: readonly RoomSpec[] = [
  {
    kind: 'campaign',
    admit: async (ctx, id) => {
      await campaignFor(ctx, id);
    },
  },
];
