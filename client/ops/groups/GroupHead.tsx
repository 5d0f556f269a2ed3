// Which group it is and how it stands, and what may be done with it as a whole. What the lifecycle does not allow now is offered
// with its reason, and does nothing.

import Button from 'antd/es/button';
import Popover from 'antd/es/popover';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { GroupFields } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { DetailsDialog, HandOverDialog, StateDialog } from './acts.tsx';
import { MergeDialog, SplitDialog, TransformDialog } from './regroup.tsx';
import { AdmitDialog } from './AdmitDialog.tsx';
import { FillBar, ForWhom, HealthMark, StateMark } from './marks.tsx';

type Act = 'STATE' | 'HAND_OVER' | 'DETAILS' | 'ADMIT' | 'MERGE' | 'SPLIT' | 'TRANSFORM';

export function GroupHead({ group }: { group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const { date, moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [act, setAct] = useState<Act | null>(null);
  const [isMore, setMore] = useState(false);
  const close = () => setAct(null);
  const choose = (chosen: Act) => () => {
    setMore(false);
    setAct(chosen);
  };
  const isOpen = group.closedAt === null;
  const more: readonly (readonly [Act, string])[] = [
    ['DETAILS', t('groupAct.details')],
    ['ADMIT', t('groupAct.admit')],
    ...(isManager
      ? ([
          ['MERGE', t('groupAct.merge')],
          ['SPLIT', t('groupAct.split')],
          ['TRANSFORM', t('groupAct.transform')],
        ] as const)
      : []),
  ];
  return (
    <section className="panel group-head" aria-labelledby="group-name">
      <div className="whom">
        <h1 id="group-name">
          {group.name} <StateMark state={group.state} />
        </h1>
        <div className="facts">
          <Fact what={t('group.number')}>{group.number}</Fact>
          <Fact what={t('group.forWhom')}>
            <ForWhom tier={group.tier} purpose={group.purpose} />
          </Fact>
          <Fact what={t('people.region')}>{group.region || t('group.everywhere')}</Fact>
          <Fact what={t('group.operator')}>
            {group.operatorName === null ? (
              <span className="c-late">{t('group.nobody')}</span>
            ) : (
              <Link href={`/groups/operators/${group.operatorId ?? ''}`}>{group.operatorName}</Link>
            )}
            {group.heldSince === null ? null : <span className="m"> {t('group.heldSince', { at: date(group.heldSince, now) })}</span>}
          </Fact>
          <Fact what={t('group.health')}>
            <HealthMark score={group.health?.score} />
          </Fact>
        </div>
        <div className="facts">
          <Fact what={t('group.members')}>
            <FillBar members={group.members} limit={group.limit} />
          </Fact>
          {group.reserved > 0 ? <span className="m">{t('group.reserved', { count: group.reserved })}</span> : null}
          {group.fullSince === null ? null : <span className="m">{t('group.fullSince', { at: moment(group.fullSince, now) })}</span>}
          <Fact what={t('group.stateSince')}>{date(group.stateSince, now)}</Fact>
          {group.splitFrom === null ? null : (
            <Fact what={t('group.splitFrom')}>
              <Link href={`/groups/${group.splitFrom.id}`}>{group.splitFrom.name}</Link>
            </Fact>
          )}
          {group.tags.length === 0 ? null : (
            <span className="mark-list">
              {group.tags.map((tag) => (
                <Link key={tag} href={`/groups?tab=list&tag=${encodeURIComponent(tag)}`} className="tag">
                  {tag}
                </Link>
              ))}
            </span>
          )}
        </div>
      </div>
      {group.mayManage && isOpen ? (
        <div className="acts">
          <Popover
            open={isMore}
            onOpenChange={setMore}
            trigger="click"
            placement="bottomRight"
            content={
              <div className="menu acts-menu">
                {more.map(([key, title]) => (
                  <Button key={key} type="text" block style={{ justifyContent: 'flex-start' }} onClick={choose(key)}>
                    {title}…
                  </Button>
                ))}
              </div>
            }
          >
            <Button type="text" aria-haspopup="dialog" aria-expanded={isMore} icon={<Icon name="down" size={12} />} iconPlacement="end">
              {t('groupAct.more')}
            </Button>
          </Popover>
          {isManager ? (
            <Button onClick={choose('HAND_OVER')}>{t(group.operatorId === null ? 'groupAct.give' : 'groupAct.handOver')}…</Button>
          ) : null}
          <Button onClick={choose('STATE')}>{t('groupAct.state')}…</Button>
        </div>
      ) : null}
      {act === 'STATE' ? <StateDialog group={group} onClose={close} /> : null}
      {act === 'HAND_OVER' ? <HandOverDialog group={group} onClose={close} /> : null}
      {act === 'DETAILS' ? <DetailsDialog group={group} onClose={close} /> : null}
      {act === 'ADMIT' ? <AdmitDialog group={group} onClose={close} /> : null}
      {act === 'MERGE' ? <MergeDialog group={group} onClose={close} /> : null}
      {act === 'SPLIT' ? <SplitDialog group={group} onClose={close} /> : null}
      {act === 'TRANSFORM' ? <TransformDialog group={group} onClose={close} /> : null}
    </section>
  );
}

function Fact({ what, children }: { what: string; children: React.ReactNode }): ReactElement {
  return (
    <span>
      <span className="m">{what}</span>
      {children}
    </span>
  );
}
