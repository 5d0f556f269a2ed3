// Pictures or a film of an item: dropped, pasted or chosen, sent one after the other with their progress, shown small in their order.
// What the server refuses is said with the name of the file, and the rest goes on.

import Button from 'antd/es/button';
import type { ClipboardEvent, DragEvent, ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { upload } from '../../../shared/api.ts';
import { sayError } from '../../../shared/errors.ts';
import { useFormats } from '../../../shared/formats.ts';
import type { KitItemKind } from '../../../shared/generated.ts';
import { Icon } from '../../shell/icons.tsx';
import { useTexts } from '../../texts.ts';
import { fileRoom } from './words.ts';

interface FileFieldProps {
  readonly kind: KitItemKind;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

function idIn(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string') return answer.id;
  throw new Error('an upload was answered without an id');
}

export function FileField({ kind, value, onChange }: FileFieldProps): ReactElement | null {
  const words = useTexts();
  const { t } = words;
  const { share } = useFormats();
  const [part, setPart] = useState<number | null>(null);
  const [refusals, setRefusals] = useState<readonly { readonly name: string; readonly error: unknown }[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const isFilm = kind === 'VIDEO';
  const room = fileRoom[kind] - value.length;
  if (fileRoom[kind] === 0) return null;

  const take = async (files: readonly File[]) => {
    if (part !== null || files.length === 0) return;
    const here = new AbortController();
    stop.current = here;
    setRefusals([]);
    const kept = [...value];
    for (const file of files.slice(0, room)) {
      setPart(0);
      try {
        const onProgress = (sent: number, total: number) => setPart(sent / Math.max(1, total));
        kept.push(idIn(await upload(`/files?kind=${isFilm ? 'VIDEO' : 'IMAGE'}&use=KIT`, file, { onProgress, signal: here.signal })));
        onChange([...kept]);
      } catch (error) {
        if (here.signal.aborted) break;
        setRefusals((before) => [...before, { name: file.name, error }]);
      }
    }
    setPart(null);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take([...event.dataTransfer.files]);
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    void take(files);
  };
  return (
    <div className="kit-files" onPaste={paste} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <ul>
        {value.map((id, at) => (
          <li key={id}>
            {isFilm ? (
              <video src={`/files/${id}`} controls preload="metadata" />
            ) : (
              <img src={`/files/${id}/thumb`} alt={t('kitStep.file', { n: at + 1 })} />
            )}
            <button
              type="button"
              aria-label={t('kitStep.removeFile', { n: at + 1 })}
              onClick={() => onChange(value.filter((each) => each !== id))}
            >
              ×
            </button>
          </li>
        ))}
        {room > 0 && part === null ? (
          <li>
            <button type="button" className="add" onClick={() => field.current?.click()}>
              <Icon name="upload" size={20} />
              {isFilm ? t('kitStep.addFilm') : t('kitStep.addPicture')}
            </button>
          </li>
        ) : null}
      </ul>
      {part === null ? (
        <p className="s">{isFilm ? t('kitStep.filmRules') : t('kitStep.pictureRules')}</p>
      ) : (
        <div role="status" className="sending">
          <div className="bar">
            <i className="acc" style={{ width: `${String(100 * part)}%` }} />
          </div>
          <p className="s">{part >= 1 ? t('kitStep.looking') : t('kitStep.sending', { share: share(part) })}</p>
          <Button size="small" onClick={() => stop.current?.abort()}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
      <input
        ref={field}
        type="file"
        hidden
        accept={isFilm ? 'video/mp4' : 'image/jpeg,image/png,image/webp'}
        multiple={room > 1}
        aria-label={isFilm ? t('kitStep.addFilm') : t('kitStep.addPicture')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(files);
        }}
      />
      {refusals.map(({ name, error }) => (
        <p key={name} className="c-late" role="alert">
          {t('kitStep.refused', { file: name, why: sayError(error, words) })}
        </p>
      ))}
    </div>
  );
}
