// A group by its name, with the square of its tier and its number below.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { HoldingFields } from '../generated.ts';
import { TierMark } from '../tiers/Tier.tsx';

type Named = Pick<HoldingFields['group'], 'id' | 'number' | 'name' | 'tier'>;

/** `isBrief` leaves the number out; `isPlain` leads nowhere: whoever no longer holds a group may not look into it. */
interface HeldNameProps {
  group: Named;
  isBrief?: boolean;
  isPlain?: boolean;
}

export function HeldName({ group, isBrief = false, isPlain = false }: HeldNameProps): ReactElement {
  const name = isPlain ? (
    <span className="f">{group.name}</span>
  ) : (
    <Link href={`/groups/${group.id}`} className="f">
      {group.name}
    </Link>
  );
  return (
    <span className="nw">
      {group.tier === null ? name : <TierMark tier={group.tier}>{name}</TierMark>}
      {isBrief ? null : <span className="s"> {group.number}</span>}
    </span>
  );
}
