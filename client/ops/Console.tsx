// What surrounds every page of the console whoever looks: antd under our theme, the kept answers, and the door. Strangers see the
// sign-in page at whatever address they came to, and are at that address when they are in.

import App from 'antd/es/app';
import ConfigProvider from 'antd/es/config-provider';
import english from 'antd/es/locale/en_US';
import chinese from 'antd/es/locale/zh_CN';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Suspense, lazy, useEffect, useMemo } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useLanguage } from '../shared/language.ts';
import { readNonce } from '../shared/nonce.ts';
import { useSession } from '../shared/session.ts';
import { questions } from './answers.ts';
import { useAppearance } from './appearance.ts';
import { usePerson } from './person.ts';
import { PageSwitch } from './pages.tsx';
import { Shell } from './shell/Shell.tsx';
import { Boundary } from './parts/Boundary.tsx';
import { antdTheme } from './theme.ts';

const SignInPage = lazy(() => import('./entry/SignInPage.tsx').then((page) => ({ default: page.SignInPage })));
const SignInAgain = lazy(() => import('./entry/SignInAgain.tsx').then((page) => ({ default: page.SignInAgain })));
const InvitationPage = lazy(() => import('./entry/InvitationPage.tsx').then((page) => ({ default: page.InvitationPage })));
const EnrolPage = lazy(() => import('./entry/EnrolPage.tsx').then((page) => ({ default: page.EnrolPage })));

const csp = { nonce: readNonce() };

export function Console(): ReactElement {
  const language = useLanguage();
  const { isDark } = useAppearance();
  const theme = useMemo(() => antdTheme(isDark), [isDark]);
  return (
    <ConfigProvider
      csp={csp}
      theme={theme}
      locale={language === 'en' ? english : chinese}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <App>
        <QueryClientProvider client={questions}>
          <Boundary>
            <Suspense fallback={null}>
              <Switch>
                <Route path="/invitation/:secret">{({ secret }) => <InvitationPage secret={secret} />}</Route>
                <Route>
                  <Door />
                </Route>
              </Switch>
            </Suspense>
          </Boundary>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}

function Door(): ReactElement | null {
  const { state } = useSession();
  const person = usePerson();
  const [path] = useLocation();
  if (person === null) return state === 'out' ? <SignInPage /> : null;
  if (person.kind === 'DISTRIBUTOR') return <ToPhone />;
  if (person.mustEnrolTotp) return state === 'out' ? <SignInPage /> : <EnrolPage />;
  return (
    <Shell>
      <Boundary key={path}>
        <PageSwitch />
      </Boundary>
      {state === 'out' ? <SignInAgain person={person} /> : null}
    </Shell>
  );
}

/** Distributors have their own pages; the console has nothing for them. */
function ToPhone(): null {
  const [path] = useLocation();
  useEffect(() => {
    window.location.replace('/m');
  }, [path]);
  return null;
}
