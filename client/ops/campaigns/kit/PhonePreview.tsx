// An item as a member sees it on the telephone, while it is being written: the places hold examples, the link is a sign of its own.

import type { ReactElement } from 'react';
import { Fragment } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import type { KitItemKind } from '../../../shared/generated.ts';
import { useAnswer } from '../../answers.ts';
import type { CampaignFields } from '../../generated.ts';
import { ScriptPlacesQuery } from '../../generated.ts';
import { useTexts } from '../../texts.ts';
import { PLACES } from './words.ts';

/** Stands for the link until it is drawn as a sign; nobody types it. */
const LINK = '\u0000';

interface PhonePreviewProps {
  readonly campaign: CampaignFields;
  readonly kind: KitItemKind;
  readonly title: string;
  readonly text: string;
  readonly fileIds: readonly string[];
}

export function PhonePreview({ campaign, kind, title, text, fileIds }: PhonePreviewProps): ReactElement {
  const { t } = useTexts();
  const { date, clock, yuanPlain } = useFormats();
  const main = campaign.products.find(({ isMain }) => isMain) ?? campaign.products[0];
  const known = useAnswer(ScriptPlacesQuery, {}).data?.scriptPlaces ?? [];
  const examples: Readonly<Record<string, string>> = {
    product: main?.product?.name ?? '',
    amount: main ? yuanPlain(main.priceFen) : '',
    campaign: campaign.title,
    date: date(campaign.startsAt, campaign.startsAt),
    time: clock(campaign.startsAt),
    link: LINK,
  };
  let filled = text;
  for (const { zh, en, example } of known) {
    if (!PLACES.includes(en)) continue;
    for (const spelling of [zh, en]) filled = filled.replaceAll(`{${spelling}}`, examples[en] ?? example);
  }
  const pieces = text.trim() === '' ? [] : filled.split(LINK);
  const isFilm = kind === 'VIDEO';
  return (
    <aside className="kit-phone" aria-label={t('kitStep.preview')}>
      <p className="s">{t('kitStep.preview')}</p>
      <div className="phone">
        <h3>{title === '' ? t('kitStep.noTitle') : title}</h3>
        {fileIds.length === 0 ? null : isFilm ? (
          <video src={`/files/${fileIds[0] ?? ''}`} preload="metadata" />
        ) : (
          <div className={`grid of-${String(Math.min(3, fileIds.length))}`}>
            {fileIds.map((id, at) => (
              <img key={id} src={`/files/${id}/thumb`} alt={t('kitStep.file', { n: at + 1 })} />
            ))}
          </div>
        )}
        {pieces.length === 0 ? null : (
          <p className="copy">
            {pieces.map((piece, at) => (
              <Fragment key={at}>
                {at === 0 ? null : <span className="link">{t('kitStep.ownLink')}</span>}
                {piece}
              </Fragment>
            ))}
            {pieces.length === 1 ? (
              <>
                <br />
                <span className="link">{t('kitStep.ownLink')}</span>
              </>
            ) : null}
          </p>
        )}
        <span className="go">
          {kind === 'POSTER' ? t('kitStep.phonePoster') : isFilm || kind === 'PICTURES' ? t('kitStep.phoneLook') : t('kitStep.phoneCopy')}
        </span>
      </div>
    </aside>
  );
}
