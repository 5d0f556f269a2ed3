// An admin without a second factor gets no further than this: nothing else is open to them.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { renew } from '../../shared/session.ts';
import { Panel } from '../parts/Panel.tsx';
import { leave } from '../person.ts';
import { useTexts } from '../texts.ts';
import { Outside } from './Outside.tsx';
import { TotpSetup } from './TotpSetup.tsx';

export function EnrolPage(): ReactElement {
  const { t } = useTexts();
  return (
    <Outside title={t('enrol.title')}>
      <h1 className="sr">{t('enrol.title')}</h1>
      <Panel title={t('enrol.title')}>
        <p className="m" style={{ marginBottom: 16 }}>
          {t('enrol.about')}
        </p>
        <TotpSetup onDone={() => void renew()} />
      </Panel>
      <Button type="text" onClick={() => void leave()}>
        {t('account.signOut')}
      </Button>
    </Outside>
  );
}
