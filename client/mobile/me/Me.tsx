// 我的: who one is here, the language, where one is signed in, what is kept, and the way out.

import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import type { Me as Person } from '../../shared/session.ts';
import { signOut } from '../../shared/session.ts';
import { isOfNetwork } from '../../shared/errors.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import { ProfileQuery } from '../generated.ts';
import type { ProfileData } from '../generated.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { LanguageChoice } from '../parts/LanguageChoice.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { Devices } from './Devices.tsx';
import { ToGroups } from '../groups/ToGroups.tsx';
import { Privacy } from './Privacy.tsx';

const NOTHING = {};

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ distributor }: { readonly distributor: NonNullable<NonNullable<ProfileData['me']>['distributor']> }) {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow();
  const { memberNo, region, phone, joinedAt, sponsor, directDownline } = distributor;
  return (
    <dl className="facts">
      <Fact name={t('me.memberNo')}>
        <span className="num">{memberNo}</span>
      </Fact>
      {region === '' ? null : <Fact name={t('me.region')}>{region}</Fact>}
      {phone === '' ? null : (
        <Fact name={t('me.phone')}>
          <span className="num">{phone}</span>
        </Fact>
      )}
      <Fact name={t('me.joined')}>{date(joinedAt, now)}</Fact>
      {sponsor ? <Fact name={t('me.sponsor')}>{sponsor.name}</Fact> : null}
      <Fact name={t('me.downline')}>{t('me.people', { count: directDownline })}</Fact>
    </dl>
  );
}

function Leave() {
  const { t } = useTexts();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" className="btn full" onClick={() => setIsAsking(true)}>
        {t('me.signOut')}
      </button>
    );
  }
  return (
    <section className="card leave" aria-live="polite">
      <p>{t('me.signOutAsk')}</p>
      <div className="row">
        <button type="button" className="btn grow" onClick={() => setIsAsking(false)}>
          {t('me.signOutNo')}
        </button>
        <button type="button" className="btn primary grow" onClick={() => void signOut()}>
          {t('me.signOutYes')}
        </button>
      </div>
    </section>
  );
}

export function Me({ me }: { readonly me: Person }) {
  const { t } = useTexts();
  const profile = useAsk(ProfileQuery, NOTHING);
  const { data, error } = profile;
  // Without a network the line about it says enough, as long as there is something to show.
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  return (
    <>
      <Head title={t('me.title')} />
      <main>
        {isTold ? null : <Live freshness={profile} place="line" />}
        <section className="card">
          <div className="who">
            <Avatar id={me.id} name={me.name} isMe />
            <div className="grow">
              <h2 className="cut">{me.name}</h2>
              <p className="tags">
                {me.roles.map((role) => (
                  <span key={role} className={role === 'KOL' ? 'tag gold' : 'tag'}>
                    {t(`role.${role}`)}
                  </span>
                ))}
              </p>
            </div>
          </div>
          {data?.me?.distributor ? <Facts distributor={data.me.distributor} /> : null}
          {isSlow ? <Blocks heights={['row', 'row', 'row']} /> : null}
        </section>
        {isTold ? <Notice error={error} keptAt={profile.answeredAt} onAgain={profile.askAgain} /> : null}
        {data ? <ToGroups stays={data.myGroups} /> : null}
        {data && data.myCertificates.length > 0 ? (
          <Link href="/certificates" className="card to-groups">
            <h2 className="grow">{t('training.certificates')}</h2>
            <span className="cap">{t('training.certificates.count', { count: data.myCertificates.length })}</span>
            <Icon name="next" />
          </Link>
        ) : null}
        {data && (data.myKol.kol !== null || data.myKol.balance > 0) ? (
          <Link href="/kol" className="card to-groups">
            <h2 className="grow">{t('kol.title')}</h2>
            {data.myKol.kol?.state === 'NOMINATED' ? (
              <span className="tag warn">{t('kol.toAnswer')}</span>
            ) : (
              <span className="cap">{t('kol.pointsShort', { count: data.myKol.balance })}</span>
            )}
            <Icon name="next" />
          </Link>
        ) : null}
        <Link href="/leave" className="card to-groups">
          <h2 className="grow">{t('leave.title')}</h2>
          <Icon name="next" />
        </Link>
        <section className="card" aria-labelledby="language-title">
          <header>
            <h2 id="language-title">{t('language.label')}</h2>
          </header>
          <LanguageChoice />
        </section>
        {data ? <Devices sessions={data.sessions} onChanged={profile.askAgain} /> : null}
        <Privacy memberNo={data?.me?.distributor?.memberNo ?? null} />
        <Leave />
        {data ? <p className="cap version">{t('me.version', { version: data.server.version })}</p> : null}
      </main>
    </>
  );
}
