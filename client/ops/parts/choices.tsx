// Language and theme as segments: the same two in the person menu, on the account page and before signing in.

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import type { Language } from '../../shared/language.ts';
import { useLanguage } from '../../shared/language.ts';
import { chooseLanguage } from '../../shared/texts.ts';
import type { Appearance } from '../appearance.ts';
import { chooseAppearance, useAppearance } from '../appearance.ts';
import { useTexts } from '../texts.ts';
import { useTell } from './tell.ts';

export function LanguageChoice(): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const language = useLanguage();
  return (
    <Segmented<Language>
      aria-label={t('account.language')}
      value={language}
      options={[
        { value: 'zh-CN', label: <span lang="zh-CN">{t('language.chinese')}</span> },
        { value: 'en', label: <span lang="en">{t('language.english')}</span> },
      ]}
      onChange={(chosen) => void chooseLanguage(chosen).catch(tell.failure)}
    />
  );
}

export function AppearanceChoice(): ReactElement {
  const { t } = useTexts();
  const { appearance } = useAppearance();
  return (
    <Segmented<Appearance>
      aria-label={t('account.theme')}
      value={appearance}
      options={[
        { value: 'SYSTEM', label: t('theme.system') },
        { value: 'LIGHT', label: t('theme.light') },
        { value: 'DARK', label: t('theme.dark') },
      ]}
      onChange={chooseAppearance}
    />
  );
}
