// The nine steps down the side, each with how it stands. The step that is to be done next is marked; a step leads to its part of the page.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { CampaignStep } from '../../shared/generated.ts';
import type { CampaignFields } from '../generated.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { isUnderWay } from './plan.ts';
import { STEPS, stepText } from './words.ts';

const STEP_STATE = { TODO: 'camp.todo', DOING: 'camp.doing', DONE: 'camp.done', PROBLEM: 'camp.problem' } as const;

/** While it runs, the timetable leads; before, the first step that is not done; afterwards only the review is left. */
function leadingStep({ state, steps }: CampaignFields): CampaignStep | null {
  if (isUnderWay(state)) return 'TIMETABLE';
  if (state === 'CANCELLED') return null;
  return steps.find((each) => each.state !== 'DONE' && (state !== 'CLOSED' || each.step === 'REVIEW'))?.step ?? null;
}

export function StepList({ campaign, current }: { campaign: CampaignFields; current: CampaignStep | null }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const leading = leadingStep(campaign);
  const path = `/campaigns/${campaign.id}`;
  return (
    <nav aria-label={t('camp.steps')}>
      <Link href={path} className="camp-over" aria-current={current === null ? 'page' : undefined}>
        {t('camp.overview')}
      </Link>
      <ol className="camp-steps">
        {STEPS.map((step, index) => {
          const standing = campaign.steps.find((each) => each.step === step);
          const state = standing?.state ?? 'TODO';
          const isLeading = (current ?? leading) === step;
          const look = isLeading ? 'lead' : state.toLowerCase();
          return (
            <li key={step}>
              <Link href={`${path}?step=${step}`} className={look} aria-current={current === step ? 'step' : undefined}>
                <span className="dot" role="img" aria-label={t(STEP_STATE[state])}>
                  {!isLeading && state === 'DONE' ? <Icon name="check" /> : state === 'PROBLEM' ? '!' : index + 1}
                </span>
                <span className="words">
                  <b>{t(stepText[step])}</b>
                  <span className={state === 'PROBLEM' ? 's c-late' : 's'}>{standing ? say(standing.words) : t(STEP_STATE[state])}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
