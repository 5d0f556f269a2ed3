// All ranks of any board of a campaign, page by page, and where one member stands. Which board and which page stands in the address. Once the
// campaign is closed, what was frozen and won stands below.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../../shared/formats.ts';
import { useAnswer } from '../../answers.ts';
import type { BoardPageData, CampaignBoardsData } from '../../generated.ts';
import { BoardOwnersQuery, BoardPageQuery, BoardPlacesQuery, CampaignBoardsQuery } from '../../generated.ts';
import type { Column } from '../../parts/ListTable.tsx';
import { ListTable } from '../../parts/ListTable.tsx';
import { useNow } from '../../parts/now.ts';
import { PageHead } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Answered, Failure, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { TierMark } from '../../tiers/Tier.tsx';
import { FinalPanels } from './FinalPanels.tsx';
import { Moved } from './marks.tsx';
import type { Metric, Subject } from './words.ts';
import { METRIC_TEXTS, METRICS, SUBJECT_TEXTS, SUBJECTS } from './words.ts';
import './boards.css';

const PAGE = 50;
const EVERY_MILLISECONDS = 5_000;

type Campaign = CampaignBoardsData['campaign'];
type Entry = BoardPageData['leaderboard']['entries'][number];

export function RanksPage({ id }: { readonly id: string }): ReactElement {
  const asked = useAnswer(CampaignBoardsQuery, { id });
  return <Answered asked={asked}>{({ campaign }) => <Ranks campaign={campaign} />}</Answered>;
}

function oneOf<Word extends string>(words: readonly Word[], word: string | null): Word {
  return words.find((each) => each === word) ?? (words[0] as Word);
}

function Ranks({ campaign }: { campaign: Campaign }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const isManager = useIsManager();
  const [params, setParams] = useSearchParams();
  const subject = oneOf<Subject>(SUBJECTS, params.get('subject'));
  const metric = oneOf<Metric>(METRICS, params.get('metric'));
  const phases = campaign.phases.filter(({ hasBoard }) => hasBoard);
  const phaseId = phases.find((phase) => phase.id === params.get('phase'))?.id ?? null;
  const from = Math.max(1, Math.trunc(Number(params.get('from') ?? 1)) || 1);
  const search = params.get('search') ?? '';
  const board = { campaignId: campaign.id, subject, metric, phaseId };
  const go = (changes: Record<string, string | null>): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace: true },
    );
  const page = useAnswer(
    BoardPageQuery,
    { board, first: PAGE, from },
    { everyMilliseconds: campaign.frozenAt === null ? EVERY_MILLISECONDS : false },
  );
  const found = useAnswer(BoardPlacesQuery, { board, search }, { isWanted: search !== '' });
  const shown = page.data?.leaderboard;
  const rows = search === '' ? shown?.entries : found.data?.boardPlaces;
  const error = search === '' ? page.error : found.error;
  const file = new URLSearchParams({ campaignId: campaign.id, subject, metric, ...(phaseId === null ? {} : { phaseId }) });
  return (
    <>
      <PageHead title={t('boards.all')} about={<Link href={`/campaigns/${campaign.id}`}>{campaign.title}</Link>}>
        <Link href={`/campaigns/${campaign.id}/replay?subject=${subject}&metric=${metric}`}>{t('boards.replay')}</Link>
        {isManager ? <Button href={`/exports/board.csv?${file.toString()}`}>{t('boards.export')}</Button> : null}
      </PageHead>
      <div className="stack">
        <section className="panel">
          <div className="board-choice">
            <Segmented<Subject>
              aria-label={t('boards.subject')}
              value={subject}
              options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_TEXTS[value]) }))}
              onChange={(value) => go({ subject: value, from: null, search: null })}
            />
            <Segmented<Metric>
              aria-label={t('boards.metric')}
              value={metric}
              options={METRICS.map((value) => ({ value, label: t(METRIC_TEXTS[value]) }))}
              onChange={(value) => go({ metric: value, from: null })}
            />
            <Select<string>
              aria-label={t('boards.phase')}
              value={phaseId ?? ''}
              options={[{ value: '', label: t('boards.whole') }, ...phases.map(({ id, title }) => ({ value: id, label: title }))]}
              onChange={(value) => go({ phase: value === '' ? null : value, from: null })}
              style={{ minWidth: 160 }}
            />
            <Input.Search
              key={search}
              aria-label={t('boards.search')}
              placeholder={t('boards.search')}
              defaultValue={search}
              enterButton={t('boards.find')}
              allowClear
              maxLength={50}
              onSearch={(text) => go({ search: text.trim() === '' ? null : text.trim() })}
              style={{ maxWidth: 320 }}
            />
          </div>
          {error !== null ? (
            <Failure error={error} onRetry={() => void (search === '' ? page : found).refetch()} />
          ) : rows?.length === 0 ? (
            <Nothing>{search === '' ? t('boards.empty') : t('boards.notFound', { text: search })}</Nothing>
          ) : (
            <EntryTable subject={subject} metric={metric} rows={rows} />
          )}
          {search === '' && shown !== undefined && shown.size > 0 ? (
            <footer className="board-pages">
              <span className="m">
                {t('boards.ofTotal', { from: count(from), to: count(Math.min(shown.size, from + PAGE - 1)), size: count(shown.size) })}
              </span>
              <Button disabled={from === 1} onClick={() => go({ from: String(Math.max(1, from - PAGE)) })}>
                {t('boards.before')}
              </Button>
              <Button disabled={from + PAGE > shown.size} onClick={() => go({ from: String(from + PAGE) })}>
                {t('boards.next')}
              </Button>
            </footer>
          ) : null}
        </section>
        {campaign.frozenAt === null ? null : <FinalPanels campaign={campaign} />}
      </div>
    </>
  );
}

