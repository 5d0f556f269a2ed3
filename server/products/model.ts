// The catalogue: what orders name by SKU.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { ProductFacts } from './rules.ts';

export interface ProductRow {
  _id: ObjectId;
  sku: string;
  name: string;
  category: string;
  priceFen: number;
  profitFen: number;
  /** What people know of it and no order tells; missing until somebody says it. */
  facts?: ProductFacts;
  /** Of the file store (files/); missing until somebody gives one. */
  pictureId?: ObjectId;
  createdAt: Date;
}

export const products = declare<ProductRow>(
  'products',
  {
    sku: { type: String, required: true },
    name: { type: String, required: true },
    category: { type: String, required: true },
    priceFen: { type: Number, required: true },
    profitFen: { type: Number, required: true },
    facts: { type: Schema.Types.Mixed },
    pictureId: { type: Schema.Types.ObjectId },
    createdAt: { type: Date, required: true },
  },
  [{ keys: { sku: 1 }, unique: true }, { keys: { name: 1, _id: 1 } }, { keys: { category: 1, name: 1, _id: 1 } }],
);
