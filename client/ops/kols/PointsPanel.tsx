// The points of one member: the balance, the settled statements, and a correction by hand.

import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer, useAskAgain } from '../answers.ts';
import type { StatementFields } from '../generated.ts';
import { CorrectPointsMutation, KolQuery, KolStatementsQuery, PointsEntriesQuery } from '../generated.ts';
import { Dialog, ReasonField } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { StatementDrawer } from './StatementDrawer.tsx';

const LATEST = 8;
const MONTHS = 6;

export function PointsPanel({ distributorId, name, balance }: { distributorId: string; name: string; balance: number }): ReactElement {
  const { t } = useTexts();
  const { count, moment, change } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [isCorrecting, setCorrecting] = useState(false);
  const [shown, setShown] = useState<StatementFields | null>(null);
  const entries = useAnswer(PointsEntriesQuery, { distributorId, first: LATEST, after: null });
  const statements = useAnswer(KolStatementsQuery, { distributorId, first: MONTHS, after: null }).data?.kolStatements.edges ?? [];
  return (
    <Panel
      title={t('points.points')}
      aside={
        isManager ? (
          <Button size="small" onClick={() => setCorrecting(true)}>
            {t('points.correct')}…
          </Button>
        ) : undefined
      }
    >
      <p className="kol-balance">
        <b>{count(balance)}</b> <span className="m">{t('points.balance')}</span>
      </p>
      {statements.length > 0 ? (
        <>
          <h3 className="what">{t('nav.kolStatements')}</h3>
          <ul className="kol-steps">
            {statements.map(({ node }) => (
              <li key={node.id}>
                <Button type="link" size="small" onClick={() => setShown(node)}>
                  {node.monthKey}
                </Button>
                <span className="f">{change(node.total)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3 className="what">{t('points.latest')}</h3>
      <Answered asked={entries} bones={2}>
        {({ pointsEntries }) =>
          pointsEntries.edges.length === 0 ? (
            <p className="m">{t('points.none')}</p>
          ) : (
            <ul className="kol-steps">
              {pointsEntries.edges.map(({ node }) => (
                <li key={node.id}>
                  <span>
                    {say(node.words)}
                    <p className="s">
                      {moment(node.at, now)}
                      {node.byName === null ? '' : ` · ${node.byName}`}
                    </p>
                  </span>
                  <span className={node.points < 0 ? 'c-late' : 'f'}>{change(node.points)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {isCorrecting ? <CorrectDialog distributorId={distributorId} name={name} onClose={() => setCorrecting(false)} /> : null}
      {shown ? <StatementDrawer statement={shown} onClose={() => setShown(null)} /> : null}
    </Panel>
  );
}

function CorrectDialog({ distributorId, name, onClose }: { distributorId: string; name: string; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [key] = useState(() => crypto.randomUUID());
  const [points, setPoints] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const act = async () => {
    await ask(CorrectPointsMutation, { distributorId, points: points ?? 0, reason, key });
    tell.done(t('points.corrected'));
    askAgain(PointsEntriesQuery.name, KolQuery.name);
  };
  return (
    <Dialog
      title={t('points.correctOf', { name })}
      okText={t('points.correct')}
      isIncomplete={points === null || points === 0 || reason.trim() === ''}
      act={act}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="points-by">{t('points.by')}</label>
        <InputNumber id="points-by" autoFocus precision={0} value={points} onChange={setPoints} />
        <p className="s">{t('points.correctAbout')}</p>
      </div>
      <ReasonField label={t('kol.reason')} value={reason} onChange={setReason} />
    </Dialog>
  );
}
