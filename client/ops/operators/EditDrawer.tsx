// The profile of an operator as a form: level, skills, provinces, working days, last day; and the leaves below it, each of which is
// kept by itself.

import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import DatePicker from 'antd/es/date-picker';
import Drawer from 'antd/es/drawer';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import type { OperatorLevel, Tier } from '../../shared/generated.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { OperatorFields } from '../generated.ts';
import { ChangeOperatorMutation, OperatorQuery, OperatorsQuery, ProvincesQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { TIERS, tierText } from '../tiers/words.ts';
import { LeaveForm } from './LeaveForm.tsx';
import { LEVELS, levelText } from './words.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** Between names; the last two are the comma and the enumeration comma of a Chinese keyboard. */
const SEPARATORS = [' ', ',', ...[0xff0c, 0x3001].map((code) => String.fromCodePoint(code))];
/** A Monday. */
const MONDAY = '2026-06-01';

export function EditDrawer({ operator, onClose }: { operator: OperatorFields; onClose: () => void }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { dayKey, weekday } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const change = useAct(ChangeOperatorMutation, [OperatorsQuery.name, OperatorQuery.name]);
  const [revision, setRevision] = useState(operator.revision);
  const [level, setLevel] = useState<OperatorLevel>(operator.level);
  const [skills, setSkills] = useState<Tier[]>([...operator.skills]);
  const [provinces, setProvinces] = useState<string[]>([...operator.provinces]);
  const [workingDays, setWorkingDays] = useState<number[]>([...operator.workingDays]);
  const [leavesOn, setLeavesOn] = useState<string | null>(operator.leavesOn);
  const known = useAnswer(ProvincesQuery, {}).data?.provinces ?? [];
  const save = () =>
    change.mutate(
      { id: operator.id, revision, change: { level, skills, provinces, workingDays, leavesOn } },
      {
        onSuccess: ({ changeOperator }) => {
          setRevision(changeOperator.revision);
          tell.done(t('op.saved', { name: operator.name }));
          onClose();
        },
      },
    );
  const weekdays = WEEKDAYS.map((each) => ({
    value: each,
    label: weekday(
      dayjs(MONDAY)
        .add(each - 1, 'day')
        .hour(12)
        .toDate(),
    ),
  }));
  return (
    <Drawer
      open
      onClose={onClose}
      size={520}
      title={t('op.editWhom', { name: operator.name })}
      footer={
        <div className="acts" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="primary" disabled={workingDays.length === 0} loading={change.isPending ? { delay: 200 } : false} onClick={save}>
            {t('op.save')}
          </Button>
        </div>
      }
    >
      <div className="field">
        <span className="what">{t('op.level')}</span>
        <Segmented<OperatorLevel>
          aria-label={t('op.level')}
          value={level}
          options={LEVELS.map((each) => ({ value: each, label: t(levelText[each]) }))}
          onChange={setLevel}
        />
        <p className="s">{t('op.levelAbout', { groups: operator.groups })}</p>
      </div>
      <div className="field">
        <span className="what">{t('op.skills')}</span>
        <Checkbox.Group<Tier>
          value={skills}
          options={TIERS.map((tier) => ({ value: tier, label: t(tierText[tier]) }))}
          onChange={(chosen) => setSkills(chosen)}
        />
        <p className="s">{t('op.skillsAbout')}</p>
      </div>
      <div className="field">
        <label htmlFor="provinces">{t('op.provinces')}</label>
        <Select
          id="provinces"
          mode="tags"
          value={provinces}
          tokenSeparators={SEPARATORS}
          placeholder={t('op.everywhere')}
          options={known.map((name) => ({ value: name, label: name }))}
          onChange={(chosen: string[]) => setProvinces(chosen)}
        />
        <p className="s">{t('op.provincesAbout')}</p>
      </div>
      <div className="field">
        <span className="what">{t('op.workingDays')}</span>
        <Checkbox.Group<number> value={workingDays} options={weekdays} onChange={(chosen) => setWorkingDays(chosen)} />
      </div>
      <div className="field">
        <label htmlFor="leaves-on">{t('op.lastDay')}</label>
        <DatePicker
          id="leaves-on"
          minDate={dayjs(dayKey(now))}
          placeholder={t('op.stays')}
          value={leavesOn === null ? null : dayjs(leavesOn)}
          onChange={(chosen: dayjs.Dayjs | null) => setLeavesOn(chosen?.format('YYYY-MM-DD') ?? null)}
        />
        <p className="s">{t('op.lastDayAbout')}</p>
      </div>
      {change.error ? (
        <p className="c-late" role="alert">
          {sayError(change.error, words)}
        </p>
      ) : null}
      <LeaveForm operator={operator} onRevision={setRevision} />
    </Drawer>
  );
}
