// The two languages side by side. The switch happens when the texts have arrived; until then nothing moves.

import { useState } from 'react';
import { LANGUAGES, useLanguage } from '../../shared/language.ts';
import type { Language } from '../../shared/language.ts';
import { chooseLanguage } from '../../shared/texts.ts';
import { AskError } from '../../shared/api.ts';
import { useTexts } from '../texts.ts';
import { Notice } from './Notice.tsx';

export function LanguageChoice() {
  const { t } = useTexts();
  const chosen = useLanguage();
  const [isMissing, setIsMissing] = useState(false);
  const choose = (language: Language) => {
    chooseLanguage(language).then(
      () => setIsMissing(false),
      () => setIsMissing(true),
    );
  };
  return (
    <>
      <div className="seg" role="group" aria-label={t('language.label')}>
        {LANGUAGES.map((language) => (
          <button key={language} type="button" lang={language} aria-pressed={language === chosen} onClick={() => choose(language)}>
            {t(`language.${language}`)}
          </button>
        ))}
      </div>
      {isMissing ? <Notice error={new AskError({ code: 'OFFLINE' })} /> : null}
    </>
  );
}
