// One account: who it is, what is to be done with it today, how it fares and why, and its days behind and ahead.

import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { AccountFields, IpAccountData } from '../generated.ts';
import { AccountTotalsQuery, AccountsQuery, CountUpkeepMutation, IpAccountQuery, WakeIpAccountMutation } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { AccountDrawer } from './AccountDrawer.tsx';
import { ComplaintDialog, RestDialog, RetireDialog } from './acts.tsx';
import { DaysPanel } from './DaysPanel.tsx';
import { AccountHealthMark, AccountStateMark, FillBar } from './marks.tsx';
import { upkeepText } from './words.ts';

type Account = NonNullable<IpAccountData['ipAccount']>;
const AGAIN = [IpAccountQuery.name, AccountsQuery.name, AccountTotalsQuery.name];

export function IpAccountPage({ id }: { readonly id: string }): ReactElement {
  const asked = useAnswer(IpAccountQuery, { id });
  useNamedPage(asked.data?.ipAccount?.name ?? null);
  return (
    <Answered asked={asked} bones={6}>
      {({ ipAccount }) => (ipAccount ? <Whole account={ipAccount} /> : <></>)}
    </Answered>
  );
}

type Opened = 'edit' | 'rest' | 'retire' | 'complaint' | null;

function Whole({ account }: { account: Account }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const tell = useTell();
  const [opened, setOpened] = useState<Opened>(null);
  const wake = useAct(WakeIpAccountMutation, AGAIN);
  const isRetired = account.state === 'RETIRED';
  const close = () => setOpened(null);
  return (
    <>
      <PageHead title={account.name} about={<About account={account} />}>
        {account.mayManage && !isRetired ? (
          <>
            {account.state === 'RESTING' ? (
              <Button
                loading={wake.isPending ? { delay: 200 } : false}
                onClick={() =>
                  wake.mutate(
                    { id: account.id },
                    { onSuccess: () => tell.done(t('account.woken', { name: account.name })), onError: tell.failure },
                  )
                }
              >
                {t('account.wake')}
              </Button>
            ) : (
              <Button onClick={() => setOpened('rest')}>{t('account.rest')}</Button>
            )}
            <Button onClick={() => setOpened('complaint')}>{t('account.complain')}</Button>
          </>
        ) : null}
        {isManager && !isRetired ? (
          <>
            <Button onClick={() => setOpened('retire')}>{t('account.retire')}</Button>
            <Button onClick={() => setOpened('edit')}>{t('account.edit')}</Button>
          </>
        ) : null}
      </PageHead>
      <Proposal account={account} onRest={() => setOpened('rest')} />
      <Sums account={account} />
      <div className="cols">
        <div className="stack">
          <DaysPanel account={account} />
        </div>
        <div className="stack">
          <UpkeepPanel account={account} />
          <HealthPanel health={account.health} />
          <PersonaPanel account={account} />
        </div>
      </div>
      {opened === 'edit' ? <AccountDrawer account={account} onClose={close} /> : null}
      {opened === 'rest' ? <RestDialog account={account} onClose={close} /> : null}
      {opened === 'retire' ? <RetireDialog account={account} onClose={close} /> : null}
      {opened === 'complaint' ? <ComplaintDialog account={account} onClose={close} /> : null}
    </>
  );
}

function About({ account }: { account: Account }): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <AccountStateMark account={account} />
      {account.state === 'RESTING' && account.restReason !== null ? <> · {account.restReason}</> : null} · {account.handle} ·{' '}
      {t('account.lookedAfter', { name: account.operatorName ?? t('account.nobody') })} · {account.province || t('account.everywhere')}
    </>
  );
}

/** The night thinks that the account should rest: one thing to decide. */
function Proposal({ account, onRest }: { account: Account; onRest: () => void }): ReactElement | null {
  const { t } = useTexts();
  const { day } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  const { health } = account;
  if (health?.restProposedUntil == null || account.state !== 'ACTIVE') return null;
  return (
    <div className="note due" role="status" style={{ marginBottom: 24 }}>
      <b className="nw">{t('account.shouldRest')}</b>
      <span>
        {t('account.shouldRestUntil', { score: health.score, day: day(health.restProposedUntil, now) })}
        {health.reasons[0] ? ` ${say(health.reasons[0])}` : ''}
      </span>
      {account.mayManage ? (
        <span className="aside">
          <Button size="small" onClick={onRest}>
            {t('account.rest')}
          </Button>
        </span>
      ) : null}
    </div>
  );
}

