// Why a member stands in their tier: what leads to the next one and what keeps this one, condition by condition, as the member is told.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { ExplainedSide, PersonTierData, VerdictFields } from '../generated.ts';
import { PersonTierQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import type { MetricNames } from '../tiers/metrics.ts';
import { useMetrics } from '../tiers/metrics.ts';
import { boundText, valueText } from '../tiers/units.ts';
import { tierText, useSay, windowText } from '../tiers/words.ts';
import type { Person } from './PersonPage.tsx';

type Explanation = NonNullable<PersonTierData['distributor']>['explanation'];

export function WhyPanel({ person }: { person: Person }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(30_000);
  const asked = useAnswer(PersonTierQuery, { id: person.id });
  const explanation = asked.data?.distributor?.explanation;
  return (
    <Panel
      title={t('why.title', { tier: t(tierText[person.standing.tier]) })}
      isFlush
      aside={
        explanation === undefined ? undefined : (
          <>
            {explanation.policyVersion === null ? null : (
              <Link href={`/people/policies/${String(explanation.policyVersion)}`} className="s c-acc">
                {t('policy.title', { version: String(explanation.policyVersion) })}
              </Link>
            )}
            <span className="s">{t('why.asOf', { at: moment(explanation.asOf, now) })}</span>
          </>
        )
      }
    >
      <Answered asked={asked} bones={8}>
        {({ distributor, metrics }) =>
          distributor === null ? null : (
            <>
              <Pinned person={person} />
              <Why explanation={distributor.explanation} metrics={metrics} />
            </>
          )
        }
      </Answered>
    </Panel>
  );
}

function Pinned({ person }: { person: Person }): ReactElement | null {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  const { pin } = person.standing;
  if (pin === null) return null;
  return (
    <div className="note acc" style={{ margin: '0 24px 16px' }}>
      <b>{t('why.pinned')}</b>
      <span>{t('why.pinnedBy', { name: pin.byName, until: day(pin.until, now), reason: pin.reason ?? '—' })}</span>
    </div>
  );
}

function Why({ explanation, metrics: facts }: { explanation: Explanation; metrics: PersonTierData['metrics'] }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const metrics = useMetrics(facts);
  const { next, rise, keep, words } = explanation;
  return (
    <>
      <div className="near">
        <b>{say(next?.words ?? words)}</b>
        {next === null || next.total === 0 ? null : (
          <span className="dots" role="img" aria-label={t('why.met', { met: next.met, total: next.total })}>
            {Array.from({ length: next.total }, (_dot, index) => (
              <i key={index} className={index < next.met ? undefined : 'n'} />
            ))}
          </span>
        )}
        <p className="m">{next === null ? '' : t('why.seen', { words: say(words) })}</p>
        {next === null || next.total === 0 ? null : <span className="s r">{t('why.met', { met: next.met, total: next.total })}</span>}
      </div>
      {rise === null ? null : <SideTable side={rise} metrics={metrics} title={t('why.rise', { tier: t(tierText[rise.tier]) })} />}
      {keep === null ? null : <SideTable side={keep} metrics={metrics} title={t('why.keep', { tier: t(tierText[keep.tier]) })} />}
    </>
  );
}

function SideTable({ side, metrics, title }: { side: ExplainedSide; metrics: MetricNames; title: string }): ReactElement {
  const { t } = useTexts();
  return (
    <div className="tbl">
      <h3>
        {t(side.kind === 'ANY' ? 'why.anyOf' : 'why.allOf', { what: title })}{' '}
        <span className={`tag ${side.isMet ? 'done' : ''}`}>
          {t(side.isMet ? 'why.sideMet' : 'why.sideNotMet', { met: side.met, total: side.total })}
        </span>
      </h3>
      <VerdictTable conditions={side.conditions} metrics={metrics} label={title} isForKeeping={side.isForKeeping} />
    </div>
  );
}

interface VerdictTableProps {
  conditions: readonly VerdictFields[];
  metrics: MetricNames;
  label: string;
  isForKeeping: boolean;
}

export function VerdictTable({ conditions, metrics, label, isForKeeping }: VerdictTableProps): ReactElement {
  const { t } = useTexts();
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={label}>
      <table className="dense verdicts">
        <thead>
          <tr>
            <th scope="col">{t('why.metric')}</th>
            <th scope="col">{t('why.window')}</th>
            <th scope="col" className="r">
              {t('why.value')}
            </th>
            <th scope="col" className="r">
              {t(isForKeeping ? 'why.keepLine' : 'why.threshold')}
            </th>
            <th scope="col">{t('why.verdict')}</th>
            <th scope="col" className="r">
              {t(isForKeeping ? 'why.spare' : 'why.missing')}
            </th>
          </tr>
        </thead>
        <tbody>
          {conditions.map((condition, index) => (
            <VerdictRow
              key={index}
              condition={condition}
              metrics={metrics}
              isNewGroup={condition.group !== (conditions[index - 1]?.group ?? 0)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function VerdictRow({
  condition,
  metrics,
  isNewGroup,
}: {
  condition: VerdictFields;
  metrics: MetricNames;
  isNewGroup: boolean;
}): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  const { metric, unit, value, threshold, topBasisPoints, isMet, missing, dropsOn, dropsBy, group } = condition;
  const text = (amount: number) => valueText(metric, unit, amount, formats, t);
  const spare = isMet && condition.comparison === 'AT_LEAST' && threshold > 0 ? value / threshold : null;
  return (
    <>
      {isNewGroup && group > 0 ? (
        <tr className="grouped">
          <td colSpan={6} className="s">
            {t(condition.groupKind === 'ANY' ? 'rule.any' : 'rule.all')}
          </td>
        </tr>
      ) : null}
      <tr title={say(condition.words)}>
        <td className={group > 0 ? 'inside' : undefined}>
          <span className="f">{metrics.nameOf(metric)}</span>
          {dropsOn !== null && dropsBy !== null && dropsBy > 0 && (condition.isForKeeping || !isMet) ? (
            <p className="s">{t('why.drops', { day: formats.day(dropsOn, now), by: text(dropsBy) })}</p>
          ) : null}
        </td>
        <td className="m nw">{t(windowText[condition.window])}</td>
        <td className="r f">{text(value)}</td>
        <td className="r m">
          {boundText(condition, unit, formats, t)}
          {topBasisPoints === null ? null : <p className="s">≥ {text(threshold)}</p>}
        </td>
        <td>
          <span className={`v ${isMet ? 'ok' : 'no'}`}>{t(isMet ? 'why.isMet' : 'why.isNotMet')}</span>
        </td>
        <td className={isMet ? 'r m' : 'r f'}>
          {isMet
            ? spare === null || !condition.isForKeeping
              ? '—'
              : t('why.times', { n: spare >= 100 ? '99+' : spare.toFixed(1) })
            : text(missing)}
        </td>
      </tr>
    </>
  );
}
