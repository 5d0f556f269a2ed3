// One figure of a summary strip: what, the figure with its small unit, and its comparison. Rising is green, falling is grey.

import type { ReactElement, ReactNode } from 'react';

export function Figure({
  what,
  children,
  unit,
  note,
}: {
  what: string;
  children: ReactNode;
  unit?: string;
  note?: ReactNode;
}): ReactElement {
  return (
    <div>
      <p className="what">{what}</p>
      <b>
        {children}
        {unit ? <small>{unit}</small> : null}
      </b>
      <p>{note}</p>
    </div>
  );
}
