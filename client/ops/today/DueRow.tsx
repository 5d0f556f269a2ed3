// One thing to do: how it stands, in which group, what it is, since or until when, and its action.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { DueItemsData } from '../generated.ts';
import { DueCountsQuery, DueItemsQuery, DueQuery } from '../generated.ts';
import { CopyTask } from '../parts/CopyTask.tsx';
import { FinishTask } from '../parts/FinishTask.tsx';
import { useNow } from '../parts/now.ts';
import { DueTime } from '../tiers/DueTime.tsx';
import { TierMark } from '../tiers/Tier.tsx';
import { useSay } from '../tiers/words.ts';
import { useTexts } from '../texts.ts';
import { dueStateColour, dueStateText } from './words.ts';

type Item = DueItemsData['dueItems']['edges'][number]['node'];

const AGAIN = [DueQuery.name, DueItemsQuery.name, DueCountsQuery.name];

export function DueRow({ item }: { item: Item }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  return (
    <tr>
      <td>
        <span className={`st ${dueStateColour[item.state]}`}>{t(dueStateText[item.state])}</span>
      </td>
      <td className="f nw">
        {item.groupId === null ? (
          <span className="m">—</span>
        ) : (
          <Link href={`/groups/${item.groupId}`}>
            {item.groupTier == null ? item.groupName : <TierMark tier={item.groupTier}>{item.groupName}</TierMark>}
          </Link>
        )}
      </td>
      <td className="m2">{say(item.title)}</td>
      <td className="r m nw">
        <When item={item} />
      </td>
      <td className="r">
        <Act item={item} words={say(item.action.words)} />
      </td>
    </tr>
  );
}

function When({ item: { at, state } }: { item: Item }): ReactElement | null {
  const { t } = useTexts();
  const { moment, clock } = useFormats();
  const now = useNow(60_000);
  if (at == null) return null;
  if (state === 'BROKEN') return <>{t('due.since', { at: moment(at, now) })}</>;
  return state === 'LATE' ? <DueTime at={at} now={now} isQuiet /> : <>{endOfDay(clock(at)) ?? clock(at)}</>;
}

/** What is due by the end of the day is not due at midnight of the next one. */
function endOfDay(clock: string): string | null {
  return clock === '00:00' ? '24:00' : null;
}

function Act({ item: { action }, words }: { item: Item; words: string }): ReactElement {
  const { kind, link, taskId } = action;
  if ((kind === 'COPY_TASK' || kind === 'FINISH_WITH_EVIDENCE') && taskId != null)
    return (
      <CopyTask taskId={taskId} isCopied={kind === 'FINISH_WITH_EVIDENCE'} again={AGAIN}>
        {words}
      </CopyTask>
    );
  if (kind === 'FINISH_TASK' && taskId != null)
    return (
      <FinishTask taskId={taskId} again={AGAIN}>
        {words}
      </FinishTask>
    );
  return <LinkButton to={link ?? '/'}>{words}</LinkButton>;
}

/** An anchor, so that it can be opened in a tab of its own; a plain click stays in the page. */
function LinkButton({ to, children }: { to: string; children: string }): ReactElement {
  const [, go] = useLocation();
  return (
    <Button
      size="small"
      href={to}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </Button>
  );
}
