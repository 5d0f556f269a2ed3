// The console's entry: look and language are decided before the first paint, the session meanwhile.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSession } from '../shared/session.ts';
import { beginAppearance } from './appearance.ts';
import { Console } from './Console.tsx';
import { markOwnStyles } from './nonce-styles.ts';
import { loadTexts } from './texts.ts';
import './tokens.css';
import './console.css';

markOwnStyles();
beginAppearance();
const begun = startSession();

async function show(): Promise<void> {
  await loadTexts();
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  );
  await begun;
}

void show();
