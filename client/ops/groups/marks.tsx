// A group in a few signs: its name with the colour of its tier, how it fares, how full it is, where it is in its life.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { GroupPurpose, GroupState, Tier } from '../../shared/generated.ts';
import { useFormats } from '../../shared/formats.ts';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { tierText } from '../tiers/words.ts';
import { bandColour, bandOf, bandText, fillOf } from './health.ts';
import { purposeText, stateColour, stateText } from './words.ts';
import './groups.css';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier | null;
}

/** The square is the tier's; a group of no tier has none. */
export function GroupName({ group }: { group: Named }): ReactElement {
  const { t } = useTexts();
  const name = (
    <Link href={`/groups/${group.id}`} className="f ink">
      {group.name}
    </Link>
  );
  if (group.tier === null) return name;
  return (
    <TierMark tier={group.tier}>
      <span className="sr">{t(tierText[group.tier])}</span>
      {name}
    </TierMark>
  );
}

/** For whom: the tier where it serves one, else what it was opened for. */
export function ForWhom({ tier, purpose }: { tier: Tier | null; purpose: GroupPurpose }): ReactElement {
  const { t } = useTexts();
  if (purpose === 'SERVICE' && tier !== null) return <TierMark tier={tier} />;
  if (tier === null) return <span className="nw">{t(purposeText[purpose])}</span>;
  return (
    <span className="nw">
      <TierMark tier={tier} /> <span className="m">{t(purposeText[purpose])}</span>
    </span>
  );
}

export function StateMark({ state }: { state: GroupState }): ReactElement {
  const { t } = useTexts();
  return <span className={`st ${stateColour[state]}`}>{t(stateText[state])}</span>;
}

export function HealthMark({ score }: { score: number | null | undefined }): ReactElement {
  const { t } = useTexts();
  if (score === null || score === undefined) return <span className="m">—</span>;
  const band = bandOf(score);
  return (
    <span className={`st ${bandColour[band]}`}>
      {t(bandText[band])} {score}
    </span>
  );
}

/** How full: a neutral bar, amber near the limit, red at it, with the figures beside it. */
export function FillBar({ members, limit }: { members: number; limit: number }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const fill = fillOf(members, limit);
  const colour = { FULL: 'late', NEARLY: 'due', ROOM: '' }[fill];
  return (
    <span className="fill">
      <span className="bar" aria-hidden="true">
        <i className={colour} style={{ width: `${String(Math.min(100, (100 * members) / Math.max(1, limit)))}%` }} />
      </span>
      <span className={fill === 'FULL' ? 'nw c-late' : 'nw'}>
        {count(members)}
        <span className="m"> / {count(limit)}</span>
        {fill === 'FULL' ? ` ${t('group.full')}` : ''}
      </span>
    </span>
  );
}
