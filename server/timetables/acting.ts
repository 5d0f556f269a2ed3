// Who does what an action says: each domain that has to do with a kind of action says so when it is loaded, since it lies above this
// one and cannot be called from here.
// Surprise: a process can die between an effect and its being written down. Whoever acts is asked again then, with the same action, and
// has to do it only once: by `action._id`.

import type { Ctx } from '../context.ts';
import type { Sentences } from '../core/sentences.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { ActionKind, Words } from '../generated/types.ts';
import type { ActionRow } from './model.ts';

export interface Actor {
  readonly kind: ActionKind;
  /**
   * Outside a transaction. What it returns is shown as the result: `213 / 216 个群`. A Refused ends the action as failed, any other fault
   * is tried again.
   */
  fire(ctx: Ctx, action: ActionRow, campaign: CampaignRow): Promise<Words>;
  /** It is right however late, and fired without asking. */
  readonly isNeverLate?: true;
  /** Of the Refused that it throws: what is shown as the result. */
  readonly sentences?: Sentences;
}

const actors = new Map<ActionKind, Actor>();

/** Said once, when a module is loaded. */
export function actBy(actor: Actor): void {
  if (actors.has(actor.kind)) throw new Error(`Two domains act on ${actor.kind}`);
  actors.set(actor.kind, actor);
}

/** For a test that stands in for a domain; returns what takes it back. */
export function actInstead(actor: Actor): () => void {
  const before = actors.get(actor.kind);
  actors.set(actor.kind, actor);
  return () => {
    if (before) actors.set(actor.kind, before);
    else actors.delete(actor.kind);
  };
}

export const actorOf = (kind: ActionKind): Actor | null => actors.get(kind) ?? null;

/** Closing is right however late: what counted is decided by the times of the orders. */
export const isNeverLate = (kind: ActionKind): boolean => kind === 'CLOSE' || actors.get(kind)?.isNeverLate === true;
