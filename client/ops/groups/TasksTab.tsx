// What has to be done by hand in this group, each with its one action; beside it its week, and what was done lately.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { GroupFields, GroupTask } from '../generated.ts';
import { GroupTasksQuery } from '../generated.ts';
import { CopyTask } from '../parts/CopyTask.tsx';
import { FinishTask } from '../parts/FinishTask.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { GroupWeek } from '../schedule/GroupWeek.tsx';
import { useTexts } from '../texts.ts';
import { DueTime } from '../tiers/DueTime.tsx';
import { useSay } from '../tiers/words.ts';

const SHOWN = 50;

export function TasksTab({ group }: { group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(GroupTasksQuery, {
    first: SHOWN,
    open: { groupId: group.id, state: 'OPEN' },
    done: { groupId: group.id, state: 'DONE' },
  });
  return (
    <div className="cols">
      <Panel title={t('groupTask.open')}>
        <Answered asked={asked} bones={6}>
          {({ open }) =>
            open.edges.length === 0 ? (
              <Nothing>{t('groupTask.none')}</Nothing>
            ) : (
              <ul className="rows">
                {open.edges.map(({ node }) => (
                  <Open key={node.id} task={node} mayAct={group.mayManage} />
                ))}
              </ul>
            )
          }
        </Answered>
      </Panel>
      <div className="stack">
        {group.purpose === 'SERVICE' ? <GroupWeek groupId={group.id} /> : null}
        <Panel title={t('groupTask.done')}>
          <Answered asked={asked} bones={3}>
            {({ done }) =>
              done.edges.length === 0 ? (
                <p className="m">{t('groupTask.noneDone')}</p>
              ) : (
                <ul className="why-not">
                  {done.edges.map(({ node }) => (
                    <Done key={node.id} task={node} />
                  ))}
                </ul>
              )
            }
          </Answered>
        </Panel>
      </div>
    </div>
  );
}

function Open({ task, mayAct }: { task: GroupTask; mayAct: boolean }): ReactElement {
  const say = useSay();
  const now = useNow();
  return (
    <li>
      <div className="task">
        <p>{say(task.title)}</p>
        {task.text === null ? null : <p className="s cut">{task.text}</p>}
      </div>
      <span className="s nw">
        <DueTime at={task.dueAt} now={now} />
      </span>
      {mayAct ? <Action task={task} /> : null}
    </li>
  );
}

const AGAIN = [GroupTasksQuery.name];

function Action({ task }: { task: GroupTask }): ReactElement {
  const { t } = useTexts();
  if (task.kind === 'HAND_OVER_NOTE' && task.operatorId !== null)
    return (
      <Link href={`/groups/operators/${task.operatorId}?tab=notes`} className="btn">
        {t('groupTask.writeNote')}
      </Link>
    );
  const isCopied = task.copiedAt !== null;
  if (task.text !== null && (!isCopied || (task.needsEvidence && task.kind !== 'ASK_TO_LEAVE')))
    return (
      <CopyTask taskId={task.id} isCopied={isCopied} again={AGAIN} size="middle">
        {t(isCopied ? 'groupTask.evidence' : 'groupTask.copy')}
      </CopyTask>
    );
  return (
    <span className="acts">
      {task.kind === 'ASK_TO_LEAVE' && task.groupId !== null ? (
        <Link href={`/groups/${task.groupId}?only=leave`}>{t('groupTask.whoLeaves')}</Link>
      ) : null}
      <FinishTask taskId={task.id} again={AGAIN} withEvidence={task.needsEvidence}>
        {t(task.needsEvidence ? 'groupTask.evidence' : 'groupTask.finish')}
      </FinishTask>
    </span>
  );
}

function Done({ task }: { task: GroupTask }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { moment } = useFormats();
  const now = useNow(60_000);
  return (
    <li>
      <p>{say(task.title)}</p>
      <p className="s">
        {t('groupTask.doneBy', { name: task.doneByName ?? '—', at: task.doneAt === null ? '' : moment(task.doneAt, now) })}
      </p>
    </li>
  );
}
