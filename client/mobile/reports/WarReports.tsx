// The war reports of a campaign, below the board: the newest as a card, all of them on demand. The text is copied with one tap, the
// picture opens large to be forwarded by a long press.

import { useState } from 'react';
import { useRoom } from '../../shared/board-live.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useAsk } from '../ask.ts';
import type { ReportCard } from '../generated.ts';
import { WarReportsQuery } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { copyText } from '../team/copy.ts';
import { useTexts } from '../texts.ts';
import './reports.css';

const FIRST = 1;
const ALL = 50;

export function WarReports({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const asked = useAsk(WarReportsQuery, { campaignId, first: isOpen ? ALL : FIRST });
  useRoom(`campaign:${campaignId}`);
  useLive('report', (message) => {
    if (message.campaignId === campaignId) asked.askAgain();
  });
  const reports = asked.data?.warReports.edges.map(({ node }) => node) ?? [];
  if (reports.length === 0) return null;
  const hasMore = asked.data?.warReports.pageInfo.hasNextPage === true;
  return (
    <>
      <div className="sec of-reports">
        <h2>{t('report.title')}</h2>
        {hasMore || isOpen ? (
          <button type="button" className="more" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t(isOpen ? 'report.newest' : 'report.all')}
          </button>
        ) : null}
      </div>
      {reports.map((report) => (
        <Card key={report.id} report={report} />
      ))}
    </>
  );
}

function Card({ report }: { readonly report: ReportCard }) {
  const { t, language } = useReportWords();
  const { yuanShort, yuanPlain, count, share } = useFormats();
  const { facts } = report;
  return (
    <section className="card report" aria-label={report.title[language]}>
      <div className="cover">
        <svg viewBox="0 0 160 110" aria-hidden="true">
          <path fill="#e3b04b" opacity=".16" d="M160 0v110H0V88h40V66h40V44h40V22h40z" />
        </svg>
        <p>{report.title[language]}</p>
        <b className="num">{yuanShort(facts.salesFen)}</b>
        <span className="num">
          {facts.goalFen > 0
            ? t('report.figures', { orders: count(facts.orders), share: share(facts.shareBasisPoints / 10_000) })
            : t('report.orders', { orders: count(facts.orders) })}
        </span>
      </div>
      <ul>
        {facts.top.length === 0 ? null : (
          <li>
            <span>{t('report.top')}</span>
            <span>
              {facts.top
                .slice(0, 3)
                .map(({ name }) => name)
                .join(t('report.and'))}
            </span>
          </li>
        )}
        {facts.climberName == null || facts.climberPlaces == null ? null : (
          <li>
            <span>{t('report.climber')}</span>
            <span>
              {facts.climberName} <span className="up">{count(facts.climberPlaces)}</span>
            </span>
          </li>
        )}
        {facts.starName == null || facts.starFen == null ? null : (
          <li>
            <span>{t('report.star')}</span>
            <span>
              {facts.starName} {yuanPlain(Math.trunc(facts.starFen / 100) * 100)}
            </span>
          </li>
        )}
      </ul>
      <Acts report={report} />
    </section>
  );
}

function Acts({ report }: { readonly report: ReportCard }) {
  const { t, language } = useReportWords();
  const [isCopied, setIsCopied] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const copy = () => {
    copyText(report.text[language]).then(
      () => {
        setIsCopied(true);
        setTimeout(() => setIsCopied(false), 2_000);
      },
      () => setIsCopied(false),
    );
  };
  return (
    <div className="act">
      <button type="button" className="btn tint" disabled={isCopied} onClick={copy}>
        <Icon name={isCopied ? 'check' : 'copy'} />
        <span aria-live="polite">{t(isCopied ? 'report.copied' : 'report.copy')}</span>
      </button>
      {report.pictureUrl == null ? null : (
        <button type="button" className="btn" onClick={() => setIsShown(true)}>
          <Icon name="picture" />
          {t('report.picture')}
        </button>
      )}
      {isShown && report.pictureUrl != null ? (
        <div className="report-picture" role="dialog" aria-modal="true" aria-label={t('report.picture')}>
          <div>
            <img src={report.pictureUrl} alt={report.text[language]} />
          </div>
          <footer>
            <span>{t('report.press')}</span>
            <button type="button" className="btn" onClick={() => setIsShown(false)}>
              {t('report.close')}
            </button>
          </footer>
        </div>
      ) : null}
    </div>
  );
}

/** The server writes reports in both languages. */
function useReportWords() {
  const { t } = useTexts();
  const { language } = useFormats();
  return { t, language: language === 'en' ? ('en' as const) : ('zh' as const) };
}
