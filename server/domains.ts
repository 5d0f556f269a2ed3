// The one list of domains. A new domain is a folder and a line here.

import * as audit from './audit/resolvers.ts';
import * as auth from './auth/resolvers.ts';
import * as distributors from './distributors/resolvers.ts';
import * as imports from './imports/resolvers.ts';
import * as metrics from './metrics/resolvers.ts';
import * as orders from './orders/resolvers.ts';
import type { Domain } from './parts.ts';
import * as privacy from './privacy/resolvers.ts';
import * as products from './products/resolvers.ts';
import * as runs from './runs/resolvers.ts';
import * as settings from './settings/resolvers.ts';
import * as status from './status/resolvers.ts';
import * as teams from './teams/resolvers.ts';
import * as tiers from './tiers/resolvers.ts';
import * as works from './works/resolvers.ts';

export type { Domain } from './parts.ts';

export const domains: Readonly<Record<string, Domain>> = {
  audit,
  auth,
  distributors,
  imports,
  metrics,
  orders,
  privacy,
  products,
  runs,
  settings,
  status,
  teams,
  tiers,
  works,
};
