// What happened to the own tier since one last looked: said once, with its reason, until it is put away.

import { useState } from 'react';
import { Link } from 'wouter';
import { change } from '../ask.ts';
import type { HomeData } from '../generated.ts';
import { SeeTierChangesMutation } from '../generated.ts';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { useSaid } from './said.ts';

type News = NonNullable<HomeData['me']>['tierNews'][number];

const GOOD: ReadonlySet<News['kind']> = new Set(['PROMOTED', 'GRACE_ENDED']);

export function TierNews({ news, onSeen }: { readonly news: readonly News[]; readonly onSeen: () => void }) {
  const { t } = useTexts();
  const said = useSaid();
  const [seen, setSeen] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const latest = news[0];
  if (latest === undefined || latest.seq <= seen) return null;
  const put = () => {
    const upTo = latest.seq;
    setSeen(upTo);
    setError(null);
    change(SeeTierChangesMutation, { upTo }).then(onSeen, (reason: unknown) => {
      setSeen(0);
      setError(reason);
    });
  };
  return (
    <section className={GOOD.has(latest.kind) ? 'card news good' : 'card news'} aria-live="polite" aria-labelledby="news-title">
      <h2 id="news-title">{t(`news.${latest.kind}`)}</h2>
      <p>{said(latest.words)}</p>
      {news.length > 1 ? <p className="cap">{t('news.more', { count: news.length - 1 })}</p> : null}
      <div className="row">
        <Link href="/tier" className="btn grow">
          {t('tier.why')}
        </Link>
        <button type="button" className="btn grow" onClick={put}>
          {t('news.seen')}
        </button>
      </div>
      {error === null ? null : <Notice error={error} onAgain={put} />}
    </section>
  );
}
