// The program's own Ctx for a script that acts on its data: the machine's secrets, the present, nobody listening.

import { readFileSync } from 'node:fs';
import { PROGRAM } from '../server/context.ts';
import type { Ctx } from '../server/context.ts';
import type { Database } from '../server/core/db.ts';
import { completeEnv, filePlaceOf, processEnv, readEnv } from '../server/core/env.ts';
import { Refused } from '../server/core/errors.ts';
import { makeFieldCipher } from '../server/core/field-crypto.ts';
import { makeLog } from '../server/core/log.ts';
import { fillSentence } from '../server/core/sentences.ts';
import type { Sentences } from '../server/core/sentences.ts';
import { makeBusinessTime } from '../server/core/time.ts';

/** Production insists on its secrets here, too: what a script encrypts or signs has to be read by the server. */
export function programCtx(db: Database): Ctx {
  const env = completeEnv(readEnv(processEnv()));
  const about: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const version = typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown';
  const now = new Date();
  return {
    viewer: PROGRAM,
    now,
    db,
    log: makeLog({ level: 'silent' }),
    about: {
      version,
      startedAt: now,
      publicUrl: env.publicUrl,
      production: env.production,
      demo: env.demo && !env.production,
      secrets: { session: env.sessionSecret, webhook: env.webhookSecret },
      tickets: env.tickets,
      files: filePlaceOf(env),
    },
    time: makeBusinessTime(env.businessZone),
    cipher: makeFieldCipher(env.fieldKey),
    emit: () => undefined,
  };
}

/** A refusal in words instead of its code; anything else as it is. */
export function inWords(error: unknown, sentences: Sentences): unknown {
  const sentence = error instanceof Refused ? sentences[error.code] : undefined;
  return sentence && error instanceof Refused ? new Error(fillSentence(sentence, error.details).en, { cause: error }) : error;
}
