// How what is done about duties, patrols and relays is told to the server, in the order in which it was done.

import { useCallback } from 'react';
import { ask } from '../../shared/api.ts';
import { serverNow } from '../../shared/clock.ts';
import {
  AcceptDutyMutation,
  AcknowledgeRelayMutation,
  HandInDutyMutation,
  PassRelayOnMutation,
  ReportPatrolMutation,
  SendFeedbackMutation,
  StartDutyMutation,
} from '../generated.ts';
import { makeKeepers } from '../parts/keeper.ts';
import { sendPictures } from '../parts/kept-pictures.ts';
import { useKeeper } from '../parts/use-keeper.ts';
import { readActs, withAct, withoutAct } from './kept-acts.ts';
import type { Act } from './kept-acts.ts';

/** Pages without a secure address have no randomUUID. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** By the server's clock, as far as it is known: the phone's own may be wrong. */
export const stamp = (): { key: string; at: string } => ({ key: newKey(), at: serverNow().toISOString() });

type Acts = readonly Act[];
type Keep = (change: (before: Acts) => Acts) => void;

async function tell(act: Act, keep: Keep): Promise<void> {
  const replace = (next: Act) => keep((acts) => acts.map((each) => (each.key === act.key ? next : each)));
  switch (act.kind) {
    case 'ACCEPT':
      await ask(AcceptDutyMutation, { id: act.dutyId });
      return;
    case 'START':
      await ask(StartDutyMutation, { id: act.dutyId, at: act.at });
      return;
    case 'HAND_IN': {
      const evidenceIds = await sendPictures('/evidence', act.pictures, (pictures) => replace({ ...act, pictures }));
      await ask(HandInDutyMutation, { id: act.dutyId, report: act.report, evidenceIds, at: act.at });
      return;
    }
    case 'PATROL': {
      const { pictures, ...patrol } = act.patrol;
      const note = (sent: typeof pictures) => replace({ ...act, patrol: { ...act.patrol, pictures: sent } });
      const evidenceIds = await sendPictures('/evidence', pictures, note);
      await ask(ReportPatrolMutation, { input: { ...patrol, key: act.key, at: act.at, evidenceIds } });
      return;
    }
    case 'ACKNOWLEDGE':
      await ask(AcknowledgeRelayMutation, { id: act.relayId });
      return;
    case 'PASS_ON':
      await ask(PassRelayOnMutation, { id: act.relayId });
      return;
    case 'FEEDBACK':
      await ask(SendFeedbackMutation, { input: { ...act.feedback, key: act.key } });
  }
}

/** By person. */
export const dutyKeeper = makeKeepers<Acts, Act>({
  name: 'duties',
  read: readActs,
  next: ([first]) => first ?? null,
  tell,
  afterTold: withoutAct,
  afterRefusal: withoutAct,
});

export interface Waiting {
  readonly acts: Acts;
  /** Why the server did not take something. */
  readonly refused: unknown;
  /** Keeps an act and tells it. False where the phone has no room for it. */
  act(act: Act): boolean;
}

export function useDutyActs(personId: string, onTold: () => void): Waiting {
  const keeper = dutyKeeper(personId);
  const { kept, refused, send } = useKeeper(keeper, onTold);
  const act = useCallback(
    (done: Act) => {
      keeper.refused.set(null);
      const isKept = keeper.keep((acts) => withAct(acts, done));
      send();
      return isKept;
    },
    [keeper, send],
  );
  return { acts: kept, refused, act };
}
