// A campaign in a few signs: its state, and from when to when it runs.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { CampaignState } from '../../shared/generated.ts';
import { useTexts } from '../texts.ts';
import { campaignStateColour, campaignStateText } from './words.ts';

export function CampaignStateMark({ state }: { state: CampaignState }): ReactElement {
  const { t } = useTexts();
  return <span className={`tag ${campaignStateColour[state]}`.trim()}>{t(campaignStateText[state])}</span>;
}

/** `5月14日 10:00 – 22:00`; the second day only where it is another one. */
export function Span({ startsAt, endsAt, now }: { startsAt: string; endsAt: string; now: Date }): ReactElement {
  const { date, clock, dayKey } = useFormats();
  const isOneDay = dayKey(startsAt) === dayKey(new Date(Date.parse(endsAt) - 1).toISOString());
  return (
    <span className="nw">
      {date(startsAt, now)} {clock(startsAt)} – {isOneDay ? '' : `${date(endsAt, now)} `}
      {clock(endsAt)}
    </span>
  );
}
