// On Home: that the rules of an own group wait to be read. One group leads to its rules, several to the list.

import { Link } from 'wouter';
import type { HomeData } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';
import { isWaiting } from './waiting.ts';

export function CodeWaiting({ stays }: { readonly stays: HomeData['myGroups'] }) {
  const { t } = useTexts();
  const waiting = stays.filter(isWaiting);
  const [first] = waiting;
  if (first === undefined) return null;
  return (
    <Link href={waiting.length === 1 ? `/groups/${first.groupId}` : '/groups'} className="card to-read">
      <Icon name="rules" />
      <span className="grow">
        {waiting.length === 1 ? t('groups.waitsOne', { name: first.name }) : t('groups.waitsMany', { count: waiting.length })}
      </span>
      <Icon name="next" />
    </Link>
  );
}
