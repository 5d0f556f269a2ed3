// One entry opened: what it is, and for activities the form that changes this week alone, for the whole tier or for one group.

import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ask } from '../../shared/api.ts';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { useAnswer, useAskAgainSoon } from '../answers.ts';
import { clockOf } from '../campaigns/timetable/zoned.ts';
import type { ActivityInput, PlannedFields, WeekActivity, WeekEntry } from '../generated.ts';
import {
  CancelActivityMutation,
  CancelPlannedActivityMutation,
  ChangeActivityMutation,
  ChangePlannedActivityMutation,
  PlannedActivityQuery,
  RestoreActivityMutation,
  RestorePlannedActivityMutation,
  ScheduleActivityQuery,
} from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { useSay } from '../tiers/words.ts';
import type { ActivityForm } from './ActivityFields.tsx';
import { ActivityFields, inputOf } from './ActivityFields.tsx';
import { TIERS } from './words.ts';

/** `activity:NEW/2026-W20/<cell>`: what all groups of a tier do. */
export function plannedId(id: string): { tier: Tier; cellId: string } | null {
  const [, name, cellId] = /^activity:([A-Z]+)\/[^/]+\/(.+)$/.exec(id) ?? [];
  const tier = TIERS.find((each) => each === name);
  return tier === undefined || cellId === undefined ? null : { tier, cellId };
}

export function EntryDrawer({ entry, week, onClose }: { entry: WeekEntry; week: string; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { clock, dateAndWeekday } = useFormats();
  const now = useNow(60_000);
  const planned = plannedId(entry.id);
  return (
    <Drawer open onClose={onClose} size={480} title={say(entry.title)}>
      <p className="week-facts">
        {entry.tier === null ? null : <TierMark tier={entry.tier} />}
        <span>
          {dateAndWeekday(entry.startsAt, now)} {clock(entry.startsAt)}–{clock(entry.endsAt)}
        </span>
        {entry.detail === null ? null : <span className="m">{say(entry.detail)}</span>}
      </p>
      {entry.persons.length === 0 ? null : <p className="m2">{entry.persons.map(({ name }) => name).join(t('week.comma'))}</p>}
      {entry.link === null ? null : (
        <p>
          <Link href={entry.link}>{t('week.openPage')}</Link>
        </p>
      )}
      {entry.source !== 'activity' ? null : planned === null ? (
        <OfGroup id={entry.id.slice(entry.id.indexOf(':') + 1)} onDone={onClose} />
      ) : (
        <OfTier tier={planned.tier} week={week} cellId={planned.cellId} onDone={onClose} />
      )}
    </Drawer>
  );
}

function OfTier({ tier, week, cellId, onDone }: { tier: Tier; week: string; cellId: string; onDone: () => void }): ReactElement {
  const { t } = useTexts();
  const of = { tier, week, cellId };
  const asked = useAnswer(PlannedActivityQuery, of);
  return (
    <Answered asked={asked}>
      {({ plannedActivity: row }) =>
        row === null ? (
          <Nothing>{t('week.gone')}</Nothing>
        ) : (
          <ActivityEditor
            row={row}
            whose={t('week.wholeTier', { count: row.groups })}
            isEdited={row.isEdited}
            canRestore={!row.isExtra}
            onChange={(input) => ask(ChangePlannedActivityMutation, { ...of, input })}
            onCancel={() => ask(CancelPlannedActivityMutation, of)}
            onRestore={() => ask(RestorePlannedActivityMutation, of)}
            onDone={onDone}
          />
        )
      }
    </Answered>
  );
}

function OfGroup({ id, onDone }: { id: string; onDone: () => void }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(ScheduleActivityQuery, { id });
  return (
    <Answered asked={asked}>
      {({ activity: row }) =>
        row === null ? (
          <Nothing>{t('week.gone')}</Nothing>
        ) : (
          <>
            <p>
              <Link href={`/groups/${row.group.id}`}>{row.group.name}</Link>
            </p>
            <ActivityEditor
              row={row}
              whose={t('week.onlyGroup')}
              isEdited={row.editedFor !== null}
              canRestore={row.editedFor === 'GROUP'}
              onChange={(input) => ask(ChangeActivityMutation, { id, input })}
              onCancel={() => ask(CancelActivityMutation, { id })}
              onRestore={() => ask(RestoreActivityMutation, { id })}
              onDone={onDone}
            />
          </>
        )
      }
    </Answered>
  );
}

interface EditorProps {
  row: Pick<WeekActivity & PlannedFields, 'kind' | 'title' | 'text' | 'startsAt' | 'endsAt' | 'mayChange'>;
  whose: string;
  isEdited: boolean;
  canRestore: boolean;
  onChange: (input: ActivityInput) => Promise<unknown>;
  onCancel: () => Promise<unknown>;
  onRestore: () => Promise<unknown>;
  onDone: () => void;
}

const MINUTE = 60_000;

function ActivityEditor({ row, whose, isEdited, canRestore, onChange, onCancel, onRestore, onDone }: EditorProps): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { zone, dayKey } = useFormats();
  const tell = useTell();
  const again = useAskAgainSoon();
  const [form, setForm] = useState<ActivityForm>({
    kind: row.kind,
    title: row.title,
    when: { day: dayKey(row.startsAt), clock: clockOf(row.startsAt, zone) },
    minutes: Math.round((Date.parse(row.endsAt) - Date.parse(row.startsAt)) / MINUTE),
    text: row.text ?? '',
  });
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const input = inputOf(form, zone);

  const run = async (act: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await act();
      again('ScheduleWeek', 'PlannedActivity', 'ScheduleActivity', 'GroupWeek');
      tell.done(t('week.saved'));
      onDone();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };

  if (!row.mayChange)
    return (
      <>
        {row.text === null ? null : <p className="week-text">{row.text}</p>}
        <p className="s">{t('week.mayNotChange')}</p>
      </>
    );
  return (
    <>
      <p className="note calm">
        <b>{whose}</b>
        <span>{t(isEdited ? 'week.isEdited' : 'week.asModel')}</span>
      </p>
      <ActivityFields value={form} onChange={setForm} />
      {error === null ? null : (
        <p className="c-late" role="alert">
          {sayError(error, words)}
        </p>
      )}
      <div className="acts">
        <Button
          type="primary"
          disabled={input === null}
          loading={isBusy ? { delay: 200 } : false}
          onClick={() => input && void run(() => onChange(input))}
        >
          {t('week.saveWeek')}
        </Button>
        {isEdited && canRestore ? (
          <Button disabled={isBusy} onClick={() => void run(onRestore)}>
            {t('week.restore')}
          </Button>
        ) : null}
        <Button danger disabled={isBusy} onClick={() => void run(onCancel)}>
          {t('week.cancelOnce')}
        </Button>
      </div>
    </>
  );
}
