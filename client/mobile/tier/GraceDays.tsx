// How much of the time in which a tier can be won back has passed.

import type { Grace } from './verdicts.ts';
import { useTexts } from '../texts.ts';

export function GraceDays({ grace: { day, days, left } }: { readonly grace: Grace }) {
  const { t } = useTexts();
  return (
    <>
      <div className="grace" aria-hidden="true" style={{ gridTemplateColumns: `repeat(${days}, 1fr)` }}>
        {Array.from({ length: days }, (_, at) => (
          <i key={at} className={at < day ? 'p' : ''} />
        ))}
      </div>
      <p className="row cap spread">
        <span>{t('tier.graceDay', { day, days })}</span>
        <span>{t('tier.graceLeft', { count: left })}</span>
      </p>
    </>
  );
}
