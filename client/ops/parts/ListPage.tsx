// One page for every list: filters, order, cursor pages, choice of columns, export and saved views, all of it in the address. A page
// says what its rows and columns are; how a list behaves is decided here and nowhere else.

import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Popover from 'antd/es/popover';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { useAnswer } from '../answers.ts';
import type { Operation } from '../../shared/operation.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import type { Filter } from './Filters.tsx';
import { Filters, namesOf } from './Filters.tsx';
import type { ListState } from './list-state.ts';
import { useListState } from './list-state.ts';
import type { Column } from './ListTable.tsx';
import { ListTable } from './ListTable.tsx';
import { PageHead } from './Panel.tsx';
import { SavedViews } from './SavedViews.tsx';
import { Failure, Nothing, Stale } from './states.tsx';

export interface Page<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined };
}

interface ListPageProps<Data, Variables, Row> {
  /** Under which views of this list are saved. */
  list: string;
  title: ReactNode;
  /** Part of another page, which has a head of its own: the export stands with the filters then. */
  isPart?: boolean;
  about?: ReactNode;
  /** The page's one primary action, and others. */
  actions?: ReactNode;
  columns: readonly Column<Row>[];
  filters: readonly Filter[];
  operation: Operation<Data, Variables>;
  ask(state: ListState, page: { first: number; after: string | null }): Variables;
  pageOf(data: Data): Page<Row>;
  keyOf(row: Row): string;
  /** Where the same rows can be had as CSV; null where they cannot. */
  exportPath?: ((state: ListState) => string) | null;
  usualSort?: string;
  /** One sentence on what belongs here, and the first step. */
  empty: ReactNode;
  emptyAction?: ReactNode;
  minWidth?: number;
  /** Rows can be chosen; what can be done with those that are. */
  bulk?: { labelOf(row: Row): string; actions(keys: readonly string[], clear: () => void): ReactNode } | undefined;
  children?: ReactNode;
}

const ROWS_PER_PAGE = 25;

export function ListPage<Data, Variables, Row>(props: ListPageProps<Data, Variables, Row>): ReactElement {
  const {
    list,
    title,
    isPart = false,
    about,
    actions,
    columns,
    filters,
    operation,
    pageOf,
    keyOf,
    exportPath = null,
    usualSort,
    empty,
    minWidth = 960,
    bulk,
  } = props;
  const { t } = useTexts();
  const state = useListState();
  const asked = useAnswer(operation, props.ask(state, { first: ROWS_PER_PAGE, after: state.after }));
  const page = asked.data === undefined ? undefined : pageOf(asked.data);
  const rows = page?.edges.map((edge) => edge.node);
  const shown = columns.filter((column) => column.isFixed || (state.columns ? state.columns.includes(column.key) : !column.isSpare));
  const isFiltered = state.isFiltered(namesOf(filters));
  const sort = state.get('sort') ?? usualSort ?? null;
  const { chosen, choose, clear } = useChosen(`${state.query} ${state.after ?? ''}`, rows?.map(keyOf));
  const exporting = exportPath ? (
    <Button icon={<Icon name="download" />} href={exportPath(state)} download>
      {t('list.export')}
    </Button>
  ) : null;
  return (
    <>
      {isPart ? null : (
        <PageHead title={title} about={about}>
          {exporting}
          {actions}
        </PageHead>
      )}
      {props.children}
      <section className="panel" aria-label={typeof title === 'string' ? title : list}>
        {bulk && chosen.size > 0 ? (
          <div className="tools chosen" role="group" aria-label={t('list.chosen', { count: chosen.size })}>
            <b>{t('list.chosen', { count: chosen.size })}</b>
            <Button type="text" onClick={clear}>
              {t('list.chooseNone')}
            </Button>
            <span className="gap" />
            {bulk.actions([...chosen], clear)}
          </div>
        ) : (
          <div className="tools">
            <Filters filters={filters} state={state} />
            {isFiltered ? (
              <Button type="text" onClick={state.clear}>
                {t('list.clear')}
              </Button>
            ) : null}
            <span className="gap" />
            {isPart ? exporting : null}
            <ColumnChoice columns={columns} shown={shown} state={state} />
            <SavedViews list={list} query={state.query} />
          </div>
        )}
        <div className="over">{asked.isFetching && rows !== undefined ? <div className="running" /> : null}</div>
        {asked.error !== null && rows === undefined ? (
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        ) : (
          <>
            {asked.error === null ? null : <Stale error={asked.error} onRetry={() => void asked.refetch()} />}
            <ListTable
              label={typeof title === 'string' ? title : list}
              columns={shown}
              rows={rows}
              keyOf={keyOf}
              sort={sort}
              onSort={(value) => state.set({ sort: value === usualSort ? null : value })}
              boneCount={10}
              minWidth={minWidth}
              selection={bulk ? { keys: chosen, choose, labelOf: bulk.labelOf, allLabel: t('list.chooseAll') } : undefined}
            />
            {rows?.length === 0 ? (
              isFiltered ? (
                <Nothing action={<Button onClick={state.clear}>{t('list.clear')}</Button>}>{t('list.noHits')}</Nothing>
              ) : (
                <Nothing action={props.emptyAction}>{empty}</Nothing>
              )
            ) : null}
          </>
        )}
        {rows?.length === 0 && state.page === 1 ? null : <Pager state={state} page={page} count={rows?.length ?? 0} />}
      </section>
    </>
  );
}

