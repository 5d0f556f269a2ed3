// Which room is open. Somebody of the last visit sees what was kept for them while the session is still being asked for.

import { lazy, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import type { AskError } from '../shared/api.ts';
import { useLive } from '../shared/live.ts';
import { OF_PERSON, recall } from '../shared/remembered.ts';
import { useSession } from '../shared/session.ts';
import type { Me as Person } from '../shared/session.ts';
import type { Store } from '../shared/store.ts';
import { useStore } from '../shared/store.ts';
import { useAsk, useIsSlow } from './ask.ts';
import { OwnWeekQuery } from './generated.ts';
import { Group } from './groups/Group.tsx';
import { Groups } from './groups/Groups.tsx';
import { Home } from './home/Home.tsx';
import { Me } from './me/Me.tsx';
import { Blocks, Tabs } from './parts/Frame.tsx';
import { LazyRoom } from './parts/LazyRoom.tsx';
import { OwnWeekContext } from './parts/own-week.ts';
import { ForStaff, SignIn } from './sign-in/SignIn.tsx';
import { Team } from './team/Team.tsx';
import { useTexts } from './texts.ts';
import { WhyPage } from './tier/WhyPage.tsx';

// What campaign day brings loads when it is gone to, so that the first paint of Home does not wait for it.
const Kit = lazy(async () => ({ default: (await import('./kit/Kit.tsx')).Kit }));
const Board = lazy(async () => ({ default: (await import('./board/Board.tsx')).Board }));
const Replay = lazy(async () => ({ default: (await import('./board/Replay.tsx')).Replay }));
const Follow = lazy(async () => ({ default: (await import('./live/Follow.tsx')).Follow }));
const Camp = lazy(async () => ({ default: (await import('./camp/Camp.tsx')).Camp }));
const Duties = lazy(async () => ({ default: (await import('./duties/Duties.tsx')).Duties }));
const OneDuty = lazy(async () => ({ default: (await import('./duties/OneDuty.tsx')).OneDuty }));
const Calendar = lazy(async () => ({ default: (await import('./duties/Calendar.tsx')).Calendar }));
const Relays = lazy(async () => ({ default: (await import('./duties/Relays.tsx')).Relays }));
const Certificates = lazy(async () => ({ default: (await import('./camp/Certificates.tsx')).Certificates }));
const Inbox = lazy(async () => ({ default: (await import('./notices/Inbox.tsx')).Inbox }));
const Meetings = lazy(async () => ({ default: (await import('./meetings/Meetings.tsx')).Meetings }));
const Leave = lazy(async () => ({ default: (await import('./leave/Leave.tsx')).Leave }));
const Kol = lazy(async () => ({ default: (await import('./kol/Kol.tsx')).Kol }));
const Statements = lazy(async () => ({ default: (await import('./kol/Statements.tsx')).Statements }));
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

const NOTHING = {};
/** By the names of their keys: this page need not load them to see that nothing waits. */
const KEPT = {
  camp: async () => (await import('./camp/keeping.ts')).campKeeper,
  duties: async () => (await import('./duties/keeping.ts')).dutyKeeper,
};

/** What the member's week holds, for every room; and what was done without a network is told, whichever room is open. */
function Week({ me, children }: { readonly me: Person; readonly children: ReactNode }) {
  const { data, askAgain } = useAsk(OwnWeekQuery, NOTHING);
  useLive('notice', askAgain);
  useEffect(() => {
    const send = async (name: keyof typeof KEPT) => {
      if (recall(`${OF_PERSON}${name}.${me.id}`) === null) return;
      if (await (await KEPT[name]())(me.id).send()) askAgain();
    };
    // Without its code it is told when its room is opened.
    for (const name of ['camp', 'duties'] as const) send(name).catch(() => undefined);
  }, [me.id, askAgain]);
  return <OwnWeekContext value={useMemo(() => ({ data, askAgain }), [data, askAgain])}>{children}</OwnWeekContext>;
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
      <Week me={me}>
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
          <Route path="/camp">
            <LazyRoom>
              <Camp me={me} />
            </LazyRoom>
          </Route>
          <Route path="/duties">
            <LazyRoom>
              <Duties me={me} />
            </LazyRoom>
          </Route>
          <Route path="/duties/calendar">
            <LazyRoom>
              <Calendar />
            </LazyRoom>
          </Route>
          <Route path="/duties/:id">
            {({ id }) => (
              <LazyRoom>
                <OneDuty key={id} id={id} me={me} />
              </LazyRoom>
            )}
          </Route>
          <Route path="/relays">
            <LazyRoom>
              <Relays me={me} />
            </LazyRoom>
          </Route>
          <Route path="/relays/:id">
            {({ id }) => (
              <LazyRoom>
                <Relays key={id} id={id} me={me} />
              </LazyRoom>
            )}
          </Route>
          <Route path="/certificates">
            <LazyRoom>
              <Certificates />
            </LazyRoom>
          </Route>
          <Route path="/notices">
            <LazyRoom>
              <Inbox />
            </LazyRoom>
          </Route>
          <Route path="/meetings">
            <LazyRoom>
              <Meetings />
            </LazyRoom>
          </Route>
          <Route path="/leave">
            <LazyRoom>
              <Leave />
            </LazyRoom>
          </Route>
          <Route path="/kol">
            <LazyRoom>
              <Kol />
            </LazyRoom>
          </Route>
          <Route path="/kol/statements">
            <LazyRoom>
              <Statements />
            </LazyRoom>
          </Route>
          <Route path="/me">
            <Me me={me} />
          </Route>
          <Route>
            <Redirect to="/" replace />
          </Route>
        </Switch>
        <Tabs me={me} />
      </Week>
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
