// What others ask for and this one may answer, and what came of the own requests.

import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { change } from '../ask.ts';
import type { DutyCard, MyDutiesData, SwapCard } from '../generated.ts';
import { ChooseOfferMutation, OfferSwapMutation, TakeOverTurnMutation, WithdrawSwapMutation } from '../generated.ts';
import { useTexts } from '../texts.ts';
import { useDutyWords } from './words.tsx';

interface Props {
  readonly open: readonly SwapCard[];
  readonly mine: readonly SwapCard[];
  /** Of others, that have not begun in time. */
  readonly late: MyDutiesData['turnsToTakeOver'];
  /** The own ones, of which one may be given in exchange. */
  readonly duties: readonly DutyCard[];
  readonly onChanged: () => void;
}

const WAITING = new Set(['OPEN', 'AGREED']);

function useAct(onChanged: () => void) {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const act = (work: Promise<unknown>) => {
    setIsBusy(true);
    setError(null);
    work.then(onChanged, setError).finally(() => setIsBusy(false));
  };
  return { isBusy, error, act };
}

function Problem({ error }: { readonly error: unknown }) {
  const words = useTexts();
  const { language } = useFormats();
  return error === null ? null : (
    <p className="problem" role="alert">
      {sayError(error, words, language)}
    </p>
  );
}

/** Own turns of the same rota that are still to come. */
export const turnsToGive = (duties: readonly DutyCard[], rotaId: string, now: number): DutyCard[] =>
  duties.filter(
    ({ rotaId: own, shiftId, state, startsAt }) =>
      own === rotaId && shiftId !== null && (state === 'ASKED' || state === 'ACCEPTED') && Date.parse(startsAt) > now,
  );

interface OpenProps {
  readonly swap: SwapCard;
  readonly duties: readonly DutyCard[];
  readonly onChanged: () => void;
}

function Open({ swap, duties, onChanged }: OpenProps) {
  const { t, language } = useDutyWords();
  const { moment } = useFormats();
  const now = useNow();
  const { isBusy, error, act } = useAct(onChanged);
  const { turn, by, kind, wanted } = swap;
  const [given, setGiven] = useState<string | null>(null);
  const isSwap = kind === 'SWAP';
  const turns = isSwap && wanted === null ? turnsToGive(duties, swap.rotaId, now.getTime()) : [];
  const dutyId = !isSwap ? null : (wanted?.dutyId ?? turns.find(({ id }) => id === given)?.id ?? null);
  const isReady = !isSwap || dutyId !== null;
  return (
    <section className="card duty-swap" aria-label={turn.title[language]}>
      <p>
        <b>{t(`swap.asks.${isSwap ? 'SWAP' : 'COVER'}`, { name: by.personName })}</b>
      </p>
      <p>{t('swap.turn', { title: turn.title[language], at: moment(turn.startsAt, now) })}</p>
      <p className="cap">{swap.reason}</p>
      {wanted === null ? null : <p>{t('swap.wanted', { title: wanted.title[language], at: moment(wanted.startsAt, now) })}</p>}
      {turns.length === 0 ? null : (
        <div className="chips-wrap" role="group" aria-label={t('swap.give')}>
          <p className="cap">{t('swap.give')}</p>
          {turns.map(({ id, startsAt }) => (
            <button key={id} type="button" className="choice" aria-pressed={id === given} onClick={() => setGiven(id)}>
              {moment(startsAt, now)}
            </button>
          ))}
        </div>
      )}
      {isSwap && wanted === null && turns.length === 0 ? <p className="cap">{t('swap.nothingToGive')}</p> : null}
      {swap.mayOffer ? (
        <button
          type="button"
          className="btn tint full"
          disabled={isBusy || !isReady}
          onClick={() => act(change(OfferSwapMutation, { id: swap.id, dutyId }))}
        >
          {t(kind === 'COVER' ? 'swap.cover' : 'swap.would')}
        </button>
      ) : null}
      <Problem error={error} />
    </section>
  );
}

function Mine({ swap, onChanged }: { readonly swap: SwapCard; readonly onChanged: () => void }) {
  const { t, language } = useDutyWords();
  const { moment } = useFormats();
  const now = useNow();
  const { isBusy, error, act } = useAct(onChanged);
  return (
    <section className="card duty-swap" aria-label={swap.turn.title[language]}>
      <p>
        <b>{t('swap.turn', { title: swap.turn.title[language], at: moment(swap.turn.startsAt, now) })}</b>
      </p>
      <p className="cap">{swap.stateWords[language]}</p>
      {swap.mayChoose
        ? swap.offers.map(({ personKind, personId, personName, turn, trouble }) => (
            <div key={personId} className="offer">
              <span className="grow">
                {personName}
                <span className="cap">
                  {trouble?.[language] ?? (turn === null ? t('swap.covers') : t('swap.inExchange', { at: moment(turn.startsAt, now) }))}
                </span>
              </span>
              <button
                type="button"
                className="btn tint"
                disabled={isBusy || trouble !== null}
                onClick={() => act(change(ChooseOfferMutation, { id: swap.id, person: { personKind, personId } }))}
              >
                {t('swap.choose')}
              </button>
            </div>
          ))
        : null}
      {swap.mayWithdraw ? (
        <button type="button" className="btn" disabled={isBusy} onClick={() => act(change(WithdrawSwapMutation, { id: swap.id }))}>
          {t('swap.withdraw')}
        </button>
      ) : null}
      <Problem error={error} />
    </section>
  );
}

function Late({ turn, onChanged }: { readonly turn: Props['late'][number]; readonly onChanged: () => void }) {
  const { t, language } = useDutyWords();
  const { clock } = useFormats();
  const { isBusy, error, act } = useAct(onChanged);
  const { dutyId, title, startsAt, endsAt, personName } = turn;
  return (
    <section className="card duty-swap" aria-label={title[language]}>
      <p>
        <b>{t('swap.lateTurn', { title: title[language], from: clock(startsAt), to: clock(endsAt) })}</b>
      </p>
      <p className="cap">{t('swap.lateBy', { name: personName })}</p>
      <button type="button" className="btn tint full" disabled={isBusy} onClick={() => act(change(TakeOverTurnMutation, { dutyId }))}>
        {t('swap.takeOver')}
      </button>
      <Problem error={error} />
    </section>
  );
}

export function Swaps({ open, mine, late, duties, onChanged }: Props) {
  const { t } = useTexts();
  const asked = open.filter(({ mayOffer }) => mayOffer);
  const running = mine.filter(({ state }) => WAITING.has(state));
  return (
    <>
      {late.length === 0 ? null : (
        <>
          <div className="sec">
            <h2>{t('swap.late')}</h2>
          </div>
          {late.map((turn) => (
            <Late key={turn.dutyId} turn={turn} onChanged={onChanged} />
          ))}
        </>
      )}
      {asked.length === 0 ? null : (
        <>
          <div className="sec">
            <h2>{t('swap.open')}</h2>
          </div>
          {asked.map((swap) => (
            <Open key={swap.id} swap={swap} duties={duties} onChanged={onChanged} />
          ))}
        </>
      )}
      {running.length === 0 ? null : (
        <>
          <div className="sec">
            <h2>{t('swap.mine')}</h2>
          </div>
          {running.map((swap) => (
            <Mine key={swap.id} swap={swap} onChanged={onChanged} />
          ))}
        </>
      )}
    </>
  );
}
