// One rota: planned for a period, looked at and published; its turns to come with what is missing or in the way; what was published
// before; who is on it, and how evenly it lies.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { RotaFields } from '../generated.ts';
import { EndRotaMutation, RotaFairnessOfQuery, RotaQuery } from '../generated.ts';
import { addDays, useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { tierText } from '../tiers/words.ts';
import { FairnessBody, FairnessFrame, FairnessNote, monthOf } from './FairnessPanel.tsx';
import { RotaStateMark, useSlotText } from './marks.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { RotaEditor } from './RotaEditor.tsx';
import { ShiftsPanel } from './ShiftsPanel.tsx';
import { VersionsPanel } from './VersionsPanel.tsx';
import { SHIFTS_AGAIN, dutyKindText } from './words.ts';
import './rotas.css';

export function RotaPage({ id }: { readonly id: string }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(RotaQuery, { id });
  useNamedPage(asked.data?.rota.title ?? null);
  return (
    <Answered asked={asked} bones={8}>
      {({ rota }) => (
        <>
          <PageHead title={rota.title} about={<About rota={rota} />}>
            <Acts rota={rota} />
          </PageHead>
          <div className="cols">
            <div className="stack">
              {rota.state === 'ENDED' ? null : <PlanPanel rota={rota} />}
              <ShiftsPanel rota={rota} />
              <VersionsPanel id={rota.id} version={rota.version} />
            </div>
            <div className="stack">
              <MonthPanel rota={rota} />
              <Panel title={t('rota.pattern')} aside={<Link href="/schedule">{t('nav.week')}</Link>}>
                <Pattern rota={rota} />
              </Panel>
              <Panel title={t('rota.roster')} aside={<span className="s">{t('rota.people', { count: rota.people })}</span>}>
                <Roster rota={rota} />
              </Panel>
            </div>
          </div>
        </>
      )}
    </Answered>
  );
}

function About({ rota }: { rota: RotaFields }): ReactElement {
  const { t } = useTexts();
  const parts = [
    rota.number,
    t(dutyKindText[rota.kind]),
    rota.tier === null ? null : t(tierText[rota.tier]),
    rota.version === 0 ? t('rota.neverPublished') : `v${String(rota.version)}`,
  ].filter((part) => part !== null);
  return (
    <>
      <RotaStateMark state={rota.state} /> · {parts.join(' · ')}
    </>
  );
}

function Acts({ rota }: { rota: RotaFields }): ReactElement | null {
  const { t } = useTexts();
  const tell = useTell();
  const isManager = useIsManager();
  const end = useAct(EndRotaMutation, [...SHIFTS_AGAIN, 'Rotas']);
  const [isEditing, setEditing] = useState(false);
  if (!isManager || rota.state === 'ENDED') return null;
  return (
    <>
      <Popconfirm
        title={t('rota.endTitle')}
        description={t('rota.endAbout')}
        okText={t('rota.end')}
        cancelText={t('action.cancel')}
        onConfirm={() => end.mutate({ id: rota.id }, { onError: tell.failure })}
      >
        <Button>{t('rota.end')}</Button>
      </Popconfirm>
      <Button onClick={() => setEditing(true)}>{t('rota.edit')}</Button>
      {isEditing ? <RotaEditor rota={rota} onClose={() => setEditing(false)} onSaved={() => tell.done(t('rota.saved'))} /> : null}
    </>
  );
}

function Pattern({ rota }: { rota: RotaFields }): ReactElement {
  const { t } = useTexts();
  const slotText = useSlotText();
  const terms = [
    rota.everyWeeks === 1 ? t('rota.everyWeek') : t('rota.everyWeeks', { count: rota.everyWeeks }),
    t('rota.rest', { hours: rota.restHours }),
    t('rota.most', { count: rota.mostPerWeek }),
    rota.newcomerWeeks > 0 ? t('rota.newcomers', { count: rota.newcomerWeeks }) : null,
    t(rota.swapsNeedApproval ? 'rota.approval' : 'rota.noApproval'),
  ].filter((part) => part !== null);
  return (
    <>
      {rota.slots.length === 0 ? <p className="m">{t('rota.onDemandAbout')}</p> : null}
      <ul className="rows tight">
        {rota.slots.map((slot) => (
          <li key={slot.id}>{slotText(slot)}</li>
        ))}
      </ul>
      <p className="s">{terms.join(' · ')}</p>
    </>
  );
}

function Roster({ rota }: { rota: RotaFields }): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  if (rota.roster.length === 0) return <Nothing>{t('rota.noRoster')}</Nothing>;
  return (
    <ul className="rows tight">
      {rota.roster.map((entry) => (
        <li key={`${entry.personKind}:${entry.personId}`}>
          <span>
            <span className="f">{entry.personName}</span>{' '}
            {entry.skills.map((skill) => (
              <span key={skill} className="tag">
                {skill}
              </span>
            ))}
          </span>
          <span className="s nw">
            {[
              entry.isNewcomer ? t('rota.newcomer') : null,
              entry.groups.length > 0 ? t('rota.groupsIn', { count: entry.groups.length }) : null,
              entry.until === null ? null : t('rota.until', { day: day(entry.until, now) }),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function MonthPanel({ rota }: { rota: RotaFields }): ReactElement {
  const { dayKey } = useFormats();
  const now = useNow(60_000);
  const month = monthOf(addDays(dayKey(now), -3));
  const asked = useAnswer(RotaFairnessOfQuery, { id: rota.id, ...month });
  return (
    <FairnessFrame
      month={month.from}
      tier={null}
      people={asked.data?.rota.fairness.lines.length ?? null}
      isRefreshing={asked.isFetching}
      footer={asked.data === undefined ? <span /> : <FairnessNote fairness={asked.data.rota.fairness} />}
    >
      <Answered asked={asked} bones={6}>
        {({ rota: { fairness } }) => <FairnessBody fairness={fairness} tier={rota.tier} />}
      </Answered>
    </FairnessFrame>
  );
}
