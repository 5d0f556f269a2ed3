// What each role may do, as a table: the same that the server's policies say, in the words of the rooms.

import type { ReactElement } from 'react';
import { Panel } from '../parts/Panel.tsx';
import { STAFF_ROLES, roleText } from '../parts/roles.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';

type StaffRole = (typeof STAFF_ROLES)[number];

const RIGHTS = [
  ['right.read', ['OPERATOR', 'OPS_MANAGER', 'ADMIN']],
  ['right.jobs', ['OPERATOR', 'OPS_MANAGER', 'ADMIN']],
  ['right.import', ['OPS_MANAGER', 'ADMIN']],
  ['right.export', ['OPS_MANAGER', 'ADMIN']],
  ['right.run', ['OPS_MANAGER', 'ADMIN']],
  ['right.tiers', ['OPS_MANAGER', 'ADMIN']],
  ['right.members', ['OPS_MANAGER', 'ADMIN']],
  ['right.audit', ['OPS_MANAGER', 'ADMIN']],
  ['right.readSettings', ['OPS_MANAGER', 'ADMIN']],
  ['right.erase', ['ADMIN']],
  ['right.staff', ['ADMIN']],
  ['right.settings', ['ADMIN']],
] as const satisfies readonly (readonly [string, readonly StaffRole[]])[];

export function RightsPanel(): ReactElement {
  const { t } = useTexts();
  return (
    <Panel title={t('rights.title')} aside={<span className="s">{t('rights.about')}</span>} isFlush>
      <div className="wide" tabIndex={0} role="group" aria-label={t('rights.title')}>
        <table className="edge dense">
          <thead>
            <tr>
              <th scope="col">{t('rights.what')}</th>
              {STAFF_ROLES.map((role) => (
                <th key={role} scope="col">
                  {t(roleText[role])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {RIGHTS.map(([right, roles]) => {
              const may: readonly StaffRole[] = roles;
              return (
                <tr key={right}>
                  <td>{t(right)}</td>
                  {STAFF_ROLES.map((role) => (
                    <td key={role} className={may.includes(role) ? 'c-done' : 'm'}>
                      {may.includes(role) ? (
                        <>
                          <Icon name="check" />
                          <span className="sr">{t('rights.yes')}</span>
                        </>
                      ) : (
                        t('rights.no')
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
