// The team of a member at a glance: how many of which tier, what it sold, how many were led to rise.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { PersonTeamData } from '../generated.ts';
import { PersonTeamQuery } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { TIERS, tierText } from '../tiers/words.ts';
import type { Person } from './PersonPage.tsx';

export type TeamData = NonNullable<PersonTeamData['distributor']>;

export function TeamPanel({ person, isWhole = false }: { person: Person; isWhole?: boolean }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(PersonTeamQuery, { id: person.id });
  return (
    <Panel
      title={t('person.team')}
      aside={
        isWhole ? undefined : (
          <Link href={`/people/${person.id}?tab=team`} className="s c-acc">
            {t('team.tree')}
          </Link>
        )
      }
    >
      <Answered asked={asked} bones={5}>
        {({ distributor }) => (distributor === null ? null : <Team data={distributor} direct={person.directDownline} />)}
      </Answered>
    </Panel>
  );
}

function Team({ data, direct }: { data: TeamData; direct: number }): ReactElement {
  const { t } = useTexts();
  const { count, yuan, share } = useFormats();
  const { team, figures } = data;
  const over = (window: TeamData['figures'][number]['window']) => figures.find((each) => each.window === window);
  const [days30, days90] = [over('DAYS_30'), over('DAYS_90')];
  const tiers = TIERS.map((tier) => ({ tier, count: team.byTier.find((each) => each.tier === tier)?.count ?? 0 })).filter(
    (each) => each.count > 0,
  );
  return (
    <>
      {tiers.length === 0 ? null : (
        <>
          <div
            className="mix"
            role="img"
            aria-label={tiers.map((each) => `${t(tierText[each.tier])} ${count(each.count)}`).join(t('list.comma'))}
          >
            {tiers.map((each) => (
              <i key={each.tier} className={`of-${each.tier.toLowerCase()}`} style={{ flex: each.count }} />
            ))}
          </div>
          <p className="s mixed">
            {tiers.map((each) => (
              <TierMark key={each.tier} tier={each.tier}>
                {t(tierText[each.tier])} {count(each.count)}
              </TierMark>
            ))}
          </p>
        </>
      )}
      <ul className="kv">
        <li>
          <span>{t('team.members')}</span>
          <b>{count(team.members)}</b>
        </li>
        <li>
          <span>{t('people.downline')}</span>
          <span>{count(direct)}</span>
        </li>
        {team.headsBelow > 0 ? (
          <li>
            <span>{t('team.headsBelow')}</span>
            <span>{count(team.headsBelow)}</span>
          </li>
        ) : null}
        <li>
          <span>{t('team.sales90')}</span>
          <b>{yuan(days90?.teamSalesFen ?? 0)}</b>
        </li>
        <li>
          <span>{t('team.active30')}</span>
          <b>
            {count(days30?.activeDownline ?? 0)}
            {team.members === 0 ? null : <span className="m"> · {share((days30?.activeDownline ?? 0) / team.members)}</span>}
          </b>
        </li>
        <li>
          <span>{t('team.replication')}</span>
          <b>
            {((days90?.replicationIndex ?? 0) / 100).toFixed(1)}
            <span className="m"> · {t('team.risen', { count: days90?.risen ?? 0 })}</span>
          </b>
        </li>
        <li>
          <span>{t('team.today')}</span>
          <span>
            {yuan(team.todayFen)}
            <span className="m"> · {t('orders.count', { count: team.todayOrders })}</span>
          </span>
        </li>
      </ul>
    </>
  );
}
