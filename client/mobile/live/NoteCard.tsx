// The note of a live: its picture to be saved by a long press, its words to be copied.

import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { NoteShown } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { copyText } from '../team/copy.ts';
import { useTexts } from '../texts.ts';

export function NoteCard({ note }: { readonly note: NoteShown }) {
  const { t } = useTexts();
  const { yuanShort } = useFormats();
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => {
    copyText(note.text).then(
      () => {
        setIsCopied(true);
        setTimeout(() => setIsCopied(false), 2_000);
      },
      () => setIsCopied(false),
    );
  };
  return (
    <section className="card live-note">
      <h2>{t('live.note')}</h2>
      <p className="cap">
        {t('live.noteAbout', { groups: note.groups, lines: note.lines, minutes: note.minutes })}
        {note.salesFen == null || note.salesFen === 0 ? '' : t('live.noteSold', { amount: yuanShort(note.salesFen) })}
      </p>
      {note.pictureUrl == null ? null : (
        <>
          <img src={note.pictureUrl} alt={note.title} />
          <p className="cap">{t('live.pressToSave')}</p>
        </>
      )}
      <pre>{note.text}</pre>
      <button type="button" className="btn tint wide" disabled={isCopied} onClick={copy}>
        <Icon name={isCopied ? 'check' : 'copy'} />
        {t(isCopied ? 'live.copied' : 'live.copyNote')}
      </button>
    </section>
  );
}
