// `npm run token -- --role ROLE [--member NO]`: a bearer token for scripts and load tools, good for an hour. It alone goes to
// standard output, so that `TOKEN=$(npm run --silent token -- --role ADMIN)` holds it; whose it is, is told beside it.

import { parseArgs } from 'node:util';
import { issueScriptToken } from '../server/auth/access.ts';
import { staff } from '../server/auth/model.ts';
import { SCRIPT_TOKEN_MINUTES, isStaffRole } from '../server/auth/rules.ts';
import type { Ctx, PersonKind, Role } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { distributors } from '../server/distributors/model.ts';
import { programCtx } from './program-ctx.ts';
import { reachDatabase } from './reach.ts';
import { fail, tell, used } from './say.ts';

const USAGE = 'npm run token -- --role ADMIN|OPS_MANAGER|OPERATOR|KOL|DISTRIBUTOR [--member NO]';

interface Bearer {
  readonly role: Role;
  readonly kind: PersonKind;
  readonly id: string;
  /** For people. */
  readonly who: string;
}

async function findBearer(ctx: Ctx, role: string, memberNo: string | undefined): Promise<Bearer> {
  if (isStaffRole(role)) {
    if (memberNo !== undefined) throw new Error(`--member is for DISTRIBUTOR and KOL, not for ${role}`);
    const row = await staff.raw(ctx.db).findOne({ role, disabledAt: null }, { sort: { createdAt: 1, _id: 1 } });
    if (!row) throw new Error(`nobody of the staff has the role ${role}; invite somebody, the first admin by: npm run staff`);
    return { role, kind: 'STAFF', id: toId(row._id), who: row.username };
  }
  if (role !== 'DISTRIBUTOR' && role !== 'KOL') throw new Error(`there is no role ${role}\nHow to use it: ${USAGE}`);
  const row = await distributors
    .raw(ctx.db)
    .findOne(memberNo === undefined ? (role === 'KOL' ? { isKol: true } : {}) : { memberNo }, { sort: { joinedAt: 1, _id: 1 } });
  if (!row)
    throw new Error(memberNo === undefined ? `there is no ${role} yet; import distributors first` : `there is no member ${memberNo}`);
  if (role === 'KOL' && !row.isKol) throw new Error(`member ${row.memberNo} is no KOL`);
  return { role, kind: 'DISTRIBUTOR', id: toId(row._id), who: `member ${row.memberNo}` };
}

try {
  const { values } = used(USAGE, () => parseArgs({ options: { role: { type: 'string' }, member: { type: 'string' } } }));
  const { role } = values;
  if (role === undefined) throw new Error(`name a role: ${USAGE}`);
  const { database } = await reachDatabase({ mustExist: true });
  try {
    const ctx = programCtx(database);
    const { who, ...bearer } = await findBearer(ctx, role, values.member);
    tell(`a token for ${who} as ${role}, good for ${SCRIPT_TOKEN_MINUTES} minutes`);
    process.stdout.write(`${issueScriptToken(ctx.about, bearer, ctx.now)}\n`);
  } finally {
    await database.close();
  }
  process.exit(0);
} catch (error) {
  fail('No token', error);
}
