// The codes of all kinds of groups: which version is in force for whom, what is being drafted, and what was in force before.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { CodeFields, GroupCodesData } from '../generated.ts';
import { GroupCodesQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { CodeEditor } from './CodeEditor.tsx';
import { CodeRules } from './CodeRules.tsx';
import type { CodeKey, OfKey } from './codes.ts';
import { CODE_KEYS, isTierKey, versionsOf } from './codes.ts';
import { oneOf, purposeText } from './words.ts';
import './groups.css';

export function GroupCodesPage(): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(GroupCodesQuery, {});
  return (
    <>
      <PageHead title={t('nav.groupCodes')} about={t('groupCode.about')} />
      <Answered asked={asked} bones={8}>
        {({ groupCodes, groupCodeUse }) => <Whole codes={groupCodes} uses={groupCodeUse} />}
      </Answered>
    </>
  );
}

export function KeyName({ of }: { of: CodeKey }): ReactElement {
  const { t } = useTexts();
  return isTierKey(of) ? <TierMark tier={of} /> : <>{t(purposeText[of])}</>;
}

type Use = GroupCodesData['groupCodeUse'][number];

function Whole({ codes, uses }: { codes: readonly CodeFields[]; uses: readonly Use[] }): ReactElement {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const key = oneOf(CODE_KEYS, params.get('key')) ?? CODE_KEYS[0];
  return (
    <div className="code-cols">
      <Panel title={t('groupCode.keys')} isFlush>
        <nav className="code-keys" aria-label={t('groupCode.keys')}>
          {CODE_KEYS.map((each) => (
            <KeyLink
              key={each}
              of={each}
              use={uses.find((use) => use.key === each)}
              versions={versionsOf(codes, each)}
              isCurrent={each === key}
            />
          ))}
        </nav>
      </Panel>
      <OneKey key={key} of={key} use={uses.find((use) => use.key === key)} versions={versionsOf(codes, key)} />
    </div>
  );
}

function KeyLink({
  of,
  use,
  versions,
  isCurrent,
}: {
  of: CodeKey;
  use: Use | undefined;
  versions: OfKey;
  isCurrent: boolean;
}): ReactElement {
  const { t } = useTexts();
  const { date, share } = useFormats();
  const now = useNow(60_000);
  const { inForce, draft } = versions;
  return (
    <Link href={`/groups/codes?key=${of}`} aria-current={isCurrent ? 'page' : undefined} replace>
      <span className="ends">
        <span className="f">
          <KeyName of={of} />
        </span>
        {draft === null ? null : <span className="tag due">{t('groupCode.draftOf', { version: String(draft.version) })}</span>}
      </span>
      <span className="s">
        {inForce === null
          ? t('groupCode.noneInForce')
          : t('groupCode.inForceSince', { version: String(inForce.version), at: date(inForce.publishedAt ?? inForce.createdAt, now) })}
      </span>
      {use === undefined || (use.groups === 0 && inForce === null) ? null : (
        <span className="s">
          {inForce === null || use.members === 0
            ? t('groupCode.useGroups', { groups: use.groups })
            : t('groupCode.use', { groups: use.groups, rate: share(use.acknowledged / use.members) })}
        </span>
      )}
    </Link>
  );
}

function OneKey({ of, use, versions }: { of: CodeKey; use: Use | undefined; versions: OfKey }): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [isWriting, setWriting] = useState(false);
  const { inForce, draft, older } = versions;
  const isEditing = isManager && (draft !== null || isWriting);
  return (
    <div className="stack">
      {isEditing ? <CodeEditor key={draft?.id ?? 'new'} of={of} use={use} versions={versions} onGone={() => setWriting(false)} /> : null}
      {inForce === null && !isEditing ? (
        <section className="panel">
          <Nothing action={isManager ? <Button onClick={() => setWriting(true)}>{t('groupCode.begin')}</Button> : undefined}>
            {t('groupCode.none')}
          </Nothing>
        </section>
      ) : null}
      {inForce === null ? null : (
        <Panel
          title={t('groupCode.inForce', { title: inForce.title })}
          aside={
            <>
              <span className="s">
                {t('groupCode.publishedBy', {
                  version: String(inForce.version),
                  at: date(inForce.publishedAt ?? inForce.createdAt, now),
                  name: inForce.byName,
                })}
              </span>
              {isManager && !isEditing ? (
                <Button size="small" onClick={() => setWriting(true)}>
                  {t('groupCode.next')}
                </Button>
              ) : null}
            </>
          }
        >
          <CodeRules rules={inForce.rules} />
        </Panel>
      )}
      {older.map((code) => (
        <Older key={code.id} code={code} />
      ))}
    </div>
  );
}

function Older({ code }: { code: CodeFields }): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel
      title={t('groupCode.older', { version: String(code.version), title: code.title })}
      aside={
        <>
          <span className="s">{t('groupCode.publishedOn', { at: date(code.publishedAt ?? code.createdAt, now) })}</span>
          <button type="button" className="plain s" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'groupCode.hide' : 'groupCode.show')}
          </button>
        </>
      }
      isFlush
    >
      {isOpen ? (
        <div className="in">
          <CodeRules rules={code.rules} />
        </div>
      ) : null}
    </Panel>
  );
}
