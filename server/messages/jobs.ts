import type { JobSpec } from '../parts.ts';
import { forgetOldTexts } from './retention.ts';

export const jobs: readonly JobSpec[] = [{ name: 'messages.forget', cron: '40 3 * * *', run: forgetOldTexts }];
