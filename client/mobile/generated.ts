// Written by `npm run codegen` from the .graphql files beside it and the schema; changes made here are lost.

import type { Operation } from '../shared/operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type OrderKind = 'FIRST_OFFER' | 'GROUP_BUY' | 'MEMBERSHIP' | 'PRODUCT';

export type PersonKind = 'DISTRIBUTOR' | 'STAFF';

export type Role = 'ADMIN' | 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER';

export type SignInWay = 'INVITATION' | 'PASSWORD' | 'PERSONA' | 'TICKET';

export type HomeVariables = Exact<{
  days: number;
}>;

export type HomeData = {
  readonly server: { readonly businessZone: string };
  readonly mySales: {
    readonly days: ReadonlyArray<{
      readonly day: string;
      readonly orders: number;
      readonly netFen: number;
      readonly refundedFen: number;
      readonly profitFen: number;
    }>;
    readonly recent: ReadonlyArray<{
      readonly id: string;
      readonly sku: string;
      readonly quantity: number;
      readonly amountFen: number;
      readonly refundedFen: number;
      readonly kind: OrderKind;
      readonly paidAt: string;
      readonly product: { readonly name: string } | null;
    }>;
  };
};

export type ProfileVariables = Exact<{ [key: string]: never }>;

export type ProfileData = {
  readonly server: { readonly version: string };
  readonly me: {
    readonly id: string;
    readonly name: string;
    readonly roles: ReadonlyArray<Role>;
    readonly distributor: {
      readonly memberNo: string;
      readonly region: string;
      readonly phone: string;
      readonly joinedAt: string;
      readonly directDownline: number;
      readonly sponsor: { readonly name: string } | null;
    } | null;
  } | null;
  readonly sessions: ReadonlyArray<{
    readonly id: string;
    readonly device: string;
    readonly address: string;
    readonly way: SignInWay;
    readonly lastSeenAt: string;
    readonly isCurrent: boolean;
  }>;
};

export type LeaveDeviceVariables = Exact<{
  id: string;
}>;

export type LeaveDeviceData = { readonly endSession: boolean };

export type DemoPersonasVariables = Exact<{ [key: string]: never }>;

export type DemoPersonasData = {
  readonly personas: ReadonlyArray<{
    readonly id: string;
    readonly kind: PersonKind;
    readonly name: string;
    readonly role: Role;
    readonly aboutZh: string;
    readonly aboutEn: string;
  }>;
};

export const HomeQuery: Operation<HomeData, HomeVariables> = {
  id: 'sha256:dde5a74f31540e4084cde97443083f8e249a23c5dbb52223ab72c396febecb21',
  name: 'Home',
};

export const ProfileQuery: Operation<ProfileData, ProfileVariables> = {
  id: 'sha256:b7a13900af4e84ca7e471f5a9bf3c5bfe02bcb7818d11f3fd1f1185883d572ff',
  name: 'Profile',
};

export const LeaveDeviceMutation: Operation<LeaveDeviceData, LeaveDeviceVariables> = {
  id: 'sha256:06209d9113efb9223de3533ca4938d99afca36a81d150cdd83a7f5382495d8cf',
  name: 'LeaveDevice',
};

export const DemoPersonasQuery: Operation<DemoPersonasData, DemoPersonasVariables> = {
  id: 'sha256:e8d60a784a57ce749151796952a503a3203ba1d1f1b2f4b28c350d5b40598714',
  name: 'DemoPersonas',
};
