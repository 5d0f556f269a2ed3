// Every version of a script, the latest first; what was in use stays readable. A draft is thrown away here, and what is in use taken out.

import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import type { ReactElement } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer, useAskAgain } from '../answers.ts';
import type { ScriptFields } from '../generated.ts';
import { RetireScriptMutation, ScriptVersionsQuery, ScriptsQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { Answered } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { Preview } from './Preview.tsx';
import type { Places } from './words.ts';
import { stateText } from './words.ts';

export function VersionsDialog({ script, places, onClose }: { script: ScriptFields; places: Places; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const tell = useTell();
  const askAgain = useAskAgain();
  const asked = useAnswer(ScriptVersionsQuery, { key: script.key });
  const retire = async (row: ScriptFields) => {
    try {
      await ask(RetireScriptMutation, { id: row.id });
      tell.done(t('script.retiredDone', { title: row.title }));
      askAgain(ScriptsQuery.name, ScriptVersionsQuery.name);
    } catch (error) {
      tell.failure(error);
    }
  };
  return (
    <Modal open title={t('script.versionsOf', { title: script.title })} width={720} footer={null} onCancel={onClose}>
      <Answered asked={asked} bones={4}>
        {({ scriptVersions }) => (
          <div>
            {scriptVersions.map((row) => (
              <article key={row.id} className="script-row">
                <div className="what">
                  <b>{t('script.version', { version: row.version })}</b>
                  <span>
                    <span className={`tag ${row.state === 'PUBLISHED' ? 'done' : row.state === 'DRAFT' ? 'due' : ''}`}>
                      {t(stateText[row.state])}
                    </span>
                  </span>
                  <span className="s">
                    {row.byName} · {moment(row.publishedAt ?? row.changedAt, now)}
                  </span>
                  <span className="s">{t('script.uses', { count: row.uses })}</span>
                </div>
                <p>
                  <Preview text={row.text} places={places} />
                </p>
                <div className="acts">
                  {isManager && (row.state === 'DRAFT' || row.state === 'PUBLISHED') ? (
                    <Button size="small" danger onClick={() => void retire(row)}>
                      {t(row.state === 'DRAFT' ? 'script.discard' : 'script.retire')}
                    </Button>
                  ) : null}
                </div>
              </article>
            ))}
          </div>
        )}
      </Answered>
    </Modal>
  );
}
