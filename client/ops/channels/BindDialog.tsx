// Which groups a robot speaks to. A group that had another robot leaves it.

import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAnswer, useAskAgain } from '../answers.ts';
import type { RobotFields } from '../generated.ts';
import { BindGroupsMutation, ChannelHealthQuery, OutboxQuery, RobotGroupsQuery, RobotsQuery } from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import type { ChosenGroup } from './GroupsSelect.tsx';
import { GroupsSelect } from './GroupsSelect.tsx';

export function BindDialog({ robot, onClose }: { robot: RobotFields; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const asked = useAnswer(RobotGroupsQuery, { search: robot.name });
  const [chosen, setChosen] = useState<readonly ChosenGroup[] | null>(null);
  const present = asked.data?.robots.edges.find(({ node }) => node.id === robot.id)?.node.groups ?? [];
  const groups = chosen ?? present;
  const act = async () => {
    await ask(BindGroupsMutation, { robotId: robot.id, groupIds: groups.map(({ id }) => id) });
    tell.done(t('channel.bound', { name: robot.name, count: groups.length }));
    askAgain(RobotsQuery.name, RobotGroupsQuery.name, ChannelHealthQuery.name, OutboxQuery.name);
  };
  return (
    <Dialog
      title={t('channel.bindOf', { name: robot.name })}
      okText={t('channel.bind')}
      isIncomplete={asked.data === undefined || chosen === null}
      act={act}
      onClose={onClose}
      width={560}
    >
      <Answered asked={asked} bones={2}>
        {() => (
          <div className="field">
            <label htmlFor="bound-groups">{t('channel.boundGroups')}</label>
            <GroupsSelect id="bound-groups" value={groups} onChange={setChosen} />
            <p className="s">{t(robot.kind === 'GROUP_ROBOT' ? 'channel.bindRobotAbout' : 'channel.bindAbout')}</p>
          </div>
        )}
      </Answered>
    </Dialog>
  );
}
