// The ways to look at the groups; board and list keep the filters that both know.

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useTexts } from '../texts.ts';

export const VIEWS = ['board', 'list', 'leaves', 'duplicates'] as const;
export type View = (typeof VIEWS)[number];

/** What board and list both understand. */
const SHARED = ['tier', 'purpose', 'operatorId', 'province', 'healthBelow', 'tag'];

export function ViewSwitch({ view }: { view: View }): ReactElement {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const [path, go] = useLocation();
  const change = (next: View) => {
    const query = new URLSearchParams();
    if (next !== 'board') query.set('tab', next);
    if (next === 'board' || next === 'list')
      for (const name of SHARED) {
        const value = params.get(name);
        if (value !== null) query.set(name, value);
      }
    const text = query.toString();
    go(text === '' ? path : `${path}?${text}`);
  };
  return (
    <Segmented<View>
      aria-label={t('groupBoard.view')}
      value={view}
      options={VIEWS.map((each) => ({ value: each, label: t(viewText[each]) }))}
      onChange={change}
    />
  );
}

const viewText = {
  board: 'groupBoard.board',
  list: 'groupBoard.list',
  leaves: 'groupBoard.leaves',
  duplicates: 'groupBoard.duplicates',
} as const satisfies Record<View, string>;
