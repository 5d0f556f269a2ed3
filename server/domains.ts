// The one list of domains. A new domain is a folder and a line here.

import type { Policies } from './context.ts';
import type { Resolvers } from './generated/types.ts';
import * as status from './status/resolvers.ts';

export interface Domain {
  readonly resolvers: Resolvers;
  /** Who may use each root field that the domain adds: `'Query.server': 'ANYONE'`. */
  readonly policy: Policies;
}

export const domains: Readonly<Record<string, Domain>> = { status };
