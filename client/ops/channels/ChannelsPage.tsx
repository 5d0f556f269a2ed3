// How messages come into groups: the robots, and everything that was, is or will be sent. What waits for a person stands first.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { ChannelHealthQuery } from '../generated.ts';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Tabs } from '../parts/Tabs.tsx';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { OutboxTab } from './OutboxTab.tsx';
import { RobotDialog } from './RobotDialog.tsx';
import { RobotsTab } from './RobotsTab.tsx';
import { SendDialog } from './SendDialog.tsx';
import './channels.css';

const PATH = '/groups/channels';
const TABS = ['robots', 'outbox'] as const;
const EVERY_MILLISECONDS = 15_000;

export function ChannelsPage(): ReactElement {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const tab = TABS.find((key) => key === params.get('tab')) ?? 'robots';
  const isManager = useIsManager();
  const [open, setOpen] = useState<'SEND' | 'ADD' | null>(null);
  const titles = { robots: t('channel.robots'), outbox: t('channel.outbox') };
  return (
    <>
      <PageHead title={t('nav.channels')} about={<HealthLine />}>
        {isManager && tab === 'robots' ? <Button onClick={() => setOpen('ADD')}>{t('channel.add')}</Button> : null}
        <Button type="primary" onClick={() => setOpen('SEND')}>
          {t('channel.send')}
        </Button>
      </PageHead>
      <Tabs label={t('nav.channels')} path={PATH} tabs={TABS.map((key) => ({ key, title: titles[key] }))} current={tab} />
      {tab === 'robots' ? <RobotsTab /> : <OutboxTab />}
      {open === 'SEND' ? <SendDialog onClose={() => setOpen(null)} /> : null}
      {open === 'ADD' ? <RobotDialog robot={null} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function HealthLine(): ReactElement | null {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const { data } = useAnswer(ChannelHealthQuery, {}, { everyMilliseconds: EVERY_MILLISECONDS });
  if (data === undefined) return <>{t('channel.about')}</>;
  const { robots, good, waiting, uncertain, dead, failingSince } = data.channelHealth;
  return (
    <span className="channel-health">
      <span className={`st ${robots === 0 ? 'off' : good === robots ? 'done' : 'due'}`}>{t('channel.goodOf', { good, all: robots })}</span>
      <span>{t('channel.waitingCount', { count: waiting })}</span>
      <span>{t('channel.sentToday', { count: data.outboxTotals.sentToday })}</span>
      {uncertain > 0 ? <span className="c-due">{t('channel.uncertainCount', { count: uncertain })}</span> : null}
      {dead > 0 ? <span className="c-late">{t('channel.deadCount', { count: dead })}</span> : null}
      {failingSince == null ? null : <span className="c-late">{t('channel.failingSince', { at: moment(failingSince, now) })}</span>}
    </span>
  );
}
