// A rule as a form: for each of the four sides a group of conditions, with groups one level deep inside. What is wrong with a field
// stands at the field, in the server's words; what is not a number yet is said here, without asking anybody.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import type { ReactElement, ReactNode } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { Metric } from '../../shared/generated.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import type { ConditionForm, GroupForm, NodeForm, RuleForm, Side } from './rule-form.ts';
import { SIDES, changeNode, fieldOf, keptThreshold, newCondition, unitsOf, withMetric } from './rule-form.ts';
import { SideTitle } from './SideTitle.tsx';
import type { MetricNames } from './metrics.ts';
import { fieldUnit, fromField, valueText } from './units.ts';
import { windowText } from './words.ts';

export interface FieldProblem {
  readonly path: string;
  readonly text: string;
}

interface RuleEditorProps {
  form: RuleForm;
  onChange: (form: RuleForm) => void;
  metrics: MetricNames;
  problems: readonly FieldProblem[];
}

interface NodeProps extends RuleEditorProps {
  side: Side;
  steps: readonly number[];
  path: string;
}

export function RuleEditor(props: RuleEditorProps): ReactElement {
  const { form, onChange, problems } = props;
  const { t } = useTexts();
  return (
    <div className="rule">
      {SIDES.map((side) => (
        <section key={side} aria-label={t(`side.${side}`)}>
          <SideTitle side={side} />
          <Group {...props} side={side} steps={[]} path={side} group={form.sides[side]} />
        </section>
      ))}
      <section aria-label={t('rule.patience')}>
        <h3>{t('rule.patience')}</h3>
        <div className="patience">
          <PatienceField
            name="hysteresisBasisPoints"
            label={t('rule.hysteresis')}
            about={t('rule.hysteresisAbout')}
            unit={t('unit.percent')}
            value={form.hysteresis}
            problems={problems}
            onChange={(hysteresis) => onChange({ ...form, hysteresis })}
          />
          <PatienceField
            name="graceDays"
            label={t('rule.graceDays')}
            about={t('rule.graceAbout')}
            unit={t('unit.days')}
            value={form.graceDays}
            problems={problems}
            onChange={(graceDays) => onChange({ ...form, graceDays })}
          />
          <PatienceField
            name="protectionDays"
            label={t('rule.protectionDays')}
            about={t('rule.protectionAbout')}
            unit={t('unit.days')}
            value={form.protectionDays}
            problems={problems}
            onChange={(protectionDays) => onChange({ ...form, protectionDays })}
          />
        </div>
      </section>
    </div>
  );
}

/** Problems of the node itself or of its own fields, not of nodes inside. */
function ownProblems(problems: readonly FieldProblem[], path: string): { field: string; text: string }[] {
  return problems.flatMap((problem) => {
    const field = fieldOf(problem.path, path);
    return field === null || field.startsWith('children.') ? [] : [{ field, text: problem.text }];
  });
}

function Problems({ id, problems }: { id: string; problems: readonly { text: string }[] }): ReactElement | null {
  if (problems.length === 0) return null;
  return (
    <p className="s c-late" id={id}>
      {problems.map(({ text }) => text).join(' ')}
    </p>
  );
}

