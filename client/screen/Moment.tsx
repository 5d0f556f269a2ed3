// A milestone takes the whole wall for a moment; afterwards the strip keeps it.

import { useFormats } from '../shared/formats.ts';
import { useTexts } from './texts.ts';
import type { ScreenReport } from './Wall.tsx';

/** `¥200万` as sign, figure and unit, which differ in size. */
function piecesOf(text: string): { sign: string; figure: string; unit: string } {
  const [, sign = '', figure = text, unit = ''] = /^([^\d]*)([\d.,]+)(.*)$/u.exec(text) ?? [];
  return { sign, figure, unit };
}

export function Moment({ report: { facts } }: { readonly report: ScreenReport }) {
  const { t } = useTexts();
  const { clock, yuanShort, yuanPlain } = useFormats();
  const { milestone } = facts;
  if (milestone === null) return null;
  const at = clock(facts.at);
  const isFirst = milestone.kind === 'FIRST_TO';
  const text = isFirst ? yuanShort(milestone.amountFen ?? 0) : `${String((milestone.shareBasisPoints ?? 0) / 100)}%`;
  const { sign, figure, unit } = piecesOf(text);
  return (
    <section className="moment" role="status">
      <svg viewBox="0 0 1920 520" aria-hidden="true">
        <path fill="#eec06a" opacity=".06" d="M0 520V440h320v-80h320v-80h320v-80h320V120h320V40h320v480z" />
      </svg>
      <p className="t">{isFirst ? t('moment.first', { at, name: milestone.name ?? '' }) : t('moment.share', { at })}</p>
      <p className="m num">
        {sign === '' ? null : <small className="y">{sign}</small>}
        {figure}
        <small>{unit}</small>
      </p>
      <p className="s">
        {yuanShort(facts.salesFen)} · {t('moment.together', { orders: facts.orders, people: facts.sellers })}
      </p>
      <ol className="three">
        {facts.top.slice(0, 3).map(({ rank, name, salesFen }) => (
          <li key={rank}>
            <b className={`num g${String(rank)}`}>{rank}</b>
            <p>{name}</p>
            <span className="num">{yuanPlain(salesFen)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
