// Open sessions: on which device, from where, how signed in, when last seen. The own one cannot be ended by accident here.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import type { SignInWay } from '../../shared/generated.ts';
import { useFormats } from '../../shared/formats.ts';
import type { SessionFields } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';

const WAYS = {
  PASSWORD: 'way.PASSWORD',
  INVITATION: 'way.INVITATION',
  TICKET: 'way.TICKET',
  PERSONA: 'way.PERSONA',
} as const satisfies Record<SignInWay, string>;

export function SessionRows({ sessions, onEnd }: { sessions: readonly SessionFields[]; onEnd?: (id: string) => void }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  return (
    <ul className="rows">
      {sessions.map((session) => (
        <li key={session.id}>
          <div style={{ minWidth: 0 }}>
            <span className="f">{session.device}</span>{' '}
            {session.isCurrent ? <span className="tag done">{t('session.current')}</span> : null}
            <p className="s">
              {session.address} · {t(WAYS[session.way])} · {t('session.since', { at: moment(session.signedInAt, now) })} ·{' '}
              {t('session.seen', { at: moment(session.lastSeenAt, now) })}
            </p>
          </div>
          {onEnd && !session.isCurrent ? (
            <Button size="small" onClick={() => onEnd(session.id)} aria-label={t('session.endWhich', { device: session.device })}>
              {t('session.end')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
