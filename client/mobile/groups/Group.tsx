// One of the own groups: what it is for, who looks after it, and its rules to be read. The one thing to do here is to say that they
// were read; it stays at the thumb while one reads.

import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isOfNetwork } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { change, useAsk, useIsSlow } from '../ask.ts';
import type { OwnGroup } from '../generated.ts';
import { AcknowledgeGroupCodeMutation, MyGroupsQuery } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { GroupTags } from './GroupTags.tsx';
import { isWaiting } from './waiting.ts';

const NOTHING = {};

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function About({ stay }: { readonly stay: OwnGroup }) {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow();
  return (
    <section className="card">
      <GroupTags stay={stay} />
      <p className="long what-for">{t(`groups.for.${stay.purpose}`)}</p>
      <dl className="facts">
        <Fact name={t('groups.members')}>{t('me.people', { count: stay.members })}</Fact>
        {stay.operatorName === null ? null : <Fact name={t('groups.operator')}>{stay.operatorName}</Fact>}
        <Fact name={t('groups.myRole')}>{t(`groups.role.${stay.role}`)}</Fact>
        <Fact name={t('groups.joined')}>{date(stay.joinedAt, now)}</Fact>
      </dl>
    </section>
  );
}

function Rules({ stay }: { readonly stay: OwnGroup }) {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow();
  const { code, acknowledgedAt } = stay;
  if (code === null) {
    return (
      <section className="card empty">
        <h2>{t('groups.noCode')}</h2>
        <p>{t('groups.noCodeText')}</p>
      </section>
    );
  }
  const waits = isWaiting(stay);
  return (
    <section className="card rules-to-read" aria-labelledby="rules-title">
      <header>
        <h2 id="rules-title">{code.title}</h2>
        {waits || acknowledgedAt === null ? null : (
          <span className="tag ok">
            <Icon name="check" />
            {t('groups.readOn', { day: date(acknowledgedAt, now) })}
          </span>
        )}
      </header>
      <p className="cap">{t('groups.version', { version: code.version, day: date(code.publishedAt ?? code.createdAt, now) })}</p>
      {waits && stay.acknowledgedVersion !== null ? (
        <p className="by warn">{t('groups.changed', { version: stay.acknowledgedVersion })}</p>
      ) : null}
      <ol>
        {code.rules.map((rule, at) => (
          <li key={at}>{rule}</li>
        ))}
      </ol>
    </section>
  );
}

function Acknowledge({ stay, onDone }: { readonly stay: OwnGroup; readonly onDone: () => void }) {
  const { t } = useTexts();
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { code, groupId } = stay;
  if (code === null || !isWaiting(stay)) return null;
  const send = () => {
    setIsSending(true);
    setError(null);
    change(AcknowledgeGroupCodeMutation, { groupId, version: code.version })
      .then(onDone, (reason: unknown) => {
        setError(reason);
        // A newer version may have come meanwhile: it is shown to be read.
        onDone();
      })
      .finally(() => setIsSending(false));
  };
  return (
    <div className="at-thumb">
      {error === null ? null : <Notice error={error} />}
      <button type="button" className="btn primary wide" disabled={isSending} onClick={send}>
        {t('groups.acknowledge')}
      </button>
    </div>
  );
}

export function Group({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const groups = useAsk(MyGroupsQuery, NOTHING);
  const { data, error } = groups;
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  const stay = data?.myGroups.find(({ groupId }) => groupId === id);
  return (
    <>
      <Head title={stay?.name ?? t('groups.title')} back="/groups" />
      <main>
        {isTold ? null : <Live freshness={groups} place="line" />}
        {isTold ? <Notice error={error} keptAt={groups.answeredAt} onAgain={groups.askAgain} /> : null}
        {stay ? (
          <>
            {/* What is to be read comes first. */}
            {isWaiting(stay) ? <Rules stay={stay} /> : null}
            <About stay={stay} />
            <Link href="/relays" className="card to-groups">
              <h2 className="grow">{t('groups.relays')}</h2>
              <Icon name="next" />
            </Link>
            {isWaiting(stay) ? null : <Rules stay={stay} />}
            <Acknowledge stay={stay} onDone={groups.askAgain} />
          </>
        ) : data ? (
          <section className="card empty">
            <h2>{t('groups.notMine')}</h2>
            <p>{t('groups.notMineText')}</p>
          </section>
        ) : isSlow ? (
          <Blocks heights={['card', 'card']} />
        ) : null}
      </main>
    </>
  );
}
