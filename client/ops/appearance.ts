// Light, dark, or as the system says. The choice is remembered on this device, not on the account: one person reads at a bright
// desk and in a dark room under the same name. The attribute on <html> is what tokens.css listens to.

import { forget, recall, remember } from '../shared/remembered.ts';
import { makeStore, useStore } from '../shared/store.ts';

export type Appearance = 'SYSTEM' | 'LIGHT' | 'DARK';

const KEY = 'appearance';
const darkness = window.matchMedia('(prefers-color-scheme: dark)');

function recalled(): Appearance {
  const kept = recall(KEY);
  return kept === 'LIGHT' || kept === 'DARK' ? kept : 'SYSTEM';
}

const chosen = makeStore<Appearance>(recalled());
const dark = makeStore(false);

function apply(): void {
  const isDark = chosen.get() === 'DARK' || (chosen.get() === 'SYSTEM' && darkness.matches);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  dark.set(isDark);
}

/** Sets the attribute for the first time, and follows the system from then on. */
export function beginAppearance(): void {
  darkness.addEventListener('change', apply);
  apply();
}

export function chooseAppearance(next: Appearance): void {
  if (next === 'SYSTEM') forget(KEY);
  else remember(KEY, next);
  chosen.set(next);
  apply();
}

export function useAppearance(): { appearance: Appearance; isDark: boolean } {
  return { appearance: useStore(chosen), isDark: useStore(dark) };
}
