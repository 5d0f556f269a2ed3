import type { ObjectId } from 'mongodb';

export interface SellerRow {
  distributorId: ObjectId;
  orders: number;
  netFen: number;
}

export interface ProductSalesRow {
  sku: string;
  orders: number;
  quantity: number;
  amountFen: number;
}
