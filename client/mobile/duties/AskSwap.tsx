// 换班 and 替班: why, and whom to ask; everybody of the roster unless somebody is chosen. The server says who is free.

import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useAsk, change } from '../ask.ts';
import type { DutyCard } from '../generated.ts';
import { AskSwapMutation, SwapChoicesQuery } from '../generated.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { useTexts } from '../texts.ts';
import { useDutyWords } from './words.tsx';

const LONGEST = 200;
const KINDS = ['SWAP', 'COVER'] as const;

export function AskSwap({ duty, onClose }: { readonly duty: DutyCard; readonly onClose: (isAsked: boolean) => void }) {
  const words = useTexts();
  const { t, language } = useDutyWords();
  const formats = useFormats();
  const now = useNow();
  const { data, error } = useAsk(SwapChoicesQuery, { dutyId: duty.id });
  const [kind, setKind] = useState<(typeof KINDS)[number]>('SWAP');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const people = data?.substitutes ?? [];
  const [only] = chosen;
  const turns = kind === 'SWAP' && chosen.length === 1 ? (people.find(({ personId }) => personId === only)?.turns ?? []) : [];
  const wantedTurn = turns.find(({ dutyId }) => dutyId === wanted) ?? null;
  const openTo = people.filter(({ personId }) => chosen.includes(personId)).map(({ personKind, personId }) => ({ personKind, personId }));
  const submit = () => {
    setIsAsking(true);
    setProblem(null);
    change(AskSwapMutation, { dutyId: duty.id, kind, wantedDutyId: wantedTurn?.dutyId ?? null, openTo, reason: reason.trim() }).then(
      () => onClose(true),
      (told: unknown) => {
        setProblem(told);
        setIsAsking(false);
      },
    );
  };
  return (
    <Sheet title={t('swap.title')} onClose={() => onClose(false)}>
      <div className="duty-form">
        <p className="cap">{duty.title[language]}</p>
        <div className="seg" role="group" aria-label={t('swap.title')}>
          {KINDS.map((each) => (
            <button key={each} type="button" aria-pressed={each === kind} onClick={() => setKind(each)}>
              {t(`swap.kind.${each}`)}
            </button>
          ))}
        </div>
        <p className="cap">{t(`swap.about.${kind}`)}</p>
        <b>{t('swap.whom')}</b>
        <div className="chips-wrap" role="group" aria-label={t('swap.whom')}>
          <button type="button" className="choice" aria-pressed={chosen.length === 0} onClick={() => setChosen([])}>
            {t('swap.everybody')}
          </button>
          {people.map(({ personId, personName, trouble }) => (
            <button
              key={personId}
              type="button"
              className="choice two"
              aria-pressed={chosen.includes(personId)}
              onClick={() => setChosen(chosen.includes(personId) ? chosen.filter((id) => id !== personId) : [...chosen, personId])}
            >
              {personName}
              <small>{trouble === null ? t('swap.free') : trouble[language]}</small>
            </button>
          ))}
        </div>
        {turns.length === 0 ? null : (
          <>
            <b>{t('swap.which')}</b>
            <div className="chips-wrap" role="group" aria-label={t('swap.which')}>
              <button type="button" className="choice" aria-pressed={wantedTurn === null} onClick={() => setWanted(null)}>
                {t('swap.anyTurn')}
              </button>
              {turns.map(({ dutyId, startsAt }) => (
                <button key={dutyId} type="button" className="choice" aria-pressed={dutyId === wanted} onClick={() => setWanted(dutyId)}>
                  {formats.moment(startsAt, now)}
                </button>
              ))}
            </div>
          </>
        )}
        {error === null ? null : <p className="cap">{sayError(error, words, formats.language)}</p>}
        <label>
          <b>{t('swap.reason')}</b>
          <textarea
            rows={2}
            maxLength={LONGEST}
            placeholder={t('swap.reasonHint')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        {problem === null ? null : (
          <p className="problem" role="alert">
            {sayError(problem, words, formats.language)}
          </p>
        )}
        <button type="button" className="btn primary full" disabled={isAsking || reason.trim() === ''} onClick={submit}>
          {t('swap.ask')}
        </button>
      </div>
    </Sheet>
  );
}
