// An account in a few signs: how full it is, how it fares, what of today's upkeep is done.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { AccountFields } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { accountStateColour, accountStateText, healthColour, healthText, upkeepText } from './words.ts';
import './accounts.css';

export function AccountName({ account }: { account: Pick<AccountFields, 'id' | 'name' | 'handle'> }): ReactElement {
  return (
    <>
      <Link href={`/groups/accounts/${account.id}`} className="f">
        {account.name}
      </Link>
      <p className="s nw">{account.handle}</p>
    </>
  );
}

export function AccountStateMark({ account }: { account: Pick<AccountFields, 'state' | 'restUntil'> }): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  return (
    <span className={`st ${accountStateColour[account.state]} nw`}>
      {account.state === 'RESTING' && account.restUntil !== null
        ? t('account.restsUntil', { day: day(account.restUntil, now) })
        : t(accountStateText[account.state])}
    </span>
  );
}

export function AccountHealthMark({ health }: { health: AccountFields['health'] }): ReactElement {
  const { t } = useTexts();
  if (health === null) return <span className="m">—</span>;
  const colour = healthColour(health.score);
  return (
    <span className={`st ${colour} nw`}>
      {health.score} <span className="m">{t(healthText[colour])}</span>
    </span>
  );
}

/** Part of whole, with the part that is held shown lighter behind it. */
export function FillBar({ label, part, held = 0, of }: { label: string; part: number; held?: number; of: number }): ReactElement {
  const { count } = useFormats();
  const width = (value: number): string => `${String(of === 0 ? 0 : Math.min(100, (100 * value) / of))}%`;
  const colour = part + held >= 0.9 * of ? 'due' : '';
  return (
    <div className="fill" role="img" aria-label={`${label}: ${count(part + held)} / ${count(of)}`}>
      {held > 0 ? <i className="held" style={{ width: width(part + held) }} /> : null}
      <i className={colour} style={{ width: width(part) }} />
    </div>
  );
}

export function FriendsCell({ account }: { account: AccountFields }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  return (
    <div className="fill-cell">
      <p className="nw">
        <span className="f">{count(account.friends)}</span> <span className="m">/ {count(account.friendLimit)}</span>
        {account.friendsReserved > 0 ? <span className="s"> {t('account.held', { count: count(account.friendsReserved) })}</span> : null}
      </p>
      <FillBar label={t('account.friends')} part={account.friends} held={account.friendsReserved} of={account.friendLimit} />
    </div>
  );
}

export function TodayCell({ account }: { account: AccountFields }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const { planned, sent } = account.today;
  return (
    <div className="fill-cell">
      <p className="nw">
        <span className="f">{count(planned)}</span> <span className="m">/ {account.dailyFriends}</span>
        {sent > 0 ? <span className="s"> {t('account.sent', { count: count(sent) })}</span> : null}
      </p>
      <FillBar label={t('account.today')} part={planned} of={account.dailyFriends} />
    </div>
  );
}

export function UpkeepCell({ upkeep }: { upkeep: AccountFields['today']['upkeep'] }): ReactElement {
  const { t } = useTexts();
  return (
    <span className="upkeep-cell">
      {upkeep.map(({ kind, done, wanted }) => (
        <span key={kind} className={done >= wanted ? 'c-done nw' : 'm2 nw'}>
          {t(upkeepText[kind])} {done}/{wanted}
        </span>
      ))}
    </span>
  );
}
