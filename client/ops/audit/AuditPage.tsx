// The trail: who did what to what, the latest first; an entry's details with its digest; and the check that nothing in it was
// changed.

import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct, useAnswer } from '../answers.ts';
import type { AuditEntriesData, CheckAuditData } from '../generated.ts';
import { AuditActionsQuery, AuditEntriesQuery, CheckAuditMutation } from '../generated.ts';
import { jobName, resultPairs } from '../jobs/words.ts';
import { Copy } from '../parts/Copy.tsx';
import { exportTo } from '../parts/export-to.ts';
import type { Filter } from '../parts/Filters.tsx';
import { ListPage } from '../parts/ListPage.tsx';
import type { Column } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useTell } from '../parts/tell.ts';
import { settingName } from '../settings/words.ts';
import type { Say } from '../texts.ts';
import { useTexts } from '../texts.ts';
import { actionName, listName, sentenceOf } from './words.ts';

type Row = AuditEntriesData['auditEntries']['edges'][number]['node'];

function nameOfSubject(t: Say) {
  return (kind: string, name: string): string => {
    switch (kind) {
      case 'JOB':
        return jobName(name, t);
      case 'SETTING':
        return settingName(name, t);
      case 'LIST':
        return listName(name, t);
      default:
        return name;
    }
  };
}

export function AuditPage(): ReactElement {
  const { t } = useTexts();
  const { moment, count } = useFormats();
  const now = useNow(60_000);
  const tell = useTell();
  const [opened, setOpened] = useState<Row | null>(null);
  const actions = useAnswer(AuditActionsQuery, {}, { staleMilliseconds: 600_000 }).data?.auditActions ?? [];
  const check = useAct(CheckAuditMutation);
  const nameOf = nameOfSubject(t);
  const columns: readonly Column<Row>[] = [
    { key: 'at', title: t('table.at'), width: 144, cell: (row) => <span className="m2 nw">{moment(row.at, now)}</span> },
    { key: 'actor', title: t('audit.actor'), cell: (row) => <span className="f nw">{row.actorName}</span> },
    { key: 'what', title: t('audit.what'), isFixed: true, cell: (row) => sentenceOf(row, t, nameOf) },
    { key: 'seq', title: t('audit.seq'), isRight: true, cell: (row) => <span className="m">{count(row.seq)}</span> },
    {
      key: 'do',
      title: t('table.actions'),
      isMute: true,
      isRight: true,
      isFixed: true,
      cell: (row) => (
        <Button size="small" onClick={() => setOpened(row)} aria-label={t('audit.detailsOf', { seq: row.seq })}>
          {t('audit.details')}
        </Button>
      ),
    },
  ];
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'action',
      label: t('audit.what'),
      width: 200,
      options: actions.map((action) => ({ value: action, label: actionName(action, t) })),
    },
    { kind: 'days', from: 'from', to: 'to', label: t('table.at') },
    { kind: 'link', name: 'actorId', label: t('audit.ofActor') },
    { kind: 'link', name: 'subjectId', label: t('audit.ofSubject') },
  ];
  return (
    <>
      <ListPage
        list="audit"
        title={t('nav.audit')}
        about={t('audit.about')}
        actions={
          <Button loading={check.isPending ? { delay: 200 } : false} onClick={() => check.mutate({}, { onError: tell.failure })}>
            {t('audit.check')}
          </Button>
        }
        columns={columns}
        filters={filters}
        operation={AuditEntriesQuery}
        ask={(state, page) => ({
          ...page,
          filter: {
            action: state.get('action'),
            actorId: state.get('actorId'),
            subjectId: state.get('subjectId'),
            from: state.get('from'),
            to: state.get('to'),
          },
        })}
        pageOf={(data) => data.auditEntries}
        keyOf={(row) => String(row.seq)}
        exportPath={(state) => exportTo('audit', state, ['action', 'actorId', 'subjectId', 'from', 'to'])}
        empty={t('audit.empty')}
        minWidth={800}
      >
        {check.data ? <CheckResult check={check.data.checkAudit} /> : null}
      </ListPage>
      <Drawer
        open={opened !== null}
        onClose={() => setOpened(null)}
        size={520}
        title={opened === null ? '' : sentenceOf(opened, t, nameOf)}
      >
        {opened === null ? null : (
          <Entry row={opened} subject={nameOf(opened.subjectKind, opened.subjectName)} onClose={() => setOpened(null)} />
        )}
      </Drawer>
    </>
  );
}

function CheckResult({ check }: { check: CheckAuditData['checkAudit'] }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  return (
    <div className={check.isWhole ? 'note done' : 'note late'} role="status">
      <b>{check.isWhole ? t('audit.whole') : t('audit.broken')}</b>
      <span>
        {check.isWhole ? t('audit.wholeAbout', { entries: count(check.entries) }) : t('audit.brokenAbout', { seq: check.brokenAt ?? 0 })}
      </span>
      <span className="aside">
        <Copy text={check.head} label={t('audit.copyHead')} />
      </span>
    </div>
  );
}

function Entry({ row, subject, onClose }: { row: Row; subject: string; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { dateAndWeekday, clock } = useFormats();
  const now = useNow(60_000);
  const pairs = resultPairs(row.details);
  const only = (name: string, id: string | null | undefined, label: string) =>
    id ? (
      <Link href={`/settings/audit?${name}=${encodeURIComponent(id)}`} onClick={onClose}>
        {label}
      </Link>
    ) : null;
  return (
    <dl className="pairs">
      <dt>{t('table.at')}</dt>
      <dd>
        {dateAndWeekday(row.at, now)} {clock(row.at)}
      </dd>
      <dt>{t('audit.actor')}</dt>
      <dd className="pair">
        <span>{row.actorName}</span> {only('actorId', row.actorId, t('audit.allOfActor'))}
      </dd>
      <dt>{t('audit.subject')}</dt>
      <dd className="pair">
        <span>{subject}</span> {only('subjectId', row.subjectId, t('audit.allOfSubject'))}
      </dd>
      <dt>{t('audit.code')}</dt>
      <dd>
        <code>{row.action}</code>
      </dd>
      {pairs.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>
            <code>{value}</code>
          </dd>
        </div>
      ))}
      <dt>{t('audit.seq')}</dt>
      <dd>{row.seq}</dd>
      <dt>{t('audit.hash')}</dt>
      <dd>
        <code>{row.hash}</code>
      </dd>
    </dl>
  );
}
