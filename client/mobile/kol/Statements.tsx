// 积分月结单: month by month what was earned, each line with what for; settled once and never changed.

import { isOfNetwork } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import type { MyStatementsData } from '../generated.ts';
import { MyStatementsQuery } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { Entry } from './Entry.tsx';
import './kol.css';

const FIRST = { after: null };

type Row = MyStatementsData['myKolStatements']['edges'][number]['node'];

export function Statements() {
  const { t } = useTexts();
  const asked = useAsk(MyStatementsQuery, FIRST);
  const { data, error } = asked;
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  const rows = data?.myKolStatements.edges.map(({ node }) => node);
  return (
    <>
      <Head title={t('kol.statements')} about={t('kol.statementsAbout')} back="/kol" />
      <main>
        {isTold ? null : <Live freshness={asked} place="line" />}
        {isTold ? <Notice error={error} keptAt={asked.answeredAt} onAgain={asked.askAgain} /> : null}
        {rows === undefined ? (
          isSlow ? (
            <Blocks heights={['card', 'card']} />
          ) : null
        ) : rows.length === 0 ? (
          <section className="card empty">
            <h2>{t('kol.noStatements')}</h2>
            <p>{t('kol.noStatementsText')}</p>
          </section>
        ) : (
          rows.map((row, index) => <Statement key={row.id} row={row} isOpen={index === 0} />)
        )}
      </main>
    </>
  );
}

function Statement({ row, isOpen }: { readonly row: Row; readonly isOpen: boolean }) {
  const { t } = useTexts();
  const { change, date } = useFormats();
  const now = useNow();
  return (
    <details className="card kol-statement" open={isOpen}>
      <summary>
        <span className="grow">
          <b>{row.monthKey}</b>
          <span className="cap"> {t('kol.settledOn', { day: date(row.settledAt, now) })}</span>
        </span>
        <b className="num">{change(row.total)}</b>
      </summary>
      <ul className="kol-entries">
        {row.lines.map((line) => (
          <Entry key={line.cause} entry={line} />
        ))}
      </ul>
    </details>
  );
}
