import type { ReactElement } from 'react';
import type { CampaignFields } from '../../generated.ts';
import { RacePanel } from './RacePanel.tsx';

export function GroupRacePanel({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  return <RacePanel campaignId={campaign.id} subject="GROUP" />;
}
