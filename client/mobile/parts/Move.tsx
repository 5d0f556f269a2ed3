// Places won or lost since the last mark: red and up, grey and down, never by colour alone. Nothing without a mark.

import { useTexts } from '../texts.ts';

export function Move({ moved }: { readonly moved: number | null }) {
  const { t } = useTexts();
  if (moved === null) return null;
  if (moved === 0) return <span className="same">{t('move.same')}</span>;
  return (
    <span className={moved > 0 ? 'up' : 'down'}>
      {Math.abs(moved)}
      <span className="sr">{moved > 0 ? t('move.up') : t('move.down')}</span>
    </span>
  );
}
