// One group to somebody else with a note, or all groups of somebody to one other.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAnswer, useAskAgain } from '../answers.ts';
import type { HoldingFields, OperatorFields } from '../generated.ts';
import {
  HandOverAllMutation,
  HandOverGroupMutation,
  OperatorHoldingsQuery,
  OperatorNamesQuery,
  OperatorQuery,
  OperatorsQuery,
} from '../generated.ts';
import { Area, Dialog } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { levelText } from './words.ts';

interface HandOverDialogProps {
  operator: OperatorFields;
  /** Null: everything. */
  group: HoldingFields['group'] | null;
  onClose: () => void;
}

export function HandOverDialog({ operator, group, onClose }: HandOverDialogProps): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [toId, setToId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const people = useAnswer(OperatorNamesQuery, {}).data?.operatorNames ?? [];
  const needed = group === null ? operator.groups : 1;
  const options = people
    .filter(({ id, isLeaving }) => id !== operator.id && !isLeaving)
    .map((each) => ({
      value: each.id,
      label: t('op.choice', { name: each.name, level: t(levelText[each.level]), groups: each.groups, capacity: each.capacity }),
      disabled: each.groups + needed > each.capacity,
    }));
  const act = async () => {
    if (toId === null) return;
    const name = people.find(({ id }) => id === toId)?.name ?? '';
    if (group === null) {
      const { handOverAll } = await ask(HandOverAllMutation, { fromId: operator.id, toId });
      tell.done(t('op.handedOver', { count: handOverAll, name }));
    } else {
      await ask(HandOverGroupMutation, { groupId: group.id, operatorId: toId, note: note.trim() === '' ? null : note.trim() });
      tell.done(t('op.handedOver', { count: 1, name }));
    }
    askAgain(OperatorQuery.name, OperatorsQuery.name, OperatorHoldingsQuery.name, OperatorNamesQuery.name);
  };
  return (
    <Dialog
      title={group === null ? t('op.handOverAllOf', { name: operator.name }) : t('op.handOverWhat', { group: group.name })}
      okText={t('op.handOverCount', { count: needed })}
      isIncomplete={toId === null}
      act={act}
      onClose={onClose}
      width={520}
    >
      <p className="m2" style={{ marginBottom: 16 }}>
        {group === null ? t('op.handOverAllAbout') : t('op.handOverAbout')}
      </p>
      <div className="field">
        <label htmlFor="receiver">{t('op.receiver')}</label>
        <Select
          id="receiver"
          value={toId}
          placeholder={t('op.chooseReceiver')}
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          onChange={(value: string) => setToId(value)}
        />
      </div>
      {group === null ? null : (
        <div className="field">
          <label htmlFor="hand-over-note">{t('op.note')}</label>
          <Area id="hand-over-note" value={note} onChange={setNote} most={2_000} rows={4} />
          <p className="s">{t('op.noteLater')}</p>
        </div>
      )}
    </Dialog>
  );
}
