// The parts of one page, each with an address of its own, so that a link shows the same.

import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly title: ReactNode;
}

/** `path` is the page's address; the first tab is there without a word in it. */
export function Tabs<Key extends string>({
  label,
  path,
  tabs,
  current,
}: {
  label: string;
  path: string;
  tabs: readonly Tab<Key>[];
  current: Key;
}): ReactElement {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab, index) => (
        <Link
          key={tab.key}
          href={index === 0 ? path : `${path}?tab=${tab.key}`}
          aria-current={tab.key === current ? 'page' : undefined}
          replace
        >
          {tab.title}
        </Link>
      ))}
    </nav>
  );
}
