// Pictures as evidence: dropped, pasted or chosen, sent one after the other, shown small. What the server refuses is said with the
// name of the file, and the rest goes on. `value` are the ids that the act which they belong to hands in.

import Button from 'antd/es/button';
import type { ClipboardEvent, DragEvent, ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { upload } from '../../shared/api.ts';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import './evidence.css';

const PLACE = '/evidence';
const TYPES = 'image/jpeg,image/png,image/webp';
/** As the server: tasks/rules.ts. */
const MOST = 9;

interface Props {
  value: readonly string[];
  onChange: (ids: string[]) => void;
  most?: number;
}

interface Refusal {
  readonly fileName: string;
  readonly error: unknown;
}

function idIn(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string') return answer.id;
  throw new Error('an upload was answered without an id');
}

export function EvidenceUpload({ value, onChange, most = MOST }: Props): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { share } = useFormats();
  const [isOver, setOver] = useState(false);
  const [part, setPart] = useState<number | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const room = most - value.length;

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
        kept.push(idIn(await upload(PLACE, file, { onProgress, signal: here.signal })));
        onChange([...kept]);
      } catch (error) {
        if (here.signal.aborted) break;
        setRefusals((before) => [...before, { fileName: file.name, error }]);
      }
    }
    setPart(null);
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    void take(files);
  };

  return (
    <div className="evidence" onPaste={paste}>
      {value.length === 0 ? null : (
        <ul>
          {value.map((id, index) => (
            <li key={id}>
              <a href={`${PLACE}/${id}`} target="_blank" rel="noreferrer">
                <img src={`${PLACE}/${id}`} alt={t('evidence.picture', { n: index + 1 })} />
              </a>
              <button
                type="button"
                aria-label={t('evidence.remove', { n: index + 1 })}
                onClick={() => onChange(value.filter((each) => each !== id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {room <= 0 ? null : (
        <div
          className={isOver ? 'place over-it' : 'place'}
          tabIndex={0}
          role="group"
          aria-label={t('evidence.label')}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          {part === null ? (
            <>
              <Icon name="upload" size={20} />
              <p>{t('evidence.drop')}</p>
              <Button size="small" onClick={() => field.current?.click()}>
                {t('evidence.choose')}
              </Button>
              <p className="s">{t('evidence.rules')}</p>
            </>
          ) : (
            <div role="status" className="sending">
              <div className="bar">
                <i className="acc" style={{ width: `${String(100 * part)}%` }} />
              </div>
              <p className="s">{part >= 1 ? t('evidence.looking') : t('evidence.sending', { share: share(part) })}</p>
              <Button size="small" onClick={() => stop.current?.abort()}>
                {t('action.cancel')}
              </Button>
            </div>
          )}
          <input
            ref={field}
            type="file"
            accept={TYPES}
            multiple={room > 1}
            hidden
            aria-label={t('evidence.choose')}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void take(files);
            }}
          />
        </div>
      )}
      {refusals.map(({ fileName, error }, index) => (
        <p key={index} className="c-late" role="alert">
          {fileName === '' ? sayError(error, words) : t('evidence.refused', { file: fileName, why: sayError(error, words) })}
        </p>
      ))}
    </div>
  );
}

/** Pictures that were handed in, to look at. */
export function EvidencePictures({ ids }: { ids: readonly string[] }): ReactElement {
  const { t } = useTexts();
  return (
    <span className="evidence-row">
      {ids.map((id, index) => (
        <a key={id} href={`${PLACE}/${id}`} target="_blank" rel="noreferrer">
          <img src={`${PLACE}/${id}`} alt={t('evidence.picture', { n: index + 1 })} loading="lazy" />
        </a>
      ))}
    </span>
  );
}
