// Keeps every piece of long work on the page as new as the socket: done and total at once, and what the message does not carry
// (time left, result) by asking again a little later.

import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '../../shared/live.ts';
import { HealthQuery, ImportOfQuery, ImportsQuery, WorksQuery } from '../generated.ts';
import { useLater } from '../parts/later.ts';

const AGAIN_MILLISECONDS = 1_200;

interface Message {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number | null;
}

const isOpen = (state: string) => state === 'QUEUED' || state === 'RUNNING';

function isWork(value: object): value is { id: string; done: number } {
  return 'secondsLeft' in value && 'id' in value && 'done' in value;
}

/** The same answer with the work in it brought forward, wherever in it the work stands. */
export function withProgress<Data>(data: Data, message: Message): Data {
  if (Array.isArray(data)) return data.map((each: unknown) => withProgress(each, message)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  if (isWork(data)) {
    // A message may be older than the answer; work never goes back.
    if (data.id !== message.id || message.done < data.done) return data;
    const { state, done, total } = message;
    // An end is shown together with its result, which only the answer brings.
    return { ...data, ...(isOpen(state) ? { state } : {}), done, total };
  }
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withProgress(value, message)])) as Data;
}

/** `whenEnded` names what is asked again besides when a piece of work has come to its end. */
export function useLiveWork(whenEnded: readonly string[] = []): void {
  const client = useQueryClient();
  const names = [WorksQuery.name, ImportsQuery.name, ImportOfQuery.name];
  const askAgain = () => {
    for (const name of [...names, HealthQuery.name]) void client.invalidateQueries({ queryKey: [name] });
  };
  const askLater = useLater(askAgain, AGAIN_MILLISECONDS);
  useLive(
    'work',
    (message) => {
      for (const name of names) {
        client.setQueriesData({ queryKey: [name] }, (before: unknown) => (before === undefined ? before : withProgress(before, message)));
      }
      if (isOpen(message.state)) askLater(null);
      else {
        askAgain();
        for (const name of whenEnded) void client.invalidateQueries({ queryKey: [name] });
      }
    },
    () => askLater(null),
  );
}
