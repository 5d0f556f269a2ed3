import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { rotaCandidates } from './candidates.ts';
import { substitutes } from './choices.ts';
import { changeRota, createRota, endRota } from './editing.ts';
import { turnsToTakeOver } from './late-turns.ts';
import { fillShift, moveShift, overrideShift, takeOver } from './overrides.ts';
import { readPerson } from './people.ts';
import { previewRota } from './planning.ts';
import { publishRota } from './publishing.ts';
import { listRotas, readPreview, readRow, versionsOf } from './reading.ts';
import {
  fairnessOfRota,
  publishedUntil,
  rotaFairness,
  rotaShifts,
  shiftsOfRota,
  shownPreview,
  shownRoster,
  shownShift,
  shownSlots,
  shownVersion,
  troublesOf,
} from './showing.ts';
import { listSwaps, mySwaps, shownSwap, swapById, swapsOpenToMe } from './swap-lists.ts';
import { approveSwap, askSwap, assignSwap, chooseOffer, offerSwap, refuseSwap, withdrawOffer, withdrawSwap } from './swapping.ts';
import './service.ts';

export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    rotas: (_root, args, ctx) => listRotas(ctx, args),
    rota: (_root, { id }, ctx) => readRow(ctx, id),
    rotaCandidates: (_root, args, ctx) => rotaCandidates(ctx, args),
    rotaPreview: async (_root, { id }, ctx) => shownPreview(ctx, await readPreview(ctx, id)),
    rotaShifts: (_root, args, ctx) => rotaShifts(ctx, args),
    rotaFairness: (_root, args, ctx) => rotaFairness(ctx, args),
    swaps: (_root, args, ctx) => listSwaps(ctx, args),
    swap: (_root, { id }, ctx) => swapById(ctx, id),
    mySwaps: (_root, _args, ctx) => mySwaps(ctx),
    swapsOpenToMe: (_root, _args, ctx) => swapsOpenToMe(ctx),
    substitutes: (_root, { dutyId }, ctx) => substitutes(ctx, dutyId),
    turnsToTakeOver: (_root, _args, ctx) => turnsToTakeOver(ctx),
  },
  Mutation: {
    createRota: (_root, { input }, ctx) => createRota(ctx, input),
    changeRota: (_root, args, ctx) => changeRota(ctx, args),
    endRota: (_root, { id }, ctx) => endRota(ctx, id),
    previewRota: async (_root, args, ctx) => shownPreview(ctx, await previewRota(ctx, args)),
    publishRota: async (_root, { previewId }, ctx) => shownVersion(ctx, await publishRota(ctx, previewId)),
    overrideShift: async (_root, { person, ...args }, ctx) =>
      shownShift(ctx, await overrideShift(ctx, { ...args, person: readPerson(person) })),
    fillShift: async (_root, { shiftId, person }, ctx) => shownShift(ctx, await fillShift(ctx, { shiftId, person: readPerson(person) })),
    moveShift: async (_root, { shiftId, startsAt }, ctx) => shownShift(ctx, await moveShift(ctx, shiftId, startsAt)),
    askSwap: async (_root, args, ctx) => shownSwap(ctx, await askSwap(ctx, args)),
    offerSwap: async (_root, { id, dutyId }, ctx) => shownSwap(ctx, await offerSwap(ctx, { id, dutyId: dutyId ?? null })),
    withdrawOffer: async (_root, { id }, ctx) => shownSwap(ctx, await withdrawOffer(ctx, id)),
    chooseOffer: async (_root, { id, person }, ctx) => shownSwap(ctx, await chooseOffer(ctx, { id, person: readPerson(person) })),
    withdrawSwap: async (_root, { id }, ctx) => shownSwap(ctx, await withdrawSwap(ctx, id)),
    approveSwap: async (_root, { id }, ctx) => shownSwap(ctx, await approveSwap(ctx, id)),
    refuseSwap: async (_root, { id }, ctx) => shownSwap(ctx, await refuseSwap(ctx, id)),
    assignSwap: async (_root, { id, person }, ctx) => shownSwap(ctx, await assignSwap(ctx, { id, person: readPerson(person) })),
    takeOver: async (_root, { dutyId, person }, ctx) =>
      shownShift(ctx, await takeOver(ctx, { dutyId, person: person ? readPerson(person) : null })),
  },
  Rota: {
    id: ({ _id }) => toId(_id),
    slots: (rota, _args, ctx) => shownSlots(ctx, rota),
    roster: (rota, _args, ctx) => shownRoster(ctx, rota),
    people: ({ roster }) => roster.length,
    publishedUntil: (rota, _args, ctx) => publishedUntil(ctx, rota),
    versions: async ({ _id }, { first }, ctx) => {
      const rows = await versionsOf(ctx, _id, first);
      return Promise.all(rows.map((row) => shownVersion(ctx, row)));
    },
    shifts: (rota, args, ctx) => shiftsOfRota(ctx, rota, args),
    troubles: (rota, _args, ctx) => troublesOf(ctx, rota),
    fairness: (rota, args, ctx) => fairnessOfRota(ctx, rota, args),
  },
};

export const policy: Policies = {
  'Query.rotas': STAFF,
  'Query.rota': STAFF,
  'Query.rotaCandidates': MANAGERS,
  'Query.rotaPreview': MANAGERS,
  'Query.rotaShifts': STAFF,
  'Query.rotaFairness': STAFF,
  'Query.swaps': STAFF,
  'Query.swap': 'SIGNED_IN',
  'Query.mySwaps': 'SIGNED_IN',
  'Query.swapsOpenToMe': 'SIGNED_IN',
  'Query.substitutes': 'SIGNED_IN',
  'Query.turnsToTakeOver': 'SIGNED_IN',
  'Mutation.createRota': MANAGERS,
  'Mutation.changeRota': MANAGERS,
  'Mutation.endRota': MANAGERS,
  'Mutation.previewRota': MANAGERS,
  'Mutation.publishRota': MANAGERS,
  'Mutation.overrideShift': MANAGERS,
  'Mutation.fillShift': MANAGERS,
  'Mutation.moveShift': MANAGERS,
  'Mutation.askSwap': 'SIGNED_IN',
  'Mutation.offerSwap': 'SIGNED_IN',
  'Mutation.withdrawOffer': 'SIGNED_IN',
  'Mutation.chooseOffer': 'SIGNED_IN',
  'Mutation.withdrawSwap': 'SIGNED_IN',
  'Mutation.approveSwap': MANAGERS,
  'Mutation.refuseSwap': MANAGERS,
  'Mutation.assignSwap': MANAGERS,
  'Mutation.takeOver': 'SIGNED_IN',
};
