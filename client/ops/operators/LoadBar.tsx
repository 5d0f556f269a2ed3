// A load as a bar with the mark at 90 %; before and after stand in one track. What is above 100 % fills the track, and the figure
// beside it says how much.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useTexts } from '../texts.ts';
import { LOAD_FULL, LOAD_MARK } from './words.ts';
import './operators.css';

const width = (load: number): string => `${String(Math.min(100, Math.max(0, load / 100)))}%`;

export function LoadBar({ load, name }: { load: number; name: string }): ReactElement {
  const { t } = useTexts();
  const { share } = useFormats();
  return (
    <div className="load-bar" role="img" aria-label={t('op.loadOf', { name, load: share(load / 10_000) })}>
      <i style={{ width: width(load) }} />
      <u />
    </div>
  );
}

export function TwoLoads({ before, after, name }: { before: number; after: number; name: string }): ReactElement {
  const { t } = useTexts();
  const { share } = useFormats();
  return (
    <div
      className="two-loads"
      role="img"
      aria-label={t('assign.loadChange', { name, before: share(before / 10_000), after: share(after / 10_000) })}
    >
      <i className="before" style={{ width: width(before) }} />
      <i className="after" style={{ width: width(after) }} />
      <u />
    </div>
  );
}

/** What a load at the mark or above 100 % means, in a word; nothing below. */
export function LoadWord({ load }: { load: number }): ReactElement | null {
  const { t } = useTexts();
  if (load < LOAD_MARK) return null;
  return <p className={load > LOAD_FULL ? 's c-late' : 's c-due'}>{t(load > LOAD_FULL ? 'op.overFull' : 'op.nearFull')}</p>;
}
