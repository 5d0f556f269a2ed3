// 请假: who is away in the coming weeks and what is booked in that time and needs somebody else; and at which hours people can be asked.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { AbsenceFields } from '../generated.ts';
import { AbsencesQuery, RemoveAbsenceMutation } from '../generated.ts';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { Failure, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { HoursPanel } from './HoursPanel.tsx';
import { absenceTimes } from './words.ts';
import './leave.css';

const DAYS = 28;

export function AbsencesPage(): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const [isAdding, setAdding] = useState(false);
  const [from, setFrom] = useState(() => formats.dayKey(now));
  const asked = useAnswer(AbsencesQuery, { from, days: DAYS });
  const remove = useAct(RemoveAbsenceMutation, [AbsencesQuery.name]);
  const rows = asked.data?.absences;
  const until = shifted(from, DAYS - 1);
  const drop = ({ id, personName }: AbsenceFields) =>
    remove.mutate(
      { id },
      { onSuccess: () => tell.done(t('leave.removed', { name: personName })), onError: (error) => tell.failure(error) },
    );
  const columns: readonly Column<AbsenceFields>[] = [
    { key: 'who', title: t('leave.who'), cell: (row) => <Who row={row} /> },
    { key: 'when', title: t('leave.when'), cell: (row) => <span className="nw">{absenceTimes(formats, row, now)}</span> },
    { key: 'reason', title: t('leave.reason'), cell: (row) => <span className="m2">{row.reason}</span> },
    { key: 'booked', title: t('leave.booked'), cell: (row) => <Booked row={row} /> },
    { key: 'by', title: t('leave.by'), cell: (row) => <span className="m2 nw">{row.byName}</span> },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      cell: (row) =>
        Date.parse(row.to) <= now.getTime() ? null : (
          <Button size="small" onClick={() => drop(row)} aria-label={t('leave.removeOf', { name: row.personName })}>
            {t('leave.remove')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageHead title={t('leave.title')} about={t('leave.pageAbout')}>
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('leave.add')}
        </Button>
      </PageHead>
      <div className="leave-page">
        <Panel
          title={t('leave.range', { from: formats.day(from, now), to: formats.day(until, now) })}
          isFlush
          isRefreshing={asked.isFetching && rows !== undefined}
          aside={
            <span className="acts">
              <Button size="small" onClick={() => setFrom(shifted(from, -DAYS))}>
                {t('leave.earlier')}
              </Button>
              <Button size="small" onClick={() => setFrom(formats.dayKey(now))}>
                {t('leave.today')}
              </Button>
              <Button size="small" onClick={() => setFrom(shifted(from, DAYS))}>
                {t('leave.later')}
              </Button>
            </span>
          }
        >
          {asked.error !== null && rows === undefined ? (
            <Failure error={asked.error} onRetry={() => void asked.refetch()} />
          ) : rows?.length === 0 ? (
            <Nothing>{t('leave.none')}</Nothing>
          ) : (
            <ListTable label={t('leave.title')} columns={columns} rows={rows} keyOf={({ id }) => id} minWidth={880} boneCount={4} />
          )}
        </Panel>
        <HoursPanel />
      </div>
      {isAdding ? <AbsenceDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}

const shifted = (day: string, by: number): string => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

function Who({ row }: { row: AbsenceFields }): ReactElement {
  const { t } = useTexts();
  const to = row.personKind === 'DISTRIBUTOR' ? `/people/${row.personId}` : `/groups/operators/${row.personId}`;
  return (
    <span className="pair">
      <Link href={to} className="f">
        {row.personName}
      </Link>{' '}
      <span className="s">{t(row.personKind === 'STAFF' ? 'leave.ofStaff' : 'leave.ofMembers')}</span>
    </span>
  );
}

/** What still stands in that time: each of them wants somebody else. */
function Booked({ row: { bookings } }: { row: AbsenceFields }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { moment } = useFormats();
  const now = useNow(60_000);
  if (bookings.length === 0) return <span className="m">{t('leave.nothingBooked')}</span>;
  return (
    <div className="said">
      <p className="st due">{t('leave.needCover', { count: bookings.length })}</p>
      {bookings.slice(0, 3).map((booking) => (
        <p key={booking.id} className="s">
          {moment(booking.startsAt, now)} {say(booking.title)}
        </p>
      ))}
    </div>
  );
}
