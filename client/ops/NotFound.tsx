// Addresses that lead nowhere, and rooms for other roles, each with the way back.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PageHead } from './parts/Panel.tsx';
import { Nothing } from './parts/states.tsx';
import { useTexts } from './texts.ts';

export function NotFound(): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <PageHead title={t('notFound.title')} />
      <section className="panel">
        <Nothing action={<Link href="/">{t('notFound.back')}</Link>}>{t('notFound.about')}</Nothing>
      </section>
    </>
  );
}

export function NotAllowed(): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <PageHead title={t('notAllowed.title')} />
      <section className="panel">
        <Nothing action={<Link href="/">{t('notFound.back')}</Link>}>{t('notAllowed.about')}</Nothing>
      </section>
    </>
  );
}
