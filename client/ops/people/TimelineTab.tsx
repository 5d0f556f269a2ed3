// Everything that is known to have happened to a member: moves of tier and sponsor, objections and their answers, the latest orders.

import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { OrdersQuery, PersonTierQuery } from '../generated.ts';
import { orderKindText } from '../orders/kinds.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { lastDayOf, useSay } from '../tiers/words.ts';
import { changeTitle } from './HistoryPanel.tsx';
import type { Person } from './PersonPage.tsx';
import { mergeTimeline } from './timeline.ts';

interface Item {
  readonly key: string;
  readonly at: string;
  readonly kind: string;
  readonly what: ReactNode;
  readonly more?: ReactNode;
  readonly side?: string;
}

const ORDERS = 40;
const MOST = 80;

export function TimelineTab({ person }: { person: Person }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { yuan, day, moment } = useFormats();
  const now = useNow(60_000);
  const tier = useAnswer(PersonTierQuery, { id: person.id });
  const orders = useAnswer(OrdersQuery, { first: ORDERS, filter: { distributorId: person.id } });
  const lastDayText = (change: Parameters<typeof lastDayOf>[0]) => {
    const last = lastDayOf(change);
    return last === null ? '' : day(last, now);
  };
  const both = {
    data: tier.data && orders.data ? { tier: tier.data.distributor, orders: orders.data.orders.edges } : undefined,
    error: tier.error ?? orders.error,
    refetch: () => {
      void tier.refetch();
      void orders.refetch();
    },
  };
  return (
    <Panel title={t('person.timeline')} aside={<span className="s">{t('timeline.about', { orders: ORDERS })}</span>}>
      <Answered asked={both} bones={10}>
        {(data) => {
          const changes = (data.tier?.tierChanges ?? []).map((change): Item => ({
            key: `change ${String(change.seq)}`,
            at: change.at,
            kind: t('timeline.tier'),
            what: changeTitle(change, lastDayText(change), t),
            more: change.reason === null ? say(change.words) : t('change.personSaid', { name: change.byName ?? '', reason: change.reason }),
          }));
          const moves = person.sponsorMoves.map((move): Item => ({
            key: `sponsor ${move.at}`,
            at: move.at,
            kind: t('people.sponsor'),
            what: t('timeline.sponsorMoved', { from: move.fromNo ?? '—', to: move.toNo ?? '—' }),
            more: t('change.personSaid', { name: move.byName, reason: move.reason }),
          }));
          const objections = (data.tier?.objections ?? []).flatMap((objection): Item[] => [
            ...(objection.answeredAt === null
              ? []
              : [
                  {
                    key: `answer ${objection.id}`,
                    at: objection.answeredAt,
                    kind: t('timeline.objection'),
                    what: t(objection.isGranted ? 'timeline.granted' : 'timeline.answered', { name: objection.answeredByName ?? '' }),
                    more: objection.answer,
                  },
                ]),
            {
              key: `objection ${objection.id}`,
              at: objection.at,
              kind: t('timeline.objection'),
              what: t('timeline.objected'),
              more: objection.text,
            },
          ]);
          const sold = data.orders.map(({ node }): Item => ({
            key: `order ${node.id}`,
            at: node.paidAt,
            kind: t(orderKindText[node.kind]),
            what: (
              <Link href={`/people/orders?search=${encodeURIComponent(node.orderNo)}`} className="ink">
                {node.product?.name ?? node.sku}
              </Link>
            ),
            more: node.refundedFen > 0 ? t('timeline.refunded', { amount: yuan(node.refundedFen) }) : undefined,
            side: yuan(node.amountFen),
          }));
          const joined: Item = { key: 'joined', at: person.joinedAt, kind: t('people.joined'), what: t('history.joined') };
          return (
            <ol className="line-up">
              {mergeTimeline([changes, moves, objections, sold, [joined]], MOST).map((item) => (
                <li key={item.key}>
                  <time className="s" dateTime={item.at}>
                    {moment(item.at, now)}
                  </time>
                  <span className="tag">{item.kind}</span>
                  <div>
                    {item.what}
                    {item.more ? <p className="s">{item.more}</p> : null}
                  </div>
                  <span className="r m">{item.side}</span>
                </li>
              ))}
            </ol>
          );
        }}
      </Answered>
    </Panel>
  );
}
