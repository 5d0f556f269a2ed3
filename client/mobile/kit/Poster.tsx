// 我的海报: drawn on the phone with the own code, on one of four grounds, to be pressed long.

import { useEffect, useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { MyKitsData, OwnKitItem } from '../generated.ts';
import { useTexts } from '../texts.ts';
import { CopyButton } from './CopyButton.tsx';
import { GROUND_NAMES, POSTER, drawPoster } from './poster.ts';
import type { Ground } from './poster.ts';
import { useLongPress } from './Pictures.tsx';
import { Sheet } from './Sheet.tsx';

interface PosterProps {
  readonly kit: MyKitsData['myKits'][number];
  readonly item: OwnKitItem;
  readonly onCopied: () => void;
  readonly onShared: () => void;
  readonly onClose: () => void;
}

export function Poster({ kit, item, onCopied, onShared, onClose }: PosterProps) {
  const { t } = useTexts();
  const { yuanPlain } = useFormats();
  const [ground, setGround] = useState<Ground>('pear');
  const [drawn, setDrawn] = useState<string | null>(null);
  const [isFailed, setFailed] = useState(false);
  const pressing = useLongPress(onShared);
  const { product, sharer } = kit;
  const { link } = item;
  const picture = item.files[0] ? `/files/${item.files[0].id}` : null;
  const [name, point, price] = [product?.name ?? kit.title, product?.sellingPoint ?? '', product ? yuanPlain(product.priceFen) : ''];
  const words = { product: name, sellingPoint: point, price, sharer: t('kit.sharedBy', { name: sharer }), hint: t('kit.scanHint') };
  const said = JSON.stringify(words);
  useEffect(() => {
    if (link === null) return;
    let isWanted = true;
    drawPoster({ words: JSON.parse(said) as typeof words, link, picture, ground }).then(
      (address) => {
        if (isWanted) setDrawn(address);
      },
      () => {
        if (isWanted) setFailed(true);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [said, link, picture, ground]);
  return (
    <Sheet title={t('kit.poster')} onClose={onClose}>
      {isFailed ? (
        <p className="cap">{t('kit.posterFailed')}</p>
      ) : drawn === null ? (
        <i className="block poster-shot" />
      ) : (
        <img
          className="poster-shot"
          src={drawn}
          width={POSTER.width}
          height={POSTER.height}
          alt={t('kit.posterOf', { name })}
          {...pressing}
        />
      )}
      <div className="grounds" role="group" aria-label={t('kit.ground')}>
        {GROUND_NAMES.map((each) => (
          <button
            key={each}
            type="button"
            className={`ground ${each}`}
            aria-pressed={each === ground}
            aria-label={t(`kit.ground.${each}`)}
            onClick={() => setGround(each)}
          />
        ))}
      </div>
      <p className="cap middle">{t('kit.pressPoster')}</p>
      <CopyButton text={item.text ?? link ?? ''} label={t('kit.copyPoster')} kind="primary" onCopied={onCopied} />
    </Sheet>
  );
}
