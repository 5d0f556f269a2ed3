// Hands a file in: its kind, a template to compare with, a place to drop it, and how far the sending is. A file that is refused as a
// whole (wrong writing, wrong columns) says here what is wrong with it; nothing of it was kept, so the same place takes the next try.

import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import type { DragEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportKind } from '../../shared/generated.ts';
import { upload } from '../../shared/api.ts';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAskAgain } from '../answers.ts';
import { ImportsQuery } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { IMPORT_KINDS, addressOf, importColumnsText, importKindText } from './kinds.ts';
import './imports.css';

interface Sending {
  readonly file: File;
  readonly sent: number;
}

function importIdIn(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : null;
}

export function HandIn(): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { share } = useFormats();
  const [, go] = useLocation();
  const askAgain = useAskAgain();
  const [kind, setKind] = useState<ImportKind>('ORDERS');
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<{ fileName: string; error: unknown } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);

  const send = async (file: File) => {
    stop.current = new AbortController();
    setRefusal(null);
    setSending({ file, sent: 0 });
    try {
      const answer = await upload(addressOf(kind), file, {
        onProgress: (sent) => setSending({ file, sent }),
        signal: stop.current.signal,
      });
      askAgain(ImportsQuery.name);
      const id = importIdIn(answer);
      if (id !== null) go(`/settings/imports/${id}`);
    } catch (error) {
      setRefusal({ fileName: file.name, error });
    } finally {
      setSending(null);
    }
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && sending === null) void send(file);
  };

  return (
    <Panel
      title={t('imports.handIn')}
      aside={
        <a href={`${addressOf(kind)}/template.csv`} download>
          {t('imports.template')}
        </a>
      }
    >
      <div className="handin">
        <Segmented<ImportKind>
          aria-label={t('imports.kind')}
          value={kind}
          disabled={sending !== null}
          options={IMPORT_KINDS.map((each) => ({ value: each, label: t(importKindText[each]) }))}
          onChange={setKind}
        />
        <p className="s">
          {t('imports.columns')} <code>{t(importColumnsText[kind])}</code>
        </p>
      </div>
      {refusal === null ? null : (
        <div className="note late" role="alert">
          <b>{t('imports.refused', { file: refusal.fileName })}</b>
          <span>{sayError(refusal.error, words)}</span>
          <span className="m">{t('imports.nothingKept')}</span>
        </div>
      )}
      {sending === null ? (
        <div
          className={isOver ? 'drop over-it' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Icon name="upload" size={20} />
          <p>{t('imports.drop')}</p>
          <Button type="primary" onClick={() => field.current?.click()}>
            {t('imports.choose')}
          </Button>
          <input
            ref={field}
            type="file"
            accept=".csv,text/csv"
            hidden
            aria-label={t('imports.choose')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void send(file);
            }}
          />
          <p className="s">{t('imports.rules')}</p>
        </div>
      ) : (
        <div className="drop" role="status">
          <p className="f">{sending.file.name}</p>
          <div className="bar" style={{ width: 360, maxWidth: '100%' }}>
            <i className="acc" style={{ width: `${String((100 * sending.sent) / Math.max(1, sending.file.size))}%` }} />
          </div>
          <p className="s">
            {sending.sent >= sending.file.size
              ? t('imports.looking')
              : t('imports.sending', { share: share(sending.sent / Math.max(1, sending.file.size)) })}
          </p>
          <Button onClick={() => stop.current?.abort()}>{t('action.cancel')}</Button>
        </div>
      )}
    </Panel>
  );
}
