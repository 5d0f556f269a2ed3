// The draft of a model: edited as a whole, saved, and published once its list of changes was looked at.

import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { useAskAgain } from '../answers.ts';
import { DiscardWeeklyModelMutation, DraftWeeklyModelMutation, WeeklyModelsQuery } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { CellDialog } from './CellDialog.tsx';
import type { DraftCell } from './draft.ts';
import { isSameDraft, moved, overlapping, toInput } from './draft.ts';
import { ModelGrid } from './ModelGrid.tsx';
import type { Model } from './ChangeMark.tsx';
import { PublishModelDialog } from './PublishModelDialog.tsx';

interface Props {
  tier: Tier;
  draft: Model | null;
  first: readonly DraftCell[];
  inForce: Model | null;
  onGone: () => void;
}

const NEW_CELL = { minutes: 60, kind: 'OTHER', title: '', text: null } as const;

export function ModelEditor({ tier, draft, first, inForce, onGone }: Props): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const tell = useTell();
  const { count } = useFormats();
  const again = useAskAgain();
  const [modal, holder] = Modal.useModal();
  const [cells, setCells] = useState<readonly DraftCell[]>(first);
  const [opened, setOpened] = useState<DraftCell | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const [made, setMade] = useState(1);
  const isSaved = draft !== null && isSameDraft(cells, first);
  const findings = isSaved ? draft.findings : [];
  const hard = findings.filter(({ isHard }) => isHard);
  const marked = new Set([
    ...cells.filter((cell) => overlapping(cell, cells).length > 0).map(({ id }) => id),
    ...findings.filter(({ isHard }) => isHard).flatMap(({ cellId, otherId }) => [cellId, ...(otherId === null ? [] : [otherId])]),
  ]);

  const run = async (act: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await act();
      again(WeeklyModelsQuery.name);
      tell.done(done);
    } catch (error) {
      tell.failure(error);
    } finally {
      setBusy(false);
    }
  };
  const save = () => run(() => ask(DraftWeeklyModelMutation, { tier, cells: toInput(cells) }), t('model.saved'));
  const discard = () => {
    void modal.confirm({
      title: t('model.discardSure'),
      okText: t('model.discard'),
      cancelText: t('action.cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        if (draft !== null) await run(() => ask(DiscardWeeklyModelMutation, { id: draft.id }), t('model.discarded'));
        onGone();
      },
    });
  };
  const add = (weekday: number, at: string) => {
    setOpened({ ...NEW_CELL, id: `new-${String(made)}`, weekday, at, isNew: true });
    setMade(made + 1);
  };
  const keep = (cell: DraftCell) =>
    setCells(cells.some(({ id }) => id === cell.id) ? cells.map((each) => (each.id === cell.id ? cell : each)) : [...cells, cell]);

  return (
    <Panel
      title={draft === null ? t('model.newDraft') : t('model.draft', { version: draft.version })}
      isFlush
      aside={
        <>
          <span className="s">{t('model.cells', { count: count(cells.length) })}</span>
          <Button disabled={isBusy} onClick={discard}>
            {t('model.discard')}
          </Button>
          <Button disabled={isSaved || isBusy} onClick={() => void save()}>
            {t('model.save')}
          </Button>
          <Button type="primary" disabled={!isSaved || isBusy || hard.length > 0} onClick={() => setPublishing(true)}>
            {t('model.publish')}
          </Button>
        </>
      }
      footer={<span>{t(isSaved ? 'model.dragHelp' : 'model.saveFirst')}</span>}
    >
      {holder}
      {findings.length === 0 ? null : (
        <ul className="model-findings">
          {findings.map((finding) => (
            <li key={`${finding.code} ${finding.cellId} ${finding.otherId ?? ''}`} className={finding.isHard ? 'note late' : 'note due'}>
              <b>{t(finding.isHard ? 'model.fault' : 'model.warning')}</b>
              <span>{say(finding.words)}</span>
            </li>
          ))}
        </ul>
      )}
      <ModelGrid
        tier={tier}
        cells={cells}
        marked={marked}
        edit={{ open: setOpened, add, move: (id, weekday, at) => setCells(moved(cells, id, weekday, at)) }}
      />
      {opened === null ? null : (
        <CellDialog
          cell={opened}
          cells={cells}
          onKeep={keep}
          onRemove={cells.some(({ id }) => id === opened.id) ? () => setCells(cells.filter(({ id }) => id !== opened.id)) : null}
          onClose={() => setOpened(null)}
        />
      )}
      {isPublishing && draft !== null ? (
        <PublishModelDialog tier={tier} draft={draft} isFirst={inForce === null} onClose={() => setPublishing(false)} />
      ) : null}
    </Panel>
  );
}
