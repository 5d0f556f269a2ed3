// The first moves of today, on the page of the pyramid; all of them stand in their own room.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useAnswer } from '../answers.ts';
import { TierChangesQuery } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { TierMove } from './Tier.tsx';
import { changeColour, changeText, useSay } from './words.ts';

const SHOWN = 6;

/** `day` is the business day; undefined while it is not known. */
export function LatestChanges({ day }: { day: string | undefined }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const asked = useAnswer(TierChangesQuery, { day: day ?? '', first: SHOWN }, { isWanted: day !== undefined });
  return (
    <Panel
      title={t('change.today')}
      aside={
        <Link href="/people/changes" className="s c-acc">
          {t('change.all')}
        </Link>
      }
      isFlush
    >
      <Answered asked={asked} bones={SHOWN}>
        {({ tierChanges: { edges } }) =>
          edges.length === 0 ? (
            <Nothing>{t('change.noneToday')}</Nothing>
          ) : (
            <div className="wide" tabIndex={0} role="group" aria-label={t('change.today')}>
              <table className="edge dense">
                <thead>
                  <tr>
                    <th scope="col">{t('orders.seller')}</th>
                    <th scope="col">{t('change.kind')}</th>
                    <th scope="col">{t('change.move')}</th>
                    <th scope="col">{t('change.why')}</th>
                  </tr>
                </thead>
                <tbody>
                  {edges.map(({ node: { distributor, change } }) => (
                    <tr key={`${distributor.id} ${String(change.seq)}`}>
                      <td>
                        <Link href={`/people/${distributor.id}`} className="f nw">
                          {distributor.name}
                        </Link>
                      </td>
                      <td>
                        <span className={`st ${changeColour[change.kind]}`}>{t(changeText[change.kind])}</span>
                      </td>
                      <td>
                        <TierMove from={change.from} to={change.to} />
                      </td>
                      <td className="s">{say(change.words)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
    </Panel>
  );
}
