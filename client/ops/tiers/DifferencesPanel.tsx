// What a version changes against the one that it was based on.

import type { ReactElement } from 'react';
import type { PolicyFields } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { useTexts } from '../texts.ts';
import { goToField } from './metrics.ts';
import { useSay } from './words.ts';

export function DifferencesPanel({ policy, isOld }: { policy: PolicyFields; isOld: boolean }): ReactElement | null {
  const { t } = useTexts();
  const say = useSay();
  if (policy.basedOn === null) return null;
  return (
    <Panel
      title={t('difference.title', { version: String(policy.version) })}
      aside={<span className="s">{isOld ? t('difference.old') : t('difference.against', { version: String(policy.basedOn) })}</span>}
    >
      {policy.differences.length === 0 ? (
        <p className="m">{t('difference.none', { version: String(policy.basedOn) })}</p>
      ) : (
        <ul className="kv">
          {policy.differences.map(({ path, title, before, after }) => (
            <li key={`${path} ${title.en}`}>
              <button type="button" className="plain ink" onClick={() => goToField(path)}>
                {say(title)}
              </button>
              <span className="r">
                {before === null ? (
                  <span className="m">{t('difference.added')} </span>
                ) : (
                  <span className="m">{after === null ? `${t('difference.removed')} ` : `${say(before)} → `}</span>
                )}
                {after === null ? <s className="m">{before === null ? '' : say(before)}</s> : <b className="f">{say(after)}</b>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
