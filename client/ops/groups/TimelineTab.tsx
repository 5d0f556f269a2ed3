// Everything that happened to a group, and beside it who looked after it and what they wrote down for the next one.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { GroupFields, GroupTimelineData } from '../generated.ts';
import { GroupHoldingsQuery, GroupTimelineQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';

type Page = NonNullable<GroupTimelineData['group']>['timeline'];

const AT_ONCE = 40;

export function TimelineTab({ group }: { group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(GroupTimelineQuery, { id: group.id, first: AT_ONCE, after: null });
  return (
    <div className="cols">
      <Panel title={t('person.timeline')}>
        <Answered asked={asked} bones={10}>
          {(data) =>
            data.group === null ? null : <Events key={data.group.timeline.edges[0]?.node.id} id={group.id} first={data.group.timeline} />
          }
        </Answered>
      </Panel>
      <div className="stack">
        <Holders group={group} />
      </div>
    </div>
  );
}

function Events({ id, first }: { id: string; first: Page }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const tell = useTell();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const [more, setMore] = useState<Page | null>(null);
  const [isBusy, setBusy] = useState(false);
  const last = more ?? first;
  const events = [...first.edges, ...(more?.edges ?? [])];
  const askMore = async () => {
    setBusy(true);
    try {
      const { group } = await ask(GroupTimelineQuery, { id, first: AT_ONCE, after: last.pageInfo.endCursor ?? null });
      if (group !== null) setMore({ ...group.timeline, edges: [...(more?.edges ?? []), ...group.timeline.edges] });
    } catch (error) {
      tell.failure(error);
    } finally {
      setBusy(false);
    }
  };
  if (events.length === 0) return <Nothing>{t('groupTimeline.empty')}</Nothing>;
  return (
    <>
      <ol className="happened">
        {events.map(({ node }) => (
          <li key={node.id}>
            <time className="s" dateTime={node.at}>
              {moment(node.at, now)}
            </time>
            <span>{say(node.words)}</span>
            <span className="s nw">{node.byName ?? t('groupTimeline.byProgram')}</span>
          </li>
        ))}
      </ol>
      {last.pageInfo.hasNextPage ? (
        <Button loading={isBusy ? { delay: 200 } : false} onClick={() => void askMore()}>
          {t('groupTimeline.more')}
        </Button>
      ) : null}
    </>
  );
}

function Holders({ group }: { group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const { date, moment } = useFormats();
  const now = useNow(60_000);
  const asked = useAnswer(GroupHoldingsQuery, { id: group.id });
  return (
    <Panel title={t('groupHolders.title')}>
      <Answered asked={asked} bones={3}>
        {(data) =>
          data.group === null || data.group.holdings.length === 0 ? (
            <p className="m">{t('groupHolders.none')}</p>
          ) : (
            <ol className="hist">
              {data.group.holdings.map((holding) => (
                <li key={holding.id} className={group.tier === null ? '' : `of-${group.tier.toLowerCase()}`}>
                  <Link href={`/groups/operators/${holding.operator.id}`} className="f ink">
                    {holding.operator.name}
                  </Link>
                  <span className="s">
                    {holding.until === null
                      ? t('group.heldSince', { at: date(holding.from, now) })
                      : `${date(holding.from, now)} – ${date(holding.until, now)}`}
                  </span>
                  {holding.note === null ? (
                    holding.noteDueAt === null ? null : (
                      <p className={Date.parse(holding.noteDueAt) < now.getTime() ? 's c-late' : 's c-due'}>
                        {t('groupHolders.noteDue', { at: moment(holding.noteDueAt, now) })}
                      </p>
                    )
                  ) : (
                    <p className="m2">{t('groupHolders.note', { note: holding.note })}</p>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </Panel>
  );
}
