// The bar at the foot of a draft: what applying does, and the three ways on.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAskAgain } from '../answers.ts';
import {
  ApplyProposalMutation,
  AssignmentProposalQuery,
  AssignmentProposalsQuery,
  DiscardProposalMutation,
  KeepProposalMutation,
  OperatorHoldingsQuery,
  OperatorNamesQuery,
  OperatorQuery,
  OperatorsQuery,
} from '../generated.ts';
import { Area, Dialog } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import type { Proposal } from './AssignmentPage.tsx';

const AGAIN = [AssignmentProposalQuery.name, AssignmentProposalsQuery.name];
const HOLDERS = [OperatorsQuery.name, OperatorQuery.name, OperatorHoldingsQuery.name, OperatorNamesQuery.name];

export function ProposalFoot({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTexts();
  const { count, moment } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const askAgain = useAskAgain();
  const [, navigate] = useLocation();
  const [isKeeping, setKeeping] = useState(false);
  const apply = useAct(ApplyProposalMutation, [...AGAIN, ...HOLDERS]);
  const discard = useAct(DiscardProposalMutation, AGAIN);
  const { id, cost, isStale, notesDueAt, leaving } = proposal;
  const moves = count(cost.moves);
  const notes =
    notesDueAt === null
      ? t('assign.footHistory')
      : leaving === null
        ? t('assign.footNotes', { at: moment(notesDueAt, now) })
        : t('assign.footNotesOf', { name: leaving.name, at: moment(notesDueAt, now) });
  return (
    <section className="panel proposal-foot" aria-label={t('assign.apply', { count: moves })}>
      <p>
        <span className="f">{cost.moves === 0 ? t('assign.noMoves') : t('assign.footWhat', { count: moves })}</span>
        {cost.moves === 0 ? null : (
          <>
            <br />
            <span className="s">{notes}</span>
          </>
        )}
      </p>
      <Popconfirm
        title={t('assign.discardTitle')}
        okText={t('assign.discard')}
        cancelText={t('action.cancel')}
        onConfirm={() =>
          discard.mutate(
            { id },
            {
              onError: tell.failure,
              onSuccess: () => {
                tell.done(t('assign.wasDiscarded'));
                navigate('/groups/assignments');
              },
            },
          )
        }
      >
        <Button type="text">{t('assign.discard')}</Button>
      </Popconfirm>
      <Button onClick={() => setKeeping(true)}>{t(proposal.isKept ? 'assign.keepAgain' : 'assign.keep')}</Button>
      <Button
        type="primary"
        disabled={cost.moves === 0 || isStale}
        title={isStale ? t('assign.staleAbout') : undefined}
        loading={apply.isPending ? { delay: 200 } : false}
        onClick={() =>
          apply.mutate(
            { id },
            {
              onError: (error) => {
                tell.failure(error);
                askAgain(...AGAIN);
              },
              onSuccess: () => tell.done(t('assign.wasApplied', { count: moves })),
            },
          )
        }
      >
        {t('assign.apply', { count: moves })}
      </Button>
      {isKeeping ? <KeepDialog proposal={proposal} onClose={() => setKeeping(false)} /> : null}
    </section>
  );
}

function KeepDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [note, setNote] = useState(proposal.note ?? '');
  const act = async () => {
    await ask(KeepProposalMutation, { id: proposal.id, note: note.trim() === '' ? null : note.trim() });
    tell.done(t('assign.wasKept'));
    askAgain(...AGAIN);
  };
  return (
    <Dialog title={t('assign.keep')} okText={t('assign.keep')} act={act} onClose={onClose}>
      <p className="m2" style={{ marginBottom: 16 }}>
        {t('assign.keepAbout')}
      </p>
      <div className="field">
        <label htmlFor="proposal-note">{t('assign.note')}</label>
        <Area id="proposal-note" value={note} onChange={setNote} isFirst most={100} rows={2} />
      </div>
    </Dialog>
  );
}
