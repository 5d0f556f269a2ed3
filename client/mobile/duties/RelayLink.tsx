// The way to 上传下达, with how many announcements wait to be passed on.

import { Link } from 'wouter';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';

export function RelayLink({ unread }: { readonly unread: number }) {
  const { t } = useTexts();
  return (
    <Link href="/relays" className="card duty-link">
      <span className={`mark ${unread > 0 ? '' : 'quiet'}`}>
        <Icon name="speaker" />
      </span>
      <span className="grow">
        <b>{t('relay.title')}</b>
        <span className="cap">{unread > 0 ? t('relay.unread', { count: unread }) : t('relay.about')}</span>
      </span>
      <Icon name="next" />
    </Link>
  );
}
