// What is left of a closed campaign's boards: the signed lists, and who has won what.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAnswer } from '../../answers.ts';
import type { CampaignBoardsData, FinalBoardsData } from '../../generated.ts';
import { FinalBoardsQuery } from '../../generated.ts';
import type { Column } from '../../parts/ListTable.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Answered, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { METRICS, METRIC_TEXTS, SUBJECTS, SUBJECT_TEXTS } from './words.ts';

type Campaign = CampaignBoardsData['campaign'];
type Final = FinalBoardsData['campaign']['finalBoards'][number];
type Won = FinalBoardsData['campaign']['rewardEntries'][number];

type Ordered = { readonly board: Final['board']; readonly rank?: number };

/** Boards of the whole campaign before those of a phase, members first, then by rank. */
function byBoard<T extends Ordered>(rows: readonly T[]): T[] {
  const places = ({ board: { subject, metric, phaseId }, rank = 0 }: Ordered) =>
    [phaseId == null ? 0 : 1, SUBJECTS.indexOf(subject), METRICS.indexOf(metric), rank] as const;
  return [...rows].sort((one, other) => {
    const others = places(other);
    return (
      places(one)
        .map((place, index) => place - (others[index] ?? 0))
        .find((difference) => difference !== 0) ?? 0
    );
  });
}

export function FinalPanels({ campaign }: { readonly campaign: Campaign }): ReactElement {
  const asked = useAnswer(FinalBoardsQuery, { id: campaign.id }, { staleMilliseconds: 300_000 });
  return (
    <Answered asked={asked}>
      {({ campaign: { finalBoards, rewardEntries } }) => (
        <>
          <Rewards campaignId={campaign.id} entries={rewardEntries} />
          <Lists campaign={campaign} lists={finalBoards} />
        </>
      )}
    </Answered>
  );
}

function Rewards({ campaignId, entries }: { campaignId: string; entries: readonly Won[] }): ReactElement {
  const { t } = useTexts();
  const { yuan, count } = useFormats();
  const isManager = useIsManager();
  const columns: Column<Won>[] = [
    { key: 'reward', title: t('boards.reward'), cell: ({ title }) => title },
    { key: 'owner', title: t('boards.owner'), cell: ({ name }) => <b>{name}</b> },
    { key: 'rank', title: t('boards.rank'), isRight: true, cell: ({ rank }) => count(rank) },
    {
      key: 'score',
      title: t('boards.score'),
      isRight: true,
      cell: ({ board, score }) => (board.metric === 'SALES' ? yuan(score) : count(score)),
    },
    {
      key: 'amount',
      title: t('boards.amount'),
      isRight: true,
      cell: ({ prize, amountFen }) => (prize === 'HONOUR' ? '—' : yuan(amountFen)),
    },
  ];
  const sum = entries.reduce((total, { amountFen }) => total + amountFen, 0);
  return (
    <Panel
      isFlush
      title={t('boards.rewards')}
      aside={
        isManager && entries.length > 0 ? (
          <Button href={`/exports/rewards.csv?campaignId=${campaignId}`}>{t('boards.export')}</Button>
        ) : undefined
      }
      footer={<span className="m">{t('boards.rewardsAbout', { count: entries.length, amount: yuan(sum) })}</span>}
    >
      {entries.length === 0 ? (
        <Nothing>{t('boards.noRewards')}</Nothing>
      ) : (
        <ListTable label={t('boards.rewards')} columns={columns} rows={byBoard(entries)} keyOf={({ id }) => id} minWidth={560} />
      )}
    </Panel>
  );
}

function Lists({ campaign, lists }: { campaign: Campaign; lists: readonly Final[] }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const isManager = useIsManager();
  const [isWhole, setWhole] = useState(false);
  const sorted = byBoard(lists);
  const ofAll = sorted.filter(({ board: { phaseId } }) => phaseId == null);
  const phases = new Map(campaign.phases.map(({ id, title }) => [id, title]));
  const titleOf = ({ board: { subject, metric, phaseId } }: Final): string =>
    [phaseId == null ? t('boards.whole') : (phases.get(phaseId) ?? ''), t(SUBJECT_TEXTS[subject]), t(METRIC_TEXTS[metric])].join(' · ');
  const fileOf = ({ board: { subject, metric, phaseId } }: Final): string =>
    `/exports/final-board.csv?${new URLSearchParams({ campaignId: campaign.id, subject, metric, ...(phaseId == null ? {} : { phaseId }) }).toString()}`;
  const columns: Column<Final>[] = [
    { key: 'board', title: t('boards.title'), cell: titleOf },
    { key: 'size', title: t('boards.DISTRIBUTOR'), isRight: true, isMute: true, cell: ({ size }) => count(size) },
    { key: 'digest', title: 'SHA-256', cell: ({ digest }) => <code className="board-digest">{digest}</code> },
    {
      key: 'genuine',
      title: t('boards.genuine'),
      isMute: true,
      cell: ({ isGenuine }) => <span className={isGenuine ? 'c-done' : 'c-late'}>{t(isGenuine ? 'boards.genuine' : 'boards.forged')}</span>,
    },
    ...(isManager
      ? [
          {
            key: 'file',
            title: t('boards.download'),
            isMute: true,
            isRight: true,
            cell: (row: Final) => <a href={fileOf(row)}>{t('boards.download')}</a>,
          },
        ]
      : []),
  ];
  return (
    <Panel
      isFlush
      title={t('boards.final')}
      footer={
        <>
          <span className="m">{t('boards.finalAbout')}</span>
          {isWhole || lists.length === ofAll.length ? null : (
            <Button type="link" size="small" onClick={() => setWhole(true)}>
              {t('boards.finalMore', { count: lists.length - ofAll.length })}
            </Button>
          )}
        </>
      }
    >
      <ListTable label={t('boards.final')} columns={columns} rows={isWhole ? sorted : ofAll} keyOf={(row) => fileOf(row)} minWidth={760} />
    </Panel>
  );
}
