// The next duty: when it is, what it is, where, and the one thing to do with it now.

import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { countDown } from '../../shared/countdown.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow, useSeconds } from '../../shared/now.ts';
import { useAsk } from '../ask.ts';
import type { DutyCard } from '../generated.ts';
import { HostedLiveQuery } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';
import { stepOf } from './day.ts';
import type { Step } from './day.ts';
import { waits } from './kept-acts.ts';
import { stamp } from './keeping.ts';
import type { Waiting } from './keeping.ts';
import { Day, useDutyWords } from './words.tsx';

function Count({ duty, step }: { readonly duty: DutyCard; readonly step: Step }) {
  const { t } = useTexts();
  const now = useSeconds();
  const isBefore = now < Date.parse(duty.startsAt);
  const isDuring = !isBefore && now < Date.parse(duty.endsAt);
  const until = isBefore ? duty.startsAt : isDuring ? duty.endsAt : duty.handInBy;
  const { days, clock } = countDown(Date.parse(until) - now);
  const label = isBefore ? 'duty.untilStart' : isDuring ? 'duty.untilEnd' : 'duty.untilHandIn';
  if (step === 'KEPT') return null;
  return (
    <p className="count">
      <span className="cap">{t(label)}</span>
      <b className="num">{days > 0 ? t('duty.days', { count: days }) : clock}</b>
    </p>
  );
}

function Facts({ duty }: { readonly duty: DutyCard }) {
  const { t } = useTexts();
  const { count } = useFormats();
  const { groups, live } = duty;
  const [first] = groups;
  const holders = [...new Set(groups.flatMap(({ holderName }) => holderName ?? []))];
  return (
    <ul className="facts">
      {first === undefined ? null : (
        <li>
          <Icon name="team" />
          {groups.length === 1
            ? t('duty.group', { name: first.name, members: count(first.members) })
            : t('duty.groupsOf', { name: first.name, count: groups.length })}
        </li>
      )}
      {live === null ? null : (
        <li>
          <Icon name="speaker" />
          {t('duty.live', { lines: live.lines, pictures: live.pictures, plays: live.plays, minutes: live.minutes })}
        </li>
      )}
      {live !== null && live.groups > 1 ? (
        <li>
          <Icon name="kit" />
          {holders[0] === undefined
            ? t('duty.liveGroups', { count: live.groups })
            : t('duty.liveGroupsWith', { count: live.groups, name: holders[0] })}
        </li>
      ) : holders[0] === undefined ? null : (
        <li>
          <Icon name="person" />
          {t('duty.holder', { name: holders[0] })}
        </li>
      )}
      {duty.note === null ? null : (
        <li>
          <Icon name="rules" />
          {duty.note}
        </li>
      )}
    </ul>
  );
}

interface Props {
  readonly duty: DutyCard;
  readonly waiting: Waiting;
  readonly onHandIn: () => void;
  readonly onSwap: () => void;
}

/** Fetches the lines and their pictures while there is a network, as the teleprompter will read them. */
function useDownload(liveId: string): boolean {
  const { data } = useAsk(HostedLiveQuery, { id: liveId });
  useEffect(() => {
    void import('../live/Host.tsx').catch(() => undefined);
    for (const { pictureUrl } of data?.live?.lines ?? []) if (pictureUrl !== null) new Image().src = pictureUrl;
  }, [data]);
  return data !== null;
}

function Downloaded({ liveId }: { readonly liveId: string }) {
  const { t } = useTexts();
  return <>{t(useDownload(liveId) ? 'duty.downloaded' : 'duty.downloading')}</>;
}

function State({ duty, step, isKept }: { readonly duty: DutyCard; readonly step: Step; readonly isKept: boolean }) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow();
  if (duty.live !== null && now.getTime() < Date.parse(duty.startsAt) && (step === 'WAIT' || step === 'START') && !isKept) {
    return (
      <p className="duty-state">
        <Icon name="check" />
        <span>
          <Downloaded liveId={duty.live.id} />
        </span>
      </p>
    );
  }
  const words =
    step === 'KEPT' || isKept
      ? t('duty.keptHere')
      : step === 'WAIT'
        ? t('duty.accepted', { at: moment(duty.startFrom, now) })
        : step === 'START'
          ? t('duty.mayStart', { at: moment(duty.startBy, now) })
          : step === 'ACCEPT'
            ? t('duty.answerBy', { at: moment(duty.answerBy, now) })
            : t('duty.handInBy', { at: moment(duty.handInBy, now) });
  return (
    <p className={`duty-state ${step === 'START' || step === 'HAND_IN' || step === 'ACCEPT' ? 'warn' : ''}`}>
      <Icon name={step === 'HAND_IN' || step === 'START' || step === 'ACCEPT' ? 'clock' : 'check'} />
      {words}
    </p>
  );
}

export function NextDuty({ duty, waiting, onHandIn, onSwap }: Props) {
  const { t, language } = useDutyWords();
  const { clock } = useFormats();
  const now = useSeconds();
  const [, go] = useLocation();
  const step = stepOf(duty, now, waiting.acts);
  const { live } = duty;
  const prompter = live === null ? null : `/live/${live.id}/host`;
  const start = () => {
    waiting.act({ ...stamp(), kind: 'START', dutyId: duty.id });
    if (prompter !== null) go(prompter);
  };
  const isKept = waits(waiting.acts, 'START', duty.id) || waits(waiting.acts, 'ACCEPT', duty.id);
  const maySwap = duty.shiftId !== null && (step === 'WAIT' || step === 'START' || step === 'ACCEPT');
  return (
    <section className="card next-duty" aria-label={duty.title[language]}>
      <header>
        <p className="at">
          <b className="num">{clock(duty.startsAt)}</b>
          <span className="cap">
            <Day at={duty.startsAt} />
          </span>
        </p>
        <Count duty={duty} step={step} />
      </header>
      <h2>{duty.title[language]}</h2>
      <Facts duty={duty} />
      <State duty={duty} step={step} isKept={isKept} />
      {step === 'ACCEPT' ? (
        <button type="button" className="btn primary full" onClick={() => waiting.act({ ...stamp(), kind: 'ACCEPT', dutyId: duty.id })}>
          {t('duty.accept')}
        </button>
      ) : step === 'START' ? (
        <button type="button" className="btn primary full" onClick={start}>
          <Icon name="play" />
          {t(live === null ? 'duty.start' : 'duty.prompter')}
        </button>
      ) : step === 'HAND_IN' ? (
        <button type="button" className="btn primary full" onClick={onHandIn}>
          <Icon name="check" />
          {t('duty.handIn')}
        </button>
      ) : null}
      <div className="pair">
        {prompter !== null && (step === 'WAIT' || step === 'START') ? (
          <Link href={prompter} className="btn">
            <Icon name="eye" />
            {t('duty.lookThrough')}
          </Link>
        ) : null}
        {prompter !== null && step === 'HAND_IN' ? (
          <Link href={prompter} className="btn">
            <Icon name="play" />
            {t('duty.prompter')}
          </Link>
        ) : null}
        {maySwap ? (
          <button type="button" className="btn" onClick={onSwap}>
            <Icon name="swap" />
            {t('duty.findSwap')}
          </button>
        ) : null}
      </div>
    </section>
  );
}
