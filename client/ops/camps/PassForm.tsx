// The pass rule as a form: all of these, and where several stand together, one of them is enough.

import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import type { CampMetric } from '../../shared/generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import type { ConditionDraft, PartDraft } from './course-form.ts';
import { METRICS, isFlag, metricText } from './words.ts';

interface Props {
  pass: readonly PartDraft[];
  onChange: (pass: readonly PartDraft[]) => void;
  isEditing: boolean;
}

const MOST = 100;

export function PassForm({ pass, onChange, isEditing }: Props): ReactElement {
  const { t } = useTexts();
  const unused = (): CampMetric =>
    METRICS.find((metric) => !pass.some((part) => part.some((each) => each.metric === metric))) ?? 'CHECK_INS';
  const setPart = (index: number, part: PartDraft) =>
    onChange(pass.flatMap((each, at) => (at === index ? (part.length > 0 ? [part] : []) : [each])));
  const more = isEditing ? (
    <Button size="small" onClick={() => onChange([...pass, [{ metric: unused(), threshold: 1 }]])}>
      {t('camps.addCondition')}
    </Button>
  ) : undefined;
  return (
    <Panel title={t('camps.passRule')} aside={more}>
      <p className="s">{t('camps.passAbout')}</p>
      <ul className="camps-pass-parts">
        {pass.map((part, index) => (
          <li key={index}>
            {part.length > 1 ? <span className="s">{t('camps.oneIsEnough')}</span> : null}
            {part.map((condition, at) => (
              <Line
                key={at}
                condition={condition}
                isEditing={isEditing}
                onChange={(next) =>
                  setPart(
                    index,
                    part.map((each, place) => (place === at ? next : each)),
                  )
                }
                onRemove={() =>
                  setPart(
                    index,
                    part.filter((_each, place) => place !== at),
                  )
                }
              />
            ))}
            {isEditing ? (
              <div>
                <Button size="small" type="link" onClick={() => setPart(index, [...part, { metric: unused(), threshold: 1 }])}>
                  {t('camps.orCondition')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Line({
  condition,
  isEditing,
  onChange,
  onRemove,
}: {
  condition: ConditionDraft;
  isEditing: boolean;
  onChange: (condition: ConditionDraft) => void;
  onRemove: () => void;
}): ReactElement {
  const { t } = useTexts();
  const { metric, threshold } = condition;
  return (
    <div className="camps-pass-line">
      <Select<CampMetric>
        aria-label={t('camps.condition')}
        disabled={!isEditing}
        value={metric}
        options={METRICS.map((value) => ({ value, label: t(metricText[value]) }))}
        onChange={(value) => onChange({ metric: value, threshold: isFlag(value) ? 1 : threshold })}
      />
      {isFlag(metric) ? (
        <span />
      ) : (
        <InputNumber<number>
          aria-label={t('camps.threshold')}
          disabled={!isEditing}
          min={1}
          max={MOST}
          precision={0}
          value={threshold}
          onChange={(value) => onChange({ metric, threshold: value ?? 1 })}
        />
      )}
      {isEditing ? (
        <Button
          type="text"
          size="small"
          icon={<Icon name="close" size={12} />}
          aria-label={t('camps.removeCondition')}
          onClick={onRemove}
        />
      ) : null}
    </div>
  );
}
