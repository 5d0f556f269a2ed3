// How new the figures are: green and "live" while the socket is up; amber, with the time at which they stopped, while it is not.

import type { ReactElement } from 'react';
import { serverNow } from '../../shared/clock.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAge, useLiveView } from '../../shared/live.ts';
import { useTexts } from '../texts.ts';

export function Freshness({ asOf }: { asOf: string }): ReactElement {
  const { t } = useTexts();
  const { clock } = useFormats();
  const { connection, heardAt } = useLiveView();
  const age = useAge(heardAt);
  const at = clock(age === null ? asOf : serverNow().getTime() - age);
  if (connection === 'stale' || connection === 'offline')
    return (
      <span className="st due" role="status">
        {t('live.stopped', { at })}
      </span>
    );
  if (connection === 'connecting') return <span className="st off">{t('live.connecting', { at: clock(asOf) })}</span>;
  return (
    <span className="st done">
      <span className="m">{t('live.updated', { at: clock(asOf) })}</span>
    </span>
  );
}
