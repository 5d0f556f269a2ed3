// Says that a task is done: at once, or with pictures where it wants to see some.

import Button from 'antd/es/button';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAskAgain } from '../answers.ts';
import { FinishTaskMutation } from '../generated.ts';
import { useTexts } from '../texts.ts';
import { Dialog } from './Dialog.tsx';
import { EvidenceUpload } from './EvidenceUpload.tsx';
import { useTell } from './tell.ts';

interface Props {
  taskId: string;
  again?: readonly string[];
}

export function FinishTaskDialog({ taskId, again = [], onClose }: Props & { onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [ids, setIds] = useState<readonly string[]>([]);
  const finish = async () => {
    await ask(FinishTaskMutation, { id: taskId, evidenceIds: ids });
    tell.done(t('finishTask.done'));
    askAgain(...again);
  };
  return (
    <Dialog title={t('finishTask.evidence')} okText={t('finishTask.act')} isIncomplete={ids.length === 0} act={finish} onClose={onClose}>
      <EvidenceUpload value={ids} onChange={setIds} />
    </Dialog>
  );
}

export function FinishTask({
  taskId,
  again = [],
  withEvidence = false,
  children,
}: Props & { withEvidence?: boolean; children: ReactNode }): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const finish = async () => {
    setBusy(true);
    try {
      await ask(FinishTaskMutation, { id: taskId, evidenceIds: [] });
      tell.done(t('finishTask.done'));
    } catch (error) {
      tell.failure(error);
    } finally {
      setBusy(false);
      askAgain(...again);
    }
  };
  return (
    <>
      <Button size="small" loading={isBusy ? { delay: 200 } : false} onClick={withEvidence ? () => setOpen(true) : () => void finish()}>
        {children}
      </Button>
      {isOpen ? <FinishTaskDialog taskId={taskId} again={again} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
