import type { FeedSpec } from '../parts.ts';
import { forget } from './service.ts';

export const feeds: readonly FeedSpec[] = [{ name: 'settings', collection: 'settings', onChange: forget, onLost: forget }];
