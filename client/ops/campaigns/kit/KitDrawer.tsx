// Writes an item: what it is, its text with places that are put in by a press, its files, for whom and when; and beside it how a member
// sees it on the telephone.

import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../../shared/errors.ts';
import { useLanguage } from '../../../shared/language.ts';
import { useFormats } from '../../../shared/formats.ts';
import type { KitItemKind, KitPlay, Tier } from '../../../shared/generated.ts';
import { useAct, useAnswer } from '../../answers.ts';
import type { CampaignFields, KitItemFields } from '../../generated.ts';
import { AddKitItemMutation, CampaignQuery, ChangeKitItemMutation, KitItemsQuery, ScriptPlacesQuery } from '../../generated.ts';
import { Area } from '../../parts/Dialog.tsx';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import { TIERS, tierText } from '../../tiers/words.ts';
import { FileField } from './FileField.tsx';
import { PhonePreview } from './PhonePreview.tsx';
import { KINDS, MOST_LETTERS, MOST_TITLE, MOST_WAVES, PLACES, PLAYS, fileRoom, kindText, playText } from './words.ts';

const TEXT_ID = 'kit-text';
const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

interface KitDrawerProps {
  readonly campaign: CampaignFields;
  /** Null: a new one. */
  readonly item: KitItemFields | null;
  readonly onClose: () => void;
}

export function KitDrawer({ campaign, item, onClose }: KitDrawerProps): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { clock } = useFormats();
  const tell = useTell();
  const language = useLanguage();
  const places = (useAnswer(ScriptPlacesQuery, {}).data?.scriptPlaces ?? []).filter(({ en }) => PLACES.includes(en));
  const [kind, setKind] = useState<KitItemKind>(item?.kind ?? 'TEXT');
  const [title, setTitle] = useState(item?.title ?? '');
  const [text, setText] = useState(item?.text ?? '');
  const [fileIds, setFileIds] = useState<string[]>(item?.files.map(({ id }) => id) ?? []);
  const [play, setPlay] = useState<KitPlay>(item?.play ?? 'INTERACTION');
  const [tiers, setTiers] = useState<Tier[]>([...(item?.tiers ?? [])]);
  const [wave, setWave] = useState(item?.wave ?? 1);
  const [hour, setHour] = useState(item?.hour ?? clock(campaign.startsAt));
  const again = [KitItemsQuery.name, CampaignQuery.name];
  const add = useAct(AddKitItemMutation, again);
  const change = useAct(ChangeKitItemMutation, again);
  const act = item === null ? add : change;
  const choose = (next: KitItemKind) => {
    setKind(next);
    // A film is no picture: what was chosen for one kind does not go over to the other.
    if ((next === 'VIDEO') !== (kind === 'VIDEO')) setFileIds([]);
    else setFileIds((before) => before.slice(0, fileRoom[next]));
  };
  const insert = (place: string) => {
    const area = document.getElementById(TEXT_ID);
    const at = area instanceof HTMLTextAreaElement ? area.selectionStart : text.length;
    setText(`${text.slice(0, at)}${place}${text.slice(at)}`);
    area?.focus();
  };
  const needsText = kind === 'TEXT' || kind === 'PLAY';
  const needsFiles = kind === 'PICTURES' || kind === 'VIDEO';
  const isIncomplete = title.trim() === '' || (needsText && text.trim() === '') || (needsFiles && fileIds.length === 0) || !HOUR.test(hour);
  const input = {
    ...{ kind, title, text: text.trim() === '' ? null : text, fileIds, play: kind === 'PLAY' ? play : null, tiers, wave, hour },
  };
  const onSuccess = () => {
    tell.done(t('kitStep.saved', { title }));
    onClose();
  };
  const save = () => {
    if (item === null) add.mutate({ campaignId: campaign.id, item: input }, { onSuccess });
    else change.mutate({ id: item.id, item: input }, { onSuccess });
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={920}
      title={item === null ? t('kitStep.new') : t('kitStep.editOf', { title: item.title })}
      footer={
        <div className="acts">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="primary" disabled={isIncomplete} loading={act.isPending ? { delay: 200 } : false} onClick={save}>
            {t('kitStep.save')}
          </Button>
        </div>
      }
    >
      <div className="kit-form">
        <div>
          <div className="field">
            <span className="what">{t('kitStep.kind')}</span>
            <Segmented<KitItemKind>
              aria-label={t('kitStep.kind')}
              value={kind}
              options={KINDS.map((value) => ({ value, label: t(kindText[value]) }))}
              onChange={choose}
            />
          </div>
          {kind === 'PLAY' ? (
            <div className="field">
              <span className="what">{t('kitStep.play')}</span>
              <Segmented<KitPlay>
                aria-label={t('kitStep.play')}
                value={play}
                options={PLAYS.map((value) => ({ value, label: t(playText[value]) }))}
                onChange={setPlay}
              />
            </div>
          ) : null}
          <div className="field">
            <label htmlFor="kit-title">{t('kitStep.itemTitle')}</label>
            <Input id="kit-title" maxLength={MOST_TITLE} value={title} autoFocus onChange={(event) => setTitle(event.target.value)} />
          </div>
          <div className="field">
            <label htmlFor={TEXT_ID}>{needsText ? t('kitStep.text') : t('kitStep.caption')}</label>
            <Area id={TEXT_ID} value={text} onChange={setText} most={MOST_LETTERS} rows={7} />
            <div className="kit-places" role="group" aria-label={t('kitStep.places')}>
              {places.map(({ zh, en }) => {
                const place = `{${language === 'en' ? en : zh}}`;
                return (
                  <Button key={en} size="small" onClick={() => insert(place)}>
                    {place}
                  </Button>
                );
              })}
            </div>
            <p className="s">{t('kitStep.linkAbout')}</p>
          </div>
          {fileRoom[kind] === 0 ? null : (
            <div className="field">
              <span className="what">{kind === 'POSTER' ? t('kitStep.posterPicture') : t('kitStep.files', { most: fileRoom[kind] })}</span>
              <FileField key={kind === 'VIDEO' ? 'film' : 'pictures'} kind={kind} value={fileIds} onChange={setFileIds} />
            </div>
          )}
          <div className="kit-when">
            <div className="field">
              <label htmlFor="kit-hour">{t('kitStep.hour')}</label>
              <Input
                id="kit-hour"
                inputMode="numeric"
                maxLength={5}
                placeholder="10:00"
                value={hour}
                status={HOUR.test(hour) ? '' : 'error'}
                onChange={(event) => setHour(event.target.value)}
              />
            </div>
            <div className="field">
              <label htmlFor="kit-wave">{t('kitStep.wave')}</label>
              <InputNumber id="kit-wave" min={1} max={MOST_WAVES} precision={0} value={wave} onChange={(value) => setWave(value ?? 1)} />
            </div>
            <div className="field">
              <label htmlFor="kit-tiers">{t('kitStep.tiers')}</label>
              <Select<Tier[]>
                id="kit-tiers"
                mode="multiple"
                placeholder={t('kitStep.everybody')}
                value={tiers}
                options={TIERS.map((value) => ({ value, label: t(tierText[value]) }))}
                onChange={setTiers}
              />
            </div>
          </div>
          {act.error === null ? null : (
            <p className="c-late" role="alert">
              {sayError(act.error, words)}
            </p>
          )}
        </div>
        <PhonePreview campaign={campaign} kind={kind} title={title} text={text} fileIds={fileIds} />
      </div>
    </Drawer>
  );
}
