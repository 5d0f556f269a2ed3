// Step seven: the group lives of a campaign. Before one begins its rundown and its hosts, while it runs how far the groups are, then
// its note.

import type { ReactElement } from 'react';
import { useState } from 'react';
import { useRoom } from '../../../shared/board-live.ts';
import { useFormats } from '../../../shared/formats.ts';
import { useLive } from '../../../shared/live.ts';
import { useAnswer, useAskAgain } from '../../answers.ts';
import type { CampaignFields, OpsLive } from '../../generated.ts';
import { OpsLivesQuery } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Answered, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { HostsPanel } from '../lives/HostsPanel.tsx';
import { LiveActs } from '../lives/LiveActs.tsx';
import { LiveOverview } from '../lives/LiveOverview.tsx';
import { NewLive } from '../lives/NewLive.tsx';
import { NotePanel } from '../lives/NotePanel.tsx';
import { RundownPanel } from '../lives/RundownPanel.tsx';
import '../lives/lives.css';

const RUNNING_MILLISECONDS = 10_000;
const CALM_MILLISECONDS = 60_000;

export function LiveStep({ campaign }: { readonly campaign: CampaignFields }): ReactElement | null {
  const { t } = useTexts();
  const isManager = useIsManager();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const asked = useAnswer(
    OpsLivesQuery,
    { campaignId: campaign.id },
    { everyMilliseconds: isRunning ? RUNNING_MILLISECONDS : CALM_MILLISECONDS },
  );
  const lives = asked.data?.lives ?? [];
  const some = lives.some(({ state }) => state === 'RUNNING');
  if (some !== isRunning) setRunning(some);
  const live = lives.find(({ id }) => id === chosen) ?? lives.find(({ state }) => state === 'RUNNING') ?? lives[0];
  const isOpen = campaign.state !== 'CLOSED' && campaign.state !== 'CANCELLED';
  return (
    <>
      <Panel
        title={t('lives.title')}
        aside={isManager && isOpen ? <NewLive campaign={campaign} lives={lives} onMade={setChosen} /> : undefined}
        isRefreshing={asked.isFetching}
      >
        <Answered asked={asked} bones={3}>
          {() =>
            lives.length === 0 ? (
              <Nothing>{t(isOpen ? 'lives.none' : 'lives.noneHeld')}</Nothing>
            ) : (
              <div className="lives-list">
                {lives.map((each) => (
                  <LiveChoice key={each.id} live={each} isChosen={each.id === live?.id} onChoose={() => setChosen(each.id)} />
                ))}
              </div>
            )
          }
        </Answered>
      </Panel>
      {live ? <One key={live.id} live={live} /> : null}
    </>
  );
}

function LiveChoice({
  live,
  isChosen,
  onChoose,
}: {
  readonly live: OpsLive;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  return (
    <button type="button" aria-pressed={isChosen} onClick={onChoose}>
      <b>{live.title}</b>
      <span className="m">
        {moment(live.startedAt ?? live.plannedAt, new Date())} · {t(`lives.state.${live.state}`)}
      </span>
      <span className="m">{t('lives.sums', { lines: live.lineCount, groups: live.groupCount })}</span>
    </button>
  );
}

function One({ live }: { readonly live: OpsLive }): ReactElement {
  const askAgain = useAskAgain();
  const isManager = useIsManager();
  useRoom(live.state === 'RUNNING' ? `live:${live.id}` : null);
  useLive('line', (message) => {
    if (message.liveId === live.id) askAgain(OpsLivesQuery.name);
  });
  const mayEdit = isManager && (live.state === 'PREPARING' || live.state === 'RUNNING');
  return (
    <>
      <LiveActs live={live} />
      {live.note == null ? null : <NotePanel note={live.note} />}
      {live.state === 'RUNNING' || live.state === 'ENDED' ? <LiveOverview live={live} /> : null}
      <RundownPanel live={live} mayEdit={mayEdit} />
      <HostsPanel live={live} mayEdit={mayEdit} />
    </>
  );
}
