// Camps in a few signs: states, the funnel as a line of figures, one cell of the board.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { CampState, EnrolmentState } from '../../shared/generated.ts';
import type { CampMemberFields, FunnelFields } from '../generated.ts';
import { useTexts } from '../texts.ts';
import {
  campStateColour,
  campStateText,
  checkSign,
  checkText,
  enrolmentColour,
  enrolmentText,
  homeworkColour,
  homeworkText,
} from './words.ts';

export function CampStateMark({ state }: { state: CampState }): ReactElement {
  const { t } = useTexts();
  return <span className={`st ${campStateColour[state]} nw`}>{t(campStateText[state])}</span>;
}

export function EnrolmentMark({ state }: { state: EnrolmentState }): ReactElement {
  const { t } = useTexts();
  return <span className={`st ${enrolmentColour[state]} nw`}>{t(enrolmentText[state])}</span>;
}

/** The way of everybody as one bar: who has graduated, who keeps up, who is behind, who has left or failed. */
export function FunnelBar({ funnel }: { funnel: FunnelFields }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const { enrolled, active, behind, graduated, failed, left } = funnel;
  const parts = [
    { key: 'done', what: t('camps.graduated'), many: graduated },
    { key: 'acc', what: t('camps.keepingUp'), many: active - behind },
    { key: 'due', what: t('camps.behind'), many: behind },
    { key: 'off', what: t('camps.gone'), many: failed + left },
  ].filter(({ many }) => many > 0);
  const label = parts.map(({ what, many }) => `${what} ${count(many)}`).join(' · ');
  return (
    <svg
      className="camps-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={label === '' ? t('camps.nobody') : label}
    >
      <title>{label}</title>
      <rect width={100} height={8} className="none" />
      {parts.map((part, index) => {
        const before = parts.slice(0, index).reduce((sum, { many }) => sum + many, 0);
        return <rect key={part.key} x={(100 * before) / enrolled} width={(100 * part.many) / enrolled} height={8} className={part.key} />;
      })}
    </svg>
  );
}

type CellOf = CampMemberFields['cells'][number];

export function BoardCell({ cell, hasHomework, lesson }: { cell: CellOf; hasHomework: boolean; lesson: string }): ReactElement {
  const { t } = useTexts();
  const mark = cell.homework ?? null;
  const score = cell.score ?? null;
  const homework =
    mark === null ? (hasHomework ? t('camps.homework.NONE') : '') : `${t(homeworkText[mark])}${score === null ? '' : ` ${String(score)}`}`;
  const label = [lesson, t(checkText[cell.check]), homework].filter((part) => part !== '').join(' · ');
  return (
    <span className={`camps-cell ${cell.check}`} title={label} aria-label={label} role="img">
      <span>{t(checkSign[cell.check])}</span>
      {hasHomework ? <i className={mark === null ? 'none' : homeworkColour[mark]} /> : null}
    </span>
  );
}