function Sums({ account }: { account: Account }): ReactElement {
  const { t } = useTexts();
  const { count, share } = useFormats();
  const { friends, friendsReserved, friendLimit, today, dailyFriends } = account;
  const past = account.days.filter(({ day }) => day < today.day);
  const sent = past.reduce((sum, each) => sum + each.sent, 0);
  const accepted = past.reduce((sum, each) => sum + each.accepted, 0);
  return (
    <section className="panel" aria-label={t('account.sums')} style={{ marginBottom: 24 }}>
      <div className="stats">
        <Figure
          what={t('account.friends')}
          unit={t('account.ofLimit', { limit: count(friendLimit) })}
          note={<FillBar label={t('account.friends')} part={friends} held={friendsReserved} of={friendLimit} />}
        >
          {count(friends)}
        </Figure>
        <Figure
          what={t('account.today')}
          unit={t('account.ofLimit', { limit: dailyFriends })}
          note={t('account.sentAndAccepted', { sent: count(today.sent), accepted: count(today.accepted) })}
        >
          {count(today.planned)}
        </Figure>
        <Figure what={t('account.heldFriends')} unit={t('unit.people', { count: friendsReserved })} note={t('account.heldFriendsAbout')}>
          {count(friendsReserved)}
        </Figure>
        <Figure what={t('account.acceptance')} note={t('account.acceptanceAbout', { sent: count(sent) })}>
          {sent === 0 ? '—' : share(accepted / sent)}
        </Figure>
      </div>
    </section>
  );
}

function UpkeepPanel({ account }: { account: Account }): ReactElement {
  const { t } = useTexts();
  return (
    <Panel
      title={t('account.upkeepToday')}
      aside={account.today.isUpkeepDone ? <span className="st done">{t('account.upkeepAll')}</span> : undefined}
    >
      <ul className="upkeep-rows">
        {account.today.upkeep.map((each) => (
          <UpkeepRow key={`${each.kind} ${String(each.done)}`} account={account} upkeep={each} />
        ))}
      </ul>
      <p className="s" style={{ marginTop: 12 }}>
        {t('account.upkeepAbout')}
      </p>
    </Panel>
  );
}

function UpkeepRow({
  account,
  upkeep: { kind, done, wanted },
}: {
  account: Account;
  upkeep: AccountFields['today']['upkeep'][number];
}): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const act = useAct(CountUpkeepMutation, AGAIN);
  const [typed, setTyped] = useState(done);
  const keep = (value: number) => act.mutate({ id: account.id, kind, done: value }, { onError: tell.failure });
  const name = t(upkeepText[kind]);
  return (
    <li>
      <span className={done >= wanted ? 'st done' : 'st due'}>
        {name} <span className="m">{t('account.wanted', { count: wanted })}</span>
      </span>
      {account.mayManage && account.state !== 'RETIRED' ? (
        <>
          <InputNumber
            size="small"
            aria-label={t('account.countOf', { what: name })}
            min={0}
            max={500}
            precision={0}
            style={{ width: 64 }}
            value={typed}
            onChange={(value) => setTyped(value ?? 0)}
            onBlur={() => (typed === done ? undefined : keep(typed))}
            onPressEnter={() => (typed === done ? undefined : keep(typed))}
          />
          <Button size="small" disabled={done >= wanted} loading={act.isPending ? { delay: 200 } : false} onClick={() => keep(wanted)}>
            {t('account.tick')}
          </Button>
        </>
      ) : (
        <span className="f">
          {done} / {wanted}
        </span>
      )}
    </li>
  );
}

function HealthPanel({ health }: { health: AccountFields['health'] }): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  return (
    <Panel
      title={t('account.health')}
      aside={health ? <span className="s">{t('account.asOf', { day: day(health.day, now) })}</span> : undefined}
    >
      {health === null ? (
        <p className="m">{t('account.noHealth')}</p>
      ) : (
        <>
          <p style={{ marginBottom: 12 }}>
            <AccountHealthMark health={health} />
          </p>
          <ul className="reasons">
            {health.reasons.map((reason) => (
              <li key={reason.zh}>{say(reason)}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function PersonaPanel({ account }: { account: Account }): ReactElement {
  const { t } = useTexts();
  const { about, tone, interests } = account.persona;
  return (
    <Panel title={t('account.personaTitle')}>
      <dl className="pairs">
        <dt>{t('account.persona')}</dt>
        <dd style={{ whiteSpace: 'pre-wrap' }}>{about || '—'}</dd>
        <dt>{t('account.tone')}</dt>
        <dd>{tone || '—'}</dd>
        <dt>{t('account.interests')}</dt>
        <dd>{interests.length === 0 ? '—' : interests.join(t('names.comma'))}</dd>
      </dl>
    </Panel>
  );
}
