// A tier and the last day on which it is fixed.

import DatePicker from 'antd/es/date-picker';
import Segmented from 'antd/es/segmented';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { serverNow } from '../../shared/clock.ts';
import type { Tier } from '../../shared/generated.ts';
import { addDays } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { TIERS, tierText } from './words.ts';

const USUAL_DAYS = 30;

/** Thirty days from today. */
export function useUsualEnd(): string {
  const { dayKey } = useFormats();
  const [day] = useState(() => addDays(dayKey(serverNow()), USUAL_DAYS));
  return day;
}

interface TierUntilProps {
  tier: Tier;
  onTier: (tier: Tier) => void;
  until: string;
  onUntil: (day: string) => void;
}

export function TierUntil({ tier, onTier, until, onUntil }: TierUntilProps): ReactElement {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const today = dayKey(serverNow());
  return (
    <div className="acts" style={{ margin: '12px 0 16px', gap: 16 }}>
      <div className="field" style={{ margin: 0 }}>
        <span className="what">{t('pin.tier')}</span>
        <Segmented<Tier>
          aria-label={t('pin.tier')}
          value={tier}
          options={[...TIERS].reverse().map((each) => ({ value: each, label: t(tierText[each]) }))}
          onChange={onTier}
        />
      </div>
      <div className="field" style={{ margin: 0 }}>
        <label htmlFor="until">{t('pin.until')}</label>
        <DatePicker
          id="until"
          allowClear={false}
          minDate={dayjs(today)}
          value={dayjs(until)}
          onChange={(chosen: dayjs.Dayjs | null) => {
            if (chosen !== null) onUntil(chosen.format('YYYY-MM-DD'));
          }}
        />
      </div>
    </div>
  );
}
