// All groups: as a board by their lifecycle or as a list, and who should leave one of them. Board and list read the same filters out of
// the address, so that switching keeps what was chosen.

import type { ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { DuplicatesList } from './DuplicatesList.tsx';
import { GroupBoard } from './GroupBoard.tsx';
import { GroupList } from './GroupList.tsx';
import { LeavesList } from './LeavesList.tsx';
import { VIEWS } from './ViewSwitch.tsx';
import { oneOf } from './words.ts';
import './groups.css';

export function GroupsPage(): ReactElement {
  const [params] = useSearchParams();
  switch (oneOf(VIEWS, params.get('tab')) ?? 'board') {
    case 'board':
      return <GroupBoard />;
    case 'list':
      return <GroupList />;
    case 'leaves':
      return <LeavesList />;
    case 'duplicates':
      return <DuplicatesList />;
  }
}
