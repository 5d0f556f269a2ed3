// The catalogue: what orders name by SKU.

import type { ObjectId } from 'mongodb';
import { declare } from '../core/model.ts';

export interface ProductRow {
  _id: ObjectId;
  sku: string;
  name: string;
  category: string;
  priceFen: number;
  profitFen: number;
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
    createdAt: { type: Date, required: true },
  },
  [{ keys: { sku: 1 }, unique: true }, { keys: { name: 1, _id: 1 } }, { keys: { category: 1, name: 1, _id: 1 } }],
);
