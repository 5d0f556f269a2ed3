// The one list of domains. A new domain is a folder and a line here.

import * as accounts from './accounts/resolvers.ts';
import * as activities from './activities/resolvers.ts';
import * as audit from './audit/resolvers.ts';
import * as auth from './auth/resolvers.ts';
import * as calendars from './calendars/resolvers.ts';
import * as bookings from './bookings/resolvers.ts';
import * as campaigns from './campaigns/resolvers.ts';
import * as camps from './camps/resolvers.ts';
import * as channels from './channels/resolvers.ts';
import * as distributors from './distributors/resolvers.ts';
import * as diverts from './diverts/resolvers.ts';
import * as duties from './duties/resolvers.ts';
import * as files from './files/resolvers.ts';
import * as groups from './groups/resolvers.ts';
import * as health from './health/resolvers.ts';
import * as imports from './imports/resolvers.ts';
import * as kits from './kits/resolvers.ts';
import * as kols from './kols/resolvers.ts';
import * as leaderboards from './leaderboards/resolvers.ts';
import * as lives from './lives/resolvers.ts';
import * as meetings from './meetings/resolvers.ts';
import * as messages from './messages/resolvers.ts';
import * as metrics from './metrics/resolvers.ts';
import * as notices from './notices/resolvers.ts';
import * as operators from './operators/resolvers.ts';
import * as orders from './orders/resolvers.ts';
import type { Domain } from './parts.ts';
import * as points from './points/resolvers.ts';
import * as privacy from './privacy/resolvers.ts';
import * as products from './products/resolvers.ts';
import * as relays from './relays/resolvers.ts';
import * as reviews from './reviews/resolvers.ts';
import * as reminders from './reminders/resolvers.ts';
import * as reports from './reports/resolvers.ts';
import * as rotas from './rotas/resolvers.ts';
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
  activities,
  audit,
  auth,
  calendars,
  bookings,
  campaigns,
  camps,
  channels,
  distributors,
  diverts,
  duties,
  files,
  groups,
  health,
  imports,
  kits,
  kols,
  leaderboards,
  lives,
  meetings,
  messages,
  metrics,
  notices,
  operators,
  orders,
  points,
  privacy,
  products,
  relays,
  reviews,
  reminders,
  reports,
  rotas,
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
