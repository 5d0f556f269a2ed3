// The team of a member: the tree that opens step by step, every figure over every window, and who needs help first.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import { PersonTeamQuery, TeamOfQuery } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { percentText } from '../tiers/units.ts';
import { useSay, windowText } from '../tiers/words.ts';
import type { Person } from './PersonPage.tsx';
import type { TeamData } from './TeamPanel.tsx';
import { TeamPanel } from './TeamPanel.tsx';
import { TeamTree } from './TeamTree.tsx';

export function TeamTab({ person }: { person: Person }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(PersonTeamQuery, { id: person.id });
  return (
    <div className="cols">
      <div className="stack">
        <Panel title={t('team.tree')} aside={<span className="s">{t('team.treeAbout')}</span>} isFlush>
          <TeamTree of={person.id} name={person.name} />
        </Panel>
        <Panel title={t('team.figures')} isFlush>
          <Answered asked={asked} bones={6}>
            {({ distributor }) => (distributor === null ? null : <Figures figures={distributor.figures} />)}
          </Answered>
        </Panel>
      </div>
      <div className="stack">
        <TeamPanel person={person} isWhole />
        <NeedHelp of={person.id} />
      </div>
    </div>
  );
}

function Figures({ figures }: { figures: TeamData['figures'] }): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  const { count, yuan } = formats;
  type Window = (typeof figures)[number];
  const rows: readonly (readonly [name: string, cell: (window: Window) => string])[] = [
    [t('figure.ownSales'), (each) => yuan(each.ownSalesFen)],
    [t('figure.ownOrders'), (each) => count(each.ownOrders)],
    [t('figure.repurchases'), (each) => count(each.repurchases)],
    [t('figure.buyers'), (each) => count(each.buyers)],
    [t('figure.refundRate'), (each) => percentText(each.refundRate, formats)],
    [t('figure.teamSales'), (each) => yuan(each.teamSalesFen)],
    [t('figure.directRecruits'), (each) => count(each.directRecruits)],
    [t('figure.teamRecruits'), (each) => count(each.teamRecruits)],
    [t('figure.activeDownline'), (each) => count(each.activeDownline)],
    [t('team.replication'), (each) => (each.replicationIndex / 100).toFixed(1)],
    [t('figure.dutyScore'), (each) => count(each.dutyScore)],
    [t('figure.violations'), (each) => count(each.violations)],
    [t('figure.campGraduated'), (each) => (each.window === 'LIFETIME' ? t(each.campGraduated ? 'figure.yes' : 'figure.no') : '')],
  ];
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={t('team.figures')}>
      <table className="edge dense">
        <thead>
          <tr>
            <th scope="col">{t('why.metric')}</th>
            {figures.map((each) => (
              <th key={each.window} scope="col" className="r">
                {t(windowText[each.window])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, cell]) => (
            <tr key={name}>
              <td>{name}</td>
              {figures.map((each) => (
                <td key={each.window} className="r">
                  {cell(each)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SHOWN = 8;

function NeedHelp({ of }: { of: string }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const asked = useAnswer(TeamOfQuery, { of, first: SHOWN, show: 'NEED_HELP' });
  const total = asked.data?.team.total ?? 0;
  return (
    <Panel
      title={t('team.needHelp')}
      aside={total > SHOWN ? <span className="s">{t('team.firstOf', { shown: SHOWN, all: total })}</span> : undefined}
    >
      <Answered asked={asked} bones={4}>
        {({ team: { edges } }) =>
          edges.length === 0 ? (
            <Nothing>{t('team.nobodyNeedsHelp')}</Nothing>
          ) : (
            <ul className="needs">
              {edges.map(({ node }) => (
                <li key={node.id}>
                  <p className="pair">
                    <Link href={`/people/${node.id}`} className="f cut">
                      {node.name}
                    </Link>
                    <TierMark tier={node.tier} />
                  </p>
                  <p className="s">{node.next === null ? t('team.noSale') : say(node.next.words)}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}
