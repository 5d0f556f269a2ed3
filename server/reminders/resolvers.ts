import type { Policies } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import './service.ts';

export { alarms, jobs } from './jobs.ts';

export const resolvers: Resolvers = {};

export const policy: Policies = {};
