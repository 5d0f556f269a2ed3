// A part of a campaign as somebody types it: begun from what is kept, saved under the `seq` that was looked at, begun anew when somebody
// else has saved.

import { useState } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import { useAct } from '../answers.ts';
import type { CampaignFields, ChangeCampaignData, ChangeCampaignVariables } from '../generated.ts';
import { CampaignCheckQuery, CampaignMarginQuery, CampaignQuery, CampaignsQuery, ChangeCampaignMutation } from '../generated.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';

type Change = ChangeCampaignVariables['change'];
const AGAIN = [CampaignQuery.name, CampaignsQuery.name, CampaignCheckQuery.name, CampaignMarginQuery.name];

/** What is not named stays as it is. */
const NOTHING: Change = {
  title: null,
  startsAt: null,
  endsAt: null,
  products: null,
  goals: null,
  packaging: null,
  audience: null,
  rewards: null,
  rewardBudgetFen: null,
};

interface Saving {
  save(change: Partial<Change>): void;
  readonly isBusy: boolean;
  readonly act: UseMutationResult<ChangeCampaignData, unknown, ChangeCampaignVariables>;
}

export function useSaving({ id, seq }: Pick<CampaignFields, 'id' | 'seq'>): Saving {
  const { t } = useTexts();
  const tell = useTell();
  const act = useAct(ChangeCampaignMutation, AGAIN);
  return {
    act,
    isBusy: act.isPending,
    save: (change) =>
      act.mutate({ id, seq, change: { ...NOTHING, ...change } }, { onSuccess: () => tell.done(t('camp.saved')), onError: tell.failure }),
  };
}

/** What is typed, until it is saved; `kept` is what the server holds, and `mark` changes with it. */
export function useTyped<Value>(kept: Value, mark: number): [Value, (next: Value) => void, boolean] {
  const [typed, setTyped] = useState<{ mark: number; value: Value } | null>(null);
  const isTyped = typed?.mark === mark;
  return [isTyped ? typed.value : kept, (value) => setTyped({ mark, value }), isTyped];
}

const PARTS = {
  DRAFT: 'ALL',
  READY: 'SOME',
  RUNNING: 'SOME',
  PAUSED: 'SOME',
  CLOSING: 'NONE',
  CLOSED: 'NONE',
  CANCELLED: 'NONE',
} as const satisfies Record<CampaignFields['state'], string>;

/** Everything of a draft; of one that is published only its words and its stock. */
export const mayChangeAll = (state: CampaignFields['state']): boolean => PARTS[state] === 'ALL';
export const mayChangeSome = (state: CampaignFields['state']): boolean => PARTS[state] !== 'NONE';
