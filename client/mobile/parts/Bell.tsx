// The way to what the member was told, with how much of it is unread.

import { Link } from 'wouter';
import { useTexts } from '../texts.ts';
import { Icon } from './Icon.tsx';
import { useOwnWeek } from './own-week.ts';

/** The server counts no further than one more. */
const MOST_SHOWN = 99;

export function Bell() {
  const { t } = useTexts();
  const unseen = useOwnWeek().data?.myUnseenNotices ?? 0;
  return (
    <Link href="/notices" className="bell" aria-label={t('notices.open', { count: unseen })}>
      <Icon name="bell" />
      {unseen === 0 ? null : <b aria-hidden="true">{unseen > MOST_SHOWN ? t('notices.many') : unseen}</b>}
    </Link>
  );
}
