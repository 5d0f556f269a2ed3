// The phases that have boards of their own, with the whole campaign in front. A chip says its hours; one still to come opens its
// board as well, and that says when it begins.

import { useFormats } from '../../shared/formats.ts';
import type { Formats } from '../../shared/formats.ts';
import { useTexts } from '../texts.ts';
import type { OwnCampaign } from './campaign.ts';

const DAY_MILLISECONDS = 86_400_000;

interface Props {
  readonly campaign: OwnCampaign;
  readonly chosen: string | null;
  readonly onChoose: (phaseId: string | null) => void;
}

/** `10–12` for whole hours, else `10:30–12:00`; for longer than a day the days. */
function hoursOf(from: string, to: string, { clock, date }: Formats): string {
  if (Date.parse(to) - Date.parse(from) > DAY_MILLISECONDS) return `${date(from, new Date(from))}–${date(to, new Date(from))}`;
  const one = clock(from);
  const other = clock(to);
  const isWhole = one.endsWith(':00') && other.endsWith(':00');
  return isWhole ? `${String(Number(one.slice(0, 2)))}–${String(Number(other.slice(0, 2)))}` : `${one}–${other}`;
}

export function Phases({ campaign, chosen, onChoose }: Props) {
  const { t } = useTexts();
  const formats = useFormats();
  const phases = campaign.phases.filter(({ hasBoard }) => hasBoard);
  if (phases.length === 0) return null;
  const chip = (id: string | null, title: string, from: string, to: string) => (
    <button key={id ?? ''} type="button" className="chip of-phase" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
      {title}
      <small className="num">{hoursOf(from, to, formats)}</small>
    </button>
  );
  return (
    <div className="chips" role="group" aria-label={t('board.phases')}>
      {chip(null, t('board.whole'), campaign.startsAt, campaign.endsAt)}
      {phases.map(({ id, title, startsAt, endsAt }) => chip(id, title, startsAt, endsAt))}
    </div>
  );
}
