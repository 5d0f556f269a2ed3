// Beside the week: who wants to swap, and whether the work is shared fairly.

import type { ReactElement } from 'react';
import { FairnessPanel } from '../rotas/FairnessPanel.tsx';
import { SwapsPanel } from '../rotas/SwapsPanel.tsx';
import type { View } from './view.ts';

export function SideColumn({ view }: { view: View }): ReactElement {
  const tier = view.by === 'tier' ? view.tier : null;
  return (
    <div className="stack">
      <SwapsPanel week={view.week} tier={tier} />
      <FairnessPanel week={view.week} tier={tier} />
    </div>
  );
}
