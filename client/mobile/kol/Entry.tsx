// One entry of the ledger: what for, when, how many.

import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';

interface Props {
  readonly entry: { readonly points: number; readonly at: string; readonly words: { readonly zh: string; readonly en: string } };
}

export function Entry({ entry: { points, at, words } }: Props) {
  const { change, moment, language } = useFormats();
  const now = useNow();
  return (
    <li>
      <div className="grow">
        <p>{language === 'en' ? words.en : words.zh}</p>
        <p className="cap">{moment(at, now)}</p>
      </div>
      <b className={points < 0 ? 'num minus' : 'num'}>{change(points)}</b>
    </li>
  );
}
