// The table of a list: heads that sort, rows of 48 px, bones while the first rows are on their way. The same table is used inside
// panels, with dense rows.

import Checkbox from 'antd/es/checkbox';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { BoneRows } from './states.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  cell(row: Row): ReactNode;
  readonly isRight?: boolean;
  readonly width?: number;
  /** Always shown; the column choice does not offer it. */
  readonly isFixed?: boolean;
  /** Not shown until somebody chooses it. */
  readonly isSpare?: boolean;
  /** The title is for screen readers only: a column of buttons. */
  readonly isMute?: boolean;
  /** What the server calls this order, rising and falling. */
  readonly sort?: { readonly up?: string; readonly down?: string };
}

/** Rows that are chosen, to be acted on together. */
export interface Selection<Row> {
  readonly keys: ReadonlySet<string>;
  choose(keys: readonly string[], isChosen: boolean): void;
  /** What a screen reader is told of the row's box. */
  labelOf(row: Row): string;
  readonly allLabel: string;
}

interface ListTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  /** Undefined while they are on their way. */
  rows: readonly Row[] | undefined;
  keyOf(row: Row): string;
  sort?: string | null;
  onSort?: (value: string) => void;
  boneCount?: number;
  className?: string;
  minWidth?: number;
  selection?: Selection<Row> | undefined;
}

export function ListTable<Row>(props: ListTableProps<Row>): ReactElement {
  const { label, columns, rows, keyOf, sort = null, onSort, boneCount = 8, className = 'edge', minWidth, selection } = props;
  const keys = rows?.map(keyOf) ?? [];
  const chosen = selection ? keys.filter((key) => selection.keys.has(key)).length : 0;
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={label}>
      <table className={className} style={minWidth === undefined ? undefined : { minWidth }} aria-busy={rows === undefined}>
        <thead>
          <tr>
            {selection ? (
              <th scope="col" style={{ width: 32 }}>
                <Checkbox
                  aria-label={selection.allLabel}
                  checked={keys.length > 0 && chosen === keys.length}
                  indeterminate={chosen > 0 && chosen < keys.length}
                  disabled={keys.length === 0}
                  onChange={(event) => selection.choose(keys, event.target.checked)}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows === undefined ? (
            <BoneRows rows={boneCount} columns={columns.length + (selection ? 1 : 0)} />
          ) : (
            rows.map((row) => (
              <tr key={keyOf(row)} className={selection?.keys.has(keyOf(row)) ? 'chosen' : undefined}>
                {selection ? (
                  <td>
                    <Checkbox
                      aria-label={selection.labelOf(row)}
                      checked={selection.keys.has(keyOf(row))}
                      onChange={(event) => selection.choose([keyOf(row)], event.target.checked)}
                    />
                  </td>
                ) : null}
                {columns.map((column) => (
                  <td key={column.key} className={column.isRight ? 'r' : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))
          )}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort: string | null;
  onSort: ((value: string) => void) | undefined;
}

function Head<Row>({ column, sort, onSort }: HeadProps<Row>): ReactElement {
  const { t } = useTexts();
  const { up, down } = column.sort ?? {};
  const direction = sort === null ? undefined : sort === up ? 'ascending' : sort === down ? 'descending' : undefined;
  const next = direction === 'descending' ? (up ?? down) : (down ?? up);
  return (
    <th scope="col" className={column.isRight ? 'r' : undefined} style={{ width: column.width }} aria-sort={direction}>
      {next !== undefined && onSort ? (
        <button type="button" onClick={() => onSort(next)} title={t('list.sortBy', { column: column.title })}>
          {column.title}
          {direction ? <Icon name={direction === 'descending' ? 'down' : 'up'} size={12} /> : null}
        </button>
      ) : (
        <span className={column.isMute ? 'sr' : undefined}>{column.title}</span>
      )}
    </th>
  );
}
