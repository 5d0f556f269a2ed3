// The video of a lesson: chosen, sent with its progress, shown with its length, and how much of it is to be watched.

import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { upload } from '../../shared/api.ts';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useTexts } from '../texts.ts';
import type { LessonDraft } from './course-form.ts';

type Video = LessonDraft['video'];

function videoIn(answer: unknown): NonNullable<Video> {
  const { id, seconds } = Object(answer) as { id?: unknown; seconds?: unknown };
  if (typeof id !== 'string') throw new Error('an upload was answered without an id');
  return { id, seconds: typeof seconds === 'number' ? seconds : null };
}

const lengthOf = (seconds: number): string => `${String(Math.floor(seconds / 60))}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;

export function VideoField({
  id,
  value,
  watchPercent,
  onChange,
  onPercent,
  isEditing,
}: {
  id: string;
  value: Video;
  watchPercent: number;
  onChange: (value: Video) => void;
  onPercent: (value: number) => void;
  isEditing: boolean;
}): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { share } = useFormats();
  const [part, setPart] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const field = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const take = async (file: File) => {
    const here = new AbortController();
    stop.current = here;
    setError(null);
    setPart(0);
    try {
      const onProgress = (sent: number, total: number) => setPart(sent / Math.max(1, total));
      onChange(videoIn(await upload('/files?kind=VIDEO&use=LESSON', file, { onProgress, signal: here.signal })));
    } catch (refused) {
      if (!here.signal.aborted) setError(refused);
    }
    setPart(null);
  };
  return (
    <div className="field">
      <span className="what">{t('camps.video')}</span>
      <div className="acts">
        {value === null ? (
          <span className="m">{t('camps.noVideo')}</span>
        ) : (
          <a href={`/files/${value.id}`} target="_blank" rel="noreferrer">
            {value.seconds === null ? t('camps.video') : lengthOf(value.seconds)}
          </a>
        )}
        {isEditing && part === null ? (
          <Button size="small" onClick={() => field.current?.click()}>
            {t(value === null ? 'camps.chooseVideo' : 'camps.changeVideo')}
          </Button>
        ) : null}
        {isEditing && value !== null ? (
          <Button size="small" type="text" onClick={() => onChange(null)}>
            {t('camps.removeVideo')}
          </Button>
        ) : null}
        {part === null ? null : <span role="status">{t('evidence.sending', { share: share(part) })}</span>}
      </div>
      <input
        ref={field}
        type="file"
        accept="video/mp4"
        hidden
        aria-label={t('camps.chooseVideo')}
        onChange={(event) => {
          const [file] = [...(event.target.files ?? [])];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      {value === null ? null : (
        <label htmlFor={id} className="acts">
          {t('camps.watchPercent')}
          <InputNumber<number>
            id={id}
            disabled={!isEditing}
            min={0}
            max={100}
            precision={0}
            suffix="%"
            value={watchPercent}
            onChange={(percent) => onPercent(percent ?? 0)}
          />
        </label>
      )}
      {error === null ? null : (
        <p className="c-late" role="alert">
          {sayError(error, words)}
        </p>
      )}
    </div>
  );
}
