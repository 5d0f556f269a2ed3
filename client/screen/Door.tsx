// Who may open the big screen: the staff, and KOLs of the campaign's audience. Everybody else gets a plain page that says so.

import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '../shared/session.ts';
import { useTexts } from './texts.ts';
import { Wall } from './Wall.tsx';

export function Plain({ title, text, children }: { readonly title: string; readonly text?: string; readonly children?: ReactNode }) {
  return (
    <main className="plain">
      <h1>{title}</h1>
      {text === undefined ? null : <p>{text}</p>}
      {children}
    </main>
  );
}

export function Door({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTexts();
  const { state, me } = useSession();
  const name = t('app.name');
  useEffect(() => {
    document.title = name;
  }, [name]);
  if (state === 'starting' && me === null) return <Plain title={t('app.waiting')} />;
  const mayOpen = me !== null && (me.kind === 'STAFF' || me.roles.includes('KOL'));
  if (state !== 'out' && mayOpen) return <Wall key={me.id} campaignId={campaignId} />;
  return (
    <Plain title={me === null || state === 'out' ? t('door.title') : t('door.notYours')} text={t('door.text')}>
      <p className="ways">
        <a href="/">{t('door.staff')}</a>
        <a href="/m">{t('door.kol')}</a>
      </p>
    </Plain>
  );
}
