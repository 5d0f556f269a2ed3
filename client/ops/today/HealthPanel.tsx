// How the machines are: database, recurring jobs, long work, the live connection. A colour always stands beside words.

import type { ReactElement, ReactNode } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useLiveView } from '../../shared/live.ts';
import { useAnswer } from '../answers.ts';
import type { HealthData } from '../generated.ts';
import { ChannelsTodayQuery, HealthQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';

const AGAIN_MILLISECONDS = 20_000;

type Colour = 'done' | 'due' | 'late' | 'off';

export function HealthPanel(): ReactElement {
  const { t } = useTexts();
  const { clock } = useFormats();
  const asked = useAnswer(HealthQuery, {}, { everyMilliseconds: AGAIN_MILLISECONDS });
  const asOf = asked.data?.health.asOf;
  return (
    <Panel
      title={t('health.title')}
      aside={asOf === undefined ? undefined : <span className="s">{t('health.asOf', { at: clock(asOf) })}</span>}
    >
      <Answered asked={asked} bones={4}>
        {({ health }) => <HealthList health={health} />}
      </Answered>
    </Panel>
  );
}

function HealthList({ health }: { health: HealthData['health'] }): ReactElement {
  const { t } = useTexts();
  const { moment, count } = useFormats();
  const now = useNow(60_000);
  const { connection } = useLiveView();
  const { database, jobs, works } = health;
  const isLive = connection === 'live';
  return (
    <ul className="hp">
      <Line
        colour={database.isGood ? 'done' : 'late'}
        name={t('health.database')}
        value={database.isGood ? t('health.milliseconds', { n: milliseconds(database.milliseconds) }) : t('health.noAnswer')}
        about={database.isGood ? t('health.databaseGood') : t('health.databaseBad')}
      />
      <Line
        colour={jobs.isGood ? 'done' : 'late'}
        name={t('health.jobs')}
        value={jobs.failed24h > 0 ? t('health.failed', { n: jobs.failed24h }) : t('health.jobsCount', { n: jobs.total })}
        about={jobs.lastRunAt === null ? t('health.noRuns') : t('health.lastRun', { at: moment(jobs.lastRunAt, now) })}
      />
      <Line
        colour={works.failed24h > 0 ? 'due' : 'done'}
        name={t('health.works')}
        value={works.running + works.queued > 0 ? t('health.worksNow', { n: works.running }) : t('health.idle')}
        about={
          works.failed24h > 0
            ? t('health.worksFailed', { n: works.failed24h })
            : works.queued > 0
              ? t('health.queued', { n: count(works.queued) })
              : t('health.worksGoOn')
        }
      />
      <Channels />
      <Line
        colour={isLive ? 'done' : connection === 'connecting' ? 'off' : 'due'}
        name={t('health.live')}
        value={isLive ? t('health.connected') : t('health.reconnecting')}
        about={t('health.liveAbout')}
      />
    </ul>
  );
}

/** Robots that fail, and messages that wait for a person; nothing at all while it is not known. */
function Channels(): ReactElement | null {
  const { t } = useTexts();
  const { count } = useFormats();
  const health = useAnswer(ChannelsTodayQuery, {}, { everyMilliseconds: AGAIN_MILLISECONDS }).data?.channelHealth;
  if (health === undefined) return null;
  const { robots, good, failing, waiting, uncertain, dead } = health;
  const asking = uncertain + dead;
  const about =
    failing > 0
      ? waiting > 0
        ? t('health.channelsBad', { failing: count(failing), waiting: count(waiting) })
        : t('health.channelsDown', { failing: count(failing) })
      : asking > 0
        ? t('health.channelsAsk', { count: count(asking) })
        : waiting > 0
          ? t('health.channelsWaiting', { waiting: count(waiting) })
          : t(robots === 0 ? 'health.channelsTasks' : 'health.channelsFine');
  return (
    <Line
      colour={failing > 0 ? 'late' : asking > 0 ? 'due' : robots === 0 ? 'off' : 'done'}
      name={t('health.channels')}
      value={robots === 0 ? t('health.channelsNone') : t('health.channelsGood', { good: count(good), all: count(robots) })}
      about={about}
    />
  );
}

function milliseconds(value: number | null | undefined): string {
  if (value === null || value === undefined) return '0';
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

function Line({ colour, name, value, about }: { colour: Colour; name: string; value: ReactNode; about: string }): ReactElement {
  const tone = colour === 'late' ? 'c-late f' : colour === 'due' ? 'c-due f' : 'm';
  return (
    <li>
      <i className={colour} aria-hidden="true" />
      <span className="f">{name}</span>
      <span className={tone}>{value}</span>
      <p className="s">{about}</p>
    </li>
  );
}
