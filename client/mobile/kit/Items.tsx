// The cards of a kit, one for each kind of item.

import type { ReactNode } from 'react';
import { Fragment, useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { MyKitsData, OwnKitItem } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';
import { CopyButton } from './CopyButton.tsx';
import { Pictures } from './Pictures.tsx';
import { Poster } from './Poster.tsx';

export type OwnKit = MyKitsData['myKits'][number];

export interface CardProps {
  readonly kit: OwnKit;
  readonly item: OwnKitItem;
  /** What is to be sent now has the one red button of the page. */
  readonly isFirst?: boolean;
  readonly onUse: (itemId: string, use: 'COPY' | 'SHARE') => void;
}

function Head({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="k">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Figures({ item, isScanned = false }: { readonly item: OwnKitItem; readonly isScanned?: boolean }) {
  const { t } = useTexts();
  const { count } = useFormats();
  const { clicks, sales } = item.counts;
  return (
    <p className="fx">
      <span>
        {isScanned ? t('kit.scans') : t('kit.clicks')}
        <b className="num">{count(clicks)}</b>
      </span>
      <span>
        {t('kit.sales')}
        <b className="num">{count(sales)}</b>
      </span>
      <span>
        {t('kit.usedByAll')}
        <b className="num">{count(item.usedByAll)}</b>
      </span>
    </p>
  );
}

/** The text with the own link as a sign of its own. */
function Copy({ item: { text, link } }: { readonly item: OwnKitItem }) {
  const { t } = useTexts();
  if (text === null) return null;
  const pieces = link === null ? [text] : text.split(link);
  return (
    <p className="copy">
      {pieces.map((piece, at) => (
        <Fragment key={at}>
          {at === 0 ? null : (
            <span className="link">
              <Icon name="link" />
              {t('kit.myLink')}
            </span>
          )}
          {piece}
        </Fragment>
      ))}
    </p>
  );
}

function Copied({ times }: { readonly times: number }) {
  const { t } = useTexts();
  if (times === 0) return null;
  return (
    <span className="tag ok">
      <Icon name="check" />
      {t('kit.copiedTimes', { count: times })}
    </span>
  );
}

export function TextCard({ item, isFirst = false, onUse }: CardProps) {
  const { t } = useTexts();
  return (
    <article className="card">
      <Head title={item.title}>
        <Copied times={item.counts.copies} />
      </Head>
      <Copy item={item} />
      <Figures item={item} />
      <div className="act">
        <CopyButton
          text={item.text ?? ''}
          label={t('kit.copy')}
          kind={isFirst ? 'primary' : 'plain'}
          onCopied={() => onUse(item.id, 'COPY')}
        />
      </div>
    </article>
  );
}

export function PicturesCard({ item, onUse }: CardProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const isFilm = item.kind === 'VIDEO';
  const [film] = item.files;
  return (
    <article className="card">
      <Head title={item.title}>
        <span className="tag">
          {isFilm ? t('kit.seconds', { count: Math.round(film?.seconds ?? 0) }) : t('kit.pictureCount', { count: item.files.length })}
        </span>
      </Head>
      <button type="button" className={isFilm ? 'film' : `grid9 of-${Math.min(3, item.files.length)}`} onClick={() => setOpen(true)}>
        {isFilm && film ? (
          <>
            <video src={`/files/${film.id}#t=0.5`} preload="metadata" muted playsInline />
            <Icon name="play" />
          </>
        ) : (
          item.files.map(({ id }, at) => (
            <img key={id} src={`/files/${id}/thumb`} alt={t('kit.picture', { n: at + 1, title: item.title })} loading="lazy" />
          ))
        )}
      </button>
      <Figures item={item} />
      <div className="act">
        <button type="button" className="btn tint" onClick={() => setOpen(true)}>
          <Icon name="save" />
          {isFilm ? t('kit.watch') : t('kit.look')}
        </button>
        {item.text === null ? null : <CopyButton text={item.text} label={t('kit.caption')} onCopied={() => onUse(item.id, 'COPY')} />}
      </div>
      {isOpen ? <Pictures item={item} onShared={() => onUse(item.id, 'SHARE')} onClose={() => setOpen(false)} /> : null}
    </article>
  );
}

export function PosterCard({ kit, item, onUse }: CardProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [picture] = item.files;
  return (
    <article className="card">
      <Head title={item.title}>
        <span className="tag">{t('kit.withCode')}</span>
      </Head>
      <div className="mini">
        <span className="thumb" aria-hidden="true">
          {picture ? <img src={`/files/${picture.id}/thumb`} alt="" /> : <i />}
          <span>
            <u />
            <s />
            <Icon name="qr" />
          </span>
        </span>
        <div className="grow">
          <p>{t('kit.posterAbout')}</p>
          <Figures item={item} isScanned />
        </div>
      </div>
      <div className="act">
        <button type="button" className="btn tint wide" onClick={() => setOpen(true)}>
          <Icon name="qr" />
          {t('kit.drawPoster')}
        </button>
      </div>
      {isOpen ? (
        <Poster
          kit={kit}
          item={item}
          onCopied={() => onUse(item.id, 'COPY')}
          onShared={() => onUse(item.id, 'SHARE')}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </article>
  );
}

/** All plays in one card: a tap copies the words of one. */
export function PlaysCard({ items, onUse }: Pick<CardProps, 'onUse'> & { readonly items: readonly OwnKitItem[] }) {
  const { t } = useTexts();
  return (
    <article className="card">
      <Head title={t('kit.plays')}>
        <span className="tag">{t('kit.playCount', { count: items.length })}</span>
      </Head>
      <ul className="plays">
        {items.map((item) => (
          <li key={item.id}>
            <span className="kind">{t(`kit.play.${item.play ?? 'INTERACTION'}`)}</span>
            <div className="grow">
              <h4>{item.title}</h4>
              <p className="cap cut">{item.text?.split('\n')[0]}</p>
            </div>
            <CopyButton
              text={item.text ?? ''}
              label=""
              about={t('kit.copyPlay', { title: item.title })}
              kind="bare"
              onCopied={() => onUse(item.id, 'COPY')}
            />
          </li>
        ))}
      </ul>
    </article>
  );
}

export function ItemCard(props: CardProps) {
  switch (props.item.kind) {
    case 'PICTURES':
    case 'VIDEO':
      return <PicturesCard {...props} />;
    case 'POSTER':
      return <PosterCard {...props} />;
    case 'PLAY':
      return <PlaysCard items={[props.item]} onUse={props.onUse} />;
    case 'TEXT':
      return <TextCard {...props} />;
  }
}
