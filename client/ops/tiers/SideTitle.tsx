// What one side of a rule decides, with the tiers that it leads between or keeps.

import type { ReactElement } from 'react';
import { useTexts } from '../texts.ts';
import type { Side } from './rule-form.ts';
import { TierMark, TierMove } from './Tier.tsx';

export function SideTitle({ side }: { side: Side }): ReactElement {
  const { rich } = useTexts();
  switch (side) {
    case 'riseToMid':
      return <h3>{rich('side.rise', { move: <TierMove key="move" from="NEW" to="MID" /> })}</h3>;
    case 'riseToHead':
      return <h3>{rich('side.rise', { move: <TierMove key="move" from="MID" to="HEAD" /> })}</h3>;
    case 'keepMid':
      return <h3>{rich('side.keep', { tier: <TierMark key="tier" tier="MID" /> })}</h3>;
    case 'keepHead':
      return <h3>{rich('side.keep', { tier: <TierMark key="tier" tier="HEAD" /> })}</h3>;
  }
}
