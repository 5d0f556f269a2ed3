// Texts that people type, made safe to keep: composed, without control characters or halves of characters, cut of space around.

import type { Granted, Refusal } from '../core/errors.ts';

/** Several lines. */
export function readText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}

/** One line, which may not be empty. */
export function readLine(typed: string, most: number): Granted<{ text: string }> | Refusal<'DUTY_TITLE_LENGTH', { max: number }> {
  const text = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  return text === '' || text.length > most ? { ok: false, why: 'DUTY_TITLE_LENGTH', max: most } : { ok: true, text };
}
