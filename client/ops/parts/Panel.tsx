// A panel: title, something beside it, content, footer. The line under the head says that newer data is on its way while the old
// stays readable.

import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';

interface PanelProps {
  title: ReactNode;
  /** Stands at the right end of the head: freshness, a link, a switch. */
  aside?: ReactNode;
  footer?: ReactNode;
  isRefreshing?: boolean;
  /** Without the inner margin, for tables that reach the edges. */
  isFlush?: boolean;
  children: ReactNode;
}

export function Panel({ title, aside, footer, isRefreshing = false, isFlush = false, children }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {aside === undefined ? null : <div className="aside">{aside}</div>}
      </header>
      <div className="over">{isRefreshing ? <div className="running" /> : null}</div>
      {isFlush ? children : <div className="in">{children}</div>}
      {footer === undefined ? null : <footer>{footer}</footer>}
    </section>
  );
}

/** Title of a page, the line under it, and its actions. */
export function PageHead({ title, about, children }: { title: ReactNode; about?: ReactNode; children?: ReactNode }): ReactElement {
  return (
    <div className="head">
      <div>
        <h1>{title}</h1>
        {about === undefined ? null : <p>{about}</p>}
      </div>
      {children === undefined ? null : <div className="acts">{children}</div>}
    </div>
  );
}
