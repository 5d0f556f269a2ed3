// Hand-over notes that are still missing, each with a field to write it: what whoever takes over has to know about the group.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { HoldingFields, OperatorFields } from '../generated.ts';
import { OperatorHoldingsQuery, OperatorQuery, OperatorsQuery, WriteHandOverNoteMutation } from '../generated.ts';
import { Area } from '../parts/Dialog.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { usePerson } from '../person.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { DueTime } from '../tiers/DueTime.tsx';
import { HeldName } from './HeldName.tsx';

export function NotesToWrite({ operator }: { operator: OperatorFields }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(OperatorHoldingsQuery, { id: operator.id, first: 100, after: null, needsNote: true });
  return (
    <Panel title={t('op.notesToWrite')} aside={<span className="s">{t('op.notesAbout')}</span>}>
      <Answered asked={asked}>
        {({ operator: shown }) => {
          const rows = shown?.holdings.edges.map(({ node }) => node) ?? [];
          return rows.length === 0 ? (
            <Nothing>{t('op.noNotes')}</Nothing>
          ) : (
            <ul className="rows">
              {rows.map((row) => (
                <NoteRow key={row.id} row={row} operatorId={operator.id} />
              ))}
            </ul>
          );
        }}
      </Answered>
    </Panel>
  );
}

const SHORTEST = 5;

function NoteRow({ row, operatorId }: { row: HoldingFields; operatorId: string }): ReactElement {
  const words = useTexts();
  const { t } = words;
  const { moment } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const me = usePerson();
  const isManager = useIsManager();
  const [note, setNote] = useState('');
  const [isOpen, setOpen] = useState(false);
  const write = useAct(WriteHandOverNoteMutation, [OperatorHoldingsQuery.name, OperatorQuery.name, OperatorsQuery.name]);
  const mayWrite = isManager || me?.id === operatorId;
  const id = `note-${row.id}`;
  return (
    <li style={{ display: 'block' }}>
      <div className="acts" style={{ justifyContent: 'space-between' }}>
        <label htmlFor={id}>
          <HeldName group={row.group} isPlain={!isManager} />{' '}
          <span className="m2">{t('op.wentTo', { name: row.to?.name ?? '—', at: row.until === null ? '' : moment(row.until, now) })}</span>
        </label>
        <span className="acts" style={{ gap: 16 }}>
          {row.noteDueAt === null ? null : <DueTime at={row.noteDueAt} now={now} />}
          {mayWrite && !isOpen ? (
            <Button size="small" onClick={() => setOpen(true)} aria-label={t('op.writeNoteOn', { group: row.group.name })}>
              {t('op.writeNote')}
            </Button>
          ) : null}
        </span>
      </div>
      {mayWrite && isOpen ? (
        <div className="stack" style={{ gap: 8, marginTop: 8 }}>
          <Area id={id} value={note} onChange={setNote} isFirst most={2_000} rows={4} />
          <div className="acts" style={{ justifyContent: 'space-between' }}>
            <span className="s">{t('op.noteHint')}</span>
            <Button
              disabled={note.trim().length < SHORTEST}
              loading={write.isPending ? { delay: 200 } : false}
              onClick={() =>
                write.mutate(
                  { holdingId: row.id, note: note.trim() },
                  { onSuccess: () => tell.done(t('op.noteWritten', { group: row.group.name })) },
                )
              }
            >
              {t('op.keepNote')}
            </Button>
          </div>
          {write.error ? (
            <p className="c-late" role="alert">
              {sayError(write.error, words)}
            </p>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