function EntryTable({ subject, metric, rows }: { subject: Subject; metric: Metric; rows: readonly Entry[] | undefined }): ReactElement {
  const { t } = useTexts();
  const { yuan, count, moment } = useFormats();
  const now = useNow(60_000);
  const ids = (rows ?? []).map(({ ownerId }) => ownerId);
  const known = useAnswer(BoardOwnersQuery, { subject, ids }, { isWanted: ids.length > 0, staleMilliseconds: 60_000 });
  const owners = new Map((known.data?.boardOwners ?? []).map((owner) => [owner.id, owner]));
  const isMembers = subject === 'DISTRIBUTOR' || subject === 'TEAM';
  const columns: Column<Entry>[] = [
    { key: 'rank', title: t('boards.rank'), width: 72, cell: ({ rank }) => <b>{count(rank)}</b> },
    {
      key: 'name',
      title: t(SUBJECT_TEXTS[subject]),
      cell: ({ ownerId, name }) => {
        const tier = owners.get(ownerId)?.tier;
        const words = tier == null ? name : <TierMark tier={tier}>{name}</TierMark>;
        return subject === 'DISTRIBUTOR' ? <Link href={`/people/${ownerId}`}>{words}</Link> : words;
      },
    },
    ...(isMembers
      ? [
          {
            key: 'no',
            title: t('boards.memberNo'),
            cell: ({ ownerId }: Entry) => <span className="m">{owners.get(ownerId)?.memberNo ?? ''}</span>,
          },
        ]
      : []),
    { key: 'moved', title: t('boards.moved'), isRight: true, width: 88, cell: ({ moved }) => <Moved moved={moved ?? null} /> },
    {
      key: 'reached',
      title: t('boards.reachedAt'),
      isRight: true,
      cell: ({ reachedAt }) => <span className="m">{moment(reachedAt, now)}</span>,
    },
    {
      key: 'score',
      title: t(METRIC_TEXTS[metric]),
      isRight: true,
      cell: ({ score }) => <b>{metric === 'SALES' ? yuan(score) : count(score)}</b>,
    },
  ];
  return <ListTable label={t('boards.all')} columns={columns} rows={rows} keyOf={({ ownerId }) => ownerId} boneCount={12} minWidth={640} />;
}
