// Explanations of many members in one request, asked of the engine together.

import DataLoader from 'dataloader';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import type { Explained } from './engine.ts';
import { engineOf } from './engines.ts';

export const explanationLoader = perCtx((ctx: Ctx) => new DataLoader<string, Explained | null>((ids) => engineOf(ctx).explain(ids)));
