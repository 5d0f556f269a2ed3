// The rundown: lines in their order, each with its minute, its words or picture, and a hint for the host. While the live runs, lines that
// were sent stay as they are.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Select from 'antd/es/select';
import type { ChangeEvent, ReactElement } from 'react';
import { useRef } from 'react';
import { upload } from '../../../shared/api.ts';
import { useAct } from '../../answers.ts';
import type { OpsLive } from '../../generated.ts';
import { SaveRundownMutation } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Nothing } from '../../parts/states.tsx';
import { useTell } from '../../parts/tell.ts';
import { Icon } from '../../shell/icons.tsx';
import { useTexts } from '../../texts.ts';
import { useTyped } from '../editing.ts';
import { SaveFoot } from '../parts.tsx';
import { LIVES_AGAIN } from './LiveActs.tsx';
import type { TypedLine } from './rundown.ts';
import { addLine, moveLine, newLine, uploadedId } from './rundown.ts';

const KINDS = ['TEXT', 'PICTURE', 'PLAY'] as const;

export function RundownPanel({ live, mayEdit }: { readonly live: OpsLive; readonly mayEdit: boolean }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const save = useAct(SaveRundownMutation, LIVES_AGAIN);
  const sent = new Set(live.places.flatMap(({ sentLineIds }) => sentLineIds));
  const kept: TypedLine[] = live.lines
    .filter(({ askedAt }) => askedAt == null)
    .map(({ id, kind, text, minute, hint, fileId, pictureUrl }) => ({
      id,
      kind,
      text,
      minute,
      hint: hint ?? '',
      fileId: fileId ?? null,
      pictureUrl: pictureUrl ?? null,
    }));
  const [lines, setLines, isTyped] = useTyped(kept, live.seq);
  const asked = live.lines.filter(({ askedAt }) => askedAt != null);
  const change = (at: number, part: Partial<TypedLine>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const run = () =>
    save.mutate(
      {
        id: live.id,
        seq: live.seq,
        lines: lines.map(({ id, kind, text, minute, hint, fileId }) => ({
          id,
          kind,
          text,
          minute,
          hint,
          fileId: kind === 'PICTURE' ? fileId : null,
        })),
      },
      { onSuccess: () => tell.done(t('camp.saved')), onError: tell.failure },
    );
  return (
    <Panel title={t('lives.rundown')} aside={<span className="m">{t('lives.lines', { count: lines.length })}</span>}>
      {lines.length === 0 && !mayEdit ? <Nothing>{t('lives.noLines')}</Nothing> : null}
      <ol className="run-lines">
        {lines.map((line, at) => (
          <LineRow
            key={line.id ?? `new-${String(at)}`}
            line={line}
            at={at}
            of={lines.length}
            mayEdit={mayEdit && !(line.id !== null && sent.has(line.id))}
            mayMove={mayEdit}
            onChange={(part) => change(at, part)}
            onMove={(by) => setLines(moveLine(lines, at, by))}
            onRemove={() => setLines(lines.filter((_line, index) => index !== at))}
          />
        ))}
      </ol>
      {asked.map((line) => (
        <p key={line.id} className="note calm">
          {t('lives.askedLine')} {line.text}
        </p>
      ))}
      {mayEdit ? (
        <div className="acts">
          <Button onClick={() => setLines(addLine(lines, newLine('TEXT')))}>{t('lives.addText')}</Button>
          <Button onClick={() => setLines(addLine(lines, newLine('PICTURE')))}>{t('lives.addPicture')}</Button>
          <Button onClick={() => setLines(addLine(lines, newLine('PLAY')))}>{t('lives.addPlay')}</Button>
        </div>
      ) : null}
      {mayEdit ? <SaveFoot isTyped={isTyped} isBusy={save.isPending} onSave={run} onUndo={() => setLines(kept)} /> : null}
    </Panel>
  );
}

interface RowProps {
  readonly line: TypedLine;
  readonly at: number;
  readonly of: number;
  readonly mayEdit: boolean;
  readonly mayMove: boolean;
  readonly onChange: (part: Partial<TypedLine>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

const LETTERS_A_ROW = 36;
const MOST_ROWS = 6;

/** By the letters: a field that measures itself does so with inline styles, which the page's policy refuses. */
function rowsFor(text: string): number {
  const rows = text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(each.length / LETTERS_A_ROW)), 0);
  return Math.min(MOST_ROWS, rows);
}

function LineRow({ line, at, of, mayEdit, mayMove, onChange, onMove, onRemove }: RowProps): ReactElement {
  const { t } = useTexts();
  const name = t('lives.lineNo', { position: at + 1 });
  return (
    <li>
      <span className="n num">{at + 1}</span>
      <InputNumber
        aria-label={`${name} ${t('lives.minute')}`}
        min={0}
        max={600}
        precision={0}
        suffix={t('lives.minutes')}
        disabled={!mayEdit}
        value={line.minute}
        onChange={(minute) => onChange({ minute: minute ?? 0 })}
      />
      <Select
        aria-label={`${name} ${t('lives.kind')}`}
        disabled={!mayEdit}
        value={line.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`lives.kind.${kind}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <div className="words">
        {mayEdit ? (
          <Input.TextArea
            aria-label={name}
            rows={rowsFor(line.text)}
            maxLength={600}
            value={line.text}
            placeholder={t(line.kind === 'PICTURE' ? 'lives.pictureWords' : 'lives.words')}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        ) : (
          <span className={mayMove ? 'sent' : ''}>{line.text}</span>
        )}
        {line.kind === 'PICTURE' ? <Picture line={line} mayEdit={mayEdit} onChange={onChange} /> : null}
        {mayEdit ? (
          <Input
            size="small"
            maxLength={120}
            aria-label={`${name} ${t('lives.hint')}`}
            placeholder={t('lives.hint')}
            value={line.hint}
            onChange={(event) => onChange({ hint: event.target.value })}
          />
        ) : line.hint === '' ? null : (
          <span className="s">{line.hint}</span>
        )}
      </div>
      {mayMove ? (
        <span className="acts">
          <Button
            size="small"
            type="text"
            aria-label={`${name} ${t('lives.up')}`}
            disabled={at === 0}
            icon={<Icon name="up" />}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            type="text"
            aria-label={`${name} ${t('lives.down')}`}
            disabled={at === of - 1}
            icon={<Icon name="down" />}
            onClick={() => onMove(1)}
          />
          <Button
            size="small"
            type="text"
            aria-label={`${name} ${t('lives.remove')}`}
            disabled={!mayEdit}
            icon={<Icon name="close" />}
            onClick={onRemove}
          />
        </span>
      ) : null}
    </li>
  );
}

function Picture({ line, mayEdit, onChange }: Pick<RowProps, 'line' | 'mayEdit' | 'onChange'>): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const field = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    upload('/files?kind=IMAGE&use=KIT', file, {}).then((answer) => {
      const fileId = uploadedId(answer);
      onChange({ fileId, pictureUrl: `/files/${fileId}` });
    }, tell.failure);
  };
  return (
    <span className="acts">
      {line.pictureUrl === null ? null : <img src={line.pictureUrl} alt={line.text} />}
      {mayEdit ? (
        <>
          <Button size="small" icon={<Icon name="upload" />} onClick={() => field.current?.click()}>
            {t(line.pictureUrl === null ? 'lives.choosePicture' : 'lives.changePicture')}
          </Button>
          <input
            ref={field}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            hidden
            aria-label={t('lives.choosePicture')}
            onChange={take}
          />
        </>
      ) : null}
    </span>
  );
}
