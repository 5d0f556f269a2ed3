// What surrounds every page: navigation, top bar, the place of the page. On a narrow window the navigation moves into a drawer.
// After each change of page the focus goes to the page, so that a keyboard or a screen reader begins there.

import Drawer from 'antd/es/drawer';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { setBusinessZone } from '../../shared/formats.ts';
import { useLiveView } from '../../shared/live.ts';
import { useAnswer } from '../answers.ts';
import { ServerQuery } from '../generated.ts';
import { useTexts } from '../texts.ts';
import { Navigation } from './Navigation.tsx';
import { usePageName } from './page-name.ts';
import { roomOf } from './rooms.ts';
import { TopBar } from './TopBar.tsx';
import './shell.css';

export function Shell({ children }: { children: ReactNode }): ReactElement {
  const { t } = useTexts();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [path] = useLocation();
  const page = useRef<HTMLElement>(null);
  const lastPath = useRef(path);
  const server = useAnswer(ServerQuery, {}, { staleMilliseconds: 600_000 }).data?.server;
  const own = usePageName();
  // The socket stays open on every page: it also brings the news that the session has ended.
  useLiveView();
  const room = roomOf(path);
  const title = own ?? (room ? t(room.title) : null);

  useEffect(() => {
    if (server) setBusinessZone(server.businessZone);
  }, [server]);

  useEffect(() => {
    document.title = title === null ? t('brand.full') : t('brand.titleOf', { title });
  }, [title, t]);

  useEffect(() => {
    if (lastPath.current === path) return;
    lastPath.current = path;
    setMenuOpen(false);
    window.scrollTo(0, 0);
    page.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <div className="app">
      <a className="skip" href="#page">
        {t('nav.skip')}
      </a>
      <nav className="nav" aria-label={t('nav.label')}>
        <Navigation brand={t('brand.name')} />
      </nav>
      <Drawer
        open={isMenuOpen}
        onClose={() => setMenuOpen(false)}
        placement="left"
        size={240}
        title={null}
        closable={false}
        styles={{ body: { padding: 0 } }}
      >
        <nav className="nav in-drawer" aria-label={t('nav.label')}>
          <Navigation brand={t('brand.name')} />
        </nav>
      </Drawer>
      <div className="beside">
        <TopBar onMenu={() => setMenuOpen(true)} />
        <main id="page" ref={page} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
