// The frame of everything before the console: the mark, the content in the middle, language and theme at the foot.

import type { ReactElement, ReactNode } from 'react';
import { useEffect } from 'react';
import { AppearanceChoice, LanguageChoice } from '../parts/choices.tsx';
import { Mark } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import './entry.css';

export function Outside({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const { t } = useTexts();
  useEffect(() => {
    document.title = t('brand.titleOf', { title });
  }, [t, title]);
  return (
    <div className="outside">
      <header>
        <Mark size={28} />
        <span>{t('brand.name')}</span>
        <small>{t('brand.latin')}</small>
      </header>
      <main>{children}</main>
      <footer>
        <LanguageChoice />
        <AppearanceChoice />
      </footer>
    </div>
  );
}
