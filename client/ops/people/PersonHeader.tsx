// Who it is, where they stand, and what may be done about it. Each act asks for a reason that is kept.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { addDays, useNow } from '../parts/now.ts';
import { useIsAdmin, useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { EraseDialog, PhoneDialog, PinDialog, SponsorDialog, UnpinDialog } from './acts.tsx';
import type { Person } from './PersonPage.tsx';
import { spacedPhone } from './phone.ts';

type Act = 'PHONE' | 'PIN' | 'UNPIN' | 'SPONSOR' | 'ERASE';

export function PersonHeader({ person }: { person: Person }): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const isAdmin = useIsAdmin();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const isErased = person.erasedAt !== null;
  return (
    <section className="panel who" aria-labelledby="person-name">
      <span className="ava" aria-hidden="true">
        {person.name.slice(0, 1)}
      </span>
      <div className="whom">
        <h1 id="person-name">
          {person.name} <Standing standing={person.standing} /> {person.isKol ? <span className="tag">{t('people.kol')}</span> : null}
        </h1>
        <div className="facts">
          <span>
            <span className="m">{t('people.memberNo')}</span>
            {person.memberNo}
          </span>
          <span>
            <span className="m">{t('people.region')}</span>
            {person.region || '—'}
          </span>
          <span>
            <span className="m">{t('people.sponsor')}</span>
            {person.sponsor ? <Link href={`/people/${person.sponsor.id}`}>{person.sponsor.name}</Link> : '—'}
          </span>
          <span>
            <span className="m">{t('people.joined')}</span>
            {date(person.joinedAt, now)}
          </span>
          <span>
            <span className="m">{t('people.phone')}</span>
            {spacedPhone(person.phone)}
          </span>
        </div>
      </div>
      {isErased ? null : (
        <div className="acts">
          {person.phone !== '' ? (
            <Button type="text" onClick={() => setAct('PHONE')}>
              {t('phone.show')}…
            </Button>
          ) : null}
          {isAdmin ? (
            <>
              <Button type="text" onClick={() => setAct('SPONSOR')}>
                {t('sponsor.move')}…
              </Button>
              <Button type="text" onClick={() => setAct('ERASE')}>
                {t('erase.do')}…
              </Button>
            </>
          ) : null}
          {isManager ? (
            person.standing.pin === null ? (
              <Button onClick={() => setAct('PIN')}>{t('pin.do')}…</Button>
            ) : (
              <Button onClick={() => setAct('UNPIN')}>{t('pin.end')}…</Button>
            )
          ) : null}
        </div>
      )}
      {act === 'PHONE' ? <PhoneDialog person={person} onClose={close} /> : null}
      {act === 'PIN' ? <PinDialog person={person} onClose={close} /> : null}
      {act === 'UNPIN' ? <UnpinDialog person={person} onClose={close} /> : null}
      {act === 'SPONSOR' ? <SponsorDialog person={person} onClose={close} /> : null}
      {act === 'ERASE' ? <EraseDialog person={person} onClose={close} /> : null}
    </section>
  );
}

/** The tier, and whatever is special about it. */
export function Standing({
  standing,
}: {
  standing: { tier: Person['standing']['tier']; graceUntil: string | null; pin: { until: string } | null };
}): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  return (
    <span className="standing">
      <TierMark tier={standing.tier} />
      {standing.pin === null ? null : <span className="tag acc">{t('standing.pinned', { until: day(standing.pin.until, now) })}</span>}
      {standing.pin === null && standing.graceUntil !== null ? (
        <span className="tag due">{t('standing.inGrace', { until: day(addDays(standing.graceUntil, -1), now) })}</span>
      ) : null}
    </span>
  );
}
