// A rule as the editor holds it: what was typed stays text until it is a number, so that half a number is no error but unfinished.
// Paths are those of the server (`riseToMid.children.0.threshold`), so that its problems stand at their fields. Pure.
// Surprise: a side that is one bare condition is shown as a group with that one condition.

import type { Comparison, Metric, MetricUnit, MetricWindow, RuleKind } from '../../shared/generated.ts';
import { fromField, toField } from './units.ts';

export const SIDES = ['riseToMid', 'riseToHead', 'keepMid', 'keepHead'] as const;
export type Side = (typeof SIDES)[number];

export interface MetricFacts {
  readonly metric: Metric;
  readonly unit: MetricUnit;
  readonly windows: readonly MetricWindow[];
  readonly comparison: Comparison;
}

export interface ConditionForm {
  readonly kind: 'CONDITION';
  readonly metric: Metric;
  readonly window: MetricWindow;
  readonly comparison: Comparison;
  /** By a value, or by belonging to the best share of everybody. */
  readonly by: 'VALUE' | 'SHARE';
  readonly text: string;
}

export interface GroupForm {
  readonly kind: 'ALL' | 'ANY';
  readonly children: readonly NodeForm[];
}

export type NodeForm = ConditionForm | GroupForm;

export interface RuleForm {
  readonly sides: Readonly<Record<Side, GroupForm>>;
  /** Per cent of the threshold down to which a tier is kept: `90`. */
  readonly hysteresis: string;
  readonly graceDays: string;
  readonly protectionDays: string;
}

export interface NodeRead {
  readonly kind: RuleKind;
  readonly metric: Metric | null;
  readonly window: MetricWindow | null;
  readonly comparison: Comparison | null;
  readonly threshold: number | null;
  readonly topBasisPoints: number | null;
  readonly children?: readonly NodeRead[];
}

export type RuleRead = Readonly<Record<Side, NodeRead>> & {
  readonly hysteresisBasisPoints: number;
  readonly graceDays: number;
  readonly protectionDays: number;
};

export interface NodeWritten {
  readonly kind: RuleKind;
  readonly children?: readonly NodeWritten[];
  readonly metric?: Metric;
  readonly window?: MetricWindow;
  readonly comparison?: Comparison;
  readonly threshold?: number | null;
  readonly topBasisPoints?: number | null;
}

export type RuleWritten = Readonly<Record<Side, NodeWritten>> & {
  readonly hysteresisBasisPoints: number;
  readonly graceDays: number;
  readonly protectionDays: number;
};

export type Units = (metric: Metric) => MetricUnit;

export function unitsOf(metrics: readonly MetricFacts[]): Units {
  const units = new Map(metrics.map(({ metric, unit }) => [metric, unit]));
  return (metric) => units.get(metric) ?? 'COUNT';
}

function readCondition(node: NodeRead, units: Units): ConditionForm {
  const metric = node.metric ?? 'OWN_ORDERS';
  const by = node.topBasisPoints === null ? 'VALUE' : 'SHARE';
  return {
    kind: 'CONDITION',
    metric,
    window: node.window ?? 'DAYS_30',
    comparison: node.comparison ?? 'AT_LEAST',
    by,
    text: by === 'SHARE' ? toField(node.topBasisPoints, 'BASIS_POINTS') : toField(node.threshold, units(metric)),
  };
}

function readNode(node: NodeRead, units: Units): NodeForm {
  if (node.kind === 'CONDITION') return readCondition(node, units);
  return { kind: node.kind, children: (node.children ?? []).map((child) => readNode(child, units)) };
}

function readSide(node: NodeRead, units: Units): GroupForm {
  const read = readNode(node, units);
  return read.kind === 'CONDITION' ? { kind: 'ALL', children: [read] } : read;
}

export function formOf(rule: RuleRead, units: Units): RuleForm {
  return {
    sides: {
      riseToMid: readSide(rule.riseToMid, units),
      riseToHead: readSide(rule.riseToHead, units),
      keepMid: readSide(rule.keepMid, units),
      keepHead: readSide(rule.keepHead, units),
    },
    hysteresis: toField(rule.hysteresisBasisPoints, 'BASIS_POINTS'),
    graceDays: String(rule.graceDays),
    protectionDays: String(rule.protectionDays),
  };
}

/** The rule, or the paths of the fields that hold no number yet. */
export type Filled =
  { readonly rule: RuleWritten; readonly unfinished: readonly [] } | { readonly rule: null; readonly unfinished: readonly string[] };

