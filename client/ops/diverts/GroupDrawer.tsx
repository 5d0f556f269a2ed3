// The people of one group at one step: what is to be sent to each, and ticking them off, one by one or all that are chosen.

import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { InviteState, InviteStep } from '../../shared/generated.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { DivertGroupData, InvitesData } from '../generated.ts';
import {
  DivertFunnelQuery,
  DivertGroupQuery,
  DivertGroupsQuery,
  DivertQuery,
  InvitesQuery,
  SendInvitesMutation,
  StopInvitesMutation,
  TickInvitesMutation,
} from '../generated.ts';
import { MemberName } from '../people/MemberName.tsx';
import { PanelPager } from '../operators/PanelPager.tsx';
import { useWalked } from '../operators/walked.ts';
import { Copy } from '../parts/Copy.tsx';
import { EvidenceUpload } from '../parts/EvidenceUpload.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { Answered, Failure, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { STEPS, STOPS, inviteStateText, stepAct, stepText, stopText, wayText } from './words.ts';

type Group = NonNullable<DivertGroupData['divertGroup']>;
type Invite = InvitesData['invites']['edges'][number]['node'];
const AGAIN = [InvitesQuery.name, DivertGroupQuery.name, DivertGroupsQuery.name, DivertFunnelQuery.name, DivertQuery.name];
const ROWS = 50;

export function GroupDrawer({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(DivertGroupQuery, { id });
  const group = asked.data?.divertGroup;
  return (
    <Drawer open onClose={onClose} size={960} title={group == null ? t('divert.group') : `${group.name} ${group.number ?? ''}`}>
      <Answered asked={asked}>{({ divertGroup }) => (divertGroup ? <Whole group={divertGroup} /> : <></>)}</Answered>
    </Drawer>
  );
}

/** The first step with somebody late, else the first where somebody waits. */
function firstStep(group: Group): InviteStep {
  return (group.steps.find(({ late }) => late > 0) ?? group.steps.find(({ waiting }) => waiting > 0) ?? group.steps[0])?.step ?? 'BEFRIEND';
}

function Whole({ group }: { group: Group }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const [params, setParams] = useSearchParams();
  const asked = params.get('step');
  // Whoever ticks people off stays at the step, though it may have nobody late any more.
  const [first] = useState(() => firstStep(group));
  const shown = asked === 'OVER' ? null : (STEPS.find((step) => step === asked) ?? first);
  const choose = (step: InviteStep | 'OVER') =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.set('step', step);
      return next;
    });
  return (
    <>
      <p className="m2" style={{ marginBottom: 16 }}>
        {t('divert.groupAbout', { account: group.accountName ?? '—', operator: group.operatorName ?? t('account.nobody') })}{' '}
        {group.groupId === null ? null : <Link href={`/groups/${group.groupId}`}>{t('divert.toGroup')}</Link>}
      </p>
      <nav className="tabs" aria-label={t('divert.funnel')}>
        {group.steps.map(({ step, waiting, late }) => (
          <a
            key={step}
            href={`?step=${step}`}
            aria-current={step === shown ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              choose(step);
            }}
          >
            {t(stepText[step])} <span className={late > 0 ? 'c-late' : 'm'}>{count(waiting)}</span>
          </a>
        ))}
        <a
          href="?step=OVER"
          aria-current={shown === null ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            choose('OVER');
          }}
        >
          {t('divert.over')}
        </a>
      </nav>
      {shown === null ? (
        <>
          <People key="done" group={group} step={null} state="DONE" />
          <People key="stopped" group={group} step={null} state="STOPPED" />
        </>
      ) : (
        <People key={shown} group={group} step={shown} state="OPEN" />
      )}
    </>
  );
}