function Group(props: NodeProps & { group: GroupForm }): ReactElement {
  const { form, onChange, metrics, problems, side, steps, path, group } = props;
  const { t } = useTexts();
  const isInner = steps.length > 0;
  const own = ownProblems(problems, path);
  const change = (next: (group: GroupForm) => NodeForm | null) =>
    onChange(changeNode(form, side, steps, (node) => (node.kind === 'CONDITION' ? node : next(node))));
  const add = (child: NodeForm) => change((before) => ({ ...before, children: [...before.children, child] }));
  return (
    <div className={isInner ? 'group inner' : 'group'} id={`at-${path}`} tabIndex={-1}>
      <div className="acts">
        <Segmented<GroupForm['kind']>
          size="small"
          aria-label={t('rule.joined')}
          value={group.kind}
          options={[
            { value: 'ALL', label: t('rule.all') },
            { value: 'ANY', label: t('rule.any') },
          ]}
          onChange={(kind) => change((before) => ({ ...before, kind }))}
        />
        {isInner ? <Remove label={t('rule.removeGroup')} onClick={() => change(() => null)} /> : null}
      </div>
      <Problems id={`wrong-${path}`} problems={own} />
      {group.children.length === 0 ? <p className="s">{t('rule.empty')}</p> : null}
      {group.children.map((child, index) => {
        const place = { ...props, steps: [...steps, index], path: `${path}.children.${String(index)}` };
        return child.kind === 'CONDITION' ? (
          <ConditionRow key={index} {...place} condition={child} />
        ) : (
          <Group key={index} {...place} group={child} />
        );
      })}
      <div className="acts">
        <Button size="small" type="text" onClick={() => add(newCondition(metrics.all, group.children))}>
          {t('rule.addCondition')}
        </Button>
        {isInner ? null : (
          <Button
            size="small"
            type="text"
            onClick={() => add({ kind: group.kind === 'ALL' ? 'ANY' : 'ALL', children: [newCondition(metrics.all, [])] })}
          >
            {t('rule.addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Remove({ label, onClick }: { label: string; onClick: () => void }): ReactElement {
  return <Button size="small" type="text" icon={<Icon name="close" size={12} />} aria-label={label} title={label} onClick={onClick} />;
}

type Way = 'AT_LEAST' | 'AT_MOST' | 'TOP';

function ConditionRow(props: NodeProps & { condition: ConditionForm }): ReactElement {
  const { form, onChange, metrics, problems, side, steps, path, condition } = props;
  const { t } = useTexts();
  const unitOf = unitsOf(metrics.all);
  const facts = metrics.all.find(({ metric }) => metric === condition.metric);
  const unit = unitOf(condition.metric);
  const own = ownProblems(problems, path);
  const isWrong = (...fields: string[]) =>
    own.some(({ field }) => field === '' || fields.includes(field)) ? ('error' as const) : ('' as const);
  const change = (next: (condition: ConditionForm) => NodeForm | null) =>
    onChange(changeNode(form, side, steps, (node) => (node.kind === 'CONDITION' ? next(node) : node)));
  const name = metrics.nameOf(condition.metric);
  const way: Way = condition.by === 'SHARE' ? 'TOP' : condition.comparison;
  const ways: readonly Way[] = facts?.comparison === 'AT_MOST' ? ['AT_MOST', 'AT_LEAST'] : ['AT_LEAST', 'AT_MOST', 'TOP'];
  const wayText = { AT_LEAST: 'rule.atLeast', AT_MOST: 'rule.atMost', TOP: 'rule.top' } as const;
  const setWay = (next: Way) =>
    change((before) =>
      next === 'TOP'
        ? { ...before, by: 'SHARE', comparison: 'AT_LEAST', text: before.by === 'SHARE' ? before.text : '' }
        : { ...before, by: 'VALUE', comparison: next, text: before.by === 'VALUE' ? before.text : '' },
    );
  return (
    <div className="condition" id={`at-${path}`} tabIndex={-1} role="group" aria-label={name}>
      <div className="fields">
        <Select<Metric>
          aria-label={t('rule.metric')}
          status={isWrong('metric')}
          value={condition.metric}
          popupMatchSelectWidth={false}
          options={metrics.all.map(({ metric }) => ({ value: metric, label: metrics.nameOf(metric) }))}
          onChange={(metric) => {
            const next = metrics.all.find((each) => each.metric === metric);
            if (next) change((before) => withMetric(before, next, unitOf(before.metric)));
          }}
        />
        <Select<ConditionForm['window']>
          aria-label={t('rule.window')}
          status={isWrong('window')}
          value={condition.window}
          options={(facts?.windows ?? [condition.window]).map((window) => ({ value: window, label: t(windowText[window]) }))}
          onChange={(window) => change((before) => ({ ...before, window }))}
        />
        <Select<Way>
          aria-label={t('rule.comparison')}
          status={isWrong('comparison')}
          value={way}
          popupMatchSelectWidth={false}
          options={ways.map((each) => ({ value: each, label: t(wayText[each]) }))}
          onChange={setWay}
        />
        <Input
          aria-label={t('rule.thresholdOf', { metric: name })}
          aria-invalid={isWrong('threshold', 'topBasisPoints') !== ''}
          aria-describedby={own.length > 0 ? `wrong-${path}` : undefined}
          status={isWrong('threshold', 'topBasisPoints')}
          inputMode="decimal"
          suffix={<span className="s">{t(condition.by === 'SHARE' ? 'unit.percent' : fieldUnit(condition.metric, unit))}</span>}
          value={condition.text}
          onChange={(event) => {
            const { value } = event.target;
            change((before) => ({ ...before, text: value }));
          }}
        />
        <Remove label={t('rule.removeCondition', { metric: name })} onClick={() => change(() => null)} />
      </div>
      <Problems id={`wrong-${path}`} problems={own} />
      {own.length === 0 ? <Kept form={form} side={side} condition={condition} unit={unit} /> : null}
    </div>
  );
}

/** On the keeping sides: down to (or up to) which value the tier is kept, after hysteresis. */
function Kept({
  form,
  side,
  condition,
  unit,
}: {
  form: RuleForm;
  side: Side;
  condition: ConditionForm;
  unit: Parameters<typeof valueText>[1];
}): ReactNode {
  const { t } = useTexts();
  const formats = useFormats();
  if ((side !== 'keepMid' && side !== 'keepHead') || condition.by === 'SHARE') return null;
  const threshold = fromField(condition.text, unit);
  const hysteresis = fromField(form.hysteresis, 'BASIS_POINTS');
  if (threshold === null || threshold === 0 || hysteresis === null || hysteresis === 0 || hysteresis === 10_000) return null;
  const line = keptThreshold(threshold, condition.comparison, hysteresis);
  return (
    <p className="s">
      {t('rule.keptTo', {
        line: `${condition.comparison === 'AT_MOST' ? '≤' : '≥'} ${valueText(condition.metric, unit, line, formats, t)}`,
      })}
    </p>
  );
}

interface PatienceFieldProps {
  name: string;
  label: string;
  about: string;
  unit: string;
  value: string;
  problems: readonly FieldProblem[];
  onChange: (value: string) => void;
}

function PatienceField({ name, label, about, unit, value, problems, onChange }: PatienceFieldProps): ReactElement {
  const own = problems.filter(({ path }) => path === name);
  return (
    <div className="field" id={`at-${name}`} tabIndex={-1}>
      <label htmlFor={`field-${name}`}>{label}</label>
      <Input
        id={`field-${name}`}
        inputMode="decimal"
        suffix={<span className="s">{unit}</span>}
        status={own.length > 0 ? 'error' : ''}
        aria-invalid={own.length > 0}
        aria-describedby={own.length > 0 ? `wrong-${name}` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {own.length > 0 ? <Problems id={`wrong-${name}`} problems={own} /> : <p className="s">{about}</p>}
    </div>
  );
}
