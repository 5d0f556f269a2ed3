// The picture of a certificate: gold on cream with the stair, the member's name, which camp and when, the number, and a code that
// leads to the page on which anybody can confirm the number. In both languages at once, since it is shown to others.

import { PICTURE_WIDTH, box, column, draw, line, qrCode, row, stair } from '../reports/service.ts';
import type { Box, Drawn } from '../reports/service.ts';

export const CERTIFICATE_HEIGHT = 1_440;
const MARGIN = 40;
const BORDER = 4;
const EDGE = 84;
const FOOT = 64;
/** Widths and heights are those of the content here. */
const INNER = PICTURE_WIDTH - 2 * (MARGIN + BORDER + EDGE);
const COLOURS = {
  page: '#f6efdf',
  sheet: '#fffdf8',
  gold: '#e3b04b',
  goldInk: '#80560a',
  ink: '#2a2017',
  ink2: '#6b5a45',
  line: '#ecdcb8',
} as const;
/** Long names become smaller, and the longest stand on two lines. */
const NAME_SIZES = [
  { letters: 6, size: 128 },
  { letters: 12, size: 92 },
  { letters: Infinity, size: 64 },
] as const;

export interface CertificatePicture {
  memberName: string;
  campNumber: number;
  title: string;
  no: string;
  checkIns: number;
  score: number | null;
  /** As people read it: `2026年11月22日`, `22 November 2026`. */
  date: { zh: string; en: string };
  /** To the page that confirms the number. */
  link: string;
}

export const drawCertificate = (given: CertificatePicture): Promise<Drawn> =>
  draw(certificateBox(given), { width: PICTURE_WIDTH, height: CERTIFICATE_HEIGHT });

export function certificateBox({ memberName, campNumber, title, no, checkIns, score, date, link }: CertificatePicture): Box {
  const letters = [...memberName].length;
  const size = NAME_SIZES.find((each) => letters <= each.letters)?.size ?? 64;
  return column(
    {
      width: PICTURE_WIDTH,
      height: CERTIFICATE_HEIGHT,
      backgroundColor: COLOURS.page,
      fontFamily: 'Noto Sans SC latin, Noto Sans SC',
      color: COLOURS.ink,
    },
    column(
      {
        position: 'relative',
        width: INNER,
        height: CERTIFICATE_HEIGHT - 2 * (MARGIN + BORDER) - EDGE - FOOT,
        margin: MARGIN,
        padding: `${EDGE}px ${EDGE}px ${FOOT}px`,
        backgroundColor: COLOURS.sheet,
        border: `${BORDER}px solid ${COLOURS.gold}`,
        borderRadius: 40,
        overflow: 'hidden',
      },
      stair(640, 420, COLOURS.gold, 0.14, { position: 'absolute', right: 0, bottom: 0 }),
      line('新手训练营', { fontSize: 40, fontWeight: 700, color: COLOURS.goldInk }),
      line('结业证书', { fontSize: 108, fontWeight: 700, lineHeight: 1.25, letterSpacing: 8, marginTop: 8 }),
      line('Certificate of Graduation', { fontSize: 36, color: COLOURS.ink2, marginTop: 6 }),
      box({ width: 120, height: 8, borderRadius: 4, backgroundColor: COLOURS.gold, marginTop: 44 }),
      box({ fontSize: size, fontWeight: 700, lineHeight: 1.3, marginTop: 52, maxWidth: INNER }, memberName),
      box({ fontSize: 38, lineHeight: 1.6, marginTop: 28, maxWidth: INNER }, `完成${title}第 ${campNumber} 期全部考核，准予结业。`),
      line(`has passed camp no. ${campNumber}`, { fontSize: 32, color: COLOURS.ink2, marginTop: 8 }),
      row(
        { marginTop: 40, gap: 72 },
        figure(String(checkIns), '次打卡 · check-ins'),
        score === null ? null : figure(String(score), '作业均分 · homework'),
      ),
      row(
        { marginTop: 'auto', gap: 36, alignItems: 'flex-end' },
        qrCode(link, 190, { borderRadius: 16 }),
        column(
          { gap: 6 },
          line(`编号 ${no}`, { fontSize: 36, fontWeight: 700 }),
          line(`${date.zh} · ${date.en}`, { fontSize: 30, color: COLOURS.ink2 }),
          line('扫码核验 · Scan to verify', { fontSize: 30, color: COLOURS.goldInk }),
        ),
      ),
    ),
  );
}

const figure = (value: string, what: string): Box =>
  column({}, line(value, { fontSize: 72, fontWeight: 700, lineHeight: 1.2 }), line(what, { fontSize: 30, color: COLOURS.ink2 }));
