// One import: how far it is while it runs, and what it changed when it has ended. All of it comes from the server, so that the page
// can be left, reloaded and found again.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { Language } from '../../shared/language.ts';
import { useLanguage } from '../../shared/language.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { ImportOfData } from '../generated.ts';
import { ImportOfQuery } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { Icon } from '../shell/icons.tsx';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { useLiveWork } from '../works/live.ts';
import { WorkActions, WorkBar, WorkCount, WorkStateTag } from '../works/Progress.tsx';
import { importKindText } from './kinds.ts';
import './imports.css';

type Import = NonNullable<ImportOfData['import']>;

/** While it runs, beside the live messages: a socket may be down. */
const AGAIN_MILLISECONDS = 5_000;

export function ImportPage({ id }: { id: string }): ReactElement {
  const { t } = useTexts();
  useLiveWork();
  const first = useAnswer(ImportOfQuery, { id });
  const state = first.data?.import?.work.state;
  const isOpen = state === 'QUEUED' || state === 'RUNNING';
  const asked = useAnswer(ImportOfQuery, { id }, { everyMilliseconds: isOpen ? AGAIN_MILLISECONDS : false });
  useNamedPage(asked.data?.import?.fileName ?? null);
  return (
    <Answered asked={asked} bones={6}>
      {(data) =>
        data.import ? (
          <Whole row={data.import} />
        ) : (
          <section className="panel">
            <Nothing action={<Link href="/settings/imports">{t('imports.toList')}</Link>}>{t('imports.unknown')}</Nothing>
          </section>
        )
      }
    </Answered>
  );
}

function Whole({ row }: { row: Import }): ReactElement {
  const { t } = useTexts();
  const { count, moment } = useFormats();
  const now = useNow(60_000);
  const { work } = row;
  const isOpen = work.state === 'QUEUED' || work.state === 'RUNNING';
  return (
    <>
      <PageHead
        title={row.fileName}
        about={t('imports.of', {
          kind: t(importKindText[row.kind]),
          size: t('unit.kilobytes', { n: count(Math.ceil(row.bytes / 1024)) }),
          name: work.startedByName,
          at: moment(work.createdAt, now),
        })}
      >
        <WorkActions work={work} />
      </PageHead>
      <div className="stack">
        <Panel title={isOpen ? t('imports.progress') : t('imports.result')} aside={<WorkStateTag state={work.state} />}>
          <WorkBar work={work} label={row.fileName} />
          <p className="s" style={{ marginTop: 8 }}>
            <WorkCount work={work} />
            {isOpen ? ` · ${t('work.mayLeave')}` : null}
          </p>
          <Ending row={row} />
        </Panel>
        <section className="panel" aria-label={t('imports.outcome')}>
          <div className="stats">
            <Figure
              what={t('imports.accepted')}
              unit={t('unit.rows')}
              note={
                row.kind === 'ORDERS' ? (
                  <>
                    {t('imports.acceptedOrders')} ·{' '}
                    <Link href="/people/quarantine" className="lined">
                      {t('imports.toQuarantine')}
                    </Link>
                  </>
                ) : (
                  t('imports.acceptedAbout')
                )
              }
            >
              {count(row.accepted)}
            </Figure>
            <Figure what={t('imports.duplicate')} unit={t('unit.rows')} note={t('imports.duplicateAbout')}>
              {count(row.duplicate)}
            </Figure>
            <Figure what={t('imports.rejected')} unit={t('unit.rows')} note={t('imports.rejectedAbout')}>
              {row.rejected > 0 ? <span className="c-late">{count(row.rejected)}</span> : count(0)}
            </Figure>
          </div>
        </section>
        {row.rejected > 0 ? <Errors row={row} /> : null}
      </div>
    </>
  );
}

function Ending({ row: { work } }: { row: Import }): ReactElement | null {
  const { t } = useTexts();
  if (work.state === 'FAILED')
    return (
      <div className="note late" style={{ margin: '16px 0 0' }}>
        <b>{t('work.failed')}</b>
        <span>{work.faultId ? t('work.faultAbout', { id: work.faultId }) : t('work.codeAbout', { code: work.code ?? '' })}</span>
        <span className="m">{t('imports.keptSoFar')}</span>
      </div>
    );
  if (work.state === 'STOPPED')
    return (
      <div className="note due" style={{ margin: '16px 0 0' }}>
        <b>{t('work.stopped')}</b>
        <span>{t('imports.keptSoFar')}</span>
      </div>
    );
  return null;
}

/** A row's message holds both languages, the Chinese sentence first; one of them is enough here. */
const BOTH = /^(.*\u3002) (.+)$/s;

function inOneLanguage(message: string, language: Language): string {
  const [, chinese = message, english = message] = BOTH.exec(message) ?? [];
  return language === 'en' ? english : chinese;
}

function Errors({ row }: { row: Import }): ReactElement {
  const { t } = useTexts();
  const language = useLanguage();
  const { count } = useFormats();
  return (
    <Panel
      title={t('imports.errors')}
      aside={
        <Button icon={<Icon name="download" />} href={`/imports/${row.id}/errors.csv`} download>
          {t('imports.errorFile')}
        </Button>
      }
      footer={t('imports.errorsShown', { shown: row.errors.length, all: count(row.rejected) })}
      isFlush
    >
      <ListTable
        label={t('imports.errors')}
        className="edge dense"
        rows={row.errors}
        keyOf={(error) => `${String(error.line)} ${error.column} ${error.code}`}
        columns={[
          { key: 'line', title: t('imports.line'), width: 88, cell: (error) => error.line },
          { key: 'column', title: t('imports.column'), cell: (error) => <code>{error.column}</code> },
          { key: 'message', title: t('imports.reason'), cell: (error) => inOneLanguage(error.message, language) },
          { key: 'code', title: t('imports.code'), isRight: true, cell: (error) => <span className="s">{error.code}</span> },
        ]}
      />
    </Panel>
  );
}
