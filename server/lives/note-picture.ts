// The picture of a note: as on a sheet pinned to the wall, dark head with the stair, the lines that were said, a code to the page.

import { PICTURE_WIDTH, box, column, draw, line, qrCode, row, stair } from '../reports/service.ts';
import type { Box, Drawn } from '../reports/service.ts';
import { shortYuan } from '../core/money.ts';
import type { LiveNoteRow, LiveRow } from './model.ts';

const EDGE = 56;

export interface NotePicture {
  live: Pick<LiveRow, 'title' | 'startedAt' | 'endedAt' | 'plannedAt'>;
  note: LiveNoteRow;
  link: string;
  clock(at: Date): string;
}

export const drawNote = (given: NotePicture): Promise<Drawn> => draw(noteBox(given));

export function noteBox({ live, note, link, clock }: NotePicture): Box {
  return column(
    { width: PICTURE_WIDTH, backgroundColor: '#f6f4f1', fontFamily: 'Noto Sans SC latin, Noto Sans SC', color: '#1d1a18' },
    column(
      { position: 'relative', padding: `60px ${EDGE}px 56px`, backgroundColor: '#15120f', color: '#fbf7f2' },
      stair(480, 300, '#e3b04b', 0.17, { position: 'absolute', right: 0, bottom: 0 }),
      line('群直播便签', { fontSize: 34, color: '#e3b04b', fontWeight: 700, marginBottom: 20 }),
      box({ fontSize: 60, fontWeight: 700, lineHeight: 1.3, maxWidth: PICTURE_WIDTH - 2 * EDGE }, live.title),
      line(`${clock(live.startedAt ?? live.plannedAt)}–${clock(live.endedAt ?? note.madeAt)}`, {
        fontSize: 34,
        color: '#b9afa5',
        marginTop: 16,
      }),
      row(
        { marginTop: 36, gap: 64 },
        figure(String(note.groups), '个群同场'),
        figure(String(note.lines), '条话术'),
        note.salesFen === null || note.salesFen === 0 ? null : figure(shortYuan(note.salesFen, 'zh-CN'), '期间成交'),
      ),
    ),
    column(
      { margin: `36px ${EDGE}px 0`, padding: '16px 36px', backgroundColor: '#ffffff', borderRadius: 32 },
      note.told.length === 0 ? line('这场没有发出话术', { fontSize: 34, color: '#6e6761', padding: '24px 0' }) : null,
      note.told.map((text, index) => told(text, index)),
    ),
    row(
      { padding: `44px ${EDGE}px 56px`, gap: 36 },
      qrCode(link, 196, { borderRadius: 20 }),
      column(
        { gap: 10 },
        line('长按识别，打开完整便签', { fontSize: 40, fontWeight: 700 }),
        line('没赶上的朋友，从这里补课', { fontSize: 32, color: '#6e6761' }),
      ),
    ),
  );
}

const figure = (value: string, what: string): Box =>
  column({}, line(value, { fontSize: 56, fontWeight: 700, lineHeight: 1.2 }), line(what, { fontSize: 30, color: '#b9afa5' }));

function told(text: string, index: number): Box {
  return row(
    { alignItems: 'flex-start', gap: 28, padding: '24px 0', ...(index > 0 ? { borderTop: '2px solid #e9e4de' } : {}) },
    line(String(index + 1), { fontSize: 34, fontWeight: 700, color: '#cf2430', width: 48 }),
    box({ fontSize: 36, lineHeight: 1.55, width: PICTURE_WIDTH - 2 * EDGE - 72 - 76 }, text),
  );
}
