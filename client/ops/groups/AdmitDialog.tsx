// Members who are in the chat already and are missing in the list: written down by their numbers, all or nobody.

import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAskAgain } from '../answers.ts';
import type { GroupFields } from '../generated.ts';
import { AdmitToGroupMutation } from '../generated.ts';
import { Area, Dialog } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { OF_GROUP } from './again.ts';
import { numbersIn } from './numbers.ts';

const MOST_LETTERS = 4_000;

export function AdmitDialog({ group, onClose }: { group: GroupFields; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [text, setText] = useState('');
  const numbers = numbersIn(text);
  const free = group.limit - group.members - group.reserved;
  const act = async () => {
    await ask(AdmitToGroupMutation, { id: group.id, memberNos: numbers });
    tell.done(t('groupAct.admitted', { count: numbers.length, name: group.name }));
    askAgain(...OF_GROUP);
  };
  return (
    <Dialog
      title={t('groupAct.admitOf', { name: group.name })}
      okText={t('groupAct.admit')}
      isIncomplete={numbers.length === 0 || numbers.length > free}
      act={act}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="admit-numbers">{t('groupAct.numbers')}</label>
        <Area id="admit-numbers" value={text} onChange={setText} most={MOST_LETTERS} rows={6} isFirst />
        <p className={numbers.length > free ? 's c-late' : 's'}>
          {t('groupAct.numbersAbout', { count: numbers.length, free: Math.max(0, free) })}
        </p>
      </div>
    </Dialog>
  );
}
