// A campaign as a race: bars that overtake each other, played, paused and wound by hand. Whoever wants less motion sees the frames one by
// one, without anything sliding.

import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import Slider from 'antd/es/slider';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../../shared/formats.ts';
import { useAnswer } from '../../answers.ts';
import type { CampaignBoardsData, CampaignReplayData } from '../../generated.ts';
import { CampaignBoardsQuery, CampaignReplayQuery } from '../../generated.ts';
import { PageHead, Panel } from '../../parts/Panel.tsx';
import { Answered, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { lastChange, momentAt } from './replay-state.ts';
import type { Metric, Subject } from './words.ts';
import { METRIC_TEXTS, METRICS, SUBJECT_TEXTS, SUBJECTS } from './words.ts';
import './boards.css';

const TOP = 10;
const FRAMES = 120;
const SPEEDS = [1, 2, 4] as const;
/** A whole race lasts half a minute at the plain speed. */
const FRAMES_A_SECOND = 4;
const ROW_PIXELS = 44;

export function ReplayPage({ id }: { readonly id: string }): ReactElement {
  const asked = useAnswer(CampaignBoardsQuery, { id });
  return <Answered asked={asked}>{({ campaign }) => <Replays campaign={campaign} />}</Answered>;
}

function Replays({ campaign }: { campaign: CampaignBoardsData['campaign'] }): ReactElement {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const subject = SUBJECTS.find((each) => each === params.get('subject')) ?? 'DISTRIBUTOR';
  const metric = METRICS.find((each) => each === params.get('metric')) ?? 'SALES';
  const board = { campaignId: campaign.id, subject, metric, phaseId: null };
  const asked = useAnswer(CampaignReplayQuery, { board, top: TOP, frames: FRAMES }, { staleMilliseconds: 60_000 });
  return (
    <>
      <PageHead title={t('replay.title')} about={<Link href={`/campaigns/${campaign.id}`}>{campaign.title}</Link>}>
        <Link href={`/campaigns/${campaign.id}/board?subject=${subject}&metric=${metric}`}>{t('boards.all')}</Link>
      </PageHead>
      <div className="stack">
        <div className="board-choice">
          <Segmented<Subject>
            aria-label={t('boards.subject')}
            value={subject}
            options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_TEXTS[value]) }))}
            onChange={(value) => setParams({ subject: value, metric }, { replace: true })}
          />
          <Segmented<Metric>
            aria-label={t('boards.metric')}
            value={metric}
            options={METRICS.map((value) => ({ value, label: t(METRIC_TEXTS[value]) }))}
            onChange={(value) => setParams({ subject, metric: value }, { replace: true })}
          />
        </div>
        <Answered asked={asked} bones={TOP}>
          {({ replay }) =>
            replay.owners.length === 0 ? (
              <Nothing>{t('replay.empty')}</Nothing>
            ) : (
              <Race key={`${subject}:${metric}`} race={replay} metric={metric} />
            )
          }
        </Answered>
      </div>
    </>
  );
}

const wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function Race({ race: { owners, frames }, metric }: { race: CampaignReplayData['replay']; metric: Metric }): ReactElement {
  const { t } = useTexts();
  const { clock, yuanShort, count } = useFormats();
  const last = lastChange(frames);
  const [isStill] = useState(wantsStillness);
  const [position, setPosition] = useState(isStill ? last : 0);
  const [isPlaying, setPlaying] = useState(!isStill);
  const [speed, setSpeed] = useState<number>(SPEEDS[0]);

  const isOver = position >= last;
  useEffect(() => {
    if (!isPlaying || isOver) return;
    let before = performance.now();
    let asked = 0;
    const step = (now: number): void => {
      const moved = ((now - before) / 1_000) * FRAMES_A_SECOND * speed;
      before = now;
      setPosition((at) => Math.min(last, at + moved));
      asked = requestAnimationFrame(step);
    };
    asked = requestAnimationFrame(step);
    return () => cancelAnimationFrame(asked);
  }, [isPlaying, isOver, speed, last]);

  const shown = momentAt(frames, isStill ? Math.floor(position) : position, TOP);
  const score = (value: number): string => (metric === 'SALES' ? yuanShort(value, 2) : count(value));
  const play = (): void => {
    if (isOver) setPosition(0);
    setPlaying((playing) => isOver || !playing);
  };
  return (
    <Panel title={<time className="race-clock">{clock(shown.at)}</time>}>
      <ol className="race-rows" style={{ height: TOP * ROW_PIXELS }}>
        {shown.runners.map(({ owner, row, rank, score: value }) => (
          <li
            key={owner}
            aria-hidden={rank > TOP}
            style={{ transform: `translateY(${String(row * ROW_PIXELS)}px)`, opacity: row > TOP - 1 ? Math.max(0, TOP - row) : 1 }}
          >
            <span className="rank">{rank > TOP ? '' : rank}</span>
            <span className="who">{owners[owner]?.name ?? ''}</span>
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${String((100 * Math.max(0, value)) / shown.most)}%` }} />
            </span>
            <b>{score(value)}</b>
          </li>
        ))}
      </ol>
      <div className="race-acts">
        <Button type="primary" onClick={play}>
          {t(isOver ? 'replay.again' : isPlaying ? 'replay.pause' : 'replay.play')}
        </Button>
        <Slider
          ariaLabelForHandle={t('replay.at')}
          min={0}
          max={Math.max(1, last)}
          step={isStill ? 1 : 0.25}
          value={position}
          tooltip={{ formatter: null }}
          onChange={(value: number) => {
            setPlaying(false);
            setPosition(value);
          }}
        />
        <Segmented<number>
          aria-label={t('replay.speed')}
          value={speed}
          options={SPEEDS.map((value) => ({ value, label: t('replay.speedTimes', { times: value }) }))}
          onChange={setSpeed}
        />
      </div>
    </Panel>
  );
}
