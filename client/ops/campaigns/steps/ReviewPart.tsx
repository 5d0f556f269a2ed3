import type { ReactElement } from 'react';
import type { CampaignFields } from '../../generated.ts';
import { ReviewStep } from '../review/ReviewStep.tsx';

export function ReviewPart({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  return <ReviewStep campaignId={campaign.id} />;
}
