// The library of scripts by occasion. Whoever works with groups copies from here, and each copy counts as a use; managers write and
// publish.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ScriptOccasion } from '../../shared/generated.ts';
import { useAnswer } from '../answers.ts';
import type { ScriptFields, ScriptsData } from '../generated.ts';
import { ScriptPlacesQuery, ScriptsQuery } from '../generated.ts';
import type { Filter } from '../parts/Filters.tsx';
import { Filters } from '../parts/Filters.tsx';
import { useListState } from '../parts/list-state.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { TIERS, tierText } from '../tiers/words.ts';
import { ScriptDialog } from './ScriptDialog.tsx';
import { ScriptRow } from './ScriptRow.tsx';
import { VersionsDialog } from './VersionsDialog.tsx';
import type { Places } from './words.ts';
import { OCCASIONS, occasionText } from './words.ts';
import './scripts.css';

export type Entry = ScriptsData['scripts'][number];
type Open = { what: 'WRITE'; script: ScriptFields | null } | { what: 'VERSIONS'; script: ScriptFields };

const NO_PLACES: Places = [];
const DAY_MILLISECONDS = 86_400_000;

export function ScriptsPage(): ReactElement {
  const { t } = useTexts();
  const state = useListState();
  const isManager = useIsManager();
  const [open, setOpen] = useState<Open | null>(null);
  const occasion = OCCASIONS.find((each) => each === state.get('occasion')) ?? null;
  const tier = TIERS.find((each) => each === state.get('tier')) ?? null;
  const asked = useAnswer(ScriptsQuery, { occasion, tier });
  const places = useAnswer(ScriptPlacesQuery, {}, { staleMilliseconds: DAY_MILLISECONDS }).data?.scriptPlaces ?? NO_PLACES;
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'occasion',
      label: t('script.occasion'),
      options: OCCASIONS.map((value) => ({ value, label: t(occasionText[value]) })),
    },
    { kind: 'choice', name: 'tier', label: t('channel.tiers'), options: TIERS.map((value) => ({ value, label: t(tierText[value]) })) },
  ];
  const write = isManager ? (
    <Button type="primary" onClick={() => setOpen({ what: 'WRITE', script: null })}>
      {t('script.add')}
    </Button>
  ) : null;
  return (
    <>
      <PageHead title={t('nav.scripts')} about={t('script.about')}>
        {write}
      </PageHead>
      <section className="panel script-filters" aria-label={t('script.occasion')}>
        <div className="tools">
          <Filters filters={filters} state={state} />
          {state.isFiltered(['occasion', 'tier']) ? (
            <Button type="text" onClick={state.clear}>
              {t('list.clear')}
            </Button>
          ) : null}
        </div>
      </section>
      <Answered asked={asked} bones={8}>
        {({ scripts }) =>
          scripts.length === 0 ? (
            <section className="panel">
              <Nothing>{t('script.none')}</Nothing>
            </section>
          ) : (
            <div className="stack">
              {OCCASIONS.map((each) => (
                <Occasion
                  key={each}
                  occasion={each}
                  entries={scripts.filter((entry) => shownOf(entry)?.occasion === each)}
                  places={places}
                  onOpen={setOpen}
                />
              ))}
            </div>
          )
        }
      </Answered>
      {open?.what === 'WRITE' ? <ScriptDialog script={open.script} places={places} onClose={() => setOpen(null)} /> : null}
      {open?.what === 'VERSIONS' ? <VersionsDialog script={open.script} places={places} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

/** What is in use, else what is being written. */
const shownOf = ({ published, draft }: Entry): ScriptFields | null => published ?? draft ?? null;

function Occasion({
  occasion,
  entries,
  places,
  onOpen,
}: {
  occasion: ScriptOccasion;
  entries: readonly Entry[];
  places: Places;
  onOpen: (open: Open) => void;
}): ReactElement | null {
  const { t } = useTexts();
  if (entries.length === 0) return null;
  return (
    <Panel title={t(occasionText[occasion])} aside={t('script.count', { count: entries.length })} isFlush>
      {entries.map((entry) => {
        const script = shownOf(entry);
        return script ? (
          <ScriptRow
            key={entry.key}
            entry={entry}
            script={script}
            places={places}
            onEdit={() => onOpen({ what: 'WRITE', script: entry.draft ?? script })}
            onVersions={() => onOpen({ what: 'VERSIONS', script })}
          />
        ) : null;
      })}
    </Panel>
  );
}
