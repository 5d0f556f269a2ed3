// Long work that is under way now; nothing at all where there is none and none ended lately.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { WorksQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { useLiveWork } from '../works/live.ts';
import { WorkBar, WorkCount, WorkStateTag } from '../works/Progress.tsx';
import { workName, workTitle } from '../works/words.ts';

export function WorkPanel(): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  useLiveWork();
  const asked = useAnswer(WorksQuery, { first: 4 });
  return (
    <Panel
      title={t('works.title')}
      aside={
        <Link href="/settings/jobs?tab=works" className="s c-acc">
          {t('works.all')}
        </Link>
      }
    >
      <Answered asked={asked} bones={3}>
        {({ works: { edges } }) =>
          edges.length === 0 ? (
            <Nothing action={<Link href="/settings/imports">{t('works.toImports')}</Link>}>{t('works.none')}</Nothing>
          ) : (
            <ul className="works">
              {edges.map(({ node: work }) => (
                <li key={work.id}>
                  <div className="line">
                    <span className="f cut">{workTitle(work, t)}</span>
                    <WorkStateTag state={work.state} />
                  </div>
                  {work.state === 'RUNNING' || work.state === 'QUEUED' ? <WorkBar work={work} label={workTitle(work, t)} /> : null}
                  <div className="line s">
                    <span>
                      {workName(work.kind, t) === work.title ? '' : `${workName(work.kind, t)} · `}
                      <WorkCount work={work} />
                    </span>
                    <span>{moment(work.finishedAt ?? work.createdAt, now)}</span>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}
