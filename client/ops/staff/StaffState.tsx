// Whether a colleague can come in: active, invited and not here yet, or shut out.

import type { ReactElement } from 'react';
import type { StaffFields } from '../generated.ts';
import { useTexts } from '../texts.ts';

export function StaffState({ row }: { row: Pick<StaffFields, 'disabledAt' | 'hasPassword'> }): ReactElement {
  const { t } = useTexts();
  if (row.disabledAt) return <span className="st off">{t('staff.disabled')}</span>;
  if (!row.hasPassword) return <span className="st due">{t('staff.invited')}</span>;
  return <span className="st done">{t('staff.active')}</span>;
}
