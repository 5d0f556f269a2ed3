// 证书: every certificate of one's own, to be opened large and pressed long.

import { useState } from 'react';
import { isOfNetwork } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { useAsk } from '../ask.ts';
import { MyCertificatesQuery } from '../generated.ts';
import { Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { CertificatePicture } from './Certificate.tsx';
import '../styles/kit.css';
import './camp.css';

const NOTHING = {};

export function Certificates() {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow();
  const { data, error, answeredAt, askAgain } = useAsk(MyCertificatesQuery, NOTHING);
  const [open, setOpen] = useState<string | null>(null);
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  return (
    <>
      <Head title={t('training.certificates')} back="/me" />
      <main className="training">
        {isTold ? <Notice error={error} keptAt={answeredAt} onAgain={askAgain} /> : null}
        {data?.myCertificates.length === 0 ? <p className="card">{t('training.certificates.none')}</p> : null}
        {data?.myCertificates.map(({ id, no, title, campNumber, graduatedAt }) => (
          <button key={id} type="button" className="camp-cert lit row-cert" onClick={() => setOpen(no)}>
            <span className="grow">
              <b>{t('training.certificates.of', { title, number: campNumber })}</b>
              <span className="cap">{t('training.certificates.at', { day: date(graduatedAt, now), no })}</span>
            </span>
            <Icon name="next" />
          </button>
        ))}
      </main>
      {open === null ? null : <CertificatePicture no={open} onClose={() => setOpen(null)} />}
    </>
  );
}
