// Writes a script: what it is for, its text with places that are put in by a press, and beside it how it will read. It is kept as a
// draft; publishing is an act of its own.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import type { InviteStep, ScriptOccasion, Tier } from '../../shared/generated.ts';
import { useLanguage } from '../../shared/language.ts';
import { useAskAgain } from '../answers.ts';
import type { ScriptFields } from '../generated.ts';
import { SaveScriptMutation, ScriptsQuery } from '../generated.ts';
import { Area, Dialog } from '../parts/Dialog.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { TIERS, tierText } from '../tiers/words.ts';
import { Preview } from './Preview.tsx';
import type { Places } from './words.ts';
import { OCCASIONS, STEPS, occasionText, piecesOf, stepText } from './words.ts';

const MOST_LETTERS = 2_000;
const TEXT_ID = 'script-text';

export function ScriptDialog({
  script,
  places,
  onClose,
}: {
  script: ScriptFields | null;
  places: Places;
  onClose: () => void;
}): ReactElement {
  const { t } = useTexts();
  const language = useLanguage();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [occasion, setOccasion] = useState<ScriptOccasion>(script?.occasion ?? 'WELCOME');
  const [tier, setTier] = useState<Tier | null>(script?.tier ?? null);
  const [step, setStep] = useState<InviteStep | null>(script?.step ?? null);
  const [title, setTitle] = useState(script?.title ?? '');
  const [text, setText] = useState(script?.text ?? '');
  const hasUnknown = piecesOf(text, places).some(({ is }) => is === 'UNKNOWN');
  const insert = (spelling: string) => {
    const area = document.getElementById(TEXT_ID);
    const at = area instanceof HTMLTextAreaElement ? area.selectionStart : text.length;
    setText(`${text.slice(0, at)}{${spelling}}${text.slice(at)}`);
    area?.focus();
  };
  const act = async () => {
    await ask(SaveScriptMutation, { key: script?.key ?? null, input: { occasion, tier, step, title, text } });
    tell.done(t('script.saved', { title }));
    askAgain(ScriptsQuery.name);
  };
  return (
    <Dialog
      title={script === null ? t('script.add') : t('script.editOf', { title: script.title })}
      okText={t('script.saveDraft')}
      isIncomplete={title.trim() === '' || text.trim() === '' || hasUnknown}
      act={act}
      onClose={onClose}
      width={720}
    >
      <div className="script-fields">
        <div className="field">
          <label htmlFor="script-occasion">{t('script.occasion')}</label>
          <Select<ScriptOccasion>
            id="script-occasion"
            value={occasion}
            options={OCCASIONS.map((value) => ({ value, label: t(occasionText[value]) }))}
            onChange={setOccasion}
          />
        </div>
        <div className="field">
          <label htmlFor="script-tier">{t('channel.tiers')}</label>
          <Select<Tier | null>
            id="script-tier"
            allowClear
            placeholder={t('script.everyTier')}
            value={tier}
            options={TIERS.map((value) => ({ value, label: t(tierText[value]) }))}
            onChange={(chosen) => setTier(chosen ?? null)}
          />
        </div>
        <div className="field">
          <label htmlFor="script-title">{t('script.title')}</label>
          <Input id="script-title" maxLength={40} value={title} onChange={(event) => setTitle(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="script-step">{t('script.step')}</label>
          <Select<InviteStep | null>
            id="script-step"
            allowClear
            placeholder={t('script.noStep')}
            value={step}
            options={STEPS.map((value) => ({ value, label: t(stepText[value]) }))}
            onChange={(chosen) => setStep(chosen ?? null)}
          />
        </div>
      </div>
      <div className="field">
        <label htmlFor={TEXT_ID}>{t('script.text')}</label>
        <Area id={TEXT_ID} value={text} onChange={setText} most={MOST_LETTERS} rows={6} />
        <div className="script-places" role="group" aria-label={t('script.places')}>
          {places.map((place) => {
            const spelling = language === 'en' ? place.en : place.zh;
            return (
              <Button key={place.zh} size="small" onClick={() => insert(spelling)}>
                {`{${spelling}}`}
              </Button>
            );
          })}
        </div>
      </div>
      <div className="field">
        <span className="what">{t('script.preview')}</span>
        <p className="script-preview">
          <Preview text={text} places={places} />
        </p>
        {hasUnknown ? <p className="s c-late">{t('script.unknownPlace')}</p> : null}
      </div>
    </Dialog>
  );
}
