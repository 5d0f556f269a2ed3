// Where one is, the search, the business clock and the person.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Fragment } from 'react';
import { Link, useLocation } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../parts/now.ts';
import { Bell } from '../notices/Bell.tsx';
import { useTexts } from '../texts.ts';
import { GlobalSearch } from './GlobalSearch.tsx';
import { Icon } from './icons.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { trailOf } from './rooms.ts';
import { usePageName } from './page-name.ts';

export function TopBar({ onMenu }: { onMenu: () => void }): ReactElement {
  const { t } = useTexts();
  return (
    <header className="top">
      <Button className="burger" type="text" icon={<Icon name="menu" />} aria-label={t('nav.open')} onClick={onMenu} />
      <Breadcrumb />
      <GlobalSearch />
      <BusinessClock />
      <Bell />
      <PersonMenu />
    </header>
  );
}

function Breadcrumb(): ReactElement {
  const { t } = useTexts();
  const [path] = useLocation();
  const own = usePageName();
  const trail = trailOf(path).map((room) => ({ key: room.title, name: t(room.title), path: (room.rooms?.[0] ?? room).path }));
  const steps = own === null ? trail : [...trail, { key: 'own', name: own, path }];
  return (
    <nav className="crumb cut" aria-label={t('nav.where')}>
      {steps.map((step, index) => (
        <Fragment key={step.key}>
          {index > 0 ? <i aria-hidden="true">/</i> : null}
          {index === steps.length - 1 ? <b aria-current="page">{step.name}</b> : <Link href={step.path}>{step.name}</Link>}
        </Fragment>
      ))}
    </nav>
  );
}

function BusinessClock(): ReactElement {
  const now = useNow();
  const { weekday, date, clock, zone } = useFormats();
  return (
    <time className="when" dateTime={now.toISOString()} title={zone}>
      {weekday(now)} {date(now, now)} {clock(now)}
    </time>
  );
}
