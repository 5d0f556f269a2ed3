// Certificates: given by the graduation, which keeps the number with the enrolment. Nothing is drawn then, since most are looked at
// once if at all: the picture is made when its owner opens it, by the name that the owner has now.

import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { maskName } from '../leaderboards/final.rules.ts';
import { boardConsentOf } from '../leaderboards/service.ts';
import type { Drawn } from '../reports/service.ts';
import { dateWords } from '../tiers/words.rules.ts';
import type { Confirmed } from './certificate-page.rules.ts';
import { drawCertificate } from './certificate-picture.ts';
import { certificateOf } from './mine.ts';
import type { CertificateFacts } from './mine.ts';

/** No number is longer. */
const MOST_LETTERS = 40;

const certificateLink = (ctx: Pick<Ctx, 'about'>, no: string): string => `${ctx.about.publicUrl}/v/${encodeURIComponent(no)}`;

const find = async (ctx: Ctx, no: string): Promise<CertificateFacts | null> =>
  no === '' || no.length > MOST_LETTERS ? null : certificateOf(ctx, no);

/** With its year, whenever it is looked at. */
const dateOf = (ctx: Pick<Ctx, 'time'>, at: Date): Confirmed['date'] => dateWords(ctx.time.dayKey(at), '');

/** For its owner alone. @throws Refused CERTIFICATE_UNKNOWN */
export async function ownCertificatePicture(ctx: Ctx, no: string): Promise<Drawn & { tag: string }> {
  const found = await find(ctx, no);
  if (!found || ctx.viewer.kind !== 'DISTRIBUTOR' || toId(found.distributorId) !== ctx.viewer.id) throw new Refused('CERTIFICATE_UNKNOWN');
  const { memberName, campNumber, title, checkIns, score, graduatedAt } = found;
  const date = dateOf(ctx, graduatedAt);
  const drawn = await drawCertificate({ memberName, campNumber, title, no, checkIns, score, date, link: certificateLink(ctx, no) });
  return { ...drawn, tag: Buffer.from(JSON.stringify([no, memberName, score])).toString('base64url') };
}

/** For anybody; null where there is none of this number, or its owner was erased. */
export async function confirmCertificate(ctx: Ctx, no: string): Promise<Confirmed | null> {
  const found = await find(ctx, no);
  if (!found) return null;
  const { title, campNumber, graduatedAt, distributorId, memberName } = found;
  const shows = (await boardConsentOf(ctx, toId(distributorId))) === true;
  const name = shows ? memberName : maskName(memberName);
  return { no, title, campNumber, date: dateOf(ctx, graduatedAt), name };
}
