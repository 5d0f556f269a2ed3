// `npm run staff -- --username NAME --name NAME --role ROLE [--renew]`: invites somebody of the staff, and so the first admin of
// a new installation. Prints the link under which that person sets a password. `--renew`: a new link for a username that exists.

import { parseArgs } from 'node:util';
import { staff } from '../server/auth/model.ts';
import { INVITATION_DAYS, STAFF_ROLES, foldUsername, isStaffRole } from '../server/auth/rules.ts';
import { sentences } from '../server/auth/sentences.ts';
import { inviteStaff, renewInvitation } from '../server/auth/staff.ts';
import type { InvitationMade } from '../server/auth/staff.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { inWords, programCtx } from './program-ctx.ts';
import { reachDatabase } from './reach.ts';
import { fail, tell, used } from './say.ts';

const USAGE = 'npm run staff -- --username NAME --name NAME --role ADMIN|OPS_MANAGER|OPERATOR, or --username NAME --renew';

interface Wanted {
  readonly username?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly renew: boolean;
}

async function invite(ctx: Ctx, { username = '', name, role, renew }: Wanted): Promise<InvitationMade> {
  const existing = await staff.raw(ctx.db).findOne({ username: foldUsername(username) });
  if (renew) {
    if (!existing) throw new Error(`there is nobody with the username ${username}; leave out --renew to invite a new colleague`);
    return renewInvitation(ctx, toId(existing._id));
  }
  if (existing)
    throw new Error(`${existing.username} exists already (${existing.name}, ${existing.role}); --renew makes a new link for that person`);
  if (name === undefined || role === undefined) throw new Error(`a new colleague has a name and a role: ${USAGE}`);
  if (!isStaffRole(role)) throw new Error(`there is no role ${role} for staff: ${STAFF_ROLES.join(', ')}`);
  return inviteStaff(ctx, { username, name, role });
}

try {
  const { values } = used(USAGE, () =>
    parseArgs({
      options: {
        username: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string' },
        renew: { type: 'boolean', default: false },
      },
    }),
  );
  if (values.username === undefined) throw new Error(`name the username: ${USAGE}`);
  const { database } = await reachDatabase({ mustExist: false });
  try {
    await database.buildIndexes();
    const { staff: row, url } = await invite(programCtx(database), values);
    tell(`${row.name} (${row.username}, ${row.role}) sets a password at this address, within ${INVITATION_DAYS} days and once:`);
    process.stdout.write(`${url}\n`);
  } finally {
    await database.close();
  }
  process.exit(0);
} catch (error) {
  fail('Nobody was invited', inWords(error, sentences));
}
