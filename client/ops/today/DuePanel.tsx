// What in the room of members waits for a person; nothing at all while nothing waits, or while it is not known.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { DueTotalsQuery, OpenObjectionsQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useTexts } from '../texts.ts';

const AGAIN_MILLISECONDS = 60_000;

export function DuePanel(): ReactElement | null {
  const { t } = useTexts();
  const { count } = useFormats();
  const now = useNow(60_000);
  const objections = useAnswer(OpenObjectionsQuery, {}, { everyMilliseconds: AGAIN_MILLISECONDS }).data?.tierObjections.edges ?? [];
  const totals = useAnswer(DueTotalsQuery, {}, { everyMilliseconds: AGAIN_MILLISECONDS }).data;
  const late = objections.filter(({ node }) => Date.parse(node.dueAt) < now.getTime()).length;
  const planned = totals?.tierPlanTotals.reduce((sum, each) => sum + each.count, 0) ?? 0;
  const held = (totals?.quarantineTotals.orders ?? 0) + (totals?.quarantineTotals.refunds ?? 0);
  if (objections.length + planned + held === 0) return null;
  return (
    <Panel title={t('due.title')}>
      <ul className="rows tight">
        {objections.length === 0 ? null : (
          <li>
            <Link href="/people/objections">{t('due.objections')}</Link>
            <span className={late > 0 ? 'c-late f' : 'f'}>
              {count(objections.length)}
              {late > 0 ? ` · ${t('due.late', { count: late })}` : null}
            </span>
          </li>
        )}
        {planned === 0 ? null : (
          <li>
            <Link href="/people/plan">{t('due.plan')}</Link>
            <span className="f">{count(planned)}</span>
          </li>
        )}
        {held === 0 ? null : (
          <li>
            <Link href="/people/quarantine">{t('due.quarantine')}</Link>
            <span className="f">{count(held)}</span>
          </li>
        )}
      </ul>
    </Panel>
  );
}
