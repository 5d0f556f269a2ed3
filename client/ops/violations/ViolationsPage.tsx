// Breaches of the group code: what was found and what people make of it, the rules that find them, and what the program answers by
// itself when somebody asks for a word.

import type { ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { ViolationCountsQuery } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import { PageHead } from '../parts/Panel.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { useTexts } from '../texts.ts';
import { CasesTab } from './CasesTab.tsx';
import { RepliesTab } from './RepliesTab.tsx';
import { RulesTab } from './RulesTab.tsx';
import { stateText } from './words.ts';
import './violations.css';

const TABS = ['cases', 'rules', 'replies'] as const;
type TabKey = (typeof TABS)[number];
const AGAIN_MILLISECONDS = 60_000;

export function ViolationsPage(): ReactElement {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const tab: TabKey = TABS.find((key) => key === params.get('tab')) ?? 'cases';
  const titles: Record<TabKey, string> = { cases: t('violation.cases'), rules: t('violation.rules'), replies: t('violation.replies') };
  return (
    <>
      <PageHead title={t('nav.violations')} about={t('violation.about')} />
      <Tabs label={t('nav.violations')} path="/groups/violations" tabs={TABS.map((key) => ({ key, title: titles[key] }))} current={tab} />
      {tab === 'cases' ? (
        <>
          <Counts />
          <CasesTab />
        </>
      ) : tab === 'rules' ? (
        <RulesTab />
      ) : (
        <RepliesTab />
      )}
    </>
  );
}

function Counts(): ReactElement | null {
  const { t } = useTexts();
  const { count } = useFormats();
  const counts = useAnswer(ViolationCountsQuery, {}, { everyMilliseconds: AGAIN_MILLISECONDS }).data?.violationCounts;
  if (counts === undefined || counts.every((each) => each.count === 0)) return null;
  return (
    <section className="panel" aria-label={t('violation.counts')} style={{ marginBottom: 24 }}>
      <div className="stats">
        {counts.map((each) => (
          <Figure
            key={each.state}
            what={t(stateText[each.state])}
            unit={t('violation.unit', { count: each.count })}
            note={
              each.late === 0 ? t('violation.inTime') : <span className="c-late">{t('violation.lateCount', { count: each.late })}</span>
            }
          >
            {count(each.count)}
          </Figure>
        ))}
      </div>
    </section>
  );
}
