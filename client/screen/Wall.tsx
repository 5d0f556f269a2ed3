// The wall itself: drawn at 1920 × 1080 and scaled to the room by one transform. Figures of the boards come over the socket, the rest
// is asked for now and then.

import { useEffect, useMemo, useState } from 'react';
import { isOfNetwork } from '../shared/errors.ts';
import { useBoard, useRoom } from '../shared/board-live.ts';
import { setBusinessZone } from '../shared/formats.ts';
import { useLive } from '../shared/live.ts';
import { useSeconds } from '../shared/now.ts';
import { useAsked } from './asked.ts';
import { Plain } from './Plain.tsx';
import { ScreenCampaignQuery, ScreenOrdersQuery } from './generated.ts';
import type { ScreenCampaignData } from './generated.ts';
import { Head } from './Head.tsx';
import { Moment } from './Moment.tsx';
import { HOLD_MILLISECONDS, momentOf } from './moment.ts';
import { Pace } from './Pace.tsx';
import { stepMinutes } from './pace.ts';
import { Race } from './Race.tsx';
import { Strip } from './Strip.tsx';
import { useTexts } from './texts.ts';
import { Ticker } from './Ticker.tsx';
import { TopTen } from './TopTen.tsx';
import { Total } from './Total.tsx';

const WIDTH = 1_920;
const HEIGHT = 1_080;
const CAMPAIGN_MILLISECONDS = 10_000;
const ORDERS_MILLISECONDS = 2_500;
const FIRST_STEP = 5;

export type ScreenCampaign = ScreenCampaignData['campaign'];
export type ScreenReport = ScreenCampaignData['warReports']['edges'][number]['node'];

/** How much larger or smaller than drawn, and where it begins so that it stands in the middle. */
function useScale(): string {
  const read = () => {
    const scale = Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT);
    const left = (window.innerWidth - WIDTH * scale) / 2;
    const top = (window.innerHeight - HEIGHT * scale) / 2;
    return `translate(${String(left)}px, ${String(top)}px) scale(${String(scale)})`;
  };
  const [transform, setTransform] = useState(read);
  useEffect(() => {
    const change = () => setTransform(read());
    window.addEventListener('resize', change);
    return () => window.removeEventListener('resize', change);
  }, []);
  return transform;
}

/** The milestone that is held now. One that has been held is not shown again. */
function useMoment(reports: readonly ScreenReport[]): ScreenReport | null {
  const now = useSeconds();
  const [held, setHeld] = useState<{ report: ScreenReport; until: number } | null>(null);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const next = held !== null && now < held.until ? null : momentOf(reports, shown, now);
  if (next !== null) {
    setHeld({ report: next, until: now + HOLD_MILLISECONDS });
    setShown(new Set([...shown, next.id]));
  }
  return held !== null && now < held.until ? held.report : null;
}

interface FilledProps {
  readonly campaign: ScreenCampaign;
  readonly reports: readonly ScreenReport[];
}

function Filled({ campaign, reports }: FilledProps) {
  const transform = useScale();
  const own = useBoard({ campaignId: campaign.id, subject: 'DISTRIBUTOR', metric: 'SALES' });
  const groups = useBoard({ campaignId: campaign.id, subject: 'GROUP', metric: 'SALES' });
  const variables = useMemo(() => ({ id: campaign.id }), [campaign.id]);
  const orders = useAsked(ScreenOrdersQuery, variables, ORDERS_MILLISECONDS);
  const moment = useMoment(reports);
  return (
    <div className="scaled" style={{ transform }}>
      <div className={moment === null ? 'wall' : 'wall behind'}>
        <Head campaign={campaign} sight={own} />
        <div className="left">
          <Total campaign={campaign} board={own.board} />
          <Pace campaign={campaign} reports={reports} />
        </div>
        <TopTen board={own.board} />
        <div className="right">
          <Race board={groups.board} />
          <Ticker campaign={campaign} orders={orders.data?.campaign.newestOrders ?? []} />
        </div>
        <Strip campaign={campaign} report={reports[0] ?? null} />
      </div>
      {moment === null ? null : <Moment report={moment} />}
    </div>
  );
}

export function Wall({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTexts();
  const [step, setStep] = useState(FIRST_STEP);
  const variables = useMemo(() => ({ id: campaignId, stepMinutes: step }), [campaignId, step]);
  const { data, error, askAgain } = useAsked(ScreenCampaignQuery, variables, CAMPAIGN_MILLISECONDS);
  useRoom(`campaign:${campaignId}`);
  useLive('report', askAgain, askAgain);
  const campaign = data?.campaign;
  const zone = data?.server.businessZone;
  useEffect(() => {
    if (zone !== undefined) setBusinessZone(zone);
  }, [zone]);
  const finest = campaign ? stepMinutes(campaign.startsAt, campaign.endsAt) : step;
  if (finest !== step) setStep(finest);
  if (data !== null) return <Filled campaign={data.campaign} reports={data.warReports.edges.map(({ node }) => node)} />;
  if (error !== null && !isOfNetwork(error)) return <Plain title={t('door.notFound')} />;
  return <Plain title={t('app.waiting')} />;
}
