// 素材: what a distributor sends on today. What is to be sent now comes first; copying works without a network, from the last copy.

import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { countDown } from '../../shared/countdown.ts';
import { isOfNetwork } from '../../shared/errors.ts';
import { setBusinessZone, useFormats } from '../../shared/formats.ts';
import type { KitItemKind } from '../../shared/generated.ts';
import { serverNow } from '../../shared/clock.ts';
import { useSeconds } from '../../shared/now.ts';
import type { Me } from '../../shared/session.ts';
import { useStore } from '../../shared/store.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import { MyKitsQuery } from '../generated.ts';
import type { OwnKitItem } from '../generated.ts';
import { Blocks, Head, OwnDoor } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { CopyButton } from './CopyButton.tsx';
import { ItemCard, PlaysCard } from './Items.tsx';
import type { CardProps, OwnKit } from './Items.tsx';
import { kindsOf, orderKit } from './order.ts';
import type { LockedWave } from './order.ts';
import { noteUse, openUses, sendUses, waitingUses } from './uses.ts';
import '../styles/kit.css';

const NOTHING = {};
/** Phones do not all ask in the very second in which a wave opens. */
const SPREAD_MILLISECONDS = 3_000;
const AGAIN_MILLISECONDS = 15_000;

function Totals({ kit, waiting }: { readonly kit: OwnKit; readonly waiting: number }) {
  const { t } = useTexts();
  const { count, yuanPlain } = useFormats();
  const { sent, clicks, sales, profitFen } = kit.totals;
  return (
    <dl className="card kit-sum">
      <div>
        <dt>{t('kit.sent')}</dt>
        <dd className="num">{count(sent + waiting)}</dd>
      </div>
      <div>
        <dt>{t('kit.clicks')}</dt>
        <dd className="num">{count(clicks)}</dd>
      </div>
      <div className="hit">
        <dt>{t('kit.sales')}</dt>
        <dd className="num">{count(sales)}</dd>
      </div>
      <div>
        <dt>{t('kit.profit')}</dt>
        <dd className="num">{yuanPlain(Math.floor(profitFen / 100) * 100)}</dd>
      </div>
    </dl>
  );
}

interface ChipsProps {
  readonly items: readonly OwnKitItem[];
  readonly kind: KitItemKind | null;
  readonly onChoose: (kind: KitItemKind | null) => void;
}

function Chips({ items, kind, onChoose }: ChipsProps) {
  const { t } = useTexts();
  const kinds = kindsOf(items);
  const all = kinds.reduce((sum, each) => sum + each.count, 0);
  return (
    <div className="chips" role="group" aria-label={t('kit.kinds')}>
      <button type="button" className="chip" aria-pressed={kind === null} onClick={() => onChoose(null)}>
        {t('kit.kind.all')} <span className="num">{all}</span>
      </button>
      {kinds.map((each) => (
        <button key={each.kind} type="button" className="chip" aria-pressed={kind === each.kind} onClick={() => onChoose(each.kind)}>
          {t(`kit.kind.${each.kind}`)} <span className="num">{each.count}</span>
        </button>
      ))}
    </div>
  );
}

/** @param onOpen when its time has come: the page asks again until the wave is open */
function Locked({ wave, onOpen }: { readonly wave: LockedWave; readonly onOpen: () => void }) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useSeconds();
  const { opensAt } = wave;
  const left = opensAt === null ? null : new Date(opensAt).getTime() - now;
  const isDue = left !== null && left <= 0;
  const { days, clock } = countDown(left ?? 0);
  useEffect(() => {
    if (!isDue) return;
    const first = setTimeout(onOpen, 500 + Math.random() * SPREAD_MILLISECONDS);
    const more = setInterval(onOpen, AGAIN_MILLISECONDS);
    return () => {
      clearTimeout(first);
      clearInterval(more);
    };
  }, [isDue, onOpen]);
  return (
    <article className="card soon">
      <Icon name="lock" />
      <div className="grow">
        <h3>{t('kit.wave', { wave: wave.wave, titles: wave.titles.join(t('kit.and')) })}</h3>
        <p className="cap">
          {opensAt === null
            ? t('kit.opensLater')
            : isDue
              ? t('kit.opening')
              : t('kit.opensAt', { at: moment(opensAt, now), count: wave.count })}
        </p>
      </div>
      {left === null || isDue ? null : <span className="num">{days > 0 ? t('camp.daysAnd', { days, clock }) : clock}</span>}
    </article>
  );
}

function Hour({ hour, isNow = false, children }: { readonly hour: string; readonly isNow?: boolean; readonly children: ReactNode }) {
  const { t } = useTexts();
  return (
    <li className={isNow ? 'hour now' : 'hour'}>
      <time className="num">{isNow ? t('kit.now') : hour}</time>
      {children}
    </li>
  );
}

