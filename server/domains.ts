// The one list of domains. A new domain is a folder and a line here.

import * as accounts from './accounts/resolvers.ts';
import * as audit from './audit/resolvers.ts';
import * as auth from './auth/resolvers.ts';
import * as campaigns from './campaigns/resolvers.ts';
import * as channels from './channels/resolvers.ts';
import * as distributors from './distributors/resolvers.ts';
import * as diverts from './diverts/resolvers.ts';
import * as files from './files/resolvers.ts';
import * as groups from './groups/resolvers.ts';
import * as health from './health/resolvers.ts';
import * as imports from './imports/resolvers.ts';
import * as kits from './kits/resolvers.ts';
import * as leaderboards from './leaderboards/resolvers.ts';
import * as lives from './lives/resolvers.ts';
import * as messages from './messages/resolvers.ts';
import * as metrics from './metrics/resolvers.ts';
import * as operators from './operators/resolvers.ts';
import * as orders from './orders/resolvers.ts';
import type { Domain } from './parts.ts';
import * as privacy from './privacy/resolvers.ts';
import * as products from './products/resolvers.ts';
import * as reviews from './reviews/resolvers.ts';
import * as reports from './reports/resolvers.ts';
import * as runs from './runs/resolvers.ts';
import * as scripts from './scripts/resolvers.ts';
import * as settings from './settings/resolvers.ts';
import * as status from './status/resolvers.ts';
import * as tasks from './tasks/resolvers.ts';
import * as teams from './teams/resolvers.ts';
import * as tiers from './tiers/resolvers.ts';
import * as timetables from './timetables/resolvers.ts';
import * as today from './today/resolvers.ts';
import * as violations from './violations/resolvers.ts';
import * as works from './works/resolvers.ts';

export type { Domain } from './parts.ts';

export const domains: Readonly<Record<string, Domain>> = {
  accounts,
  audit,
  auth,
  campaigns,
  channels,
  distributors,
  diverts,
  files,
  groups,
  health,
  imports,
  kits,
  leaderboards,
  lives,
  messages,
  metrics,
  operators,
  orders,
  privacy,
  products,
  reviews,
  reports,
  runs,
  scripts,
  settings,
  status,
  tasks,
  teams,
  tiers,
  timetables,
  today,
  violations,
  works,
};
