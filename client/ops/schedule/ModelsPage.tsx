// What the groups of each tier do on each weekday: the version in force, its draft as a grid of weekday × time, and what was in force
// before. Publishing shows every change first.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { useAnswer } from '../answers.ts';
import type { WeeklyModelsData } from '../generated.ts';
import { WeeklyModelsQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { useSay } from '../tiers/words.ts';
import { toDraft } from './draft.ts';
import type { Model } from './ChangeMark.tsx';
import { ChangeMark } from './ChangeMark.tsx';
import { ModelEditor } from './ModelEditor.tsx';
import { ModelGrid } from './ModelGrid.tsx';
import { TIERS } from './words.ts';
import './schedule.css';

export function ModelsPage(): ReactElement {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const tier: Tier = TIERS.find((each) => each === params.get('tier')) ?? 'NEW';
  const asked = useAnswer(WeeklyModelsQuery, { tier });
  return (
    <>
      <PageHead title={t('nav.weeklyModels')} about={t('model.about')} />
      <nav className="tabs" aria-label={t('tier.name')}>
        {TIERS.map((each) => (
          <Link key={each} href={`/schedule/models?tier=${each}`} aria-current={each === tier ? 'page' : undefined} replace>
            <TierMark tier={each} />
          </Link>
        ))}
      </nav>
      <Answered asked={asked} bones={8}>
        {({ weeklyModels, usualWeek }) => (
          <OneTier key={`${tier} ${weeklyModels[0]?.id ?? ''}`} tier={tier} models={weeklyModels} usual={usualWeek} />
        )}
      </Answered>
    </>
  );
}

function OneTier({ tier, models, usual }: { tier: Tier; models: readonly Model[]; usual: WeeklyModelsData['usualWeek'] }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const draft = models.find(({ state }) => state === 'DRAFT') ?? null;
  const inForce = models.find(({ state }) => state === 'PUBLISHED') ?? null;
  const older = models.filter((model) => model.state === 'PUBLISHED' && model !== inForce);
  const [begun, setBegun] = useState<'USUAL' | 'IN_FORCE' | null>(null);
  const isEditing = isManager && (draft !== null || begun !== null);
  const first = draft === null ? toDraft(begun === 'USUAL' ? usual : (inForce?.cells ?? []), begun === 'USUAL') : toDraft(draft.cells);
  return (
    <div className="stack">
      {isEditing ? (
        <ModelEditor key={draft?.id ?? begun} tier={tier} draft={draft} first={first} inForce={inForce} onGone={() => setBegun(null)} />
      ) : inForce === null ? (
        <section className="panel">
          <Nothing action={isManager ? <Button onClick={() => setBegun('USUAL')}>{t('model.begin')}</Button> : undefined}>
            {t('model.none')}
          </Nothing>
        </section>
      ) : (
        <Panel
          title={t('model.version', { version: inForce.version })}
          aside={
            <>
              <Published model={inForce} />
              {isManager ? <Button onClick={() => setBegun('IN_FORCE')}>{t('model.change')}</Button> : null}
            </>
          }
          isFlush
        >
          <ModelGrid tier={tier} cells={toDraft(inForce.cells)} marked={new Set()} />
        </Panel>
      )}
      {isEditing && inForce !== null ? (
        <Panel title={t('model.inForce', { version: inForce.version })} aside={<Published model={inForce} />} isFlush>
          <ModelGrid tier={tier} cells={toDraft(inForce.cells)} marked={new Set()} />
        </Panel>
      ) : null}
      {older.length === 0 && inForce === null ? null : <History models={inForce === null ? older : [inForce, ...older]} />}
    </div>
  );
}

function Published({ model }: { model: Model }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  return <span className="s">{t('model.published', { at: moment(model.publishedAt ?? now, now), name: model.byName })}</span>;
}

/** Every version with what it changed. */
function History({ models }: { models: readonly Model[] }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  return (
    <Panel title={t('model.history')}>
      <ol className="model-history">
        {models.map((model) => (
          <li key={model.id}>
            <p>
              <b>{t('model.version', { version: model.version })}</b> <Published model={model} />
            </p>
            <ul>
              {model.changes.map((change) => (
                <li key={change.cellId} className="s">
                  <ChangeMark kind={change.kind} /> {say(change.words)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
