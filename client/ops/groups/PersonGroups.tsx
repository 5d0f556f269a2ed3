// The groups that one member is in, on the member's page.

import type { ReactElement } from 'react';
import { useAnswer } from '../answers.ts';
import { PersonGroupsQuery } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { GroupName } from './marks.tsx';
import { roleText } from './words.ts';

export function PersonGroups({ id }: { id: string }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(PersonGroupsQuery, { id });
  const count = asked.data?.distributor?.groups.length ?? 0;
  return (
    <Panel title={t('nav.groups')} aside={count === 0 ? undefined : <span className="s">{t('personGroups.count', { count })}</span>}>
      <Answered asked={asked} bones={2}>
        {({ distributor }) =>
          distributor === null || distributor.groups.length === 0 ? (
            <p className="m">{t('personGroups.none')}</p>
          ) : (
            <ul className="kv">
              {distributor.groups.map((stay) => (
                <li key={stay.id}>
                  <GroupName group={{ id: stay.groupId, name: stay.name, tier: stay.tier }} />
                  <span className="s r">
                    {stay.operatorName === null
                      ? t(roleText[stay.role])
                      : t('personGroups.stay', { role: t(roleText[stay.role]), name: stay.operatorName })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}
