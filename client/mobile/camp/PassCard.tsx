// 离结业: every condition of the pass rule with how far it is met; what is missing has amber and a word, what is done a tick.

import { useFormats } from '../../shared/formats.ts';
import type { CampView } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';

export function PassCard({ pass }: { readonly pass: CampView['pass'] }) {
  const { t } = useTexts();
  const { language } = useFormats();
  const missing = pass.total - pass.met;
  return (
    <section className="card camp-pass" aria-labelledby="camp-pass">
      <header>
        <h2 id="camp-pass">{t('training.pass')}</h2>
        <span className="cap">{pass.isMet ? t('training.pass.met') : t('training.pass.missing', { count: missing })}</span>
      </header>
      <ul>
        {pass.conditions.map(({ metric, threshold, value, isMet, words }) => (
          <li key={`${metric}-${String(threshold)}`}>
            <span className={isMet ? 'yes' : 'no'}>
              {isMet ? <Icon name="check" /> : null}
              <span className="sr">{t(isMet ? 'training.pass.yes' : 'training.pass.no')}</span>
            </span>
            <span>{language === 'en' ? words.en : words.zh}</span>
            <span className="num">
              {Math.min(value, threshold)} / {threshold}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
