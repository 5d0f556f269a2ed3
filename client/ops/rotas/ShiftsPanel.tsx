// The turns of four weeks: who has them, what is missing, what has come between; and what a manager changes in one of them.

import Button from 'antd/es/button';
import Dropdown from 'antd/es/dropdown';
import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { RotaFields, ShiftFields } from '../generated.ts';
import {
  AskForTurnMutation,
  FillShiftMutation,
  OverrideShiftMutation,
  RotaShiftsOfQuery,
  RotaTroublesQuery,
  TakeOverMutation,
} from '../generated.ts';
import { Dialog, ReasonField } from '../parts/Dialog.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { addDays, useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { ClockChoice } from './ClockChoice.tsx';
import { RosterDialog, SubstituteDialog } from './PersonDialog.tsx';
import { useTurnTime } from './SwapsPanel.tsx';
import { SHIFTS_AGAIN } from './words.ts';

const DAYS_BEFORE = 7;
const DAYS_AFTER = 34;
type Part = ShiftFields['parts'][number];
type Show = 'ALL' | 'TROUBLES';

export function ShiftsPanel({ rota }: { rota: RotaFields }): ReactElement {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const today = dayKey(useNow(60_000));
  const [show, setShow] = useState<Show>('ALL');
  const all = useAnswer(RotaShiftsOfQuery, { id: rota.id, from: addDays(today, -DAYS_BEFORE), to: addDays(today, DAYS_AFTER) });
  const troubles = useAnswer(RotaTroublesQuery, { id: rota.id });
  const count = troubles.data?.rota.troubles.length ?? 0;
  return (
    <Panel
      title={t('rota.turns')}
      isFlush
      isRefreshing={all.isFetching}
      aside={
        <Segmented<Show>
          size="small"
          aria-label={t('rota.turns')}
          value={show}
          options={[
            { value: 'ALL', label: t('rota.allTurns') },
            { value: 'TROUBLES', label: t('rota.troubles', { count }) },
          ]}
          onChange={setShow}
        />
      }
    >
      {show === 'ALL' ? (
        <Answered asked={all}>{({ rota: { shifts } }) => <Rows rota={rota} rows={shifts} />}</Answered>
      ) : (
        <Answered asked={troubles}>{({ rota: { troubles: rows } }) => <Rows rota={rota} rows={rows} />}</Answered>
      )}
    </Panel>
  );
}

function Rows({ rota, rows }: { rota: RotaFields; rows: readonly ShiftFields[] }): ReactElement {
  const { t } = useTexts();
  const columns = useColumns(rota);
  if (rows.length === 0) return <Nothing>{t('rota.noTurns')}</Nothing>;
  return <ListTable label={t('rota.turns')} columns={columns} rows={rows} keyOf={(row) => row.id} className="edge dense" minWidth={640} />;
}

function useColumns(rota: RotaFields): readonly Column<ShiftFields>[] {
  const { t } = useTexts();
  const { clock } = useFormats();
  const say = useSay();
  const when = useTurnTime();
  return [
    {
      key: 'when',
      title: t('rota.when'),
      isFixed: true,
      cell: (row) => (
        <>
          <span className={row.isOver ? 'nw m' : 'nw f'}>
            {when(row)} – {clock(row.endsAt)}
          </span>
          <p className="s">
            {[row.group?.name ?? (say(row.title) === row.rotaTitle ? null : say(row.title)), row.isEdited ? t('rota.byHand') : null]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        </>
      ),
    },
    {
      key: 'who',
      title: t('rota.who'),
      isFixed: true,
      cell: (row) => (
        <div className="rota-parts">
          {row.parts.map((part) => (
            <PartLine key={part.dutyId} rota={rota} shift={row} part={part} />
          ))}
          {row.missing > 0 && !row.isOver ? <FreePlace rota={rota} shift={row} /> : null}
        </div>
      ),
    },
  ];
}

const isWhole = ({ startsAt, endsAt }: ShiftFields, { from, to }: Part): boolean => from === startsAt && to === endsAt;

function PartLine({ rota, shift, part }: { rota: RotaFields; shift: ShiftFields; part: Part }): ReactElement {
  const { t } = useTexts();
  const { clock } = useFormats();
  const say = useSay();
  const isManager = useIsManager();
  const now = useNow(60_000);
  const [act, setAct] = useState<'GIVE' | 'SPLIT' | 'ASK' | 'NOW' | null>(null);
  const isOver = Date.parse(part.to) <= now.getTime();
  const hasBegun = Date.parse(part.from) <= now.getTime();
  return (
    <span className="acts">
      <span>{part.personName}</span>
      {isWhole(shift, part) ? null : (
        <span className="s">
          {clock(part.from)} – {clock(part.to)}
        </span>
      )}
      {part.trouble === null ? null : <span className="tag late">{say(part.trouble)}</span>}
      {isManager && !isOver && rota.state !== 'ENDED' ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...(hasBegun
                ? [{ key: 'NOW', label: t('rota.takeOverNow') }]
                : [
                    { key: 'GIVE', label: t('rota.give') },
                    { key: 'SPLIT', label: t('rota.split') },
                    { key: 'ASK', label: t('rota.askCover') },
                  ]),
            ],
            onClick: ({ key }) => setAct(key === 'GIVE' || key === 'SPLIT' || key === 'ASK' || key === 'NOW' ? key : null),
          }}
        >
          <Button size="small" type="text" aria-label={t('rota.change', { name: part.personName })} icon={<Icon name="more" />} />
        </Dropdown>
      ) : null}
      {act === 'GIVE' || act === 'SPLIT' ? (
        <GiveDialog shift={shift} part={part} isSplit={act === 'SPLIT'} onClose={() => setAct(null)} />
      ) : null}
      {act === 'ASK' ? <AskDialog part={part} onClose={() => setAct(null)} /> : null}
      {act === 'NOW' ? <NowDialog part={part} onClose={() => setAct(null)} /> : null}
    </span>
  );
}

