import type { ReactElement } from 'react';
import { PageHead } from '../parts/Panel.tsx';
import { useTexts } from '../texts.ts';

export function AccountsPage(): ReactElement {
  const { t } = useTexts();
  return <PageHead title={t('nav.accounts')} />;
}
