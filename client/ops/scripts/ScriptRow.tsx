// One script of the library: what it is for, how it reads, how often it was used, and its acts. Copying counts as a use.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAskAgain } from '../answers.ts';
import type { ScriptFields } from '../generated.ts';
import { CountScriptUseMutation, PublishScriptMutation, ScriptsQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { Preview } from './Preview.tsx';
import type { Entry } from './ScriptsPage.tsx';
import type { Places } from './words.ts';
import { stepText } from './words.ts';

interface ScriptRowProps {
  entry: Entry;
  script: ScriptFields;
  places: Places;
  onEdit: () => void;
  onVersions: () => void;
}

export function ScriptRow({ entry, script, places, onEdit, onVersions }: ScriptRowProps): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const tell = useTell();
  const askAgain = useAskAgain();
  const { draft, published } = entry;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(script.text);
      tell.done(t('script.copied', { title: script.title }));
      if (script.state === 'PUBLISHED') await ask(CountScriptUseMutation, { id: script.id });
      askAgain(ScriptsQuery.name);
    } catch (error) {
      tell.failure(error);
    }
  };
  const publish = async () => {
    if (draft == null) return;
    try {
      await ask(PublishScriptMutation, { id: draft.id });
      tell.done(t('script.publishedDone', { title: draft.title }));
      askAgain(ScriptsQuery.name);
    } catch (error) {
      tell.failure(error);
    }
  };
  return (
    <article className="script-row" aria-label={script.title}>
      <div className="what">
        <b className="f">{script.title}</b>
        <span>{script.tier == null ? <span className="s">{t('script.everyTier')}</span> : <TierMark tier={script.tier} />}</span>
        {script.step == null ? null : <span className="s">{t('script.ofStep', { step: t(stepText[script.step]) })}</span>}
        <span className="s">
          {t('script.uses', { count: script.usesInAll })}
          {script.lastUsedAt == null ? null : ` · ${moment(script.lastUsedAt, now)}`}
        </span>
        {draft == null ? null : (
          <span>
            <span className="tag due">{t(published == null ? 'script.draft' : 'script.hasDraft')}</span>
          </span>
        )}
      </div>
      <p>
        <Preview text={script.text} places={places} />
      </p>
      <div className="acts">
        <Button
          size="small"
          icon={<Icon name="copy" />}
          onClick={() => void copy()}
          aria-label={t('script.copyOf', { title: script.title })}
        >
          {t('script.copy')}
        </Button>
        {isManager ? (
          <>
            <Button size="small" onClick={onEdit} aria-label={t('script.editOf', { title: script.title })}>
              {t('script.edit')}
            </Button>
            {draft == null ? null : (
              <Button size="small" onClick={() => void publish()} aria-label={t('script.publishOf', { title: draft.title })}>
                {t('script.publish')}
              </Button>
            )}
          </>
        ) : null}
        <Button
          size="small"
          type="text"
          onClick={onVersions}
          aria-label={t('script.countOfVersions', { title: script.title, count: entry.versions })}
        >
          {t('script.versions', { count: entry.versions })}
        </Button>
      </div>
    </article>
  );
}
