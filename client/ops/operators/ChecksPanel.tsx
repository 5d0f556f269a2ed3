// Which constraints hold, with counts. What is only aimed at stays grey when it falls short; what must hold is red.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../parts/Panel.tsx';
import { useTexts } from '../texts.ts';
import type { Proposal } from './AssignmentPage.tsx';
import { checkText, checkUnit } from './words.ts';

export function ChecksPanel({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const broken = proposal.checks.filter(({ isHard, met, of }) => isHard && met < of).length;
  return (
    <Panel
      title={t('assign.checks')}
      aside={
        broken === 0 ? (
          <span className="tag done">{t('assign.allHold')}</span>
        ) : (
          <span className="tag late">{t('assign.someBroken', { count: broken })}</span>
        )
      }
    >
      <ul className="proof">
        {proposal.checks.map(({ what, met, of, isHard }) => (
          <li key={what}>
            <span>
              {t(checkText[what])}
              {isHard || met === of ? null : <span className="m">{t('assign.asFarAsPossible')}</span>}
            </span>
            <span className={met === of ? 'c-done' : isHard ? 'c-late' : 'm'}>
              {count(met)} / {count(of)} {t(checkUnit[what])}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
