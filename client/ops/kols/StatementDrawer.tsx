// One settled statement: each line with its cause, the sum, and whether its signature holds.

import Drawer from 'antd/es/drawer';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { StatementFields } from '../generated.ts';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { pointsKindText } from './words.ts';

export function StatementDrawer({ statement, onClose }: { statement: StatementFields; onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { moment, change, count } = useFormats();
  const say = useSay();
  const now = useNow(60_000);
  const columns: readonly Column<StatementFields['lines'][number]>[] = [
    { key: 'at', title: t('table.at'), cell: ({ at }) => <span className="nw">{moment(at, now)}</span> },
    {
      key: 'what',
      title: t('points.what'),
      cell: ({ words, kind, cause }) => (
        <>
          {say(words)} <span className="tag">{t(pointsKindText[kind])}</span>
          <p className="s">{cause}</p>
        </>
      ),
    },
    { key: 'points', title: t('points.points'), isRight: true, cell: ({ points }) => <span className="f">{change(points)}</span> },
  ];
  return (
    <Drawer open onClose={onClose} size={640} title={t('kol.statementOf', { name: statement.distributor.name, month: statement.monthKey })}>
      <dl className="pairs kol-facts">
        <dt>{t('kol.total')}</dt>
        <dd>
          <b>{count(statement.total)}</b>
        </dd>
        <dt>{t('kol.settledAt')}</dt>
        <dd>{moment(statement.settledAt, now)}</dd>
        <dt>{t('kol.signature')}</dt>
        <dd>
          <span className={`st ${statement.isTrue ? 'done' : 'late'}`}>{t(statement.isTrue ? 'kol.isTrue' : 'kol.isFalse')}</span>
        </dd>
      </dl>
      <ListTable label={t('nav.kolStatements')} columns={columns} rows={statement.lines} keyOf={({ cause }) => cause} className="" />
      <p className="s kol-note">{t('kol.statementAbout')}</p>
    </Drawer>
  );
}
