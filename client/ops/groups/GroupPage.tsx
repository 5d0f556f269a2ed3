import type { ReactElement } from 'react';
import { PageHead } from '../parts/Panel.tsx';
import { useTexts } from '../texts.ts';

export function GroupPage({ id }: { readonly id: string }): ReactElement {
  const { t } = useTexts();
  return <PageHead title={t('nav.groupBoard')} about={id} />;
}
