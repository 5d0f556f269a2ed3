// A list's state is the page's address and nothing else: search, filters, order, columns and position. So a link shows the same to
// somebody else, Back undoes a filter, and a saved view is the query part under a name.
// Surprise: going back a page needs the cursors before it, which the address does not hold; they are known for the pages that
// were walked through here. Who comes in by a link to page 3 is offered the first page instead.

import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';

const AFTER = 'after';
const PAGE = 'page';
const COLUMNS = 'columns';
/** Not filters: they stay when filters are cleared. */
const LASTING = [COLUMNS, 'tab'];

export interface ListState {
  /** The value of a filter; null when it is not set. */
  get(name: string): string | null;
  /** Sets and clears filters, and goes back to the first page. */
  set(changes: Readonly<Record<string, string | null>>): void;
  clear(): void;
  /** Whether any of the filters is set, of those named. */
  isFiltered(names: readonly string[]): boolean;
  readonly after: string | null;
  readonly page: number;
  goNext(endCursor: string): void;
  /** Null on the first page. */
  readonly goBack: { readonly isKnown: boolean; go(): void } | null;
  readonly columns: readonly string[] | null;
  chooseColumns(keys: readonly string[] | null): void;
  /** The query part without the position, for saved views and exports. */
  readonly query: string;
}

/** The cursor of each page that was left by going on, by the list's address and the page's number. */
const walked = new Map<string, string | null>();

export function useListState(): ListState {
  const [params, setParams] = useSearchParams();
  const [path] = useLocation();

  const change = useCallback(
    (changes: Readonly<Record<string, string | null>>, isStep = false) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: !isStep },
      );
    },
    [setParams],
  );

  return useMemo(() => {
    const after = params.get(AFTER);
    const page = Math.max(1, Number.parseInt(params.get(PAGE) ?? '1', 10) || 1);
    const kept = new URLSearchParams(params);
    kept.delete(AFTER);
    kept.delete(PAGE);
    const query = kept.toString();
    const placeOf = (number: number) => `${path}?${query}#${String(number)}`;
    return {
      get: (name) => params.get(name),
      set: (changes) => change({ ...changes, [AFTER]: null, [PAGE]: null }),
      clear: () => change(Object.fromEntries([...params.keys()].filter((key) => !LASTING.includes(key)).map((key) => [key, null]))),
      isFiltered: (names) => names.some((name) => params.get(name) !== null),
      after,
      page,
      goNext: (endCursor) => {
        walked.set(placeOf(page), after);
        change({ [AFTER]: endCursor, [PAGE]: String(page + 1) }, true);
      },
      goBack: page === 1 ? null : stepBack(),
      columns: params.get(COLUMNS)?.split(',') ?? null,
      chooseColumns: (keys) => change({ [COLUMNS]: keys?.join(',') ?? null }),
      query,
    };

    function stepBack() {
      const before = walked.get(placeOf(page - 1));
      const isKnown = page > 2 ? before !== undefined : true;
      const target = page > 2 && before ? { [AFTER]: before, [PAGE]: String(page - 1) } : { [AFTER]: null, [PAGE]: null };
      return { isKnown, go: () => change(target, true) };
    }
  }, [params, path, change]);
}
