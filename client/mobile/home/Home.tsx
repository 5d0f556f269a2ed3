// 首页: the own day. Paints from the last copy, follows the socket, and asks again when something may have been missed.

import { useEffect, useRef, useState } from 'react';
import { setBusinessZone, useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import type { LiveEvents } from '../../shared/live.ts';
import { useNow } from '../../shared/now.ts';
import type { Me } from '../../shared/session.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import { nearCampaign, nextCampaign } from '../board/campaign.ts';
import { HomeQuery, MyCampaignsQuery } from '../generated.ts';
import { Bell } from '../parts/Bell.tsx';
import { Blocks, Head, OwnDoor } from '../parts/Frame.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { isOfNetwork } from '../../shared/errors.ts';
import { useTexts } from '../texts.ts';
import { CodeWaiting } from '../groups/CodeWaiting.tsx';
import { CampaignCard, NextCampaign } from './CampaignCard.tsx';
import { Hero } from './Hero.tsx';
import { Newcomer, Recent } from './Recent.tsx';
import { OwnTasks, Tasks } from './Tasks.tsx';
import { Trend } from './Trend.tsx';
import { TierCard } from '../tier/TierCard.tsx';
import { TierNews } from '../tier/TierNews.tsx';
import { partOfDay, sumDays, withDay } from './sales.ts';

const VARIABLES = { days: 30 };
const NOTHING = {};
/** The socket tells sums, not orders: the list is asked for when a burst of orders is over. */
const SETTLED_MILLISECONDS = 1_500;

type Told = LiveEvents['sales'] & { readonly at: number };

/** The newest sums that the socket told; `onTold` once things have settled. */
function useTold(onTold: () => void): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive('sales', (message) => {
    setTold({ ...message, at: Date.now() });
    clearTimeout(timer.current);
    timer.current = setTimeout(onTold, SETTLED_MILLISECONDS);
  });
  useLive('notice', onTold);
  return told;
}

export function Home({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const formats = useFormats();
  const home = useAsk(HomeQuery, VARIABLES);
  const campaigns = useAsk(MyCampaignsQuery, NOTHING);
  const told = useTold(home.askAgain);
  const { data, error } = home;
  // Without a network the line about it says enough, as long as there is something to show.
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  const zone = data?.server.businessZone;
  useEffect(() => {
    if (zone !== undefined) setBusinessZone(zone);
  }, [zone]);

  const now = useNow();
  const near = nearCampaign(campaigns.data?.myCampaigns ?? [], now.getTime());
  const next = near === null ? nextCampaign(campaigns.data?.myCampaigns ?? [], now.getTime()) : null;
  const asked = data?.mySales.days ?? [];
  const days = told && told.at >= home.askedAt ? withDay(asked, { ...told.own, day: told.day }) : asked;
  const today = days[days.length - 1];
  const explanation = data?.me?.distributor?.explanation;
  const card = explanation && explanation.policyVersion !== null ? <TierCard explanation={explanation} /> : null;
  const isWarned = explanation?.standing.graceUntil != null;
  const news = data?.me?.tierNews ?? [];
  // The card says it with what keeps the tier, as long as the grace lasts.
  const isToldByCard = isWarned && card !== null && news[0]?.kind === 'GRACE_BEGUN';
  return (
    <>
      <Head title={t(`home.greeting.${partOfDay(formats.hour(now))}`, { name: me.name })} about={formats.dateAndWeekday(now, now)}>
        <Live freshness={home} place="head" />
        <Bell />
        <OwnDoor me={me} />
      </Head>
      <main>
        {isTold ? null : <Live freshness={home} place="line" />}
        {isTold ? <Notice error={error} keptAt={home.answeredAt} onAgain={home.askAgain} /> : null}
        {today && data ? (
          <>
            {isToldByCard ? null : <TierNews news={news} onSeen={home.askAgain} />}
            <CodeWaiting stays={data.myGroups} />
            {isWarned ? card : null}
            {near === null ? (
              <>
                <Hero today={today} yesterday={days[days.length - 2]} isQuiet={false} />
                <OwnTasks />
              </>
            ) : (
              <>
                <CampaignCard key={near.id} campaign={near} />
                <Tasks key={`tasks-${near.id}`} campaignId={near.id} startsAt={near.startsAt} />
              </>
            )}
            {next === null ? null : <NextCampaign campaign={next} />}
            {isWarned ? null : card}
            {near === null ? null : <Hero today={today} yesterday={days[days.length - 2]} isQuiet />}
            {sumDays(days).orders === 0 && data.mySales.recent.length === 0 ? (
              <Newcomer />
            ) : (
              <>
                <Trend days={days} />
                <Recent orders={data.mySales.recent} />
              </>
            )}
          </>
        ) : isSlow ? (
          <Blocks heights={['hero', 'card', 'card']} />
        ) : null}
      </main>
    </>
  );
}
