// Written by `npm run codegen` from the .graphql files beside it and the schema; changes made here are lost.

export type DatabaseKind = 'EMBEDDED' | 'REPLICA_SET';
export type DistributorSort = 'JOINED_FIRST' | 'JOINED_LATEST' | 'MEMBER_NO';
export type ImportKind = 'DISTRIBUTORS' | 'ORDERS';
export type OrderKind = 'FIRST_OFFER' | 'GROUP_BUY' | 'MEMBERSHIP' | 'PRODUCT';
export type PersonKind = 'DISTRIBUTOR' | 'STAFF';
export type Role = 'ADMIN' | 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER';
export type RunState = 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING';
export type RunTrigger = 'CLOCK' | 'PERSON';
export type SearchKind = 'DISTRIBUTOR' | 'PRODUCT';
export type SettingKind = 'COUNT' | 'DAYS' | 'HOURS' | 'TEXT';
export type SignInWay = 'INVITATION' | 'PASSWORD' | 'PERSONA' | 'TICKET';
export type WorkState = 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING' | 'STOPPED';
