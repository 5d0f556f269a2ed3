// KOL 与积分: a nomination to answer with what it means, the appointment as it stands, the points, and the way to the statements.

import { useState } from 'react';
import { Link } from 'wouter';
import { isOfNetwork, sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { change, useAsk, useIsSlow } from '../ask.ts';
import type { MyKolData, OwnKol } from '../generated.ts';
import { AnswerKolMutation, MyKolQuery } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { Entry } from './Entry.tsx';
import './kol.css';

const NOTHING = {};

export function Kol() {
  const { t } = useTexts();
  const asked = useAsk(MyKolQuery, NOTHING);
  const { data, error } = asked;
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  return (
    <>
      <Head title={t('kol.title')} back="/me" />
      <main>
        {isTold ? null : <Live freshness={asked} place="line" />}
        {isTold ? <Notice error={error} keptAt={asked.answeredAt} onAgain={asked.askAgain} /> : null}
        {data === null ? (
          isSlow ? (
            <Blocks heights={['hero', 'card']} />
          ) : null
        ) : (
          <>
            <Now data={data} onAnswered={asked.askAgain} />
            <Points data={data} />
          </>
        )}
      </main>
    </>
  );
}

function Now({ data, onAnswered }: { readonly data: MyKolData; readonly onAnswered: () => void }) {
  const { t } = useTexts();
  const { kol } = data.myKol;
  if (kol === null) {
    return (
      <section className="card empty">
        <h2>{t('kol.none')}</h2>
        <p>{t('kol.noneText')}</p>
      </section>
    );
  }
  if (kol.state === 'NOMINATED') return <Nomination kol={kol} onAnswered={onAnswered} />;
  return (
    <section className="card" aria-labelledby="kol-now">
      <header>
        <h2 id="kol-now">{t(kol.state === 'ACCEPTED' ? 'kol.accepted' : kol.isActive ? 'kol.inOffice' : 'kol.beginsSoon')}</h2>
        {kol.isActive && kol.daysLeft > 0 ? <span className="tag gold">{t('kol.daysLeft', { count: kol.daysLeft })}</span> : null}
      </header>
      {kol.state === 'ACCEPTED' ? <p className="cap">{t('kol.acceptedText')}</p> : null}
      <About kol={kol} />
      {kol.isActive ? (
        <dl className="kol-pair">
          <div>
            <dt>{t('kol.done')}</dt>
            <dd className="num">{kol.dutiesDone}</dd>
          </div>
          <div>
            <dt>{t('kol.missed')}</dt>
            <dd className="num">{kol.dutiesMissed}</dd>
          </div>
        </dl>
      ) : null}
    </section>
  );
}

/** Groups, term, duties with what each is worth. */
function About({ kol }: { readonly kol: OwnKol }) {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow();
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('kol.term')}</dt>
          <dd>
            {day(kol.termFrom, now)} – {day(kol.termTo, now)}
          </dd>
        </div>
        <div>
          <dt>{t('kol.groups')}</dt>
          <dd>{kol.groups.length === 0 ? '—' : kol.groups.map(({ name }) => name).join(' / ')}</dd>
        </div>
      </dl>
      <h3 className="kol-sub">{t('kol.duties')}</h3>
      <ul className="kol-duties">
        {kol.points.map(({ kind, points }) => (
          <li key={kind}>
            <span>{t(`duty.kind.${kind}`)}</span>
            <span className="cap">{t('kol.pointsEach', { points })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Nomination({ kol, onAnswered }: { readonly kol: OwnKol; readonly onAnswered: () => void }) {
  const words = useTexts();
  const { t } = words;
  const formats = useFormats();
  const now = useNow();
  const [isDeclining, setIsDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const answer = (accept: boolean) => {
    setIsSending(true);
    setError(null);
    change(AnswerKolMutation, { id: kol.id, accept, reason: accept || reason.trim() === '' ? null : reason })
      .then(onAnswered, (refused: unknown) => {
        setError(refused);
        // Somebody may have withdrawn it meanwhile.
        onAnswered();
      })
      .finally(() => setIsSending(false));
  };
  return (
    <section className="card" aria-labelledby="kol-asked">
      <header>
        <h2 id="kol-asked">{t('kol.asked')}</h2>
        {kol.answerBy === null ? null : <span className="tag warn">{t('kol.answerBy', { at: formats.moment(kol.answerBy, now) })}</span>}
      </header>
      {kol.reason === '' ? null : <p className="kol-reason">{kol.reason}</p>}
      <About kol={kol} />
      <h3 className="kol-sub">{t('kol.means')}</h3>
      <ul className="kol-means">
        <li>{t('kol.meansDuties')}</li>
        <li>{t('kol.meansSwap')}</li>
        <li>{t('kol.meansPoints')}</li>
        <li>{t('kol.meansFree')}</li>
      </ul>
      {isDeclining ? (
        <div className="kol-decline">
          <label className="cap" htmlFor="kol-why">
            {t('kol.whyNot')}
          </label>
          <textarea id="kol-why" rows={2} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
        </div>
      ) : null}
      {error === null ? null : (
        <p className="by warn" role="alert">
          {sayError(error, words, formats.language)}
        </p>
      )}
      <div className="row">
        {isDeclining ? (
          <>
            <button type="button" className="btn grow" disabled={isSending} onClick={() => setIsDeclining(false)}>
              {t('kol.back')}
            </button>
            <button type="button" className="btn primary grow" disabled={isSending} onClick={() => answer(false)}>
              {t('kol.declineNow')}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="btn grow" disabled={isSending} onClick={() => setIsDeclining(true)}>
              {t('kol.decline')}
            </button>
            <button type="button" className="btn primary grow" disabled={isSending} onClick={() => answer(true)}>
              {t('kol.accept')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function Points({ data }: { readonly data: MyKolData }) {
  const { t } = useTexts();
  const { count, change: signed } = useFormats();
  const { balance, monthPoints } = data.myKol;
  const entries = data.myPointsEntries.edges.map(({ node }) => node);
  return (
    <section className="card" aria-labelledby="kol-points">
      <header>
        <h2 id="kol-points">{t('kol.points')}</h2>
        <span className="cap">{t('kol.thisMonth', { points: signed(monthPoints) })}</span>
      </header>
      <p className="kol-balance">
        <b className="num">{count(balance)}</b> <span className="cap">{t('kol.balance')}</span>
      </p>
      {entries.length === 0 ? (
        <p className="cap">{t('kol.noPoints')}</p>
      ) : (
        <ul className="kol-entries">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <Link href="/kol/statements" className="kol-more">
        <span className="grow">{t('kol.statements')}</span>
        <Icon name="next" />
      </Link>
    </section>
  );
}
