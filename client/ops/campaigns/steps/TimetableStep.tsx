// The step 时间表: the line, actions and phases as tables with everything that can be done about each.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct } from '../../answers.ts';
import type { CampaignFields, TimetableAction, TimetableFields, TimetablePhase } from '../../generated.ts';
import { RemoveActionMutation, RemovePhaseMutation } from '../../generated.ts';
import { useNow } from '../../parts/now.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Bones } from '../../parts/states.tsx';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import { useSay } from '../../tiers/words.ts';
import { ActionDialog } from '../timetable/ActionDialog.tsx';
import { FireButton, SkipButton } from '../timetable/AskedActions.tsx';
import { PhaseDialog } from '../timetable/PhaseDialog.tsx';
import { TimelinePanel } from '../timetable/TimelinePanel.tsx';
import { TIMETABLE_QUESTIONS, useTimetable } from '../timetable/use-timetable.ts';
import { kindText, stateColour, stateText } from '../timetable/words.ts';

export function TimetableStep({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  const timetable = useTimetable(campaign.id);
  return (
    <>
      <TimelinePanel campaign={campaign} />
      {timetable === null ? (
        <Bones rows={6} />
      ) : (
        <>
          <ActionsPanel timetable={timetable} />
          <PhasesPanel timetable={timetable} />
        </>
      )}
    </>
  );
}

const isOpen = ({ state }: TimetableFields): boolean => state === 'DRAFT' || state === 'READY' || state === 'RUNNING' || state === 'PAUSED';

function ActionsPanel({ timetable }: { timetable: TimetableFields }): ReactElement {
  const { t } = useTexts();
  const { count, moment } = useFormats();
  const say = useSay();
  const now = useNow(30_000);
  const mayEdit = useIsManager() && isOpen(timetable);
  const [edited, setEdited] = useState<TimetableAction | 'NEW' | null>(null);
  const phaseOf = (id: string | null): string => timetable.phases.find((phase) => phase.id === id)?.title ?? '';
  return (
    <Panel
      title={t('time.actions')}
      aside={
        <>
          <span className="m">{t('time.actionCount', { count: count(timetable.actions.length) })}</span>
          {mayEdit ? <Button onClick={() => setEdited('NEW')}>{t('time.addAction')}</Button> : null}
        </>
      }
    >
      <div className="wide" tabIndex={0} role="group" aria-label={t('time.actions')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('time.at')}</th>
              <th scope="col">{t('time.name')}</th>
              <th scope="col">{t('time.kind')}</th>
              <th scope="col">{t('time.phase')}</th>
              <th scope="col">{t('time.stateTitle')}</th>
              <th scope="col">{t('time.result')}</th>
              <th scope="col" className="r">
                <span className="sr">{t('table.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {timetable.actions.map((action) => (
              <tr key={action.id}>
                <td className="nw f">{moment(action.at, now)}</td>
                <td>
                  <span className="f">{action.title}</span>
                  {action.text === null ? null : <span className="s time-text">{action.text}</span>}
                </td>
                <td className="nw m2">
                  {t(kindText[action.kind])}
                  {action.kitWave === null ? '' : ` ${t('time.waveNo', { wave: action.kitWave })}`}
                </td>
                <td className="nw m2">{phaseOf(action.phaseId) || '—'}</td>
                <td className="nw">
                  <span className={`tag ${stateColour[action.state]}`.trim()}>{t(stateText[action.state])}</span>
                </td>
                <td className="m2">
                  {action.result === null ? '—' : say(action.result)}
                  {action.firedAt === null || action.state === 'LATE' ? null : (
                    <span className="s time-text">{`${moment(action.firedAt, now)} ${action.firedByName ?? t('time.auto')}`}</span>
                  )}
                </td>
                <td className="r nw">
                  <span className="time-acts">
                    {action.mayChange ? (
                      <Button size="small" type="text" onClick={() => setEdited(action)}>
                        {t(action.state === 'PLANNED' ? 'time.edit' : 'time.planAgain')}
                      </Button>
                    ) : null}
                    <SkipButton action={action} />
                    <FireButton action={action} />
                    {mayEdit && timetable.state === 'DRAFT' && action.kind !== 'CLOSE' ? <RemoveAction action={action} /> : null}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {edited === null ? null : (
        <ActionDialog timetable={timetable} action={edited === 'NEW' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
}

function RemoveAction({ action }: { action: TimetableAction }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const remove = useAct(RemoveActionMutation, TIMETABLE_QUESTIONS);
  return (
    <Button size="small" type="text" danger onClick={() => remove.mutate({ id: action.id }, { onError: tell.failure })}>
      {t('time.remove')}
    </Button>
  );
}

function PhasesPanel({ timetable }: { timetable: TimetableFields }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(30_000);
  const tell = useTell();
  const mayEdit = useIsManager() && isOpen(timetable);
  const remove = useAct(RemovePhaseMutation, TIMETABLE_QUESTIONS);
  const [edited, setEdited] = useState<TimetablePhase | 'NEW' | null>(null);
  const mayRemove = ({ startsAt }: TimetablePhase): boolean => timetable.state === 'DRAFT' || Date.parse(startsAt) > now.getTime();
  const mayChange = ({ endsAt }: TimetablePhase): boolean => timetable.state === 'DRAFT' || Date.parse(endsAt) > now.getTime();
  return (
    <Panel
      title={t('time.phases')}
      aside={
        <>
          <span className="m">{t('time.phasesAbout')}</span>
          {mayEdit ? <Button onClick={() => setEdited('NEW')}>{t('time.addPhase')}</Button> : null}
        </>
      }
    >
      {timetable.phases.length === 0 ? (
        <p className="m2">{t('time.noPhases')}</p>
      ) : (
        <div className="wide" tabIndex={0} role="group" aria-label={t('time.phases')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('time.name')}</th>
                <th scope="col">{t('time.from')}</th>
                <th scope="col">{t('time.to')}</th>
                <th scope="col">{t('time.board')}</th>
                <th scope="col" className="r">
                  <span className="sr">{t('table.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {timetable.phases.map((phase) => (
                <tr key={phase.id}>
                  <td className="f">{phase.title}</td>
                  <td className="nw">
                    {phase.movedFrom === null ? null : <span className="m">{moment(phase.movedFrom, now)} → </span>}
                    {moment(phase.startsAt, now)}
                  </td>
                  <td className="nw">{moment(phase.endsAt, now)}</td>
                  <td className="m2">{t(phase.hasBoard ? 'time.ownBoard' : 'time.noBoard')}</td>
                  <td className="r nw">
                    <span className="time-acts">
                      {mayEdit && mayChange(phase) ? (
                        <Button size="small" type="text" onClick={() => setEdited(phase)}>
                          {t('time.edit')}
                        </Button>
                      ) : null}
                      {mayEdit && mayRemove(phase) ? (
                        <Popconfirm
                          title={t('time.removePhaseTitle', { title: phase.title })}
                          okText={t('time.remove')}
                          cancelText={t('action.cancel')}
                          onConfirm={() => remove.mutate({ id: phase.id }, { onError: tell.failure })}
                        >
                          <Button size="small" type="text" danger>
                            {t('time.remove')}
                          </Button>
                        </Popconfirm>
                      ) : null}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {edited === null ? null : (
        <PhaseDialog timetable={timetable} phase={edited === 'NEW' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
}
