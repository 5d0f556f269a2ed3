// The bell in the top bar: how many notices wait, and the latest of them. Opening it is looking at them: what stood there then is seen.

import Button from 'antd/es/button';
import Popover from 'antd/es/popover';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useAct, useAnswer, useAskAgain } from '../answers.ts';
import type { MyNoticesData } from '../generated.ts';
import { MyNoticesQuery, SeeNoticesMutation, UnseenNoticesQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import './notices.css';

type Told = MyNoticesData['myNotices']['edges'][number]['node'];

const FIRST = 15;
const MOST = 50;
/** The server counts no further than one more. */
const MOST_SHOWN = 99;

export function Bell(): ReactElement {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const askAgain = useAskAgain();
  const { data } = useAnswer(UnseenNoticesQuery, {}, { everyMilliseconds: 120_000, staleMilliseconds: 30_000 });
  useLive('notice', () => askAgain(UnseenNoticesQuery.name, MyNoticesQuery.name));
  const unseen = data?.myUnseenNotices ?? 0;
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      title={t('notices.title')}
      content={<Inbox onClose={() => setOpen(false)} />}
    >
      <button
        type="button"
        className="bell"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t('notices.open', { count: unseen })}
      >
        <Icon name="bell" size={18} />
        {unseen === 0 ? null : <b aria-hidden="true">{unseen > MOST_SHOWN ? t('notices.many') : unseen}</b>}
      </button>
    </Popover>
  );
}

function Inbox({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const [first, setFirst] = useState(FIRST);
  const asked = useAnswer(MyNoticesQuery, { first });
  const see = useAct(SeeNoticesMutation, [UnseenNoticesQuery.name]);
  const edges = asked.data?.myNotices.edges ?? [];
  const latest = edges[0]?.node.at;
  const hasNew = edges.some(({ node }) => node.seenAt === null);
  const { mutate } = see;
  // What is shown is seen; the dots stay until the bell is opened again.
  useEffect(() => {
    if (latest !== undefined && hasNew) mutate({ upTo: latest });
  }, [latest, hasNew, mutate]);
  return (
    <div className="inbox">
      <Answered asked={asked} bones={3}>
        {({ myNotices: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <Nothing>{t('notices.none')}</Nothing>
          ) : (
            <>
              <ul>
                {edges.map(({ node }) => (
                  <NoticeLine key={node.id} notice={node} onClose={onClose} />
                ))}
              </ul>
              {pageInfo.hasNextPage && first < MOST ? (
                <Button block type="text" onClick={() => setFirst(MOST)}>
                  {t('notices.more')}
                </Button>
              ) : null}
            </>
          )
        }
      </Answered>
    </div>
  );
}

function NoticeLine({ notice, onClose }: { notice: Told; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const inside = (
    <>
      <span className="f">{say(notice.title)}</span>
      <span className="s">{say(notice.text)}</span>
      <span className="s m">
        {moment(notice.at, now)}
        {notice.seenAt === null ? <span className="sr">{t('notices.isNew')}</span> : null}
      </span>
    </>
  );
  return (
    <li className={notice.seenAt === null ? 'new' : undefined}>
      {notice.link == null ? (
        <div>{inside}</div>
      ) : (
        <Link href={notice.link} onClick={onClose}>
          {inside}
        </Link>
      )}
    </li>
  );
}