function People({ group, step, state }: { group: Group; step: InviteStep | null; state: InviteState }): ReactElement {
  const { t } = useTexts();
  const walked = useWalked();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const asked = useAnswer(InvitesQuery, { divertGroupId: group.id, step, state, first: ROWS, after: walked.after });
  const page = asked.data?.invites;
  const rows = page?.edges.map(({ node }) => node);
  const columns = useColumns(step);
  if (asked.error !== null && page === undefined) return <Failure error={asked.error} onRetry={() => void asked.refetch()} />;
  if (step === null && rows?.length === 0) return <></>;
  const here = new Set((rows ?? []).map(({ id }) => id).filter((id) => chosen.has(id)));
  const sample = rows?.find(({ script }) => script !== null);
  return (
    <section className="panel" style={{ marginTop: 16 }} aria-label={step === null ? t(inviteStateText[state]) : t(stepText[step])}>
      {step === null ? (
        <div className="tools">
          <b>{t(inviteStateText[state])}</b>
        </div>
      ) : (
        <StepTools step={step} rows={rows ?? []} chosen={here} onDone={() => setChosen(new Set())} />
      )}
      {step !== null && sample?.script ? (
        <details className="script-of">
          <summary className="m2">{t('divert.scriptOf', { step: t(stepText[step]) })}</summary>
          <p className="script" style={{ marginTop: 8 }}>
            {sample.script.text}
          </p>
          <p className="s" style={{ marginTop: 4 }}>
            {t('divert.scriptFilled', { name: sample.distributor.name })}
          </p>
        </details>
      ) : null}
      <ListTable
        label={t('divert.people')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        className="edge dense"
        selection={
          step === null || !group.mayManage
            ? undefined
            : {
                keys: here,
                choose: (keys, isChosen) => {
                  const next = new Set(here);
                  for (const key of keys) {
                    if (isChosen) next.add(key);
                    else next.delete(key);
                  }
                  setChosen(next);
                },
                labelOf: (row) => t('divert.chooseWhom', { name: row.distributor.name }),
                allLabel: t('list.chooseAll'),
              }
        }
      />
      {rows?.length === 0 ? <Nothing>{t('divert.nobodyHere')}</Nothing> : null}
      <footer>
        <PanelPager walked={walked} end={page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}>
          {rows === undefined ? '' : t('list.position', { page: walked.page, count: rows.length })}
        </PanelPager>
      </footer>
    </section>
  );
}

/** What is to be done, for those who are chosen; for everybody on the page when nobody is. */
function StepTools({
  step,
  rows,
  chosen,
  onDone,
}: {
  step: InviteStep;
  rows: readonly Invite[];
  chosen: ReadonlySet<string>;
  onDone: () => void;
}): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const tick = useAct(TickInvitesMutation, AGAIN);
  const send = useAct(SendInvitesMutation, AGAIN);
  const stop = useAct(StopInvitesMutation, AGAIN);
  const [evidence, setEvidence] = useState<string[]>([]);
  const [withPicture, setWithPicture] = useState(false);
  const some = chosen.size > 0 ? rows.filter(({ id }) => chosen.has(id)) : rows;
  const ids = some.map(({ id }) => id);
  const unsent = some.filter(({ sentAt }) => sentAt === null).map(({ id }) => id);
  const told = ({ ticked, skipped }: { ticked: number; skipped: number }) => {
    tell.done(skipped > 0 ? t('divert.tickedSome', { ticked, skipped }) : t('divert.ticked', { ticked }));
    setEvidence([]);
    setWithPicture(false);
    onDone();
  };
  return (
    <>
      <div className={chosen.size > 0 ? 'tools chosen' : 'tools'}>
        <span className="m2">
          {chosen.size > 0 ? t('list.chosen', { count: chosen.size }) : t('divert.allOnPage', { count: rows.length })}
        </span>
        <span className="gap" />
        <Select
          aria-label={t('divert.stopWhy')}
          placeholder={t('divert.stopWhy')}
          disabled={chosen.size === 0}
          value={null}
          style={{ width: 132 }}
          popupMatchSelectWidth={false}
          options={STOPS.map((why) => ({ value: why, label: t(stopText[why]) }))}
          onChange={(why: (typeof STOPS)[number] | null) =>
            why === null
              ? undefined
              : stop.mutate({ ids, why }, { onSuccess: ({ stopInvites }) => told(stopInvites), onError: tell.failure })
          }
        />
        <Button type="text" onClick={() => setWithPicture(!withPicture)} aria-expanded={withPicture}>
          {t('divert.withPicture')}
        </Button>
        {step === 'BEFRIEND' ? (
          <Button
            disabled={unsent.length === 0}
            loading={send.isPending ? { delay: 200 } : false}
            onClick={() => send.mutate({ ids: unsent }, { onSuccess: ({ sendInvites }) => told(sendInvites), onError: tell.failure })}
          >
            {t('divert.requestsSent', { count: unsent.length })}
          </Button>
        ) : null}
        <Button
          type="primary"
          disabled={ids.length === 0}
          loading={tick.isPending ? { delay: 200 } : false}
          onClick={() =>
            tick.mutate(
              { ids, step, evidenceId: evidence[0] ?? null },
              { onSuccess: ({ tickInvites }) => told(tickInvites), onError: tell.failure },
            )
          }
        >
          {t(stepAct[step], { count: ids.length })}
        </Button>
      </div>
      {withPicture ? (
        <div style={{ padding: '0 24px 16px' }}>
          <EvidenceUpload value={evidence} onChange={setEvidence} most={1} />
        </div>
      ) : null}
    </>
  );
}

function useColumns(step: InviteStep | null): readonly Column<Invite>[] {
  const { t } = useTexts();
  const { dayAndWeekday, moment } = useFormats();
  const now = useNow(60_000);
  const columns: Column<Invite>[] = [
    { key: 'member', title: t('orders.seller'), isFixed: true, cell: (row) => <MemberName member={row.distributor} /> },
    { key: 'account', title: t('account.account'), cell: (row) => <span className="m2 nw">{row.accountName}</span> },
    { key: 'way', title: t('divert.wayTitle'), cell: (row) => <span className="m2 nw">{t(wayText[row.way])}</span> },
  ];
  if (step === null)
    return [
      ...columns,
      { key: 'step', title: t('divert.lastStep'), cell: (row) => t(stepText[row.step]) },
      {
        key: 'why',
        title: t('divert.why'),
        cell: (row) => (row.stoppedWhy === null ? <span className="m">—</span> : t(stopText[row.stoppedWhy])),
      },
    ];
  return [
    ...columns,
    ...(step === 'BEFRIEND'
      ? [
          {
            key: 'day',
            title: t('divert.askOn'),
            isRight: true,
            cell: (row: Invite) => <span className="nw">{dayAndWeekday(row.day, now)}</span>,
          },
          {
            key: 'sent',
            title: t('divert.request'),
            cell: (row: Invite) =>
              row.sentAt === null ? (
                <span className="m">{t('divert.notSent')}</span>
              ) : (
                <span className="nw">{t('divert.sentAt', { at: moment(row.sentAt, now) })}</span>
              ),
          },
        ]
      : []),
    {
      key: 'due',
      title: t('divert.dueAt'),
      isRight: true,
      cell: (row) => (
        <span className={row.isLate ? 'c-late nw' : 'm2 nw'}>
          {row.isLate ? t('divert.lateSince', { at: moment(row.dueAt, now) }) : moment(row.dueAt, now)}
        </span>
      ),
    },
    {
      key: 'script',
      title: t('divert.script'),
      isMute: true,
      isRight: true,
      cell: (row) => (row.script === null ? null : <Copy isInRow text={row.script.text} label={t('divert.copy')} />),
    },
  ];
}
