// Small things that boards have in common: whether what is seen is of this moment, and how somebody has moved.

import type { ReactElement } from 'react';
import type { BoardSight } from '../../../shared/board-live.ts';
import { useTexts } from '../../texts.ts';

export function LiveMark({ sight }: { readonly sight: BoardSight }): ReactElement {
  const { t } = useTexts();
  if (sight.board?.isFrozen) return <span className="m">{t('boards.frozen')}</span>;
  const [kind, words] =
    sight.state === 'live'
      ? (['on', t('boards.live')] as const)
      : sight.board === null
        ? (['off', t('boards.loading')] as const)
        : (['off', t('boards.stale')] as const);
  return (
    <span className="board-live" role="status">
      <i className={kind} aria-hidden="true" />
      {words}
    </span>
  );
}

/** Places up are good news, places down are not bad enough for red. */
export function Moved({ moved }: { readonly moved: number | null }): ReactElement {
  const { t } = useTexts();
  if (moved === null || moved === 0) return <span className="m">{moved === 0 ? <Said mark="–" words={t('boards.same')} /> : ''}</span>;
  const count = Math.abs(moved);
  return (
    <span className={moved > 0 ? 'moved-up' : 'moved-down'}>
      <Said mark={`${moved > 0 ? '↑' : '↓'}\u2009${String(count)}`} words={t(moved > 0 ? 'boards.up' : 'boards.down', { count })} />
    </span>
  );
}

function Said({ mark, words }: { mark: string; words: string }): ReactElement {
  return (
    <>
      <span aria-hidden="true">{mark}</span>
      <span className="sr">{words}</span>
    </>
  );
}
