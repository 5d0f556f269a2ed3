// What a KOL has done: duties with evidence and score, breaches that patrols have found, announcements passed on and questions sent up.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { KolDutiesData } from '../generated.ts';
import { KolDutiesQuery } from '../generated.ts';
import { GroupName } from '../groups/marks.tsx';
import { EvidencePictures } from '../parts/EvidenceUpload.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { addDays, useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { MemberName } from '../people/MemberName.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { stateColour, stateText } from '../violations/words.ts';
import type { WholeKol } from './KolPage.tsx';
import { kolDutyColour, kolDutyStateText, kolDutyText } from './words.ts';

type Duty = KolDutiesData['duties']['edges'][number]['node'];

const AT_ONCE = 15;
/** What is further back stands in the statements. */
const LOOK_BACK_DAYS = 30;

export function DutiesPanel({ kol }: { kol: WholeKol }): ReactElement {
  const { t } = useTexts();
  const { moment, count, dayKey } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  const [most, setMost] = useState(AT_ONCE);
  const asked = useAnswer(KolDutiesQuery, {
    personId: kol.distributor.id,
    from: addDays(dayKey(now), -LOOK_BACK_DAYS),
    first: most,
    after: null,
  });
  const columns: readonly Column<Duty>[] = [
    { key: 'at', title: t('table.at'), cell: ({ startsAt }) => <span className="nw">{moment(startsAt, now)}</span> },
    {
      key: 'what',
      title: t('kol.duty'),
      cell: ({ title, kind, report, evidenceIds }) => (
        <>
          <span className="f">{say(title)}</span> <span className="tag">{t(kolDutyText[kind])}</span>
          {report === null ? null : <p className="s">{report}</p>}
          {evidenceIds.length > 0 ? <EvidencePictures ids={evidenceIds} /> : null}
        </>
      ),
    },
    {
      key: 'state',
      title: t('table.state'),
      cell: ({ state }) => <span className={`st ${kolDutyColour[state]}`}>{t(kolDutyStateText[state])}</span>,
    },
    {
      key: 'score',
      title: t('kol.dutyScore'),
      isRight: true,
      cell: ({ score }) => (score === null ? <span className="m">—</span> : score),
    },
    {
      key: 'points',
      title: t('kol.balance'),
      isRight: true,
      cell: ({ state, points }) =>
        state === 'DONE' ? <span className="f">+{count(points)}</span> : <span className="m">{count(points)}</span>,
    },
  ];
  return (
    <Panel
      title={t('kol.dutiesDone')}
      aside={<span className="s">{t('kol.sinceTerm', { done: kol.dutiesDone, missed: kol.dutiesMissed })}</span>}
      isFlush
    >
      <Answered asked={asked}>
        {({ duties }) =>
          duties.edges.length === 0 ? (
            <p className="in m">{t('kol.noDuties')}</p>
          ) : (
            <>
              <ListTable label={t('kol.dutiesDone')} columns={columns} rows={duties.edges.map(({ node }) => node)} keyOf={({ id }) => id} />
              {duties.pageInfo.hasNextPage ? (
                <div className="in">
                  <Button size="small" onClick={() => setMost(most + AT_ONCE)}>
                    {t('kol.more')}
                  </Button>
                </div>
              ) : null}
            </>
          )
        }
      </Answered>
    </Panel>
  );
}

export function FindingsPanel({ kol }: { kol: WholeKol }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const columns: readonly Column<WholeKol['findings'][number]>[] = [
    { key: 'at', title: t('table.at'), cell: ({ at }) => <span className="nw">{moment(at, now)}</span> },
    { key: 'group', title: t('violation.group'), cell: ({ group }) => <GroupName group={group} /> },
    { key: 'member', title: t('violation.member'), cell: ({ distributor }) => <MemberName member={distributor} /> },
    { key: 'said', title: t('violation.said'), cell: ({ excerpt }) => <span className="m2">{excerpt ?? '—'}</span> },
    {
      key: 'state',
      title: t('table.state'),
      cell: ({ state }) => <span className={`st ${stateColour[state]}`}>{t(stateText[state])}</span>,
    },
  ];
  return (
    <Panel title={t('kol.findings')} aside={<span className="s">{t('kol.lastDays')}</span>} isFlush>
      {kol.findings.length === 0 ? (
        <p className="in m">{t('kol.noFindings')}</p>
      ) : (
        <ListTable label={t('kol.findings')} columns={columns} rows={kol.findings} keyOf={({ id }) => id} />
      )}
    </Panel>
  );
}

export function RelaysPanel({ kol }: { kol: WholeKol }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const time = (at: string | null) => (at === null ? <span className="m">—</span> : <span className="nw">{moment(at, now)}</span>);
  const columns: readonly Column<WholeKol['relays'][number]>[] = [
    {
      key: 'what',
      title: t('kol.relay'),
      cell: ({ title, direction }) => (
        <>
          <span className="tag">{t(direction === 'DOWN' ? 'kol.relayDown' : 'kol.relayUp')}</span> {title}
        </>
      ),
    },
    { key: 'at', title: t('table.at'), cell: ({ at }) => time(at) },
    {
      key: 'read',
      title: t('kol.acknowledged'),
      cell: ({ direction, acknowledgedAt }) => (direction === 'DOWN' ? time(acknowledgedAt) : <span className="m">—</span>),
    },
    {
      key: 'passed',
      title: t('kol.passedOrAnswered'),
      cell: ({ direction, passedAt, answer, answeredAt }) =>
        direction === 'DOWN' ? (
          time(passedAt)
        ) : (
          <>
            {time(answeredAt)}
            {answer === null ? null : <p className="s">{answer}</p>}
          </>
        ),
    },
  ];
  return (
    <Panel title={t('kol.relays')} isFlush>
      {kol.relays.length === 0 ? (
        <p className="in m">{t('kol.noRelays')}</p>
      ) : (
        <ListTable label={t('kol.relays')} columns={columns} rows={kol.relays} keyOf={({ id }) => id} />
      )}
    </Panel>
  );
}
