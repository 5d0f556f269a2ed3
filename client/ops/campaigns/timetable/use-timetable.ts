// The timetable of a campaign as it stands, asked again when the server says that something in it moved.

import { useCallback } from 'react';
import { useLive } from '../../../shared/live.ts';
import { useAnswer, useAskAgain } from '../../answers.ts';
import type { TimetableFields } from '../../generated.ts';
import { CampaignActivitiesQuery, CampaignQuery, TimetableQuery } from '../../generated.ts';

/** What is shown of a timetable, by name of the question. */
export const TIMETABLE_QUESTIONS = [TimetableQuery.name, CampaignActivitiesQuery.name, CampaignQuery.name] as const;

const EVERY_MILLISECONDS = 15_000;

export function useTimetable(id: string): TimetableFields | null {
  const askAgain = useAskAgain();
  const again = useCallback(() => askAgain(...TIMETABLE_QUESTIONS), [askAgain]);
  useLive(
    'timetable',
    ({ campaignId }) => {
      if (campaignId === id) again();
    },
    again,
  );
  return useAnswer(TimetableQuery, { id }, { everyMilliseconds: EVERY_MILLISECONDS }).data?.campaign ?? null;
}
