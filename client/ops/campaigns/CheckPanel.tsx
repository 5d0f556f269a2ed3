// What keeps a campaign from being published, each with a way to where it is put right; and how its rewards stand before the law.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useAnswer } from '../answers.ts';
import type { CampaignFields } from '../generated.ts';
import { CampaignCheckQuery } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { stepText } from './words.ts';

const LEVEL = { PASSED: ['done', 'camp.passed'], WARNING: ['due', 'camp.warning'], REFUSED: ['late', 'camp.refused'] } as const;

export function CheckPanel({ campaign }: { campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const asked = useAnswer(CampaignCheckQuery, { id: campaign.id });
  const problems = asked.data?.campaignCheck.problems ?? [];
  // Once it is published nothing keeps it from being published; how its rewards stand before the law is still to be seen.
  const isDraft = campaign.state === 'DRAFT';
  return (
    <Panel
      title={t(isDraft ? 'camp.toPublish' : 'camp.compliance')}
      isRefreshing={asked.isFetching}
      aside={
        asked.data === undefined || !isDraft ? undefined : (
          <span className={`st ${problems.length === 0 ? 'done' : 'late'}`}>
            {problems.length === 0 ? t('camp.mayPublish') : t('camp.problems', { count: problems.length })}
          </span>
        )
      }
    >
      <Answered asked={asked} bones={3}>
        {({ campaignCheck: { problems: found, findings } }) => (
          <div className="stack">
            {!isDraft ? null : found.length === 0 ? (
              <p className="m2">{t('camp.nothingMissing')}</p>
            ) : (
              <ul className="camp-problems">
                {found.map((problem) => (
                  <li key={`${problem.code} ${problem.field}`}>
                    <span className="st late">{t(stepText[problem.step])}</span>
                    <span>
                      {problem.clause === null ? null : <span className="m2">{say(problem.clause)} · </span>}
                      {say(problem.words)}
                    </span>
                    <Link href={`/campaigns/${campaign.id}?step=${problem.step}`}>{t('camp.putRight')}</Link>
                  </li>
                ))}
              </ul>
            )}
            <Findings findings={findings} />
          </div>
        )}
      </Answered>
    </Panel>
  );
}

type Finding = {
  readonly level: keyof typeof LEVEL;
  readonly code: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly detail: { readonly zh: string; readonly en: string };
};

export function Findings({ findings }: { findings: readonly Finding[] }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  return (
    <ul className="camp-findings" aria-label={t('camp.compliance')}>
      {findings.map((finding) => {
        const [look, level] = LEVEL[finding.level];
        return (
          <li key={finding.code}>
            <span className={`st ${look}`}>{t(level)}</span>
            <span>
              <b className="f">{say(finding.title)}</b>
              <span className="s m2"> {say(finding.detail)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
