// The marker of the demo world in a database: written before the first document and completed after the last, so that a world whose
// loading was killed is known for what it is and not taken for a whole one.

import { declare } from '../server/core/model.ts';

export interface WorldRow {
  _id: 'demo';
  state: 'LOADING' | 'COMPLETE';
  size: number;
  seed: string;
  endsAt: Date;
}

export const worlds = declare<WorldRow>(
  'worlds',
  {
    _id: { type: String, required: true },
    state: { type: String, required: true },
    size: { type: Number, required: true },
    seed: { type: String, required: true },
    endsAt: { type: Date, required: true },
  },
  [],
);
