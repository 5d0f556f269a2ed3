// The session has ended in the middle of work: the page stays where it is, and the same person signs in over it. Somebody else gets
// their own page.

import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import type { ReactElement } from 'react';
import type { Me } from '../../shared/session.ts';
import { questions } from '../answers.ts';
import { leave } from '../person.ts';
import { useTexts } from '../texts.ts';
import { SignInForm } from './SignInForm.tsx';

export function SignInAgain({ person }: { person: Me }): ReactElement {
  const { t } = useTexts();
  return (
    <Modal
      open
      title={t('signInAgain.title')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={408}
      centered
    >
      <p className="m" style={{ marginBottom: 16 }}>
        {t('signInAgain.about', { name: person.name })}
      </p>
      <SignInForm onDone={() => void questions.invalidateQueries()} />
      <Button type="text" block onClick={() => void leave()}>
        {t('signInAgain.leave')}
      </Button>
    </Modal>
  );
}
