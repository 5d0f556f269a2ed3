// What every room has: the head with its title and, where it is not the own room, the way to it; and the tab bar at the thumb.

import type { ReactNode } from 'react';
import { Link, matchRoute, useLocation, useRouter } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import type { Me } from '../../shared/session.ts';
import { useTexts } from '../texts.ts';
import { Avatar } from './Avatar.tsx';
import { Icon } from './Icon.tsx';
import { hasCampTab, useOwnWeek } from './own-week.ts';

interface HeadProps {
  readonly title: string;
  readonly about?: string;
  /** Where one came from, for rooms without a tab of their own. */
  readonly back?: string;
  readonly children?: ReactNode;
}

export function Head({ title, about, back, children }: HeadProps) {
  const { t } = useTexts();
  return (
    <header className="top">
      {back === undefined ? null : (
        <Link href={back} className="back" aria-label={t('app.back')}>
          <Icon name="back" />
        </Link>
      )}
      <div className="grow">
        <h1>{title}</h1>
        {about === undefined ? null : <p className="cap">{about}</p>}
      </div>
      {children}
    </header>
  );
}

export function OwnDoor({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  return (
    <Link href="/me" className="door" aria-label={t('tab.me')}>
      <Avatar id={me.id} name={me.name} isMe />
    </Link>
  );
}

/** The rooms at the thumb; 我的 opens from the avatar on Home. */
const TABS = [
  { at: '/', icon: 'home', rooms: ['/'] },
  { at: '/kit', icon: 'kit', rooms: ['/kit'] },
  { at: '/board', icon: 'rank', rooms: ['/board', '/campaign/:id/*?'] },
  { at: '/camp', icon: 'camp', rooms: ['/camp'] },
  { at: '/duties', icon: 'week', rooms: ['/duties', '/duties/*', '/relays', '/relays/*'] },
  { at: '/team', icon: 'team', rooms: ['/team'] },
] as const;
type TabOf = (typeof TABS)[number];

function Tab({ at, icon, rooms, waiting }: TabOf & { readonly waiting: number }) {
  const { t } = useTexts();
  const [path] = useLocation();
  const { parser } = useRouter();
  const isHere = rooms.some((room) => matchRoute(parser, room, path)[0]);
  return (
    <Link href={at} aria-current={isHere ? 'page' : undefined}>
      <Icon name={icon} />
      {t(`tab.${icon}`)}
      {waiting === 0 ? null : (
        <b className="badge">
          {waiting}
          <span className="sr">{t('tab.waiting')}</span>
        </b>
      )}
    </Link>
  );
}

/** The fourth one follows the person: a camp that goes on, else the duties of whoever has any; else there is none. */
function useIsShown(me: Me): (tab: TabOf) => boolean {
  const { data } = useOwnWeek();
  const { dayKey } = useFormats();
  const now = useNow();
  const hasCamp = data !== null && hasCampTab(data, dayKey(now));
  const hasDuties = !hasCamp && (me.roles.includes('KOL') || data?.hasDuties === true);
  return ({ icon }) => (icon === 'camp' ? hasCamp : icon === 'week' ? hasDuties : true);
}

export function Tabs({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const isShown = useIsShown(me);
  const { data } = useOwnWeek();
  const now = useNow().getTime();
  const asked = data?.myDuties.filter(({ state, startBy }) => state === 'ASKED' && Date.parse(startBy) > now).length ?? 0;
  return (
    <nav className="tabs" aria-label={t('tabs.label')}>
      {TABS.filter(isShown).map((tab) => (
        <Tab key={tab.at} {...tab} waiting={tab.icon === 'week' ? asked : 0} />
      ))}
    </nav>
  );
}

/** Grey blocks of the size of what is coming. */
export function Blocks({ heights }: { readonly heights: readonly ('hero' | 'card' | 'row')[] }) {
  const { t } = useTexts();
  return (
    <div className="blocks" role="status" aria-label={t('app.waiting')}>
      {heights.map((height, index) => (
        <i key={index} className={`block ${height}`} />
      ))}
    </div>
  );
}
