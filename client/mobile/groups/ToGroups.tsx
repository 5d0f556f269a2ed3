// On Me: the way to the own groups, and how many of them have rules to be read.

import { Link } from 'wouter';
import type { ProfileData } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';
import { isWaiting } from './waiting.ts';

export function ToGroups({ stays }: { readonly stays: ProfileData['myGroups'] }) {
  const { t } = useTexts();
  const waiting = stays.filter(isWaiting).length;
  return (
    <Link href="/groups" className="card to-groups">
      <h2 className="grow">{t('groups.title')}</h2>
      {waiting === 0 ? (
        <span className="cap">{t('groups.count', { count: stays.length })}</span>
      ) : (
        <span className="tag warn">{t('groups.toReadCount', { count: waiting })}</span>
      )}
      <Icon name="next" />
    </Link>
  );
}
