// Copying the text of a task marks it sent; where a picture is wanted it is asked for next. Where the clipboard is not to be had the
// text itself is offered, and the person says that it was copied.
// Surprise: it stays in its place when the text has been copied and only the picture is missing (`isCopied`), for the dialogue that asks
// for the picture is open while the list around it already shows the task as copied.

import Button from 'antd/es/button';
import Input from 'antd/es/input';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { ask } from '../../shared/api.ts';
import { useAskAgain } from '../answers.ts';
import { CopyTaskMutation, TaskToSendQuery } from '../generated.ts';
import { useTexts } from '../texts.ts';
import { Dialog } from './Dialog.tsx';
import { FinishTaskDialog } from './FinishTask.tsx';
import { useTell } from './tell.ts';

interface Props {
  taskId: string;
  children: ReactNode;
  /** Only the picture is missing. */
  isCopied?: boolean;
  /** Names of questions that are asked again when the task has moved on. */
  again?: readonly string[];
  size?: 'small' | 'middle';
}

type Step = { readonly kind: 'BY_HAND'; readonly text: string } | { readonly kind: 'EVIDENCE' };

export function CopyTask({ taskId, children, isCopied = false, again = [], size = 'small' }: Props): ReactElement {
  const { t } = useTexts();
  const tell = useTell();
  const askAgain = useAskAgain();
  const [isBusy, setBusy] = useState(false);
  const [step, setStep] = useState<Step | null>(null);

  const mark = async () => {
    const { copyTask: task } = await ask(CopyTaskMutation, { id: taskId });
    if (task.state === 'OPEN' && task.needsEvidence) setStep({ kind: 'EVIDENCE' });
    else {
      setStep(null);
      tell.done(t('copyTask.sent'));
    }
    askAgain(...again);
  };

  const copy = async () => {
    setBusy(true);
    try {
      const { task } = await ask(TaskToSendQuery, { id: taskId });
      const text = task.text ?? '';
      if (await hasCopied(text)) await mark();
      else setStep({ kind: 'BY_HAND', text });
    } catch (error) {
      tell.failure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        size={size}
        loading={isBusy ? { delay: 200 } : false}
        onClick={isCopied ? () => setStep({ kind: 'EVIDENCE' }) : () => void copy()}
      >
        {children}
      </Button>
      {step?.kind === 'BY_HAND' ? (
        <Dialog title={t('copyTask.byHand')} okText={t('copyTask.copied')} act={mark} staysOpen onClose={() => setStep(null)}>
          <Input.TextArea
            readOnly
            autoFocus
            rows={6}
            value={step.text}
            aria-label={t('copyTask.byHand')}
            onFocus={(event) => event.target.select()}
          />
        </Dialog>
      ) : null}
      {step?.kind === 'EVIDENCE' ? <FinishTaskDialog taskId={taskId} again={again} onClose={() => setStep(null)} /> : null}
    </>
  );
}

async function hasCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
