// Who wants to swap, what it comes to, and what a manager may do about it. Beside the week, and as a page of its own.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { SwapFields, TurnFields } from '../generated.ts';
import { ApproveSwapMutation, AssignSwapMutation, PickOfferMutation, RefuseSwapMutation, SwapsQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { SubstituteDialog } from './PersonDialog.tsx';
import { SHIFTS_AGAIN, swapStateColour } from './words.ts';
import './rotas.css';

const MOST_BESIDE = 5;
const AGAIN_MILLISECONDS = 60_000;

/** `周五 5月15日 20:00` */
export function useTurnTime(): (turn: Pick<TurnFields, 'startsAt'>) => string {
  const { dateAndWeekday, clock, language } = useFormats();
  const now = useNow(60_000);
  return ({ startsAt }) => {
    const [first = '', ...rest] = dateAndWeekday(startsAt, now).split(' ');
    const day = language === 'en' ? [first, ...rest] : [...rest, first];
    return `${day.join(' ')} ${clock(startsAt)}`;
  };
}

export function SwapsPanel({ week: _week, tier: _tier }: { readonly week?: string; readonly tier?: Tier | null }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(SwapsQuery, { waiting: true, first: MOST_BESIDE, after: null }, { everyMilliseconds: AGAIN_MILLISECONDS });
  const waiting = asked.data?.swaps.waiting;
  return (
    <Panel
      title={t('nav.swaps')}
      isRefreshing={asked.isFetching}
      aside={waiting === undefined ? undefined : <span className="s">{t('swap.waiting', { count: waiting })}</span>}
      footer={
        waiting !== undefined && waiting > MOST_BESIDE ? <Link href="/schedule/swaps">{t('swap.all', { count: waiting })}</Link> : undefined
      }
    >
      <Answered asked={asked} bones={4}>
        {({ swaps: { edges } }) =>
          edges.length === 0 ? (
            <p className="m">{t('swap.none')}</p>
          ) : (
            <ul className="swaps">
              {edges.map(({ node }) => (
                <SwapItem key={node.id} swap={node} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}

export function SwapItem({ swap }: { swap: SwapFields }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const when = useTurnTime();
  const { turn, wanted, by, kind, state, stateWords } = swap;
  const given = swap.offers.find(({ isTaken }) => isTaken)?.turn ?? wanted;
  const trouble = swap.offers.find(({ isTaken, trouble: found }) => isTaken && found !== null)?.trouble ?? null;
  const what = { when: when(turn), what: say(turn.title) };
  const taker = swap.offers.find(({ isTaken }) => isTaken);
  return (
    <li>
      <div className="swap-head">
        <span className="f cut">{by.personName}</span>
        <span className={`tag ${swapStateColour[state]}`}>{say(stateWords)}</span>
      </div>
      <p>{t(kind === 'SWAP' ? 'swap.wants' : kind === 'COVER' ? 'swap.asksCover' : 'swap.tookOver', what)}</p>
      <p className="s">
        {kind === 'TAKE_OVER' && taker ? t('swap.takenBy', { name: taker.personName }) : null}
        {kind !== 'TAKE_OVER' && given ? t('swap.for', { name: given.personName, when: when(given) }) : null}
        {kind !== 'TAKE_OVER' && !given ? (turn.group?.name ?? swap.rotaTitle) : null}
        {swap.reason === '' ? '' : ` · ${swap.reason}`}
        {swap.askedByName === null ? '' : ` · ${t('swap.askedBy', { name: swap.askedByName })}`}
      </p>
      {trouble === null ? null : <p className="s c-due">{say(trouble)}</p>}
      <SwapActs swap={swap} />
    </li>
  );
}

function SwapActs({ swap }: { swap: SwapFields }): ReactElement | null {
  const { t } = useTexts();
  const say = useSay();
  const tell = useTell();
  const when = useTurnTime();
  const isManager = useIsManager();
  const approve = useAct(ApproveSwapMutation, SHIFTS_AGAIN);
  const refuse = useAct(RefuseSwapMutation, SHIFTS_AGAIN);
  const pick = useAct(PickOfferMutation, SHIFTS_AGAIN);
  const assign = useAct(AssignSwapMutation, SHIFTS_AGAIN);
  const [isAssigning, setAssigning] = useState(false);
  if (!swap.mayDecide || !isManager) return null;
  const { id, state, offers } = swap;
  return (
    <div className="acts">
      {state === 'AGREED' ? (
        <Button
          size="small"
          loading={approve.isPending ? { delay: 200 } : false}
          onClick={() => approve.mutate({ id }, { onSuccess: () => tell.done(t('swap.approved')), onError: tell.failure })}
        >
          {t('swap.approve')}
        </Button>
      ) : null}
      {state === 'OPEN' && swap.kind === 'SWAP'
        ? offers.map(({ personKind, personId, personName }) => (
            <Button
              key={personId}
              size="small"
              onClick={() => pick.mutate({ id, person: { personKind, personId } }, { onError: tell.failure })}
            >
              {t('swap.pick', { name: personName })}
            </Button>
          ))
        : null}
      {state === 'OPEN' ? (
        <Button size="small" onClick={() => setAssigning(true)}>
          {t('swap.assign')}
        </Button>
      ) : null}
      <Popconfirm
        title={t('swap.refuseTitle')}
        okText={t('swap.refuse')}
        cancelText={t('action.cancel')}
        onConfirm={() => refuse.mutate({ id }, { onError: tell.failure })}
      >
        <Button size="small" type="text">
          {t('swap.refuse')}
        </Button>
      </Popconfirm>
      {isAssigning ? (
        <SubstituteDialog
          dutyId={swap.turn.dutyId}
          title={t('swap.assignTitle', { name: swap.by.personName })}
          about={`${when(swap.turn)} ${say(swap.turn.title)}`}
          okText={t('swap.assignIt')}
          act={(person) => assign.mutateAsync({ id, person })}
          onClose={() => setAssigning(false)}
        />
      ) : null}
    </div>
  );
}
