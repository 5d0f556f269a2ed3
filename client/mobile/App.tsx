// Which room is open. Somebody of the last visit sees what was kept for them while the session is still being asked for.

import { lazy, useEffect, useRef } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import type { AskError } from '../shared/api.ts';
import { useSession } from '../shared/session.ts';
import type { Store } from '../shared/store.ts';
import { useStore } from '../shared/store.ts';
import { useIsSlow } from './ask.ts';
import { Group } from './groups/Group.tsx';
import { Groups } from './groups/Groups.tsx';
import { Home } from './home/Home.tsx';
import { Me } from './me/Me.tsx';
import { Blocks, Tabs } from './parts/Frame.tsx';
import { LazyRoom } from './parts/LazyRoom.tsx';
import { ForStaff, SignIn } from './sign-in/SignIn.tsx';
import { Team } from './team/Team.tsx';
import { useTexts } from './texts.ts';
import { WhyPage } from './tier/WhyPage.tsx';

// What campaign day brings loads when it is gone to, so that the first paint of Home does not wait for it.
const Kit = lazy(async () => ({ default: (await import('./kit/Kit.tsx')).Kit }));
const Board = lazy(async () => ({ default: (await import('./board/Board.tsx')).Board }));
const Replay = lazy(async () => ({ default: (await import('./board/Replay.tsx')).Replay }));
const Follow = lazy(async () => ({ default: (await import('./live/Follow.tsx')).Follow }));
const Host = lazy(async () => ({ default: (await import('./live/Host.tsx')).Host }));

/** A room that is gone to begins at its top; one that is come back to stands where it was left, which the browser sees to. */
function useTopOfRoom(): void {
  const [path] = useLocation();
  const isBack = useRef(true);
  useEffect(() => {
    const note = () => (isBack.current = true);
    window.addEventListener('popstate', note);
    return () => window.removeEventListener('popstate', note);
  }, []);
  useEffect(() => {
    if (!isBack.current) window.scrollTo(0, 0);
    isBack.current = false;
  }, [path]);
}

function Rooms({ problem }: { readonly problem: AskError | null }) {
  const { state, me } = useSession();
  useTopOfRoom();
  const isSlow = useIsSlow(state === 'starting' && me === null);
  if (state === 'out') return <SignIn problem={problem} />;
  if (me === null) return <main className="enter">{isSlow ? <Blocks heights={['hero', 'card']} /> : null}</main>;
  if (me.kind === 'STAFF') return <ForStaff me={me} />;
  return (
    <div key={me.id} className="room">
      <Switch>
        <Route path="/">
          <Home me={me} />
        </Route>
        <Route path="/tier">
          <WhyPage />
        </Route>
        <Route path="/team">
          <Team me={me} />
        </Route>
        <Route path="/groups">
          <Groups />
        </Route>
        <Route path="/groups/:id">{({ id }) => <Group key={id} id={id} />}</Route>
        <Route path="/kit">
          <LazyRoom>
            <Kit me={me} />
          </LazyRoom>
        </Route>
        <Route path="/board">
          <LazyRoom>
            <Board me={me} />
          </LazyRoom>
        </Route>
        <Route path="/campaign/:id/replay">
          {({ id }) => (
            <LazyRoom>
              <Replay key={id} id={id} />
            </LazyRoom>
          )}
        </Route>
        <Route path="/live/:id">
          {({ id }) => (
            <LazyRoom>
              <Follow key={id} id={id} me={me} />
            </LazyRoom>
          )}
        </Route>
        <Route path="/live/:id/host">
          {({ id }) => (
            <LazyRoom>
              <Host key={id} id={id} me={me} />
            </LazyRoom>
          )}
        </Route>
        <Route path="/me">
          <Me me={me} />
        </Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
      <Tabs />
    </div>
  );
}

/** `problem`: why the ticket that the page was opened with was refused. */
export function App({ problem }: { readonly problem: Store<AskError | null> }) {
  const { t } = useTexts();
  const name = t('app.name');
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <Router base="/m">
      <Rooms problem={useStore(problem)} />
    </Router>
  );
}