function Earlier({ item, onUse }: Pick<CardProps, 'item' | 'onUse'>) {
  const { t } = useTexts();
  const { count } = useFormats();
  return (
    <article className="card past">
      <div className="grow">
        <h3 className="cut">{item.title}</h3>
        <p className="cap">{t('kit.pastCounts', { clicks: count(item.counts.clicks), sales: count(item.counts.sales) })}</p>
      </div>
      {item.text === null ? null : <CopyButton text={item.text} label={t('kit.again')} onCopied={() => onUse(item.id, 'COPY')} />}
    </article>
  );
}

interface KitBodyProps {
  readonly kit: OwnKit;
  readonly waiting: number;
  readonly onUse: CardProps['onUse'];
  readonly onOpen: () => void;
}

function KitBody({ kit, waiting, onUse, onOpen }: KitBodyProps) {
  const { t } = useTexts();
  const { clock, moment } = useFormats();
  const [kind, setKind] = useState<KitItemKind | null>(null);
  const order = useMemo(() => orderKit(kit.items, clock(kit.startsAt), kind), [kit, kind, clock]);
  return (
    <>
      <Totals kit={kit} waiting={waiting} />
      {kit.items.length === 0 ? (
        <section className="card empty">
          <h2>{t('kit.empty')}</h2>
          <p>{t('kit.emptyText', { title: kit.title, at: moment(kit.startsAt, serverNow()) })}</p>
        </section>
      ) : (
        <>
          <Chips items={kit.items} kind={kind} onChoose={setKind} />
          <ol className="hours">
            {order.present.map(({ key, hour, items }, at) => (
              <Hour key={key} hour={hour} isNow={at === 0 && kit.state !== 'CLOSED'}>
                {items.length > 1 ? (
                  <PlaysCard items={items} onUse={onUse} />
                ) : (
                  items.map((item) => <ItemCard key={item.id} kit={kit} item={item} isFirst={at === 0} onUse={onUse} />)
                )}
              </Hour>
            ))}
            {order.locked.map((wave) => (
              <Hour key={wave.wave} hour={wave.opensAt === null ? wave.hour : clock(wave.opensAt)}>
                <Locked wave={wave} onOpen={onOpen} />
              </Hour>
            ))}
          </ol>
          {order.earlier.length === 0 ? null : (
            <>
              <div className="sec">
                <h2>{t('kit.earlier')}</h2>
              </div>
              <ol className="hours">
                {order.earlier.map((item) => (
                  <Hour key={item.id} hour={item.hour}>
                    {item.kind === 'TEXT' ? <Earlier item={item} onUse={onUse} /> : <ItemCard kit={kit} item={item} onUse={onUse} />}
                  </Hour>
                ))}
              </ol>
            </>
          )}
        </>
      )}
    </>
  );
}

export function Kit({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const kits = useAsk(MyKitsQuery, NOTHING);
  const waiting = useStore(waitingUses);
  const { data, error, askAgain } = kits;
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  const zone = data?.server.businessZone;
  useEffect(() => {
    if (zone !== undefined) setBusinessZone(zone);
  }, [zone]);
  useEffect(() => {
    openUses(me.id);
    const send = () => void sendUses(me.id).then((isSent) => (isSent ? askAgain() : undefined));
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [me.id, askAgain]);
  const use: CardProps['onUse'] = (itemId, kind) => {
    noteUse(me.id, itemId, kind, serverNow());
    void sendUses(me.id).then((isSent) => (isSent ? askAgain() : undefined));
  };
  const [first] = data?.myKits ?? [];
  const isKept = waiting.length > 0 && (error !== null || !navigator.onLine);
  return (
    <>
      <Head title={t('kit.title')} {...(first ? { about: t('kit.about', { title: first.title }) } : {})}>
        <OwnDoor me={me} />
      </Head>
      <main className="kit">
        {isTold ? <Notice error={error} keptAt={kits.answeredAt} onAgain={askAgain} /> : <Live freshness={kits} place="line" />}
        {isKept ? <p className="cap kept">{t('kit.kept', { count: waiting.length })}</p> : null}
        {data ? (
          data.myKits.length === 0 ? (
            <section className="card empty">
              <h2>{t('kit.none')}</h2>
              <p>{t('kit.noneText')}</p>
            </section>
          ) : (
            data.myKits.map((kit, at) => (
              <section key={kit.campaignId} className="one-kit" aria-label={kit.title}>
                {at === 0 ? null : (
                  <div className="sec">
                    <h2>{kit.title}</h2>
                  </div>
                )}
                <KitBody kit={kit} waiting={at === 0 ? waiting.length : 0} onUse={use} onOpen={askAgain} />
              </section>
            ))
          )
        ) : isSlow ? (
          <Blocks heights={['row', 'card', 'card']} />
        ) : null}
      </main>
    </>
  );
}
