// Written by `npm run codegen` from the .graphql files beside it and the schema; changes made here are lost.

import type { Operation } from '../shared/operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CampaignState =
  | 'CANCELLED'
  | 'CLOSED'
  /** Over; what came in before the end is still counted until the boards are frozen. */
  | 'CLOSING'
  | 'DRAFT'
  | 'PAUSED'
  /** Published: it starts by the clock. */
  | 'READY'
  | 'RUNNING';

export type MilestoneKind =
  /** The first to come to a sum. */
  | 'FIRST_TO'
  /** The campaign came to a share of its goal. */
  | 'GOAL_SHARE';

export type ScreenCampaignVariables = Exact<{
  id: string;
  stepMinutes: number;
}>;

export type ScreenCampaignData = {
  readonly server: { readonly businessZone: string };
  readonly campaign: {
    readonly id: string;
    readonly title: string;
    readonly state: CampaignState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly frozenAt: string | null;
    readonly isRehearsal: boolean;
    readonly goals: { readonly salesFen: number };
    readonly totals: { readonly salesFen: number; readonly orders: number; readonly newMembers: number; readonly sellers: number };
    readonly products: ReadonlyArray<{ readonly sku: string; readonly product: { readonly name: string } | null }>;
    readonly phases: ReadonlyArray<{ readonly id: string; readonly title: string; readonly startsAt: string; readonly endsAt: string }>;
    readonly nextAction: { readonly id: string; readonly title: string; readonly at: string } | null;
    readonly planCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number }>;
    readonly salesCurve: ReadonlyArray<{ readonly at: string; readonly salesFen: number }>;
  };
  readonly warReports: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly createdAt: string;
        readonly facts: {
          readonly at: string;
          readonly salesFen: number;
          readonly orders: number;
          readonly sellers: number;
          readonly climberName: string | null;
          readonly climberPlaces: number | null;
          readonly starName: string | null;
          readonly gapFen: number | null;
          readonly top: ReadonlyArray<{ readonly rank: number; readonly name: string; readonly salesFen: number }>;
          readonly milestone: {
            readonly kind: MilestoneKind;
            readonly shareBasisPoints: number | null;
            readonly amountFen: number | null;
            readonly name: string | null;
          } | null;
        };
      };
    }>;
  };
};

export type ScreenOrdersVariables = Exact<{
  id: string;
}>;

export type ScreenOrdersData = {
  readonly campaign: {
    readonly id: string;
    readonly newestOrders: ReadonlyArray<{
      readonly at: string;
      readonly region: string;
      readonly sku: string;
      readonly quantity: number;
      readonly amountFen: number;
    }>;
  };
};

export const ScreenCampaignQuery: Operation<ScreenCampaignData, ScreenCampaignVariables> = {
  id: 'sha256:14403444b6f0504383bb21a89ca9b151442020d3ba6b231f0c3be56268192a14',
  name: 'ScreenCampaign',
};

export const ScreenOrdersQuery: Operation<ScreenOrdersData, ScreenOrdersVariables> = {
  id: 'sha256:e21e78bc212e5936b3ae8489572b0bbabf60315899642c6163738468a5131fa8',
  name: 'ScreenOrders',
};
