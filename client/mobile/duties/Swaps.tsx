// What others ask for and this one may answer, and what came of the own requests.

import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { change } from '../ask.ts';
import type { SwapCard } from '../generated.ts';
import { ChooseOfferMutation, OfferSwapMutation, WithdrawSwapMutation } from '../generated.ts';
import { useTexts } from '../texts.ts';
import { useDutyWords } from './words.tsx';

interface Props {
  readonly open: readonly SwapCard[];
  readonly mine: readonly SwapCard[];
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

function Open({ swap, onChanged }: { readonly swap: SwapCard; readonly onChanged: () => void }) {
  const { t, language } = useDutyWords();
  const { moment } = useFormats();
  const now = useNow();
  const { isBusy, error, act } = useAct(onChanged);
  const { turn, by, kind } = swap;
  return (
    <section className="card duty-swap" aria-label={turn.title[language]}>
      <p>
        <b>{t(`swap.asks.${kind === 'SWAP' ? 'SWAP' : 'COVER'}`, { name: by.personName })}</b>
      </p>
      <p>{t('swap.turn', { title: turn.title[language], at: moment(turn.startsAt, now) })}</p>
      <p className="cap">{swap.reason}</p>
      {swap.mayOffer ? (
        <button
          type="button"
          className="btn tint full"
          disabled={isBusy}
          onClick={() => act(change(OfferSwapMutation, { id: swap.id, dutyId: null }))}
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

export function Swaps({ open, mine, onChanged }: Props) {
  const { t } = useTexts();
  const asked = open.filter(({ mayOffer }) => mayOffer);
  const running = mine.filter(({ state }) => WAITING.has(state));
  return (
    <>
      {asked.length === 0 ? null : (
        <>
          <div className="sec">
            <h2>{t('swap.open')}</h2>
          </div>
          {asked.map((swap) => (
            <Open key={swap.id} swap={swap} onChanged={onChanged} />
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
