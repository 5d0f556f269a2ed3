// What was published when and by whom, with what it changed: `周五 20:00 值班巡视：木子在路上 → 一苇渡江`.

import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { RotaVersionsData } from '../generated.ts';
import { RotaVersionsQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';

type Version = RotaVersionsData['rota']['versions'][number];

export function VersionsPanel({ id, version }: { id: string; version: number }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(RotaVersionsQuery, { id }, { isWanted: version > 0 });
  return (
    <Panel title={t('rota.versions')} isRefreshing={asked.isFetching}>
      {version === 0 ? (
        <Nothing>{t('rota.neverPublished')}</Nothing>
      ) : (
        <Answered asked={asked}>
          {({ rota: { versions } }) => (
            <ul className="rota-versions">
              {versions.map((each, index) => (
                <VersionLine key={each.id} version={each} isFirst={index === 0} />
              ))}
            </ul>
          )}
        </Answered>
      )}
    </Panel>
  );
}

function VersionLine({ version, isFirst }: { version: Version; isFirst: boolean }): ReactElement {
  const { t } = useTexts();
  const { day, moment } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  const [isOpen, setOpen] = useState(isFirst);
  const { number, from, to, publishedAt, byName, changes, changeCount, gaps } = version;
  const sums = [
    t('rota.changeCount', { count: changeCount }),
    gaps > 0 ? t('rota.gapCount', { count: gaps }) : null,
    t('rota.spreadOf', { count: version.fairness.spread }),
  ].filter((part) => part !== null);
  return (
    <li>
      <button type="button" className="plain rota-version" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'down' : 'right'} size={12} />
        <b>v{number}</b>
        <span>
          {day(from, now)} – {day(to, now)}
        </span>
        <span className="m">{sums.join(' · ')}</span>
        <span className="s nw">
          {byName} · {moment(publishedAt, now)}
        </span>
      </button>
      {isOpen ? (
        <ul className="rota-changes" tabIndex={0} aria-label={t('rota.changes')}>
          {changes.length === 0 ? <li className="m">{t('rota.noChanges')}</li> : null}
          {changes.map((change, index) => (
            <li key={index}>{say(change)}</li>
          ))}
          {changeCount > changes.length ? <li className="s">{t('rota.moreChanges', { count: changeCount - changes.length })}</li> : null}
        </ul>
      ) : null}
    </li>
  );
}
