// A page without a wall: that one waits, that there is nothing, or who may come in.

import type { ReactNode } from 'react';

export function Plain({ title, text, children }: { readonly title: string; readonly text?: string; readonly children?: ReactNode }) {
  return (
    <main className="plain">
      <h1>{title}</h1>
      {text === undefined ? null : <p>{text}</p>}
      {children}
    </main>
  );
}
