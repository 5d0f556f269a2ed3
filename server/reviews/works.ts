import type { WorkKind } from '../parts.ts';
import { runReview } from './making.ts';

export const works: readonly WorkKind[] = [{ kind: 'CAMPAIGN_REVIEW', run: runReview }];
