// A weekly model as a grid: a row for each time, a column for each weekday. While it is edited a box is moved by dragging it into another
// cell, or by its form; an empty cell takes a new one.

import type { DragEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { addDays } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import type { DraftCell } from './draft.ts';
import { namedIn, rowsOf, untilOf } from './draft.ts';
import { kindText } from './words.ts';

/** The hours at which groups are written to by default. */
const USUAL_ROWS = ['10:00', '14:00', '16:00', '20:00'];
/** Any Monday. */
const MONDAY = '2026-05-11';
const NOON = 'T04:00:00Z';

interface Props {
  tier: Tier;
  cells: readonly DraftCell[];
  /** Ids of cells that something speaks against. */
  marked: ReadonlySet<string>;
  edit?: {
    open(cell: DraftCell): void;
    add(weekday: number, at: string): void;
    move(id: string, weekday: number, at: string): void;
  };
}

export function ModelGrid({ tier, cells, marked, edit }: Props): ReactElement {
  const { t } = useTexts();
  const { weekday } = useFormats();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const days = Array.from({ length: 7 }, (_day, index) => weekday(`${addDays(MONDAY, index)}${NOON}`));
  const rows = edit === undefined ? rowsOf(cells, []) : rowsOf(cells, USUAL_ROWS);

  const dropOn = (day: number, at: string) => (event: DragEvent) => {
    event.preventDefault();
    setOver(null);
    if (dragged !== null) edit?.move(dragged, day, at);
    setDragged(null);
  };

  return (
    <div className="wide" tabIndex={0} role="group" aria-label={t('nav.weeklyModels')}>
      <table className="model-grid">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t('model.time')}</span>
            </th>
            {days.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((at) => (
            <tr key={at}>
              <th scope="row">{at}</th>
              {days.map((name, index) => {
                const day = index + 1;
                const here = cells.filter((cell) => cell.weekday === day && cell.at === at);
                const key = `${String(day)} ${at}`;
                return (
                  <td
                    key={name}
                    className={over === key && dragged !== null ? 'over-it' : undefined}
                    {...(edit === undefined
                      ? {}
                      : {
                          onDragOver: (event: DragEvent) => {
                            event.preventDefault();
                            setOver(key);
                          },
                          onDrop: dropOn(day, at),
                        })}
                  >
                    {here.map((cell) => (
                      <Box
                        key={cell.id}
                        tier={tier}
                        cell={cell}
                        isMarked={marked.has(cell.id)}
                        edit={edit}
                        onDrag={(isOn) => setDragged(isOn ? cell.id : null)}
                      />
                    ))}
                    {edit !== undefined && here.length === 0 ? (
                      <button
                        type="button"
                        className="model-add"
                        aria-label={t('model.addAt', { day: name, at })}
                        onClick={() => edit.add(day, at)}
                      >
                        +
                      </button>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Box({
  tier,
  cell,
  isMarked,
  edit,
  onDrag,
}: {
  tier: Tier;
  cell: DraftCell;
  isMarked: boolean;
  edit: Props['edit'];
  onDrag: (isOn: boolean) => void;
}): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const look = `week-entry still for-${tier.toLowerCase()} ${isMarked ? 'conflict' : ''}`.trim();
  const inside = (
    <>
      <span className="when">
        <time>
          {cell.at}–{untilOf(cell)}
        </time>
      </span>
      <b>{say(namedIn(cell))}</b>
      <span className="cut">
        {t(kindText[cell.kind])}
        {cell.text === null ? '' : ` · ${t('model.posts')}`}
      </span>
    </>
  );
  if (edit === undefined)
    return (
      <div className={look} title={cell.text ?? undefined}>
        {inside}
      </div>
    );
  return (
    <button
      type="button"
      className={`${look} movable`}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', cell.id);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
      onClick={() => edit.open(cell)}
    >
      {inside}
    </button>
  );
}
