// 团队: the own team's figures, and its members with what each needs next; those who need help first. More come as they are asked
// for, so that a team of thousands opens as quickly as one of ten.

import { useState } from 'react';
import type { ReactNode } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { isOfNetwork } from '../../shared/errors.ts';
import { useLive } from '../../shared/live.ts';
import type { Me } from '../../shared/session.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import type { MyTeamData, TeamShow } from '../generated.ts';
import { MyTeamQuery } from '../generated.ts';
import { Blocks, Head, OwnDoor } from '../parts/Frame.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { Member } from './Member.tsx';
import type { TeamMember } from './Member.tsx';

type Leader = NonNullable<NonNullable<MyTeamData['me']>['distributor']>;

const AT_ONCE = 20;
const SHOWS: readonly TeamShow[] = ['NEED_HELP', 'ALL', 'MID', 'NEW'];

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{children}</dd>
    </div>
  );
}

function Sum({ leader: { team, figures } }: { readonly leader: Leader }) {
  const { t } = useTexts();
  const { yuanPlain, yuanShort, count } = useFormats();
  const month = figures.find(({ window }) => window === 'DAYS_30');
  const of = (tier: 'MID' | 'NEW') => team.byTier.find((each) => each.tier === tier)?.count ?? 0;
  return (
    <section className="card sum" aria-labelledby="sum-title">
      <div className="big">
        <div>
          <h2 id="sum-title" className="cap">
            {t('team.today')}
          </h2>
          <b className="num">{yuanPlain(team.todayFen)}</b>
        </div>
        <p className="cap num">
          {t('team.todayOrders', { count: team.todayOrders })}
          <br />
          {t('team.withOwn')}
        </p>
      </div>
      <div className="split" aria-hidden="true">
        <i style={{ flexGrow: of('MID') }} />
        <i style={{ flexGrow: of('NEW') }} />
      </div>
      <p className="legend">
        <span className="cap mid">{t('team.ofTier', { tier: t('tier.MID'), count: of('MID') })}</span>
        <span className="cap new">{t('team.ofTier', { tier: t('tier.NEW'), count: of('NEW') })}</span>
        {team.headsBelow > 0 ? <span className="cap">{t('team.headsBelow', { count: team.headsBelow })}</span> : null}
      </p>
      {month ? (
        <dl>
          <Figure name={t('team.month')}>{yuanShort(month.teamSalesFen)}</Figure>
          <Figure name={t('team.active')}>{count(month.activeDownline)}</Figure>
          <Figure name={t('team.risen')}>{count(month.risen)}</Figure>
          <Figure name={t('team.replication')}>{(month.replicationIndex / 100).toFixed(1)}</Figure>
        </dl>
      ) : null}
      <p className="cap">{t('team.replicationText')}</p>
    </section>
  );
}

interface More {
  readonly show: TeamShow;
  readonly after: string;
  readonly members: readonly TeamMember[];
  readonly next: string | null;
}

/** The first page comes with the page; what was asked for beyond it is added behind. */
function Members({ data, show }: { readonly data: MyTeamData; readonly show: TeamShow }) {
  const { t } = useTexts();
  const [more, setMore] = useState<More | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { edges, pageInfo, total } = data.myTeam;
  const first = edges.map(({ node }) => node);
  const known = new Set(first.map(({ id }) => id));
  const added = more !== null && more.show === show && more.after === pageInfo.endCursor ? more : null;
  const members = [...first, ...(added?.members ?? []).filter(({ id }) => !known.has(id))];
  const next = added ? added.next : pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  const askMore = () => {
    if (next === null) return;
    setIsAsking(true);
    setError(null);
    ask(MyTeamQuery, { first: AT_ONCE, after: next, show })
      .then(
        ({ myTeam }) =>
          setMore({
            show,
            after: pageInfo.endCursor ?? '',
            members: [...(added?.members ?? []), ...myTeam.edges.map(({ node }) => node)],
            next: myTeam.pageInfo.hasNextPage ? (myTeam.pageInfo.endCursor ?? null) : null,
          }),
        (reason: unknown) => setError(reason),
      )
      .finally(() => setIsAsking(false));
  };
  if (members.length === 0) {
    return (
      <section className="card empty">
        <h2>{show === 'NEED_HELP' ? t('team.noHelp') : t('team.none')}</h2>
        <p>{show === 'NEED_HELP' ? t('team.noHelpText') : t('team.noneText')}</p>
      </section>
    );
  }
  return (
    <section className="card members" aria-label={t(`team.show.${show}`)}>
      {members.map((member) => (
        <Member key={member.id} member={member} />
      ))}
      {next === null ? null : (
        <button type="button" className="btn wide" disabled={isAsking} onClick={askMore}>
          {t('team.more', { left: Math.max(0, total - members.length) })}
        </button>
      )}
      {error === null ? null : <Notice error={error} onAgain={askMore} />}
    </section>
  );
}

/** How many each choice shows, where that is known. */
function countOf(show: TeamShow, { team }: Leader): number | null {
  if (show === 'NEED_HELP') return null;
  return show === 'ALL' ? team.members : (team.byTier.find(({ tier }) => tier === show)?.count ?? 0);
}

export function Team({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const [show, setShow] = useState<TeamShow>('NEED_HELP');
  const team = useAsk(MyTeamQuery, { first: AT_ONCE, after: null, show });
  const { data, error } = team;
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  useLive('notice', team.askAgain);
  // While other members are being asked for, the figures above them stay.
  const [last, setLast] = useState(data);
  if (data !== null && data !== last) setLast(data);
  const leader = (data ?? last)?.me?.distributor;
  const isAlone = leader != null && leader.team.members === 0;
  return (
    <>
      <Head
        title={t('team.title')}
        {...(leader && !isAlone ? { about: t('team.about', { members: leader.team.members, sellers: leader.team.todaySellers }) } : {})}
      >
        <OwnDoor me={me} />
      </Head>
      <main>
        {isTold ? null : <Live freshness={team} place="line" />}
        {isTold ? <Notice error={error} keptAt={team.answeredAt} onAgain={team.askAgain} /> : null}
        {leader && !(isAlone && leader.team.headsBelow === 0) ? <Sum leader={leader} /> : null}
        {leader && !isAlone ? (
          <div className="chips" role="group" aria-label={t('team.choose')}>
            {SHOWS.map((each) => {
              const count = each === show && data ? data.myTeam.total : countOf(each, leader);
              const words = t(`team.show.${each}`);
              return (
                <button key={each} type="button" className="chip" aria-pressed={each === show} onClick={() => setShow(each)}>
                  {count === null ? words : t('team.showCount', { show: words, count })}
                </button>
              );
            })}
          </div>
        ) : null}
        {data ? <Members data={data} show={isAlone ? 'ALL' : show} /> : isSlow ? <Blocks heights={['card', 'card']} /> : null}
      </main>
    </>
  );
}