/** What is chosen on this page of the list; another page or filter begins with nothing, and rows that have gone are forgotten. */
function useChosen(place: string, keys: readonly string[] | undefined) {
  const [kept, setKept] = useState<{ place: string; keys: ReadonlySet<string> }>({ place, keys: new Set() });
  const chosen = new Set(kept.place === place ? (keys ?? []).filter((key) => kept.keys.has(key)) : []);
  return {
    chosen,
    choose: (changed: readonly string[], isChosen: boolean) => {
      const next = new Set(chosen);
      for (const key of changed) {
        if (isChosen) next.add(key);
        else next.delete(key);
      }
      setKept({ place, keys: next });
    },
    clear: () => setKept({ place, keys: new Set() }),
  };
}

function ColumnChoice<Row>({
  columns,
  shown,
  state,
}: {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  state: ListState;
}): ReactElement {
  const { t } = useTexts();
  const keys = shown.map((column) => column.key);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="menu">
          <Checkbox.Group
            style={{ display: 'grid', gap: 8 }}
            value={keys}
            options={columns.map((column) => ({ value: column.key, label: column.title, disabled: column.isFixed === true }))}
            onChange={(chosen) => state.chooseColumns(columns.map((column) => column.key).filter((key) => chosen.includes(key)))}
          />
          {state.columns ? (
            <Button type="text" size="small" onClick={() => state.chooseColumns(null)}>
              {t('list.usualColumns')}
            </Button>
          ) : null}
        </div>
      }
    >
      <Button icon={<Icon name="columns" />}>{t('list.columns')}</Button>
    </Popover>
  );
}

function Pager<Row>({ state, page, count }: { state: ListState; page: Page<Row> | undefined; count: number }): ReactElement {
  const { t } = useTexts();
  const end = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  return (
    <footer>
      <span aria-live="polite">{page === undefined ? '' : t('list.position', { page: state.page, count })}</span>
      <span className="acts" hidden={state.goBack === null && end === null}>
        <Button size="small" disabled={state.goBack === null} icon={<Icon name="left" size={12} />} onClick={() => state.goBack?.go()}>
          {state.goBack === null || state.goBack.isKnown ? t('list.back') : t('list.first')}
        </Button>
        <Button
          size="small"
          disabled={end === null}
          icon={<Icon name="right" size={12} />}
          iconPlacement="end"
          onClick={() => (end === null ? undefined : state.goNext(end))}
        >
          {t('list.next')}
        </Button>
      </span>
    </footer>
  );
}
