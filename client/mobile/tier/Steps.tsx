// The three tiers as a stair, with the own step on it.

import type { Tier } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';

const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];

interface Props {
  readonly tier: Tier;
  /** How many conditions of the next tier are still open; null where that is not the point. */
  readonly open?: number | null;
}

export function Steps({ tier, open = null }: Props) {
  const { t } = useTexts();
  const here = TIERS.indexOf(tier);
  return (
    <ol className="steps">
      {TIERS.map((each, at) => (
        <li key={each} className={at < here ? 'past' : at === here ? 'here' : ''} aria-current={at === here ? 'step' : undefined}>
          {t(`tier.${each}`)}
          {at < here ? <Icon name="check" /> : null}
          {at === here ? <span>{t('tier.now')}</span> : null}
          {at === here + 1 && open !== null && open > 0 ? <span>{t('tier.open', { count: open })}</span> : null}
        </li>
      ))}
    </ol>
  );
}
