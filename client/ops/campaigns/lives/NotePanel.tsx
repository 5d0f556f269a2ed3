// The note of a live: picture, words, and the link that needs no sign-in.

import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import type { OpsLive } from '../../generated.ts';
import { Copy } from '../../parts/Copy.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useTexts } from '../../texts.ts';

export function NotePanel({ note }: { readonly note: NonNullable<OpsLive['note']> }): ReactElement {
  const { t } = useTexts();
  const { yuanShort } = useFormats();
  return (
    <Panel
      title={t('lives.note')}
      aside={
        <span className="m">
          {t('lives.noteAbout', { groups: note.groups, lines: note.lines, minutes: note.minutes })}
          {note.salesFen == null ? null : ` · ${t('lives.noteSold', { amount: yuanShort(note.salesFen) })}`}
        </span>
      }
    >
      <div className="note-cols">
        {note.pictureUrl == null ? <span /> : <img src={note.pictureUrl} alt={note.title} />}
        <div className="stack">
          <p className="report-text">{note.text}</p>
          <div className="acts">
            <Copy text={note.text} label={t('lives.copyNote')} />
            <Copy text={note.link} label={t('lives.copyLink')} />
            <a href={note.link} target="_blank" rel="noreferrer">
              {t('lives.openNote')}
            </a>
          </div>
        </div>
      </div>
    </Panel>
  );
}
