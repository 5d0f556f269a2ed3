// Every move with its reason: by who receives, each opened when wanted, or in the order of the groups.

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { ProposalMovesData } from '../generated.ts';
import { ProposalMovesQuery } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { BoneRows, Failure, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import type { Proposal } from './AssignmentPage.tsx';
import { HeldName } from './HeldName.tsx';
import { PanelPager } from './PanelPager.tsx';
import { useWalked } from './walked.ts';

type Move = NonNullable<ProposalMovesData['assignmentProposal']>['moves']['edges'][number]['node'];
type Load = Proposal['loads'][number];
type View = 'receiver' | 'group';

/** So many receivers are open at first; the page of most proposals then fits a screen. */
const OPEN_AT_FIRST = 3;
const ROWS = 50;
const MOST_OF_ONE = 100;
const weightText = (weight: number): string => (weight / 1000).toFixed(1);

export function MovesPanel({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTexts();
  const [view, setView] = useState<View>('receiver');
  const aside = (
    <Segmented<View>
      aria-label={t('assign.order')}
      value={view}
      options={[
        { value: 'receiver', label: t('assign.byReceiver') },
        { value: 'group', label: t('assign.byGroup') },
      ]}
      onChange={setView}
    />
  );
  if (proposal.cost.moves === 0)
    return (
      <Panel title={t('assign.moveList')}>
        <Nothing>{t('assign.noMoves')}</Nothing>
      </Panel>
    );
  return view === 'receiver' ? <ByReceiver proposal={proposal} aside={aside} /> : <ByGroup proposal={proposal} aside={aside} />;
}

function ByReceiver({ proposal, aside }: { proposal: Proposal; aside: ReactElement }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const receivers = proposal.loads.filter(({ takes }) => takes > 0);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(receivers.slice(0, OPEN_AT_FIRST).map(({ operator }) => operator.id)));
  const isAllOpen = open.size === receivers.length;
  const toggle = (id: string) => setOpen(new Set(open.has(id) ? [...open].filter((each) => each !== id) : [...open, id]));
  const weight = receivers.reduce((sum, { takesWeight }) => sum + takesWeight, 0);
  return (
    <Panel
      title={t('assign.moveList')}
      aside={aside}
      isFlush
      footer={
        <>
          <span>{t('assign.movesAndWeight', { count: count(proposal.cost.moves), weight: weightText(weight) })}</span>
          <button
            type="button"
            className="plain s"
            onClick={() => setOpen(new Set(isAllOpen ? [] : receivers.map(({ operator }) => operator.id)))}
          >
            {t(isAllOpen ? 'assign.closeAll' : 'assign.openAll')}
          </button>
        </>
      }
    >
      <div className="wide" tabIndex={0} role="group" aria-label={t('assign.moveList')}>
        <table className="edge moves" style={{ minWidth: 480 }}>
          <MoveHead />
          {receivers.map((load) => (
            <tbody key={load.operator.id}>
              <ReceiverRow load={load} isOpen={open.has(load.operator.id)} onToggle={() => toggle(load.operator.id)} />
              {open.has(load.operator.id) ? <MovesOfOne id={proposal.id} load={load} /> : null}
            </tbody>
          ))}
        </table>
      </div>
    </Panel>
  );
}

function MoveHead({ hasReceiver = false }: { hasReceiver?: boolean }): ReactElement {
  const { t } = useTexts();
  return (
    <thead>
      <tr>
        <th scope="col">{t('op.group')}</th>
        {hasReceiver ? <th scope="col">{t('assign.fromTo')}</th> : null}
        <th scope="col" className="r">
          {t('op.members')}
        </th>
        <th scope="col" className="r">
          {t('op.weight')}
        </th>
        <th scope="col">{t('assign.reason')}</th>
      </tr>
    </thead>
  );
}

function ReceiverRow({ load, isOpen, onToggle }: { load: Load; isOpen: boolean; onToggle: () => void }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  return (
    <tr className="to">
      <td colSpan={2}>
        <button type="button" aria-expanded={isOpen} onClick={onToggle}>
          <span className="ava" aria-hidden="true">
            {Array.from(load.operator.name)[0]}
          </span>
          <span>
            <b>{load.operator.name}</b> <span className="m">{t('assign.takes', { count: load.takes })}</span>
          </span>
        </button>
      </td>
      <td className="r m">+{weightText(load.takesWeight)}</td>
      <td className="s">{isOpen ? null : say(load.takesWords)}</td>
    </tr>
  );
}

function MovesOfOne({ id, load }: { id: string; load: Load }): ReactElement {
  const asked = useAnswer(
    ProposalMovesQuery,
    { id, toId: load.operator.id, first: MOST_OF_ONE, after: null },
    { staleMilliseconds: Infinity },
  );
  if (asked.data === undefined && asked.error !== null)
    return (
      <tr>
        <td colSpan={4}>
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        </td>
      </tr>
    );
  if (asked.data === undefined) return <BoneRows rows={load.takes} columns={4} />;
  return (
    <>
      {asked.data.assignmentProposal?.moves.edges.map(({ node }) => (
        <MoveRow key={node.groupId} move={node} />
      ))}
    </>
  );
}

function MoveRow({ move, hasReceiver = false }: { move: Move; hasReceiver?: boolean }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const say = useSay();
  return (
    <tr>
      <td>
        <HeldName group={{ ...move, id: move.groupId }} isBrief />
      </td>
      {hasReceiver ? (
        <td className="nw">
          <span className="m">{move.from?.name ?? t('assign.nobody')} →</span> {move.to.name}
        </td>
      ) : null}
      <td className="r m">{t('assign.people', { count: count(move.members) })}</td>
      <td className="r">{weightText(move.weight)}</td>
      <td className="m2">{say(move.reason)}</td>
    </tr>
  );
}

function ByGroup({ proposal, aside }: { proposal: Proposal; aside: ReactElement }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const walked = useWalked();
  const asked = useAnswer(ProposalMovesQuery, { id: proposal.id, byNumber: true, first: ROWS, after: walked.after });
  const page = asked.data?.assignmentProposal?.moves;
  return (
    <Panel
      title={t('assign.moveList')}
      aside={aside}
      isFlush
      isRefreshing={asked.isFetching && page !== undefined}
      footer={
        <PanelPager walked={walked} end={page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null}>
          {t('assign.movesCount', { count: count(proposal.cost.moves) })}
        </PanelPager>
      }
    >
      {asked.error !== null && page === undefined ? <Failure error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      <div className="wide" tabIndex={0} role="group" aria-label={t('assign.moveList')}>
        <table className="edge moves" style={{ minWidth: 480 }}>
          <MoveHead hasReceiver />
          <tbody>
            {page === undefined ? (
              <BoneRows rows={8} columns={5} />
            ) : (
              page.edges.map(({ node }) => <MoveRow key={node.groupId} move={node} hasReceiver />)
            )}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
