// What a host does, kept on the phone until the server has heard it. What was refused waits as well: the host goes on, and it is told again.

import { useCallback } from 'react';
import { ask } from '../../shared/api.ts';
import { HostLiveMutation } from '../generated.ts';
import { makeKeepers } from '../parts/keeper.ts';
import { useKeeper } from '../parts/use-keeper.ts';
import type { Untold } from './prompter.ts';
import { isTold, nextPart, readUntold, without } from './prompter.ts';

export interface Hosting {
  readonly untold: Untold;
  /** Why the server did not take it; null while it does, and while there is only no network. */
  readonly error: unknown;
  act(change: (before: Untold) => Untold): void;
}

/** By person and live: `<person>.<live>`. */
const hostKeeper = makeKeepers<Untold, Untold>({
  name: 'live',
  read: readUntold,
  next: (untold) => (isTold(untold) ? null : nextPart(untold)),
  tell: ({ sends, places }, _keep, owner) => ask(HostLiveMutation, { id: owner.slice(owner.indexOf('.') + 1), sends, places }),
  afterTold: without,
  afterRefusal: (untold) => untold,
});

export function useHosting(personId: string, liveId: string, onTold: () => void): Hosting {
  const keeper = hostKeeper(`${personId}.${liveId}`);
  const { kept, refused, send } = useKeeper(keeper, onTold);
  const act = useCallback(
    (change: (before: Untold) => Untold) => {
      keeper.keep(change);
      send();
    },
    [keeper, send],
  );
  return { untold: kept, error: refused, act };
}
