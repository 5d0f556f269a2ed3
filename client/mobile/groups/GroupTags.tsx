// For whom a group is, and what one is in it.

import type { ReactNode } from 'react';
import type { OwnGroup } from '../generated.ts';
import { useTexts } from '../texts.ts';

interface GroupTagsProps {
  readonly stay: Pick<OwnGroup, 'tier' | 'purpose' | 'role'>;
  /** What waits, before the rest. */
  readonly children?: ReactNode;
}

export function GroupTags({ stay: { tier, purpose, role }, children }: GroupTagsProps) {
  const { t } = useTexts();
  return (
    <p className="tags">
      {children}
      {tier === null ? null : <span className="tag">{t(`tier.${tier}`)}</span>}
      <span className="tag">{t(`groups.purpose.${purpose}`)}</span>
      {role === 'MEMBER' ? null : <span className={role === 'KOL' ? 'tag gold' : 'tag ok'}>{t(`groups.role.${role}`)}</span>}
    </p>
  );
}
