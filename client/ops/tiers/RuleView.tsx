// A rule to be read: what was published stays as it was.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useTexts } from '../texts.ts';
import type { MetricNames } from './metrics.ts';
import type { NodeRead, RuleRead } from './rule-form.ts';
import { SIDES, unitsOf } from './rule-form.ts';
import { SideTitle } from './SideTitle.tsx';
import { boundText, percentText } from './units.ts';
import { ruleKindText, windowText } from './words.ts';

export function RuleView({ rule, metrics }: { rule: RuleRead; metrics: MetricNames }): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  return (
    <div className="rule">
      {SIDES.map((side) => (
        <section key={side} aria-label={t(`side.${side}`)} id={`at-${side}`} tabIndex={-1}>
          <SideTitle side={side} />
          <Nodes
            nodes={rule[side].kind === 'CONDITION' ? [rule[side]] : (rule[side].children ?? [])}
            kind={rule[side].kind}
            path={side}
            metrics={metrics}
          />
        </section>
      ))}
      <section aria-label={t('rule.patience')}>
        <h3>{t('rule.patience')}</h3>
        <ul className="kv">
          <li id="at-hysteresisBasisPoints" tabIndex={-1}>
            <span>{t('rule.hysteresis')}</span>
            <b>{percentText(rule.hysteresisBasisPoints, formats)}</b>
          </li>
          <li id="at-graceDays" tabIndex={-1}>
            <span>{t('rule.graceDays')}</span>
            <b>{t('rule.days', { days: rule.graceDays })}</b>
          </li>
          <li id="at-protectionDays" tabIndex={-1}>
            <span>{t('rule.protectionDays')}</span>
            <b>{t('rule.days', { days: rule.protectionDays })}</b>
          </li>
        </ul>
      </section>
    </div>
  );
}

interface NodesProps {
  nodes: readonly NodeRead[];
  kind: NodeRead['kind'];
  path: string;
  metrics: MetricNames;
}

function Nodes({ nodes, kind, path, metrics }: NodesProps): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  const unitOf = unitsOf(metrics.all);
  return (
    <>
      {nodes.length > 1 ? <p className="s">{t(ruleKindText[kind])}</p> : null}
      <ul className="kv">
        {nodes.map((node, index) => {
          const own = `${path}.children.${String(index)}`;
          if (node.kind !== 'CONDITION')
            return (
              <li key={own} id={`at-${own}`} tabIndex={-1} className="inner">
                <div>
                  <Nodes nodes={node.children ?? []} kind={node.kind} path={own} metrics={metrics} />
                </div>
              </li>
            );
          const { metric, window, comparison, threshold, topBasisPoints } = node;
          if (metric === null || window === null) return null;
          return (
            <li key={own} id={`at-${own}`} tabIndex={-1}>
              <span>
                {metrics.nameOf(metric)} <span className="m">{t(windowText[window])}</span>
              </span>
              <b>{boundText({ metric, comparison: comparison ?? 'AT_LEAST', threshold, topBasisPoints }, unitOf(metric), formats, t)}</b>
            </li>
          );
        })}
      </ul>
    </>
  );
}
