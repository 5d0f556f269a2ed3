// When the meeting is every week, and who comes. What lies ahead follows at once, unless it was moved by hand.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import Switch from 'antd/es/switch';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAskAgain } from '../answers.ts';
import type { PlanFields } from '../generated.ts';
import { MeetingsQuery, SetMeetingPlanMutation } from '../generated.ts';
import { ClockField } from '../leave/ClockField.tsx';
import { PersonChoice } from '../leave/PersonChoice.tsx';
import { WEEKDAYS, weekdayName } from '../leave/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';

type Person = PlanFields['attendees'][number];

export function PlanDialog({ plan, onClose }: { plan: PlanFields; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [isOn, setOn] = useState(plan.isOn);
  const [weekday, setWeekday] = useState(plan.weekday);
  const [at, setAt] = useState(plan.at);
  const [minutes, setMinutes] = useState(plan.minutes);
  const [place, setPlace] = useState(plan.place);
  const [people, setPeople] = useState<readonly Person[]>(plan.attendees);
  const act = async () => {
    const attendees = people.map(({ personKind, personId }) => ({ personKind, personId }));
    await ask(SetMeetingPlanMutation, { input: { isOn, weekday, at, minutes, place, attendees } });
    askAgain(MeetingsQuery.name);
    tell.done(t('meeting.planSaved'));
  };
  return (
    <Dialog title={t('meeting.setPlan')} okText={t('meeting.savePlan')} act={act} onClose={onClose} width={560}>
      <div className="field">
        <span className="what">
          <Switch size="small" aria-label={t('meeting.isOn')} checked={isOn} onChange={setOn} /> {t('meeting.isOn')}
        </span>
      </div>
      <div className="field">
        <span className="what">{t('meeting.when')}</span>
        <div className="acts">
          <Select
            aria-label={t('meeting.weekday')}
            value={weekday}
            options={WEEKDAYS.map((value) => ({ value, label: weekdayName(formats, value) }))}
            onChange={setWeekday}
          />
          <ClockField label={t('meeting.at')} value={at} onChange={setAt} />
          <InputNumber
            aria-label={t('meeting.minutesLong')}
            min={15}
            max={240}
            step={15}
            value={minutes}
            onChange={(value) => setMinutes(value ?? 60)}
          />
          <span className="m">{t('meeting.minutesLong')}</span>
        </div>
      </div>
      <div className="field">
        <label htmlFor="meeting-place">{t('meeting.place')}</label>
        <Input id="meeting-place" maxLength={60} value={place} onChange={({ target }) => setPlace(target.value)} />
      </div>
      <div className="field">
        <span className="what">{t('meeting.attendees')}</span>
        <PersonAdder onAdd={(person) => setPeople([...people.filter(({ personId }) => personId !== person.personId), person])} />
        <People people={people} onRemove={(id) => setPeople(people.filter(({ personId }) => personId !== id))} />
      </div>
      <p className="s">{t('meeting.planAbout')}</p>
    </Dialog>
  );
}

function PersonAdder({ onAdd }: { onAdd: (person: Person) => void }): ReactElement {
  const { t } = useTexts();
  return (
    <PersonChoice
      label={t('meeting.addAttendee')}
      value={null}
      onChange={({ kind, id }, name) => onAdd({ personKind: kind, personId: id, personName: name })}
    />
  );
}

function People({ people, onRemove }: { people: readonly Person[]; onRemove: (id: string) => void }): ReactElement {
  const { t } = useTexts();
  if (people.length === 0) return <p className="s">{t('meeting.nobodyYet')}</p>;
  return (
    <ul className="meeting-people">
      {people.map(({ personId, personName }) => (
        <li key={personId}>
          {personName}
          <Button size="small" type="text" aria-label={t('meeting.removeOf', { name: personName })} onClick={() => onRemove(personId)}>
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}
