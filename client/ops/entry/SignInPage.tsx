// The door. In the demo anybody may step in as somebody of the demo world; staff then stand in the console, distributors on their
// phone pages.

import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useLanguage } from '../../shared/language.ts';
import { signIn } from '../../shared/session.ts';
import { useAnswer } from '../answers.ts';
import { PersonasQuery } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { roleText } from '../parts/roles.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { Outside } from './Outside.tsx';
import { SignInForm } from './SignInForm.tsx';

export function SignInPage(): ReactElement {
  const { t } = useTexts();
  const personas = useAnswer(PersonasQuery, {}, { staleMilliseconds: 600_000 }).data?.personas ?? [];
  return (
    <Outside title={t('signIn.title')}>
      <h1 className="sr">{t('signIn.title')}</h1>
      <div className={personas.length > 0 ? 'doors two' : 'doors'}>
        <Panel title={t('signIn.title')}>
          <SignInForm />
        </Panel>
        {personas.length > 0 ? <PersonaPicker personas={personas} /> : null}
      </div>
    </Outside>
  );
}

type Persona = (typeof PersonasQuery)['types'] extends ((variables: never) => infer Data) | undefined
  ? Data extends { personas: readonly (infer One)[] }
    ? One
    : never
  : never;

function PersonaPicker({ personas }: { personas: readonly Persona[] }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const enter = async (id: string) => {
    setChosen(id);
    setError(null);
    try {
      await signIn('/auth/persona', { id });
    } catch (caught) {
      setError(caught);
      setChosen(null);
    }
  };
  return (
    <Panel title={t('personas.title')} aside={<span className="tag acc">{t('personas.demo')}</span>} isFlush>
      <ul className="personas">
        {personas.map((persona) => (
          <li key={persona.id}>
            <button type="button" disabled={chosen !== null} aria-busy={chosen === persona.id} onClick={() => void enter(persona.id)}>
              <span className="ava" aria-hidden="true">
                {persona.name.slice(0, 1)}
              </span>
              <span>
                <span className="f">{persona.name}</span> <span className="tag">{t(roleText[persona.role])}</span>
                <span className="s">{language === 'en' ? persona.aboutEn : persona.aboutZh}</span>
              </span>
              <span className="m where">
                {persona.kind === 'STAFF' ? t('personas.toConsole') : t('personas.toPhone')} <Icon name="right" size={12} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div role="alert">{error === null ? null : <p className="in c-late">{sayError(error, words)}</p>}</div>
    </Panel>
  );
}
