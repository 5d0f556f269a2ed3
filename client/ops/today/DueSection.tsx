// One section of what is due: its head with counts, and its rows, some at first and the rest on demand.

import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DueBy, DueState } from '../../shared/generated.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { DueData } from '../generated.ts';
import { DueItemsQuery } from '../generated.ts';
import { Failure, BoneRows } from '../parts/states.tsx';
import { TierMark } from '../tiers/Tier.tsx';
import { useSay } from '../tiers/words.ts';
import { useTexts } from '../texts.ts';
import { DueRow } from './DueRow.tsx';
import { DUE_STATES, dueKindText, dueStateColour, dueStateCount, dueStateText } from './words.ts';

type Section = DueData['due']['sections'][number];

const FIRST_ROWS = 5;
const MORE_ROWS = 50;
const AGAIN_MILLISECONDS = 60_000;
const COLUMNS = 5;

interface Props {
  section: Section;
  by: DueBy;
  state: DueState | null;
  isOpenAtFirst: boolean;
}

export function DueSection({ section, by, state, isOpenAtFirst }: Props): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const shown = DUE_STATES.filter((each) => section.counts[dueStateCount[each]] > 0);
  return (
    <tbody>
      <tr className="op">
        <td colSpan={3}>
          <button type="button" className="fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <svg width="12" height="12" aria-hidden="true" className={isOpen ? 'is-open' : undefined}>
              <path d="M4 2l4 4-4 4" />
            </svg>
            <SectionName section={section} by={by} />
          </button>
        </td>
        <td colSpan={2} className="r tags">
          {shown.map((each) => (
            <span key={each} className={`tag ${dueStateColour[each]}`}>
              {t(dueStateText[each])} {count(section.counts[dueStateCount[each]])}
            </span>
          ))}
        </td>
      </tr>
      {isOpen ? <Rows by={by} sectionKey={section.key} state={state} after={null} first={FIRST_ROWS} before={0} /> : null}
    </tbody>
  );
}

function SectionName({ section: { key, name, tier, groups, note }, by }: { section: Section; by: DueBy }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { count } = useFormats();
  if (by === 'KIND') return <b>{key in dueKindText ? t(dueKindText[key as keyof typeof dueKindText]) : key}</b>;
  if (key === '') return <b>{t(by === 'GROUP' ? 'due.noGroup' : 'due.nobody')}</b>;
  if (by === 'GROUP') return <b>{tier == null ? name : <TierMark tier={tier}>{name}</TierMark>}</b>;
  return (
    <>
      <span className="ava" aria-hidden="true">
        {(name ?? '').slice(0, 1)}
      </span>
      <b>{name}</b>
      <span className="m">{t('due.groupsHeld', { count: count(groups ?? 0) })}</span>
      {note == null ? null : <span className="tag">{say(note)}</span>}
    </>
  );
}

interface RowsProps {
  by: DueBy;
  sectionKey: string;
  state: DueState | null;
  after: string | null;
  first: number;
  /** Rows that stand above. */
  before: number;
}

/** One page of rows; the next one hangs below it when it is asked for. */
function Rows({ by, sectionKey, state, after, first, before }: RowsProps): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const [hasMore, setMore] = useState(false);
  const asked = useAnswer(DueItemsQuery, { by, key: sectionKey, state, first, after }, { everyMilliseconds: AGAIN_MILLISECONDS });
  if (asked.data === undefined) {
    if (asked.error === null) return <BoneRows rows={Math.min(first, FIRST_ROWS)} columns={COLUMNS} />;
    return (
      <tr>
        <td colSpan={COLUMNS}>
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        </td>
      </tr>
    );
  }
  const { edges, pageInfo, total } = asked.data.dueItems;
  const left = total - before - edges.length;
  return (
    <>
      {edges.map(({ node }) => (
        <DueRow key={node.id} item={node} />
      ))}
      {!pageInfo.hasNextPage || left <= 0 ? null : hasMore ? (
        <Rows
          by={by}
          sectionKey={sectionKey}
          state={state}
          after={pageInfo.endCursor ?? null}
          first={MORE_ROWS}
          before={before + edges.length}
        />
      ) : (
        <tr className="more">
          <td />
          <td colSpan={COLUMNS - 1}>
            <button type="button" className="link" onClick={() => setMore(true)}>
              {t('due.more', { count: count(left) })}
            </button>
          </td>
        </tr>
      )}
    </>
  );
}
