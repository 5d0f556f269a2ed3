// What a stranger sees: how to come in (from the shop, which says who one is), and in the demo whom to be.

import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { AskError } from '../../shared/api.ts';
import { ask } from '../../shared/api.ts';
import { sayError } from '../../shared/errors.ts';
import { useLanguage } from '../../shared/language.ts';
import { signIn, signOut } from '../../shared/session.ts';
import type { Me } from '../../shared/session.ts';
import { DemoPersonasQuery } from '../generated.ts';
import type { DemoPersonasData } from '../generated.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Icon } from '../parts/Icon.tsx';
import { LanguageChoice } from '../parts/LanguageChoice.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';

type Persona = DemoPersonasData['personas'][number];
const NOTHING = {};

function Personas({ personas }: { readonly personas: readonly Persona[] }) {
  const { t } = useTexts();
  const language = useLanguage();
  const [, go] = useLocation();
  const [entering, setEntering] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const enter = (id: string) => {
    setEntering(id);
    setError(null);
    signIn('/auth/persona', { id }).then(
      () => go('/', { replace: true }),
      (reason: unknown) => {
        setEntering(null);
        setError(reason);
      },
    );
  };
  return (
    <section className="card personas" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('enter.demo')}</h2>
      <p className="cap">{t('enter.demoText')}</p>
      {error === null ? null : <Notice error={error} />}
      <ul>
        {personas.map(({ id, name, role, aboutZh, aboutEn }) => (
          <li key={id}>
            <button type="button" className="persona" disabled={entering !== null} onClick={() => enter(id)}>
              <Avatar id={id} name={name} />
              <span className="grow">
                <b>
                  {name} <span className={role === 'KOL' ? 'tag gold' : 'tag'}>{t(`role.${role}`)}</span>
                </b>
                <span className="cap">{entering === id ? t('enter.entering') : language === 'en' ? aboutEn : aboutZh}</span>
              </span>
              <Icon name="next" className="quiet" />
            </button>
          </li>
        ))}
      </ul>
      <p className="staff">
        <a href="/">{t('enter.staff')}</a>
      </p>
    </section>
  );
}

function useDemoPersonas(): readonly Persona[] {
  const [personas, setPersonas] = useState<readonly Persona[]>([]);
  useEffect(() => {
    let isGone = false;
    const load = () => {
      ask(DemoPersonasQuery, NOTHING).then(
        ({ personas: found }) => {
          if (!isGone) setPersonas(found.filter(({ kind }) => kind === 'DISTRIBUTOR'));
        },
        () => {
          // Outside the demo there are none, and without a network the page says how to come in all the same.
        },
      );
    };
    load();
    window.addEventListener('online', load);
    return () => {
      isGone = true;
      window.removeEventListener('online', load);
    };
  }, []);
  return personas;
}

export function SignIn({ problem }: { readonly problem: AskError | null }) {
  const words = useTexts();
  const { t } = words;
  const personas = useDemoPersonas();
  return (
    <main className="enter">
      <header className="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M4 27v-6h6v-6h6V9h6V3h6v24z" />
        </svg>
        <h1>{t('app.name')}</h1>
      </header>
      {problem ? (
        <p className="by warn" role="alert">
          <Icon name="clock" />
          <span>{t('enter.ticketFailed', { reason: sayError(problem, words) })}</span>
        </p>
      ) : null}
      <section className="card" aria-labelledby="enter-title">
        <h2 id="enter-title">{t('enter.title')}</h2>
        <p className="long">{t('enter.text')}</p>
        <ol className="way">
          <li>{t('enter.step1')}</li>
          <li>{t('enter.step2')}</li>
        </ol>
      </section>
      {personas.length > 0 ? <Personas personas={personas} /> : null}
      <LanguageChoice />
    </main>
  );
}

/** Staff may open the phone's address, too; there is nothing of theirs here. */
export function ForStaff({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  return (
    <main className="enter">
      <section className="card">
        <h2>{t('enter.staffTitle')}</h2>
        <p className="long">{t('enter.staffText', { name: me.name })}</p>
        <p className="row">
          <button type="button" className="btn grow" onClick={() => void signOut()}>
            {t('me.signOut')}
          </button>
          <a className="btn primary grow" href="/">
            {t('enter.console')}
          </a>
        </p>
      </section>
      <LanguageChoice />
    </main>
  );
}
