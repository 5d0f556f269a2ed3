// Robots, failing ones first. A robot shows its address masked and never whole again; the menu of a row has its acts.

import Button from 'antd/es/button';
import Dropdown from 'antd/es/dropdown';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAskAgain } from '../answers.ts';
import type { RobotFields } from '../generated.ts';
import {
  ChannelHealthQuery,
  OutboxQuery,
  PauseRobotMutation,
  RemoveRobotMutation,
  ResumeRobotMutation,
  RobotsQuery,
  TestRobotMutation,
} from '../generated.ts';
import { Dialog } from '../parts/Dialog.tsx';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { BindDialog } from './BindDialog.tsx';
import { RobotDialog } from './RobotDialog.tsx';
import { ROBOT_STATES, kindText, robotStateColour, robotStateText } from './words.ts';

type Open = { what: 'CHANGE' | 'BIND' | 'REMOVE'; robot: RobotFields };

export function RobotsTab(): ReactElement {
  const { t } = useTexts();
  const { moment, count } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [open, setOpen] = useState<Open | null>(null);
  const columns: readonly Column<RobotFields>[] = [
    {
      key: 'state',
      title: t('table.state'),
      width: 112,
      cell: (row) => (
        <>
          <span className={`st ${robotStateColour[row.state]}`}>{t(row.isHeld ? 'channel.held' : robotStateText[row.state])}</span>
          {row.failingSince == null ? null : <div className="s">{t('channel.since', { at: moment(row.failingSince, now) })}</div>}
        </>
      ),
    },
    {
      key: 'name',
      title: t('channel.robot'),
      isFixed: true,
      cell: (row) => (
        <>
          <b className="f">{row.name}</b>
          <div className="s">
            {t(kindText[row.kind])} · {row.maskedAddress}
          </div>
          {row.lastError != null && row.state !== 'GOOD' ? <div className="s c-late">{say(row.lastError)}</div> : null}
        </>
      ),
    },
    { key: 'groups', title: t('channel.groups'), isRight: true, cell: (row) => count(row.groupCount) },
    { key: 'waiting', title: t('channel.waiting'), isRight: true, cell: (row) => count(row.waiting) },
    { key: 'minute', title: t('channel.thisMinute'), isRight: true, cell: (row) => `${String(row.sentLastMinute)} / 20` },
    {
      key: 'last',
      title: t('channel.lastSent'),
      cell: (row) => <span className="m2 nw">{row.lastSentAt == null ? '—' : moment(row.lastSentAt, now)}</span>,
    },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      isFixed: true,
      cell: (row) => (isManager ? <Acts robot={row} onOpen={(what) => setOpen({ what, robot: row })} /> : null),
    },
  ];
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'robot', label: t('channel.findRobot') },
    {
      kind: 'choice',
      name: 'robotState',
      label: t('table.state'),
      options: ROBOT_STATES.map((state) => ({ value: state, label: t(robotStateText[state]) })),
    },
  ];
  return (
    <>
      <ListPage
        list="robots"
        title={t('channel.robots')}
        isPart
        columns={columns}
        filters={filters}
        operation={RobotsQuery}
        ask={(state, page) => ({
          ...page,
          search: state.get('robot'),
          state: ROBOT_STATES.find((each) => each === state.get('robotState')) ?? null,
        })}
        pageOf={(data) => data.robots}
        keyOf={(row) => row.id}
        empty={t('channel.noRobots')}
        minWidth={880}
      />
      {open?.what === 'CHANGE' ? <RobotDialog robot={open.robot} onClose={() => setOpen(null)} /> : null}
      {open?.what === 'BIND' ? <BindDialog robot={open.robot} onClose={() => setOpen(null)} /> : null}
      {open?.what === 'REMOVE' ? <RemoveDialog robot={open.robot} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function Acts({ robot, onOpen }: { robot: RobotFields; onOpen: (what: Open['what']) => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const say = useSay();
  const askAgain = useAskAgain();
  const [isBusy, setBusy] = useState(false);
  const again = (): void => askAgain(RobotsQuery.name, ChannelHealthQuery.name);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
      again();
    } catch (error) {
      tell.failure(error);
    } finally {
      setBusy(false);
    }
  };
  const test = () =>
    run(async () => {
      const { testRobot } = await ask(TestRobotMutation, { id: robot.id });
      if (testRobot.lastError == null) tell.done(t('channel.testDone', { name: robot.name }));
      else tell.failure(new Error(say(testRobot.lastError)));
    });
  const isRunning = robot.state !== 'OFF' && !robot.isHeld;
  const turn = () =>
    run(async () => {
      if (isRunning) await ask(PauseRobotMutation, { id: robot.id });
      else await ask(ResumeRobotMutation, { id: robot.id });
      tell.done(t(isRunning ? 'channel.paused' : 'channel.resumed', { name: robot.name }));
    });
  return (
    <span className="acts">
      <Button size="small" loading={isBusy} onClick={() => void test()} aria-label={t('channel.testOf', { name: robot.name })}>
        {t('channel.test')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'bind', label: t('channel.bind'), onClick: () => onOpen('BIND') },
            { key: 'change', label: t('channel.change'), onClick: () => onOpen('CHANGE') },
            { key: 'turn', label: t(isRunning ? 'channel.pause' : 'channel.resume'), onClick: () => void turn() },
            { key: 'remove', label: t('channel.remove'), danger: true, onClick: () => onOpen('REMOVE') },
          ],
        }}
      >
        <Button size="small" type="text" icon={<Icon name="more" />} aria-label={t('channel.moreOf', { name: robot.name })} />
      </Dropdown>
    </span>
  );
}

function RemoveDialog({ robot, onClose }: { robot: RobotFields; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const act = async () => {
    await ask(RemoveRobotMutation, { id: robot.id });
    tell.done(t('channel.removed', { name: robot.name }));
    askAgain(RobotsQuery.name, ChannelHealthQuery.name, OutboxQuery.name);
  };
  return (
    <Dialog title={t('channel.removeOf', { name: robot.name })} okText={t('channel.remove')} isDanger act={act} onClose={onClose}>
      <p>{t('channel.removeAbout', { groups: robot.groupCount, waiting: robot.waiting })}</p>
    </Dialog>
  );
}
