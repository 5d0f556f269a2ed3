// Whether somebody is at work, away, about to leave or gone, in one word; and what they still owe.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { OperatorFields } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';

export function Presence({ operator }: { operator: OperatorFields }): ReactElement {
  const { t } = useTexts();
  const { day, dayKey } = useFormats();
  const now = useNow(60_000);
  const today = dayKey(now);
  const leave = operator.leaves.find(({ from, to }) => from <= today && today <= to);
  const next = operator.leaves.find(({ from }) => from > today);
  const owes = operator.notesMissing > 0 ? <p className="s c-due nw">{t('op.owes', { count: operator.notesMissing })}</p> : null;
  if (operator.isGone)
    return (
      <>
        <span className="st late">{t('op.gone')}</span>
        {owes}
      </>
    );
  if (operator.leavesOn !== null)
    return (
      <>
        <span className="st due">{t('op.leavesOn', { day: day(operator.leavesOn, now) })}</span>
        {owes}
      </>
    );
  if (leave)
    return (
      <>
        <span className="st due">{t('op.awayUntil', { day: day(leave.to, now) })}</span>
        {owes}
      </>
    );
  return (
    <>
      <span className="st done">{t('op.atWork')}</span>
      {owes ?? (next ? <p className="s nw">{t('op.awayFrom', { day: day(next.from, now) })}</p> : null)}
    </>
  );
}
