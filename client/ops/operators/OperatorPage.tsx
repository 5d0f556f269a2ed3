// One operator: how loaded, which groups, which were held before, and the hand-over notes that are still to be written. An operator
// sees the own page and writes the own notes; managers change the profile and hand groups over.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { OperatorFields } from '../generated.ts';
import { OperatorQuery } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { useNow } from '../parts/now.ts';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { tierText } from '../tiers/words.ts';
import { EditDrawer } from './EditDrawer.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { HeldGroups } from './HeldGroups.tsx';
import { HoldingHistory } from './HoldingHistory.tsx';
import { LoadBar, LoadWord } from './LoadBar.tsx';
import { NotesToWrite } from './NotesToWrite.tsx';
import { Presence } from './Presence.tsx';
import { levelText } from './words.ts';

const TABS = ['groups', 'notes', 'history'] as const;
type TabKey = (typeof TABS)[number];

export function OperatorPage({ id }: { readonly id: string }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const asked = useAnswer(OperatorQuery, { id });
  useNamedPage(asked.data?.operator?.name ?? null);
  return (
    <Answered asked={asked} bones={6}>
      {({ operator }) =>
        operator ? (
          <Whole operator={operator} />
        ) : (
          <section className="panel">
            <Nothing action={isManager ? <Link href="/groups/operators">{t('op.toList')}</Link> : undefined}>{t('op.unknown')}</Nothing>
          </section>
        )
      }
    </Answered>
  );
}

function Whole({ operator }: { operator: OperatorFields }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const [params] = useSearchParams();
  const [opened, setOpened] = useState<'edit' | 'all' | null>(null);
  const tab: TabKey = TABS.find((key) => key === params.get('tab')) ?? 'groups';
  const titles: Record<TabKey, string> = {
    groups: t('op.groupsTab', { count: operator.groups }),
    notes: t('op.notesTab', { count: operator.notesMissing }),
    history: t('op.historyTab'),
  };
  const mustHandOver = operator.groups > 0 && (operator.leavesOn !== null || operator.isGone);
  return (
    <>
      <PageHead title={operator.name} about={<About operator={operator} />}>
        {isManager ? (
          <>
            {operator.groups > 0 ? <Button onClick={() => setOpened('all')}>{t('op.handOverAll')}</Button> : null}
            <Button type={mustHandOver ? 'default' : 'primary'} onClick={() => setOpened('edit')}>
              {t('op.edit')}
            </Button>
          </>
        ) : null}
      </PageHead>
      {mustHandOver ? <Leaving operator={operator} isManager={isManager} /> : null}
      <Sums operator={operator} />
      <Tabs
        label={operator.name}
        path={`/groups/operators/${operator.id}`}
        tabs={TABS.map((key) => ({ key, title: titles[key] }))}
        current={tab}
      />
      {tab === 'groups' ? <HeldGroups operator={operator} /> : null}
      {tab === 'notes' ? <NotesToWrite operator={operator} /> : null}
      {tab === 'history' ? <HoldingHistory operator={operator} /> : null}
      {opened === 'edit' ? <EditDrawer operator={operator} onClose={() => setOpened(null)} /> : null}
      {opened === 'all' ? <HandOverDialog operator={operator} group={null} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

function About({ operator }: { operator: OperatorFields }): ReactElement {
  const { t } = useTexts();
  const skills = operator.skills.length === 0 ? t('op.everyTier') : operator.skills.map((tier) => t(tierText[tier])).join(t('names.comma'));
  const provinces = operator.provinces.length === 0 ? t('op.everywhere') : operator.provinces.join(t('names.comma'));
  return (
    <>
      {t('op.levelAndCapacity', { level: t(levelText[operator.level]), capacity: operator.capacity })} ·{' '}
      {t('op.knows', { skills, provinces })}
    </>
  );
}

/** Somebody leaves and still holds groups: the one thing to do. */
function Leaving({ operator, isManager }: { operator: OperatorFields; isManager: boolean }): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  return (
    <div className="note due" role="status" style={{ marginBottom: 24 }}>
      <b className="nw">{t('op.toHandOver')}</b>
      <span>
        {operator.leavesOn === null
          ? t('op.goneWithGroups', { count: operator.groups })
          : t('op.leavesWithGroups', { day: day(operator.leavesOn, now), count: operator.groups })}
      </span>
      {isManager ? (
        <span className="aside">
          <Link href={`/groups/assignments?new=1&leaving=${operator.id}`}>
            <Button size="small">{t('op.divide')}</Button>
          </Link>
        </span>
      ) : null}
    </div>
  );
}

function Sums({ operator }: { operator: OperatorFields }): ReactElement {
  const { t } = useTexts();
  const { count, share } = useFormats();
  const isStaying = operator.leavesOn === null && !operator.isGone;
  return (
    <section className="panel" aria-label={t('op.sums')} style={{ marginBottom: 24 }}>
      <div className="stats">
        <div>
          <p className="what">{t('op.weightedLoad')}</p>
          <b>{share(operator.loadBasisPoints / 10_000)}</b>
          <div style={{ margin: '6px 0' }}>
            <LoadBar load={operator.loadBasisPoints} name={operator.name} />
          </div>
          <LoadWord load={operator.loadBasisPoints} />
        </div>
        <Figure
          what={t('op.heldGroups')}
          unit={`/ ${String(operator.capacity)}`}
          note={isStaying ? t('op.free', { count: Math.max(0, operator.capacity - operator.groups) }) : t('op.noMore')}
        >
          {count(operator.groups)}
        </Figure>
        <Figure what={t('op.members')} unit={t('unit.people', { count: operator.members })} note={t('op.membersAbout')}>
          {count(operator.members)}
        </Figure>
        <div>
          <p className="what">{t('table.state')}</p>
          <div style={{ marginTop: 6 }}>
            <Presence operator={operator} />
          </div>
        </div>
      </div>
    </section>
  );
}
