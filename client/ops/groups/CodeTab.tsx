// The rules in force in this group, how many have acknowledged them, and who has not.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { GroupFields } from '../generated.ts';
import { GroupMembersQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { MemberName } from '../people/MemberName.tsx';
import { useTexts } from '../texts.ts';
import { CodeRules } from './CodeRules.tsx';

const SHOWN = 12;

export function CodeTab({ group }: { group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const { date, share } = useFormats();
  const now = useNow(60_000);
  const { code } = group;
  const key = group.purpose === 'SERVICE' && group.tier !== null ? group.tier : group.purpose;
  if (code === null)
    return (
      <section className="panel">
        <Nothing action={<Link href={`/groups/codes?key=${key}`}>{t('groupCode.toEditor')}</Link>}>{t('groupCode.noneHere')}</Nothing>
      </section>
    );
  const missing = Math.max(0, group.members - group.acknowledged);
  return (
    <div className="cols">
      <Panel
        title={code.title}
        aside={
          <>
            <span className="s">
              {t('groupCode.inForceSince', { version: String(code.version), at: date(code.publishedAt ?? code.createdAt, now) })}
            </span>
            <Link href={`/groups/codes?key=${code.key}`} className="s c-acc">
              {t('groupCode.toEditor')}
            </Link>
          </>
        }
      >
        <CodeRules rules={code.rules} />
      </Panel>
      <div className="stack">
        <Panel title={t('groupCode.rate')}>
          <p className="score">
            <b>{group.members === 0 ? '—' : share(group.acknowledged / group.members)}</b>
            <span className="m">{t('groupCode.rateOf', { count: group.acknowledged, members: group.members })}</span>
          </p>
          <div className="bar" aria-hidden="true">
            <i className="done" style={{ width: `${String((100 * group.acknowledged) / Math.max(1, group.members))}%` }} />
          </div>
        </Panel>
        {missing === 0 ? null : <Missing group={group} missing={missing} />}
      </div>
    </div>
  );
}

function Missing({ group, missing }: { group: GroupFields; missing: number }): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  const asked = useAnswer(GroupMembersQuery, {
    id: group.id,
    first: SHOWN,
    after: null,
    filter: { hasAcknowledged: false },
    sort: 'JOINED_FIRST',
  });
  return (
    <Panel title={t('groupCode.missing')} aside={<span className="s">{t('groupCode.people', { count: missing })}</span>}>
      <Answered asked={asked} bones={5}>
        {(data) => (
          <>
            <ul className="rows tight">
              {(data.group?.memberList.edges ?? []).map(({ node }) => (
                <li key={node.id}>
                  <MemberName member={node.distributor} />
                  <span className="s">{t('groupCode.joined', { at: date(node.joinedAt, now) })}</span>
                </li>
              ))}
            </ul>
            {missing > SHOWN ? (
              <p style={{ marginTop: 8 }}>
                <Link href={`/groups/${group.id}?hasAcknowledged=false`}>{t('groupCode.allMissing', { count: missing })}</Link>
              </p>
            ) : null}
          </>
        )}
      </Answered>
    </Panel>
  );
}
