// Whom a request to swap concerns is told of it, once for each step.

import type { ClientSession } from 'mongodb';
import { dutiesByIds } from '../duties/service.ts';
import type { DutyRow } from '../duties/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Words } from '../generated/types.ts';
import { tell, withdrawNotices } from '../notices/service.ts';
import { whenWords } from './changes.rules.ts';
import type { OfferRow, PersonKey, RotaRow, SwapRow } from './model.ts';
import { isSamePerson, keyOf, namesOf, refOf, shownPerson } from './people.ts';
import { isOnRoster } from './rules.ts';

const linkFor = ({ personKind }: PersonKey): string => (personKind === 'DISTRIBUTOR' ? '/duties/swaps' : '/schedule/swaps');

const askCause = ({ _id }: SwapRow, person: PersonKey): string => `swap:${toId(_id)}:ask:${toId(person.personId)}`;

const whatOf = (ctx: Ctx, { title, startsAt }: DutyRow): Words => {
  const when = whenWords(ctx.time, startsAt);
  return { zh: `${when.zh} ${title.zh}`, en: `${title.en}, ${when.en}` };
};

/** Everybody whom it is open to. */
function audience(rota: RotaRow, { by, openTo }: SwapRow, day: string): PersonKey[] {
  if (openTo.length > 0) return openTo;
  return rota.roster.filter((entry) => !isSamePerson(entry, by) && isOnRoster(entry, day));
}

const nameIn = async (ctx: Ctx, person: PersonKey): Promise<string> => shownPerson(person, await namesOf(ctx, [person])).personName;

export async function tellAsked(ctx: Ctx, session: ClientSession, rota: RotaRow, swap: SwapRow, duty: DutyRow): Promise<void> {
  const name = await nameIn(ctx, swap.by);
  const what = whatOf(ctx, duty);
  const isSwap = swap.kind === 'SWAP';
  const title: Words = isSwap
    ? { zh: `${name} 想换班`, en: `${name} would like to swap` }
    : { zh: `${name} 请人替班`, en: `${name} asks for cover` };
  const tail = swap.reason === '' ? '' : swap.reason;
  const text: Words = { zh: tail ? `${what.zh}。${tail}` : `${what.zh}。`, en: tail ? `${what.en}. ${tail}` : `${what.en}.` };
  await tell(
    ctx,
    session,
    audience(rota, swap, ctx.time.dayKey(duty.startsAt)).map((person) => ({
      cause: askCause(swap, person),
      person: refOf(person),
      title,
      text,
      link: linkFor(person),
    })),
  );
}

/** Somebody would; where that settles it, the others need not look any more. */
export async function tellOffered(ctx: Ctx, session: ClientSession, rota: RotaRow, swap: SwapRow, offer: OfferRow): Promise<void> {
  const [duty] = await dutiesByIds(ctx, [swap.dutyId], session);
  if (!duty) return;
  const name = await nameIn(ctx, offer);
  const what = whatOf(ctx, duty);
  const isDone = swap.state === 'APPROVED';
  const title: Words = isDone
    ? { zh: `${name} 替你接下了`, en: `${name} has taken your turn` }
    : { zh: `${name} 愿意`, en: `${name} would` };
  const more: Words = swap.state === 'AGREED' ? { zh: '，等主管批准', en: ', a manager decides' } : { zh: '', en: '' };
  await tell(ctx, session, [
    {
      cause: `swap:${toId(swap._id)}:offer:${toId(offer.personId)}:${offer.at.getTime()}`,
      person: refOf(swap.by),
      title,
      text: { zh: `${what.zh}${more.zh}。`, en: `${what.en}${more.en}.` },
      link: linkFor(swap.by),
    },
  ]);
  if (swap.state !== 'OPEN') await hush(ctx, session, rota, swap, duty);
}

async function hush(ctx: Ctx, session: ClientSession, rota: RotaRow, swap: SwapRow, duty: DutyRow): Promise<void> {
  const day = ctx.time.dayKey(duty.startsAt);
  await withdrawNotices(
    ctx,
    session,
    audience(rota, swap, day).map((person) => askCause(swap, person)),
  );
}

/** Both sides hear what a manager decided. */
export async function tellDecided(ctx: Ctx, session: ClientSession, rota: RotaRow, swap: SwapRow): Promise<void> {
  const [duty] = await dutiesByIds(ctx, [swap.dutyId], session);
  if (!duty) return;
  const what = whatOf(ctx, duty);
  const isYes = swap.state === 'APPROVED';
  const title: Words = isYes ? { zh: '换班已批准', en: 'Your swap was approved' } : { zh: '换班被谢绝', en: 'Your swap was refused' };
  const taker = swap.offers.find(({ state }) => state === 'TAKEN');
  const people = [...new Map([swap.by, ...(taker ? [taker] : [])].map((person) => [keyOf(person), person])).values()];
  await tell(
    ctx,
    session,
    people.map((person) => ({
      cause: `swap:${toId(swap._id)}:${swap.state}:${toId(person.personId)}`,
      person: refOf(person),
      title,
      text: { zh: `${what.zh}。`, en: `${what.en}.` },
      link: linkFor(person),
    })),
  );
  await hush(ctx, session, rota, swap, duty);
}