export function fill(form: RuleForm, units: Units): Filled {
  const unfinished: string[] = [];
  const number = (text: string, unit: MetricUnit, path: string): number => {
    const value = fromField(text, unit);
    if (value === null) unfinished.push(path);
    return value ?? 0;
  };
  const write = (node: NodeForm, path: string): NodeWritten => {
    if (node.kind !== 'CONDITION')
      return { kind: node.kind, children: node.children.map((child, index) => write(child, `${path}.children.${String(index)}`)) };
    const { kind, metric, window, comparison } = node;
    return node.by === 'SHARE'
      ? { kind, metric, window, comparison, threshold: null, topBasisPoints: number(node.text, 'BASIS_POINTS', `${path}.topBasisPoints`) }
      : { kind, metric, window, comparison, threshold: number(node.text, units(metric), `${path}.threshold`), topBasisPoints: null };
  };
  const rule = {
    riseToMid: write(form.sides.riseToMid, 'riseToMid'),
    riseToHead: write(form.sides.riseToHead, 'riseToHead'),
    keepMid: write(form.sides.keepMid, 'keepMid'),
    keepHead: write(form.sides.keepHead, 'keepHead'),
    hysteresisBasisPoints: number(form.hysteresis, 'BASIS_POINTS', 'hysteresisBasisPoints'),
    graceDays: number(form.graceDays, 'COUNT', 'graceDays'),
    protectionDays: number(form.protectionDays, 'COUNT', 'protectionDays'),
  };
  return unfinished.length === 0 ? { rule, unfinished: [] } : { rule: null, unfinished };
}

/** A new condition, of the metric that is used least so far. */
export function newCondition(metrics: readonly MetricFacts[], beside: readonly NodeForm[]): ConditionForm {
  const used = new Set(beside.flatMap((node) => (node.kind === 'CONDITION' ? [node.metric] : [])));
  const facts = metrics.find(({ metric }) => !used.has(metric)) ?? metrics[0];
  return {
    kind: 'CONDITION',
    metric: facts?.metric ?? 'OWN_ORDERS',
    window: facts === undefined || facts.windows.includes('DAYS_30') ? 'DAYS_30' : (facts.windows[0] ?? 'LIFETIME'),
    comparison: facts?.comparison ?? 'AT_LEAST',
    by: 'VALUE',
    text: '',
  };
}

/** The same condition with another metric: the comparison follows it, and the window where it has not the one before. */
export function withMetric(condition: ConditionForm, facts: MetricFacts, unitBefore: MetricUnit): ConditionForm {
  const isSameUnit = facts.unit === unitBefore;
  const by = facts.comparison === 'AT_MOST' ? 'VALUE' : condition.by;
  return {
    ...condition,
    metric: facts.metric,
    window: facts.windows.includes(condition.window) ? condition.window : (facts.windows[0] ?? condition.window),
    comparison: facts.comparison,
    by,
    text: (isSameUnit && by === condition.by) || (by === 'SHARE' && condition.by === 'SHARE') ? condition.text : '',
  };
}

export function isBelow(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}.`);
}

/** Whether the path names the field itself, or the node as a whole: its words belong to the field's row. */
export function fieldOf(path: string, place: string): string | null {
  if (path === place) return '';
  return path.startsWith(`${place}.`) ? path.slice(place.length + 1) : null;
}

/** The node that a path leads to, or to a field of; null where there is none. */
export function nodeAt(form: RuleForm, path: string): NodeForm | null {
  const [side = '', ...steps] = path.split('.');
  if (!isSide(side)) return null;
  let node: NodeForm = form.sides[side];
  for (let at = 0; steps[at] === 'children'; at += 2) {
    const next: NodeForm | undefined = node.kind === 'CONDITION' ? undefined : node.children[Number(steps[at + 1])];
    if (next === undefined) break;
    node = next;
  }
  return node;
}

export function isSide(word: string): word is Side {
  return SIDES.some((side) => side === word);
}

/** The place of the condition or group that a path is about: without the field at its end. */
export function placeOf(path: string): string {
  return path.replace(/\.(metric|window|comparison|threshold|topBasisPoints|kind|children)$/, '');
}

/** The rule with one node changed, by its side and the places on the way to it; `null` takes the node away. */
export function changeNode(form: RuleForm, side: Side, steps: readonly number[], change: (node: NodeForm) => NodeForm | null): RuleForm {
  const into = (node: NodeForm, rest: readonly number[]): NodeForm | null => {
    const [step, ...further] = rest;
    if (step === undefined) return change(node);
    if (node.kind === 'CONDITION') return node;
    const children = node.children.flatMap((child, index) => {
      if (index !== step) return [child];
      const next = into(child, further);
      return next === null ? [] : [next];
    });
    return { ...node, children };
  };
  const next = into(form.sides[side], steps);
  return next === null || next.kind === 'CONDITION' ? form : { ...form, sides: { ...form.sides, [side]: next } };
}

/** What must hold to keep a tier, when a threshold is measured with so many basis points of it. */
export function keptThreshold(threshold: number, comparison: Comparison, hysteresisBasisPoints: number): number {
  const factor = hysteresisBasisPoints / 10_000;
  return comparison === 'AT_LEAST' ? threshold * factor : threshold / factor;
}
