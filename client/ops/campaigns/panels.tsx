// What fills the campaign page: one part for each step, and the parts of the overview. Each is loaded when it is first looked at.

import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { CampaignStep } from '../../shared/generated.ts';
import type { CampaignFields } from '../generated.ts';

export type CampaignPart = ComponentType<{ readonly campaign: CampaignFields }>;

export const STEP_PARTS: Readonly<Record<CampaignStep, CampaignPart>> = {
  SELECTION: lazy(() => import('./steps/SelectionStep.tsx').then(({ SelectionStep: part }) => ({ default: part }))),
  MARGIN: lazy(() => import('./steps/MarginStep.tsx').then(({ MarginStep: part }) => ({ default: part }))),
  EMPOWERMENT: lazy(() => import('./steps/EmpowermentStep.tsx').then(({ EmpowermentStep: part }) => ({ default: part }))),
  KIT: lazy(() => import('./steps/KitStep.tsx').then(({ KitStep: part }) => ({ default: part }))),
  PLAY: lazy(() => import('./steps/PlayStep.tsx').then(({ PlayStep: part }) => ({ default: part }))),
  TIMETABLE: lazy(() => import('./steps/TimetableStep.tsx').then(({ TimetableStep: part }) => ({ default: part }))),
  LIVE: lazy(() => import('./steps/LiveStep.tsx').then(({ LiveStep: part }) => ({ default: part }))),
  REPORTS: lazy(() => import('./steps/ReportsStep.tsx').then(({ ReportsStep: part }) => ({ default: part }))),
  REVIEW: lazy(() => import('./steps/ReviewPart.tsx').then(({ ReviewPart: part }) => ({ default: part }))),
};
