// POST /camp/pictures takes a picture of homework in; GET /exports/cohort.csv?cohortId=… gives the board of a cohort as a file.

import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { MEMBERS, STAFF } from '../context.ts';
import { CSV_BOM, csvLine } from '../core/csv.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { countUnused, keepFile } from '../files/service.ts';
import type { Edge } from '../parts.ts';
import { cohortBoard, cohortById } from './board.ts';
import type { CohortShown } from './board.ts';

const NAME = 'cohort';
const MOST_BYTES = 20 * 2 ** 20;
/** Taken in and not handed in yet: more than anybody tries out in a day. */
const MOST_UNUSED = 40;
const LEADING = ['member_no', 'name', 'state', 'attempt', 'check_ins', 'behind', 'conditions_met', 'certificate_no'];

async function* fileOf(ctx: Ctx, { row, camp }: CohortShown): AsyncGenerator<string> {
  const days = camp.lessons.flatMap(({ day, title }) => [`${String(day)} ${title}`, `${String(day)} homework`]);
  yield CSV_BOM + csvLine([...LEADING, ...days]);
  const members = await cohortBoard(ctx, toId(row._id));
  for (const { memberNo, name, state, attempt, checkIns, behind, pass, certificateNo, cells } of members) {
    const who = [
      memberNo,
      name,
      state,
      String(attempt),
      String(checkIns),
      String(behind),
      `${String(pass.met)}/${String(pass.total)}`,
      certificateNo ?? '',
    ];
    yield csvLine([
      ...who,
      ...cells.flatMap(({ check, homework, score }) => [check, score === null ? (homework ?? '') : `${homework ?? ''} ${String(score)}`]),
    ]);
  }
  const details = { filter: { camp: camp.number, cohort: row.number }, count: members.length, isWhole: true };
  await ctx.db.transaction((session) =>
    record(ctx, session, { action: 'LIST_EXPORTED', subject: { kind: 'LIST', id: null, name: NAME }, details }),
  );
}

export const edges: readonly Edge[] = [
  {
    method: 'POST',
    path: '/camp/pictures',
    policy: MEMBERS,
    body: 'bytes',
    limitBytes: MOST_BYTES,
    async answer(ctx, { body }) {
      if ((await countUnused(ctx, 'HOMEWORK', MOST_UNUSED)) >= MOST_UNUSED) throw new Refused('CAMP_PICTURE_TOO_MANY');
      const { _id, width, height } = await keepFile(ctx, { bytes: body as Buffer, kind: 'IMAGE', use: 'HOMEWORK' });
      return { status: 201, json: { id: toId(_id), width, height } };
    },
  },
  {
    method: 'GET',
    path: `/exports/${NAME}.csv`,
    policy: STAFF,
    body: 'none',
    async answer(ctx, { query }) {
      const cohort = await cohortById(ctx, query.get('cohortId') ?? '');
      const name = `camp-${String(cohort.camp.number)}-${String(cohort.row.number)}.csv`;
      return { status: 200, file: { type: 'text/csv; charset=utf-8', name, pieces: fileOf(ctx, cohort) } };
    },
  },
];