function GiveDialog({
  shift,
  part,
  isSplit,
  onClose,
}: {
  shift: ShiftFields;
  part: Part;
  isSplit: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTexts();
  const { clock } = useFormats();
  const tell = useTell();
  const when = useTurnTime();
  const give = useAct(OverrideShiftMutation, SHIFTS_AGAIN);
  const [from, setFrom] = useState(clock(part.from));
  const [to, setTo] = useState(clock(part.to));
  /** So many minutes after the beginning by the clock: the part may go over midnight. */
  const at = (typed: string): Date => {
    const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    const after = (minutes(typed) - minutes(clock(part.from)) + 1_440) % 1_440;
    return new Date(Date.parse(part.from) + after * 60_000);
  };
  const times = isSplit ? { from: at(from).toISOString(), to: to === clock(part.to) ? part.to : at(to).toISOString() } : part;
  return (
    <SubstituteDialog
      dutyId={part.dutyId}
      title={t(isSplit ? 'rota.splitTitle' : 'rota.giveTitle', { name: part.personName })}
      about={`${when({ startsAt: part.from })} – ${clock(part.to)}`}
      okText={t('rota.giveIt')}
      act={(person) =>
        give
          .mutateAsync({ shiftId: shift.id, dutyId: part.dutyId, from: times.from, to: times.to, person })
          .then(() => tell.done(t('rota.given')))
      }
      onClose={onClose}
    >
      {isSplit ? (
        <div className="acts">
          <ClockChoice label={t('rota.splitFrom')} value={from} onChange={setFrom} />
          –
          <ClockChoice label={t('rota.splitTo')} value={to} onChange={setTo} />
        </div>
      ) : null}
    </SubstituteDialog>
  );
}

function AskDialog({ part, onClose }: { part: Part; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const [reason, setReason] = useState('');
  const askFor = useAct(AskForTurnMutation, SHIFTS_AGAIN);
  return (
    <Dialog
      title={t('rota.askTitle', { name: part.personName })}
      okText={t('rota.askIt')}
      act={() => askFor.mutateAsync({ dutyId: part.dutyId, kind: 'COVER', reason }).then(() => tell.done(t('rota.asked')))}
      onClose={onClose}
    >
      <ReasonField isFirst label={t('rota.reason')} about={t('rota.askAbout')} value={reason} onChange={setReason} />
    </Dialog>
  );
}

function NowDialog({ part, onClose }: { part: Part; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const take = useAct(TakeOverMutation, SHIFTS_AGAIN);
  return (
    <SubstituteDialog
      dutyId={part.dutyId}
      title={t('rota.takeOverTitle', { name: part.personName })}
      about={t('rota.takeOverAbout')}
      okText={t('rota.takeOverIt')}
      act={(person) => take.mutateAsync({ dutyId: part.dutyId, person }).then(() => tell.done(t('rota.given')))}
      onClose={onClose}
    />
  );
}

function FreePlace({ rota, shift }: { rota: RotaFields; shift: ShiftFields }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const when = useTurnTime();
  const isManager = useIsManager();
  const fill = useAct(FillShiftMutation, SHIFTS_AGAIN);
  const [isOpen, setOpen] = useState(false);
  const there = new Set(shift.parts.map(({ personId }) => personId));
  return (
    <span className="acts">
      <span className="tag late">{t('rota.missing', { count: shift.missing })}</span>
      {isManager && rota.state !== 'ENDED' ? (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('rota.fill')}
        </Button>
      ) : null}
      {isOpen ? (
        <RosterDialog
          people={rota.roster.filter(({ personId }) => !there.has(personId))}
          title={t('rota.fillTitle')}
          about={when(shift)}
          okText={t('rota.fillIt')}
          act={(person) => fill.mutateAsync({ shiftId: shift.id, person }).then(() => tell.done(t('rota.given')))}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </span>
  );
}
