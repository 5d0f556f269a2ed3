// What stands where data will stand, would stand, or cannot stand. Waiting shows nothing for 200 ms, then bones in the height of
// the rows to come; an error stays in the place of what failed, with one action.

import Button from 'antd/es/button';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import { AskError } from '../../shared/api.ts';
import { sayError } from '../../shared/errors.ts';
import { useTexts } from '../texts.ts';

/** Rows of a table that are on their way. */
export function BoneRows({ rows, columns }: { rows: number; columns: number }): ReactElement {
  return (
    <>
      {Array.from({ length: rows }, (_row, row) => (
        <tr key={row} className="late-in" aria-hidden="true">
          {Array.from({ length: columns }, (_cell, cell) => (
            <td key={cell}>
              <span className="bone" style={{ width: `${String(48 + ((row * 7 + cell * 13) % 40))}%` }} />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

/** Lines of a panel that are on their way. */
export function Bones({ rows, height = 40 }: { rows: number; height?: number }): ReactElement {
  return (
    <div className="late-in" aria-hidden="true">
      {Array.from({ length: rows }, (_row, row) => (
        <div key={row} style={{ height, display: 'grid', alignItems: 'center' }}>
          <span className="bone" style={{ width: `${String(56 + ((row * 11) % 36))}%` }} />
        </div>
      ))}
    </div>
  );
}

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactElement {
  const words = useTexts();
  return (
    <div className="nothing" role="alert">
      <p className="c-late">{sayError(error, words)}</p>
      {onRetry ? <Button onClick={onRetry}>{words.t('state.retry')}</Button> : null}
    </div>
  );
}

/** Above what is still shown from before, when asking again has failed. */
export function Stale({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactElement {
  const words = useTexts();
  return (
    <div className="note due" role="status" style={{ margin: 16 }}>
      <b>{words.t('state.stale')}</b>
      <span>{sayError(error, words)}</span>
      <span className="aside">
        <Button size="small" onClick={onRetry}>
          {words.t('state.retry')}
        </Button>
      </span>
    </div>
  );
}

export function Nothing({ children, action }: { children: ReactNode; action?: ReactNode }): ReactElement {
  return (
    <div className="nothing">
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Asking again would change nothing: it belongs to somebody else. */
function isOfOthers(error: unknown): boolean {
  return error instanceof AskError && error.code.startsWith('NOT_YOUR_');
}

function Refused({ error }: { error: unknown }): ReactElement {
  const words = useTexts();
  return <Nothing action={<Link href="/">{words.t('notFound.back')}</Link>}>{sayError(error, words)}</Nothing>;
}

interface Asked<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** A part of a page that waits for one question: bones, the error in place, or the data (also while it is refreshed). */
export function Answered<Data>({
  asked,
  bones = 4,
  children,
}: {
  asked: Asked<Data>;
  bones?: number;
  children: (data: Data) => ReactNode;
}): ReactElement {
  if (asked.data !== undefined) return <>{children(asked.data)}</>;
  if (isOfOthers(asked.error))
    return (
      <section className="panel">
        <Refused error={asked.error} />
      </section>
    );
  if (asked.error !== null) return <Failure error={asked.error} onRetry={() => void asked.refetch()} />;
  return <Bones rows={bones} />;
}
