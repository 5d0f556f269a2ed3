// Who may open the big screen: the staff, and KOLs of the campaign's audience. Everybody else gets a plain page that says so.

import { useEffect } from 'react';
import { useSession } from '../shared/session.ts';
import { Plain } from './Plain.tsx';
import { useTexts } from './texts.ts';
import { Wall } from './Wall.tsx';

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
