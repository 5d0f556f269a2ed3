// Whom a member invited, and whom those invited, as deep as one opens it. Each level is asked for when it is opened, the strongest
// team first, twenty at a time.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { TeamMemberFields } from '../generated.ts';
import { DirectDownlineQuery } from '../generated.ts';
import { addDays, useNow } from '../parts/now.ts';
import { BoneRows, Failure, Nothing } from '../parts/states.tsx';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';

const STEP = 20;
const COLUMNS = 6;

export function TeamTree({ of, name }: { of: string; name: string }): ReactElement {
  const { t } = useTexts();
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={t('team.tree')}>
      <table className="edge dense tree" style={{ minWidth: 680 }}>
        <thead>
          <tr>
            <th scope="col">{t('orders.seller')}</th>
            <th scope="col">{t('tier.name')}</th>
            <th scope="col" className="r">
              {t('people.downline')}
            </th>
            <th scope="col" className="r">
              {t('team.own30')}
            </th>
            <th scope="col" className="r">
              {t('team.orders30')}
            </th>
            <th scope="col" className="r">
              {t('team.todayShort')}
            </th>
          </tr>
        </thead>
        <Level of={of} depth={1} empty={t('team.nobody', { name })} />
      </table>
    </div>
  );
}

/** Those below one member. A body of its own for the first level; rows among the others for deeper ones. */
function Level({ of, depth, empty }: { of: string; depth: number; empty: string }): ReactElement {
  return (
    <tbody>
      <Rows of={of} depth={depth} empty={empty} />
    </tbody>
  );
}

function Rows({ of, depth, empty }: { of: string; depth: number; empty: string }): ReactElement {
  const { t } = useTexts();
  const [first, setFirst] = useState(STEP);
  const asked = useAnswer(DirectDownlineQuery, { of, first });
  const page = asked.data?.directDownline;
  if (page === undefined)
    return asked.error === null ? (
      <BoneRows rows={depth === 1 ? 5 : 2} columns={COLUMNS} />
    ) : (
      <tr>
        <td colSpan={COLUMNS}>
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        </td>
      </tr>
    );
  if (page.edges.length === 0)
    return (
      <tr>
        <td colSpan={COLUMNS}>
          <Nothing>{empty}</Nothing>
        </td>
      </tr>
    );
  return (
    <>
      {page.edges.map(({ node }) => (
        <Member key={node.id} member={node} depth={depth} />
      ))}
      {page.pageInfo.hasNextPage && first < MOST ? (
        <tr>
          <td colSpan={COLUMNS} style={{ paddingLeft: indent(depth) }}>
            <Button
              size="small"
              type="text"
              loading={asked.isFetching ? { delay: 200 } : false}
              onClick={() => setFirst(Math.min(MOST, first + 4 * STEP))}
            >
              {t('team.more', { left: page.total - page.edges.length })}
            </Button>
          </td>
        </tr>
      ) : page.pageInfo.hasNextPage ? (
        <tr>
          <td colSpan={COLUMNS} className="s" style={{ paddingLeft: indent(depth) }}>
            {t('team.tooMany', { shown: page.edges.length, all: page.total })}
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** As many as one page of the server holds. */
const MOST = 100;
const indent = (depth: number) => 24 + (depth - 1) * 20;

function Member({ member, depth }: { member: TeamMemberFields; depth: number }): ReactElement {
  const { t } = useTexts();
  const { count, yuan, day } = useFormats();
  const now = useNow(60_000);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr>
        <td style={{ paddingLeft: indent(depth) }}>
          <span className="pair">
            {member.directDownline > 0 ? (
              <button
                type="button"
                className="fold"
                aria-expanded={isOpen}
                aria-label={t(isOpen ? 'team.close' : 'team.open', { name: member.name })}
                onClick={() => setOpen(!isOpen)}
              >
                <Icon name={isOpen ? 'down' : 'right'} size={12} />
              </button>
            ) : (
              <span className="fold" />
            )}
            <Link href={`/people/${member.id}`} className="f">
              {member.name}
            </Link>
            <span className="s">{member.memberNo}</span>
            {member.isKol ? <span className="tag">{t('people.kol')}</span> : null}
          </span>
        </td>
        <td>
          <span className="pair">
            <TierMark tier={member.tier} />
            {member.graceUntil === null ? null : (
              <span className="tag due">{t('standing.graceShort', { until: day(addDays(member.graceUntil, -1), now) })}</span>
            )}
          </span>
        </td>
        <td className="r">{member.directDownline === 0 ? <span className="m">0</span> : count(member.directDownline)}</td>
        <td className="r f">{yuan(member.ownSalesFen)}</td>
        <td className="r">{count(member.ownOrders)}</td>
        <td className="r m">{member.todayOrders === 0 ? '—' : yuan(member.todayFen)}</td>
      </tr>
      {isOpen ? <Rows of={member.id} depth={depth + 1} empty={t('team.nobody', { name: member.name })} /> : null}
    </>
  );
}
