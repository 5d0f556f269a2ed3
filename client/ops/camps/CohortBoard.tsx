// The board of a cohort: members by days, who is behind first. Those who are chosen are reminded together; one is given longer, or leaves.

import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Dropdown from 'antd/es/dropdown';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { CampCohortFields, CampData, CampMemberFields } from '../generated.ts';
import { CampQuery, CohortBoardQuery, NudgeCampMembersMutation } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { BoardCell, EnrolmentMark } from './marks.tsx';
import { ExtendDialog, LeaveDialog } from './MemberDialogs.tsx';
import { checkSign, checkText, homeworkText } from './words.ts';

type Camp = CampData['camp'];
type Ask = { kind: 'EXTEND' | 'LEAVE'; member: CampMemberFields };

const AGAIN = [CohortBoardQuery.name, CampQuery.name];
const AGAIN_MILLISECONDS = 60_000;
const LEGEND = ['DONE', 'MADE_UP', 'OPEN', 'MAKE_UP', 'MISSED', 'AHEAD'] as const;

export function CohortBoard({ camp, cohort }: { camp: Camp; cohort: CampCohortFields }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const tell = useTell();
  const asked = useAnswer(CohortBoardQuery, { cohortId: cohort.id }, { everyMilliseconds: AGAIN_MILLISECONDS });
  const nudge = useAct(NudgeCampMembersMutation, AGAIN);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [ask, setAsk] = useState<Ask | null>(null);
  const members = asked.data?.cohortBoard ?? [];
  const behind = members.filter((member) => member.behind > 0).map(({ id }) => id);
  const remind = (ids: readonly string[]) =>
    nudge.mutate(
      { enrolmentIds: [...ids] },
      {
        onSuccess: ({ nudgeCampMembers: { nudged, spared } }) => {
          setChosen(new Set());
          tell.done(t('camps.nudged', { count: nudged, spared }));
        },
        onError: tell.failure,
      },
    );
  const aside = cohort.mayManage ? (
    <span className="acts">
      <Button size="small" icon={<Icon name="download" size={12} />} href={`/exports/cohort.csv?cohortId=${cohort.id}`} download>
        {t('list.export')}
      </Button>
      <Button
        size="small"
        type={chosen.size > 0 || behind.length > 0 ? 'primary' : 'default'}
        disabled={chosen.size === 0 && behind.length === 0}
        loading={nudge.isPending ? { delay: 200 } : false}
        onClick={() => remind(chosen.size > 0 ? [...chosen] : behind)}
      >
        {chosen.size > 0 ? t('camps.nudgeChosen', { count: chosen.size }) : t('camps.nudgeBehind', { count: behind.length })}
      </Button>
    </span>
  ) : undefined;
  const title = `${t('camps.cohortOf', { number: cohort.number })} · ${t('camps.peopleOf', { count: count(cohort.taken) })}`;
  return (
    <Panel title={title} aside={aside} isFlush isRefreshing={asked.isFetching && asked.data !== undefined} footer={<Legend />}>
      <Answered asked={asked} bones={8}>
        {() =>
          members.length === 0 ? (
            <Nothing>{t('camps.nobody')}</Nothing>
          ) : (
            <Grid
              camp={camp}
              members={members}
              mayManage={cohort.mayManage}
              chosen={chosen}
              choose={(ids, isChosen) => {
                const next = new Set(chosen);
                for (const id of ids) {
                  if (isChosen) next.add(id);
                  else next.delete(id);
                }
                setChosen(next);
              }}
              onAsk={setAsk}
            />
          )
        }
      </Answered>
      {ask?.kind === 'EXTEND' ? <ExtendDialog member={ask.member} again={AGAIN} onClose={() => setAsk(null)} /> : null}
      {ask?.kind === 'LEAVE' ? <LeaveDialog member={ask.member} again={AGAIN} onClose={() => setAsk(null)} /> : null}
    </Panel>
  );
}

function Legend(): ReactElement {
  const { t } = useTexts();
  return (
    <span className="camps-legend">
      {LEGEND.map((check) => (
        <span key={check}>
          <span className={`camps-cell ${check}`} aria-hidden="true">
            {t(checkSign[check])}
          </span>
          {t(checkText[check])}
        </span>
      ))}
      {(['ACCEPTED', 'HANDED_IN', 'RETURNED'] as const).map((state) => (
        <span key={state}>
          <i className={`dot ${{ ACCEPTED: 'done', HANDED_IN: 'due', RETURNED: 'late' }[state]}`} aria-hidden="true" />
          {t('camps.homeworkIs', { state: t(homeworkText[state]) })}
        </span>
      ))}
    </span>
  );
}

interface GridProps {
  camp: Camp;
  members: readonly CampMemberFields[];
  mayManage: boolean;
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], isChosen: boolean) => void;
  onAsk: (ask: Ask) => void;
}

