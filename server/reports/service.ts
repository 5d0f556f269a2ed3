// The door of the reports. Making and posting is in reports.ts, what they tell of in ground.ts, milestones in milestones.ts, what a
// campaign wants reported in plans.ts, pictures in picture.ts with the pieces of drawing.ts. What they do for campaigns and the clock
// is said when this is loaded.

import './following.ts';

export { PICTURE_WIDTH, box, column, draw, drawSvg, line, photo, qrCode, row, stair } from './drawing.ts';
export type { Box, Drawn, Style } from './drawing.ts';
export { forgetInReports } from './forgetting.ts';
export { startMilestones, tellMilestones } from './milestones.ts';
export type { Watching } from './milestones.ts';
export type { Facts, ReportPlanRow, ReportRow } from './model.ts';
export { planOfCampaign, saveReportPlan } from './plans.ts';
export { correctReport, finishLeftOver, listReports, postReport, reportFor, repostReport } from './reports.ts';
