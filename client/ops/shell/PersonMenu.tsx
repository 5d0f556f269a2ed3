// Who is signed in, and what concerns only this person and this device: language, theme, account, leaving.

import Button from 'antd/es/button';
import Popover from 'antd/es/popover';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { leave, usePerson } from '../person.ts';
import { AppearanceChoice, LanguageChoice } from '../parts/choices.tsx';
import { useTexts } from '../texts.ts';
import { roleText } from '../parts/roles.ts';

export function PersonMenu(): ReactElement | null {
  const { t } = useTexts();
  const me = usePerson();
  const [isOpen, setOpen] = useState(false);
  if (me === null) return null;
  const role = me.roles[0];
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <div className="menu" style={{ width: 248 }}>
          <div>
            <p className="f">{me.name}</p>
            <p className="s">{role ? t(roleText[role]) : t('account.noRights')}</p>
          </div>
          <div>
            <p className="s">{t('account.language')}</p>
            <LanguageChoice />
          </div>
          <div>
            <p className="s">{t('account.theme')}</p>
            <AppearanceChoice />
          </div>
          <Link href="/settings/account" onClick={() => setOpen(false)}>
            {t('nav.account')}
          </Link>
          <Button block onClick={() => void leave()}>
            {t('account.signOut')}
          </Button>
        </div>
      }
    >
      <button type="button" className="me" aria-haspopup="dialog" aria-expanded={isOpen}>
        <span className="ava" aria-hidden="true">
          {me.name.slice(0, 1)}
        </span>
        <span className="cut">{me.name}</span>
        <span className="m cut">{role ? t(roleText[role]) : ''}</span>
        <span className="sr">{t('account.menu')}</span>
      </button>
    </Popover>
  );
}