function Grid({ camp, members, mayManage, chosen, choose, onAsk }: GridProps): ReactElement {
  const { t } = useTexts();
  const { dayKey, dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  const today = dayKey(now.toISOString());
  const keys = members.map(({ id }) => id);
  const picked = keys.filter((id) => chosen.has(id)).length;
  // Before the first has come there is nothing to tell apart.
  const hasArrivals = members.some(({ isInGroup }) => isInGroup);
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={t('camps.board')}>
      <table className="edge camps-board" style={{ minWidth: 560 + camp.lessons.length * 44 }}>
        <thead>
          <tr>
            {mayManage ? (
              <th scope="col" style={{ width: 32 }}>
                <Checkbox
                  aria-label={t('list.chooseAll')}
                  checked={picked === keys.length}
                  indeterminate={picked > 0 && picked < keys.length}
                  onChange={(event) => choose(keys, event.target.checked)}
                />
              </th>
            ) : null}
            <th scope="col">{t('camps.member')}</th>
            {camp.lessons.map((lesson) => (
              <th
                key={lesson.id}
                scope="col"
                className={lesson.date === today ? 'day is-today' : 'day'}
                title={`${dayAndWeekday(lesson.date, now)} ${lesson.title}`}
              >
                {lesson.day}
              </th>
            ))}
            <th scope="col" className="r">
              {t('camps.behind')}
            </th>
            <th scope="col">{t('camps.passing')}</th>
            <th scope="col">{t('table.state')}</th>
            {mayManage ? (
              <th scope="col">
                <span className="sr">{t('table.actions')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id} className={chosen.has(member.id) ? 'chosen' : undefined}>
              {mayManage ? (
                <td>
                  <Checkbox
                    aria-label={t('camps.chooseOne', { name: member.name })}
                    checked={chosen.has(member.id)}
                    onChange={(event) => choose([member.id], event.target.checked)}
                  />
                </td>
              ) : null}
              <td>
                <Who member={member} isTold={hasArrivals && !member.isInGroup} />
              </td>
              {camp.lessons.map((lesson) => {
                const cell = member.cells.find(({ lessonId }) => lessonId === lesson.id);
                return (
                  <td key={lesson.id} className="day">
                    {cell ? <BoardCell cell={cell} hasHomework={lesson.homework != null} lesson={lesson.title} /> : null}
                  </td>
                );
              })}
              <td className="r">
                <Behind member={member} />
              </td>
              <td>
                <Passing member={member} />
              </td>
              <td>
                <EnrolmentMark state={member.state} />
                {member.attempt > 1 ? <p className="s nw">{t('camps.attempt', { count: member.attempt })}</p> : null}
              </td>
              {mayManage ? (
                <td className="r">
                  <More member={member} onAsk={onAsk} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Who({ member, isTold }: { member: CampMemberFields; isTold: boolean }): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <Link href={`/people/${member.distributorId}`} className="f nw">
        {member.name}
      </Link>
      <p className="s nw">
        {member.memberNo}
        {isTold ? ` · ${t('camps.notInGroup')}` : ''}
      </p>
    </>
  );
}

function Behind({ member }: { member: CampMemberFields }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const notes = [
    (member.silentDays ?? 0) >= 2 ? t('camps.silent', { count: member.silentDays ?? 0 }) : null,
    member.nudgedAt == null ? null : t('camps.nudgedAt', { at: moment(member.nudgedAt, now) }),
  ].filter((note) => note !== null);
  return (
    <>
      <span className={member.behind > 0 ? 'c-due f' : 'm'}>{member.behind}</span>
      {notes.map((note) => (
        <p key={note} className="s nw">
          {note}
        </p>
      ))}
    </>
  );
}

function Passing({ member: { pass } }: { member: CampMemberFields }): ReactElement {
  const say = useSay();
  const title = pass.conditions
    .map(({ words, value, threshold, isMet }) => `${isMet ? '✓' : '○'} ${say(words)} ${String(value)}/${String(threshold)}`)
    .join('\n');
  return (
    <span className={pass.isMet ? 'c-done f nw' : 'nw'} title={title}>
      {pass.met} / {pass.total}
    </span>
  );
}

const RUNNING = ['ENROLLED', 'ACTIVE', 'EXTENDED'];

function More({ member, onAsk }: { member: CampMemberFields; onAsk: (ask: Ask) => void }): ReactElement | null {
  const { t } = useTexts();
  const items = [
    ...(member.state === 'EXTENDED' || member.state === 'FAILED' ? [{ key: 'EXTEND', label: t('camps.extend') }] : []),
    ...(RUNNING.includes(member.state) ? [{ key: 'LEAVE', label: t('camps.leave'), danger: true }] : []),
  ];
  if (items.length === 0) return null;
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => onAsk({ kind: key === 'EXTEND' ? 'EXTEND' : 'LEAVE', member }) }}>
      <Button type="text" size="small" icon={<Icon name="more" />} aria-label={t('camps.moreOf', { name: member.name })} />
    </Dropdown>
  );
}
