// The first ten, live: of members, groups, teams, operators or regions.

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useBoard } from '../../../shared/board-live.ts';
import type { BoardRow } from '../../../shared/board-state.ts';
import { useFormats } from '../../../shared/formats.ts';
import type { Tier } from '../../../shared/generated.ts';
import { useAnswer } from '../../answers.ts';
import type { CampaignFields } from '../../generated.ts';
import { CampaignBoardsQuery } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Bones, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { TierMark } from '../../tiers/Tier.tsx';
import { LiveMark, Moved } from './marks.tsx';
import type { Subject } from './words.ts';
import { SUBJECT_TEXTS, SUBJECTS } from './words.ts';
import './boards.css';

const SHOWN = 10;

export function BoardPanel({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const { clock } = useFormats();
  const [subject, setSubject] = useState<Subject>('DISTRIBUTOR');
  const sight = useBoard({ campaignId: campaign.id, subject, metric: 'SALES', phaseId: null });
  const about = useAnswer(CampaignBoardsQuery, { id: campaign.id });
  const markedAt = about.data?.campaign.boardsMarkedAt ?? null;
  return (
    <Panel
      title={t('boards.title')}
      aside={<LiveMark sight={sight} />}
      footer={
        <>
          {markedAt === null || sight.board?.isFrozen ? null : <span>{t('boards.movedSince', { time: clock(markedAt) })}</span>}
          <span className="aside board-links">
            <Link href={`/campaigns/${campaign.id}/replay`}>{t('boards.replay')}</Link>
            <Link href={`/campaigns/${campaign.id}/board?subject=${subject}`}>{t('boards.all')}</Link>
          </span>
        </>
      }
    >
      <Segmented<Subject>
        size="small"
        aria-label={t('boards.subject')}
        value={subject}
        options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_TEXTS[value]) }))}
        onChange={setSubject}
      />
      {sight.board === null ? (
        <Bones rows={SHOWN} />
      ) : sight.board.top.length === 0 ? (
        <Nothing>{t('boards.empty')}</Nothing>
      ) : (
        <TopTable subject={subject} rows={sight.board.top.slice(0, SHOWN)} />
      )}
    </Panel>
  );
}

function TopTable({ subject, rows }: { subject: Subject; rows: readonly BoardRow[] }): ReactElement {
  const { t } = useTexts();
  const { yuanShort, count } = useFormats();
  const isMembers = subject === 'DISTRIBUTOR';
  return (
    <table className="board-top">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{t('boards.rank')}</span>
          </th>
          <th scope="col">{t(SUBJECT_TEXTS[subject])}</th>
          {isMembers ? <th scope="col">{t('boards.memberNo')}</th> : null}
          <th scope="col" className="r">
            {t('boards.moved')}
          </th>
          <th scope="col" className="r">
            {t('boards.ORDERS')}
          </th>
          <th scope="col" className="r">
            {t('boards.SALES')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rank, ownerId, name, tier, memberNo, moved, orders, score }) => (
          <tr key={ownerId} data-owner={ownerId}>
            <td className="rank">{rank}</td>
            <td className="who">{isMembers && tier !== undefined ? <TierMark tier={tier as Tier}>{name}</TierMark> : name}</td>
            {isMembers ? <td className="s">{memberNo ?? ''}</td> : null}
            <td className="r">
              <Moved moved={moved} />
            </td>
            <td className="r">{count(orders)}</td>
            <td className="r">
              <b>{yuanShort(score, 2)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
