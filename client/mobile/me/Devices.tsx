// Where one is signed in. Any other device can be made to leave; this one leaves by 退出登录.

import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { change } from '../ask.ts';
import { LeaveDeviceMutation } from '../generated.ts';
import type { ProfileData } from '../generated.ts';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';

type Session = ProfileData['sessions'][number];

function Device({ session, onChanged }: { readonly session: Session; readonly onChanged: () => void }) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow();
  const [state, setState] = useState<'open' | 'ending' | 'ended'>('open');
  const [error, setError] = useState<unknown>(null);
  const end = () => {
    setState('ending');
    setError(null);
    change(LeaveDeviceMutation, { id: session.id }).then(
      () => {
        setState('ended');
        onChanged();
      },
      (reason: unknown) => {
        setState('open');
        setError(reason);
      },
    );
  };
  return (
    <li className="device">
      <div className="row">
        <div className="grow">
          <h3 className="cut">{session.device}</h3>
          <p className="cap">
            {t('me.lastSeen', { at: moment(session.lastSeenAt, now), address: session.address })}
            <br />
            {t(`way.${session.way}`)}
          </p>
        </div>
        {session.isCurrent ? (
          <span className="tag ok">{t('me.thisDevice')}</span>
        ) : state === 'ended' ? (
          <span className="tag" role="status">
            {t('me.ended')}
          </span>
        ) : (
          <button
            type="button"
            className="btn"
            disabled={state === 'ending'}
            aria-label={t('me.endNamed', { device: session.device })}
            onClick={end}
          >
            {t('me.end')}
          </button>
        )}
      </div>
      {error === null ? null : <Notice error={error} onAgain={end} />}
    </li>
  );
}

interface Props {
  readonly sessions: readonly Session[];
  readonly onChanged: () => void;
}

export function Devices({ sessions, onChanged }: Props) {
  const { t } = useTexts();
  const [ownFirst, ...others] = [...sessions].sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent));
  if (!ownFirst) return null;
  return (
    <section className="card" aria-labelledby="devices-title">
      <header>
        <h2 id="devices-title">{t('me.devices')}</h2>
      </header>
      <ol className="devices">
        {[ownFirst, ...others].map((session) => (
          <Device key={session.id} session={session} onChanged={onChanged} />
        ))}
      </ol>
    </section>
  );
}
