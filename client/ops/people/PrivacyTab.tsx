// What is held of a member and for what, and who moved them. Looking at what is masked, and erasing, are acts of the page's head.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import type { Person } from './PersonPage.tsx';
import { spacedPhone } from './phone.ts';

export function PrivacyTab({ person }: { person: Person }): ReactElement {
  const { t } = useTexts();
  const { date, moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const held: readonly (readonly [what: string, value: string, about: string])[] = [
    [t('people.memberNo'), person.memberNo, t('privacy.memberNo')],
    [t('people.name'), person.name, t('privacy.name')],
    [t('people.region'), person.region || '—', t('privacy.region')],
    [t('people.phone'), spacedPhone(person.phone), t('privacy.phone')],
    [t('people.joined'), date(person.joinedAt, now), t('privacy.joined')],
    [t('people.sponsor'), person.sponsor?.name ?? '—', t('privacy.sponsor')],
  ];
  return (
    <div className="cols">
      <div className="stack">
        <Panel title={t('privacy.held')} isFlush>
          <div className="wide" tabIndex={0} role="group" aria-label={t('privacy.held')}>
            <table className="edge dense">
              <thead>
                <tr>
                  <th scope="col">{t('privacy.what')}</th>
                  <th scope="col">{t('privacy.value')}</th>
                  <th scope="col">{t('privacy.why')}</th>
                </tr>
              </thead>
              <tbody>
                {held.map(([what, value, about]) => (
                  <tr key={what}>
                    <td>{what}</td>
                    <td className="f nw">{value}</td>
                    <td className="m2">{about}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
        <Panel title={t('privacy.moves')}>
          {person.sponsorMoves.length === 0 ? (
            <Nothing>{t('privacy.noMoves')}</Nothing>
          ) : (
            <ul className="rows">
              {person.sponsorMoves.map((move) => (
                <li key={move.at}>
                  <div>
                    {t('timeline.sponsorMoved', { from: move.fromNo ?? '—', to: move.toNo ?? '—' })}
                    <p className="s">{t('change.personSaid', { name: move.byName, reason: move.reason })}</p>
                  </div>
                  <span className="s">{moment(move.at, now)}</span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
      <div className="stack">
        <Panel title={t('privacy.rights')}>
          <ul className="steps">
            <li>{t('privacy.export')}</li>
            <li>{t('privacy.erase')}</li>
            <li>{t('privacy.object')}</li>
          </ul>
          {isManager ? (
            <p style={{ marginTop: 16 }}>
              <Link href={`/settings/audit?subjectId=${person.id}`}>{t('privacy.audit')}</Link>
            </p>
          ) : null}
        </Panel>
      </div>
    </div>
  );
}
