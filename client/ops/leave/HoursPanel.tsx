// At which hours somebody can be asked: a line for each weekday. Nothing chosen means at any time.

import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { HoursData } from '../generated.ts';
import { HoursQuery, SetHoursMutation } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { usePerson } from '../person.ts';
import { useTexts } from '../texts.ts';
import { ClockField } from './ClockField.tsx';
import type { Chosen } from './PersonChoice.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { WEEKDAYS, weekdayName } from './words.ts';

const USUAL = { from: '09:00', to: '21:00' };

type Available = HoursData['availability'];

export function HoursPanel(): ReactElement {
  const { t } = useTexts();
  const me = usePerson();
  const [who, setWho] = useState<Chosen | null>(me === null ? null : { kind: 'STAFF', id: me.id });
  const asked = useAnswer(HoursQuery, { personKind: who?.kind ?? null, personId: who?.id ?? null });
  return (
    <Panel title={t('leave.hours')} footer={<span>{t('leave.hoursAbout')}</span>}>
      <div className="field">
        <span className="what">{t('leave.who')}</span>
        <PersonChoice label={t('leave.hoursOf')} value={who} onChange={setWho} />
      </div>
      <Answered asked={asked} bones={7}>
        {({ availability }) => (
          <HoursForm key={`${availability.personId} ${JSON.stringify(availability.hours)}`} availability={availability} />
        )}
      </Answered>
    </Panel>
  );
}

function HoursForm({ availability }: { availability: Available }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const formats = useFormats();
  const tell = useTell();
  const [hours, setHours] = useState(availability.hours);
  const set = useAct(SetHoursMutation, [HoursQuery.name]);
  const isChanged = JSON.stringify(hours) !== JSON.stringify(availability.hours);
  const { personKind, personId, personName } = availability;
  const save = () =>
    set.mutate({ input: { personKind, personId, hours } }, { onSuccess: () => tell.done(t('leave.hoursSaved', { name: personName })) });
  const put = (weekday: number, spans: Available['hours']) =>
    setHours([...hours.filter((each) => each.weekday !== weekday), ...spans].sort((one, other) => one.weekday - other.weekday));
  return (
    <>
      <ul className="rows hours">
        {WEEKDAYS.map((weekday) => {
          const name = weekdayName(formats, weekday);
          const spans = hours.filter((each) => each.weekday === weekday);
          const change = (index: number, part: Partial<Available['hours'][number]>) =>
            put(
              weekday,
              spans.map((span, at) => (at === index ? { ...span, ...part } : span)),
            );
          return (
            <li key={weekday}>
              <Checkbox checked={spans.length > 0} onChange={({ target }) => put(weekday, target.checked ? [{ weekday, ...USUAL }] : [])}>
                {name}
              </Checkbox>
              {spans.length === 0 ? (
                <span className="m">{t(hours.length === 0 ? 'leave.anyTime' : 'leave.dayOff')}</span>
              ) : (
                spans.map((span, index) => (
                  <span key={index} className="acts">
                    <ClockField
                      label={t('leave.fromOf', { day: name })}
                      value={span.from}
                      onChange={(from) => change(index, { from, ...(from < span.to ? {} : { to: '24:00' }) })}
                    />
                    <span className="m">–</span>
                    <ClockField
                      label={t('leave.toOf', { day: name })}
                      value={span.to}
                      after={span.from}
                      onChange={(to) => change(index, { to })}
                    />
                  </span>
                ))
              )}
            </li>
          );
        })}
      </ul>
      <div className="acts" style={{ marginTop: 12 }}>
        <Button type="primary" disabled={!isChanged} loading={set.isPending ? { delay: 200 } : false} onClick={save}>
          {t('leave.hoursSave')}
        </Button>
        {isChanged ? <Button onClick={() => setHours(availability.hours)}>{t('action.cancel')}</Button> : null}
      </div>
      {set.error ? (
        <p className="c-late" role="alert" style={{ marginTop: 8 }}>
          {sayError(set.error, words)}
        </p>
      ) : null}
    </>
  );
}
