// 结业证书: locked with what lights it, or with its number and the picture, to be pressed long.

import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import type { CampView } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { useTexts } from '../texts.ts';

const WIDTH = 1_080;
const HEIGHT = 1_440;

export function CertificatePicture({ no, onClose }: { readonly no: string; readonly onClose: () => void }) {
  const { t } = useTexts();
  const [isFailed, setFailed] = useState(false);
  return (
    <Sheet title={t('training.certificate')} onClose={onClose}>
      {isFailed ? (
        <p className="cap">{t('training.certificate.failed')}</p>
      ) : (
        <img
          className="certificate"
          src={`/certificates/${encodeURIComponent(no)}`}
          width={WIDTH}
          height={HEIGHT}
          alt={t('training.certificate.no', { no })}
          onError={() => setFailed(true)}
        />
      )}
      <p className="cap middle">{t('training.certificate.press')}</p>
    </Sheet>
  );
}

export function CertificateCard({ camp, name }: { readonly camp: CampView; readonly name: string }) {
  const { t } = useTexts();
  const { language, dateAndWeekday, clock } = useFormats();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const { certificate, pass, closesAt, extendedUntil, state } = camp;
  const due = state === 'EXTENDED' && extendedUntil !== null ? extendedUntil : closesAt;
  const list = new Intl.ListFormat(language, { style: 'short', type: 'conjunction' });
  const more = pass.conditions.flatMap(({ more: each }) => (each === null ? [] : [language === 'en' ? each.en : each.zh]));
  return (
    <section className={certificate === null ? 'camp-cert' : 'camp-cert lit'} aria-label={t('training.certificate')}>
      <svg viewBox="0 0 170 120" aria-hidden="true">
        <path d="M170 0v120H0V96h42V72h42V48h42V24h44z" />
      </svg>
      <h2>{t('training.certificate.title')}</h2>
      <p className="who">{name}</p>
      {certificate === null ? (
        <>
          <p>{t('training.certificate.due', { day: dateAndWeekday(due, now), at: clock(due) })}</p>
          <p className="lockd">
            <Icon name="lock" />
            <span>{pass.isMet ? t('training.certificate.ready') : t('training.certificate.locked', { more: list.format(more) })}</span>
          </p>
        </>
      ) : (
        <>
          <p>{t('training.certificate.given', { day: dateAndWeekday(certificate.graduatedAt, now), no: certificate.no })}</p>
          <button type="button" className="btn full" onClick={() => setOpen(true)}>
            {t('training.certificate.open')}
          </button>
          {isOpen ? <CertificatePicture no={certificate.no} onClose={() => setOpen(false)} /> : null}
        </>
      )}
    </section>
  );
}
