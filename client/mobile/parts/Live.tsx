// How old the figures are, in words: a green dot while the socket is open, amber when it has been silent for 15 s, grey without
// a network. The quiet state stands in the head of the page; the others get a line of their own, as they are longer and matter.

import { useFormats } from '../../shared/formats.ts';
import { useAge, useLiveView } from '../../shared/live.ts';
import { useTexts } from '../texts.ts';
import { knownAt, lookOf } from './freshness.ts';
import type { Freshness, Look } from './freshness.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function Live({ freshness, place }: { readonly freshness: Freshness; readonly place: 'head' | 'line' }) {
  const { t } = useTexts();
  const formats = useFormats();
  const { connection, heardAt } = useLiveView();
  const at = knownAt(freshness, connection, heardAt);
  const age = useAge(at);
  const look = lookOf(connection, freshness, age ?? 0);
  if (at === null || age === null) {
    if (look !== 'offline' || place === 'head') return null;
    return <LiveText look={look} place={place} text={t('live.offlineEmpty')} />;
  }
  if ((look === 'live') !== (place === 'head')) return null;
  const moment = formats.moment(at, at + age);
  const words =
    age < MINUTE
      ? t('live.secondsAgo', { n: Math.max(1, Math.round(age / 1000)) })
      : age < HOUR
        ? t('live.minutesAgo', { n: Math.floor(age / MINUTE) })
        : t('live.hoursAgo', { n: Math.floor(age / HOUR) });
  const text = {
    live: () => t('live.updated', { age: words }),
    stale: () => t('live.stale', { age: words }),
    refreshing: () => t('live.refreshing', { at: moment }),
    offline: () => t('live.offline', { at: moment }),
  }[look]();
  return <LiveText look={look} place={place} text={text} />;
}

function LiveText({ look, place, text }: { readonly look: Look; readonly place: 'head' | 'line'; readonly text: string }) {
  return (
    // Not announced while it counts seconds; a change of state is.
    <p className={`live ${look} at-${place}`} role={look === 'live' ? undefined : 'status'} data-look={look}>
      <i className="dot" aria-hidden="true" />
      <span>{text}</span>
    </p>
  );
}
