// The phone's entry: takes the ticket out of the address before anything can log or share it, begins the session and the texts
// at the same time, and paints once the texts are there.

import { createRoot } from 'react-dom/client';
import type { AskError } from '../shared/api.ts';
import { startSession } from '../shared/session.ts';
import { makeStore } from '../shared/store.ts';
import { App } from './App.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/rooms.css';
import { loadTexts } from './texts.ts';

function takeTicket(): string | null {
  const address = new URL(window.location.href);
  const ticket = address.searchParams.get('ticket');
  if (ticket === null) return null;
  address.searchParams.delete('ticket');
  window.history.replaceState(null, '', address);
  return ticket;
}

const problem = makeStore<AskError | null>(null);
void startSession(takeTicket()).then(problem.set);

const root = document.getElementById('root');

function open(): void {
  if (!root) return;
  loadTexts().then(
    () => createRoot(root).render(<App problem={problem} />),
    // Neither kept nor to be had: once the network is back they are.
    () => window.addEventListener('online', open, { once: true }),
  );
}
open();

if (import.meta.env.MODE === 'production' && 'serviceWorker' in navigator) {
  // Without it everything works but opening without a network.
  window.addEventListener('load', () => void navigator.serviceWorker.register('/sw.js', { scope: '/m' }).catch(() => undefined));
}
