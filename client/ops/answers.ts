// Questions to the server as hooks. What was answered is kept under the operation's name, so that a live event or an action can
// say "ask this again" by name alone.

import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { QueryClient, keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { AskError, ask } from '../shared/api.ts';
import type { Operation } from '../shared/operation.ts';

/** Refusals are answers: only what never reached the server is tried again, twice. */
function mayTryAgain(failures: number, error: unknown): boolean {
  return error instanceof AskError && error.isOffline && failures < 2;
}

export const questions = new QueryClient({
  defaultOptions: { queries: { retry: mayTryAgain, staleTime: 5_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
});

interface Options {
  isWanted?: boolean;
  /** Ask again every so many milliseconds while the page is looked at. */
  everyMilliseconds?: number | false;
  /** Answers stay good for so long; 5 seconds when not said. */
  staleMilliseconds?: number;
}

export function useAnswer<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  { isWanted = true, everyMilliseconds = false, staleMilliseconds }: Options = {},
): UseQueryResult<Data> {
  return useQuery({
    queryKey: [operation.name, variables],
    queryFn: () => ask(operation, variables),
    enabled: isWanted,
    refetchInterval: everyMilliseconds,
    placeholderData: keepPreviousData,
    ...(staleMilliseconds === undefined ? {} : { staleTime: staleMilliseconds }),
  });
}

/** An action; afterwards the named operations are asked again where they are shown. */
export function useAct<Data, Variables>(
  operation: Operation<Data, Variables>,
  again: readonly Operation<never, never>['name'][] = [],
): UseMutationResult<Data, unknown, Variables> {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: (variables: Variables) => ask(operation, variables),
    onSuccess: () => askAgain(...again),
  });
}

export function useAskAgain(): (...names: string[]) => void {
  const client = useQueryClient();
  return useCallback(
    (...names: string[]) => {
      for (const name of names) void client.invalidateQueries({ queryKey: [name] });
    },
    [client],
  );
}

/** What counts everybody follows the database a moment later. */
const SOON_MILLISECONDS = 1_500;

/** At once, and once more when figures that are counted from everybody have followed. */
export function useAskAgainSoon(): (...names: string[]) => void {
  const askAgain = useAskAgain();
  return useCallback(
    (...names: string[]) => {
      askAgain(...names);
      setTimeout(() => askAgain(...names), SOON_MILLISECONDS);
    },
    [askAgain],
  );
}
