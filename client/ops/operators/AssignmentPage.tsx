// One proposal: what it costs, everybody's load before and after, which constraints hold, every move with its reason, and the bar that
// applies it. Nothing moves before somebody presses there.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { AssignmentProposalData } from '../generated.ts';
import { AssignmentProposalQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { Icon } from '../shell/icons.tsx';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { LoadsPanel } from './LoadsPanel.tsx';
import { MovesPanel } from './MovesPanel.tsx';
import { NewProposalDialog } from './NewProposalDialog.tsx';
import { ProposalCosts } from './ProposalCosts.tsx';
import { ProposalFoot } from './ProposalFoot.tsx';
import { methodText } from './words.ts';
import './operators.css';

export type Proposal = NonNullable<AssignmentProposalData['assignmentProposal']>;

export function AssignmentPage({ id }: { readonly id: string }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(AssignmentProposalQuery, { id }, { everyMilliseconds: 30_000 });
  const proposal = asked.data?.assignmentProposal ?? null;
  useNamedPage(
    proposal === null
      ? null
      : proposal.leaving === null
        ? t(methodText[proposal.method])
        : t('assign.ofLeaving', { name: proposal.leaving.name }),
  );
  return (
    <Answered asked={asked} bones={8}>
      {({ assignmentProposal }) =>
        assignmentProposal ? (
          <Whole proposal={assignmentProposal} />
        ) : (
          <section className="panel">
            <Nothing action={<Link href="/groups/assignments">{t('assign.toList')}</Link>}>{t('assign.unknown')}</Nothing>
          </section>
        )
      }
    </Answered>
  );
}

function Whole({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTexts();
  const [isAdjusting, setAdjusting] = useState(false);
  const isDraft = proposal.state === 'DRAFT';
  return (
    <>
      <PageHead title={t('assign.title')} about={<About proposal={proposal} />}>
        {isDraft ? <Button onClick={() => setAdjusting(true)}>{t('assign.adjust')}</Button> : null}
        <Button icon={<Icon name="download" />} href={`/exports/assignment-moves.csv?id=${proposal.id}`} download>
          {t('list.export')}
        </Button>
      </PageHead>
      <ProposalCosts proposal={proposal} />
      <Notes proposal={proposal} onAgain={() => setAdjusting(true)} />
      <div className="assign-cols">
        <div className="stack">
          <LoadsPanel proposal={proposal} />
          <ChecksPanel proposal={proposal} />
        </div>
        <MovesPanel key={proposal.id} proposal={proposal} />
      </div>
      {isDraft ? <ProposalFoot proposal={proposal} /> : null}
      {isAdjusting ? <NewProposalDialog start={startOf(proposal)} onClose={() => setAdjusting(false)} /> : null}
    </>
  );
}

function startOf({ id, method, leaving, constraints }: Proposal) {
  const { operators, band, mustMatchSkill, mustMatchProvince, takesUnheld } = constraints;
  const operatorIds = operators.map((each) => each.id);
  return { method, leavingId: leaving?.id ?? null, operatorIds, band, mustMatchSkill, mustMatchProvince, takesUnheld, replacesId: id };
}

function About({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTexts();
  const { day, moment } = useFormats();
  const now = useNow(60_000);
  const { leaving, leavesOn, method, loads, createdAt, milliseconds } = proposal;
  const leaver = loads.find(({ operator }) => operator.id === leaving?.id);
  const what =
    leaving === null || leaver === undefined
      ? t('assign.between.about', { method: t(methodText[method]), count: loads.filter(({ isLeaving }) => !isLeaving).length })
      : leavesOn === null
        ? t('assign.leaver.about', { name: leaving.name, groups: leaver.groupsBefore })
        : t('assign.leaverOn.about', { name: leaving.name, day: day(leavesOn, now), groups: leaver.groupsBefore });
  const took = milliseconds < 100 ? t('assign.tookAMoment') : t('assign.took', { seconds: (milliseconds / 1000).toFixed(1) });
  return <>{t('assign.worked', { what, at: moment(createdAt, now), took })}</>;
}

/** What somebody has to know before applying: it is stale, it was applied, there is no room left. */
function Notes({ proposal, onAgain }: { proposal: Proposal; onAgain: () => void }): ReactElement | null {
  const { t } = useTexts();
  const { moment, share } = useFormats();
  const now = useNow(60_000);
  const { state, isStale, closedAt, closedByName, hire, loads } = proposal;
  if (state !== 'DRAFT')
    return (
      <div className={`note ${state === 'APPLIED' ? 'done' : 'calm'}`} role="status" style={{ marginBottom: 24 }}>
        <b className="nw">{t(state === 'APPLIED' ? 'assign.applied' : 'assign.discarded')}</b>
        <span>
          {t(state === 'APPLIED' ? 'assign.appliedBy' : 'assign.discardedBy', {
            name: closedByName ?? '',
            at: closedAt === null ? '' : moment(closedAt, now),
          })}
        </span>
      </div>
    );
  if (isStale)
    return (
      <div className="note late" role="status" style={{ marginBottom: 24 }}>
        <b className="nw">{t('assign.stale')}</b>
        <span>{t('assign.staleAbout')}</span>
        <span className="aside">
          <Button size="small" onClick={onAgain}>
            {t('assign.again')}
          </Button>
        </span>
      </div>
    );
  if (hire === null) return null;
  const people = loads.filter(({ isLeaving }) => !isLeaving).length;
  return (
    <div className="note due" role="status" style={{ marginBottom: 24 }}>
      <b className="nw">{t('assign.noRoom')}</b>
      <span>
        {t('assign.noRoomAbout', {
          people,
          before: share(hire.averageBefore / 10_000),
          more: hire.operators,
          after: share(hire.averageAfter / 10_000),
        })}
      </span>
      <span className="aside">
        <Link href="/groups/operators">
          <Button size="small">{t('assign.toLoads')}</Button>
        </Link>
      </span>
    </div>
  );
}
