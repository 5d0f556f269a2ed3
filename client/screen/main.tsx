// The big screen's entry: `/screen/<campaign>`, signed in by the session that this browser already has.

import { createRoot } from 'react-dom/client';
import { startSession } from '../shared/session.ts';
import { Door } from './Door.tsx';
import './screen.css';
import { loadTexts } from './texts.ts';

const [, , campaignId = ''] = window.location.pathname.split('/');
void startSession();
const root = document.getElementById('root');

function open(): void {
  if (!root) return;
  loadTexts().then(
    () => createRoot(root).render(<Door campaignId={campaignId} />),
    () => window.addEventListener('online', open, { once: true }),
  );
}
open();
