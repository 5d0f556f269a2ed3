// What every room has: the head with its title and, where it is not the own room, the way to it; and the tab bar at the thumb.

import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import type { Me } from '../../shared/session.ts';
import { useTexts } from '../texts.ts';
import { Avatar } from './Avatar.tsx';
import { Icon } from './Icon.tsx';

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

export function Tabs() {
  const { t } = useTexts();
  const [isMe] = useRoute('/me');
  const [isGroups] = useRoute('/groups/*?');
  const [isTeam] = useRoute('/team');
  return (
    <nav className="tabs" aria-label={t('tabs.label')}>
      <Link href="/" aria-current={isMe || isGroups || isTeam ? undefined : 'page'}>
        <Icon name="home" />
        {t('tab.home')}
      </Link>
      <Link href="/team" aria-current={isTeam ? 'page' : undefined}>
        <Icon name="team" />
        {t('tab.team')}
      </Link>
      <Link href="/me" aria-current={isMe || isGroups ? 'page' : undefined}>
        <Icon name="person" />
        {t('tab.me')}
      </Link>
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
