// A tier's name with its square, and a move from one tier to another. The colours of tiers are used for nothing else.

import type { ReactElement, ReactNode } from 'react';
import type { Tier } from '../../shared/generated.ts';
import { useTexts } from '../texts.ts';
import { tierText } from './words.ts';
import './tiers.css';

export function TierMark({ tier, children }: { tier: Tier; children?: ReactNode }): ReactElement {
  const { t } = useTexts();
  return <span className={`tier of-${tier.toLowerCase()}`}>{children ?? t(tierText[tier])}</span>;
}

export function TierMove({ from, to }: { from: Tier; to: Tier }): ReactElement {
  const { t } = useTexts();
  if (from === to) return <TierMark tier={to} />;
  return (
    <span className="nw">
      <TierMark tier={from} />
      <span className="arr" aria-hidden="true">
        →
      </span>
      <span className="sr">{t('tier.becomes')}</span>
      <TierMark tier={to} />
    </span>
  );
}
