// A dialogue that asks for what an action needs, and does it: the error of a refusal stays inside, with everything that was typed.

import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useTexts } from '../texts.ts';

interface DialogProps {
  title: string;
  /** The button, a verb with its object. */
  okText: string;
  isDanger?: boolean;
  /** Not yet: something is missing. */
  isIncomplete?: boolean;
  /** What it asked for is shown in its place afterwards: it does not close itself. */
  staysOpen?: boolean;
  /** Resolves when it is done; the dialogue closes then. */
  act: () => Promise<unknown>;
  onClose: () => void;
  width?: number;
  children: ReactNode;
}

export function Dialog(props: DialogProps): ReactElement {
  const { title, okText, isDanger = false, isIncomplete = false, staysOpen = false, act, onClose, width = 480, children } = props;
  const words = useTexts();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async () => {
    setBusy(true);
    setError(null);
    try {
      await act();
      if (!staysOpen) onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={okText}
      cancelText={words.t('action.cancel')}
      okButtonProps={{ danger: isDanger, disabled: isIncomplete, loading: isBusy ? { delay: 200 } : false }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      {children}
      {error === null ? null : (
        <p className="c-late" role="alert">
          {sayError(error, words)}
        </p>
      )}
    </Modal>
  );
}

/** A reason that is kept in the audit trail. */
export function ReasonField({
  label,
  about,
  value,
  onChange,
  isFirst = false,
}: {
  label: string;
  about?: string;
  value: string;
  onChange: (value: string) => void;
  isFirst?: boolean;
}): ReactElement {
  return (
    <div className="field">
      <label htmlFor="reason">{label}</label>
      <Area id="reason" value={value} onChange={onChange} isFirst={isFirst} />
      {about === undefined ? null : <p className="s">{about}</p>}
    </div>
  );
}

const MOST_LETTERS = 200;

export function Area({
  id,
  value,
  onChange,
  isFirst = false,
  most = MOST_LETTERS,
  rows = 3,
}: {
  id: string;
  value: string;
  onChange: (value: string) => void;
  isFirst?: boolean;
  most?: number;
  rows?: number;
}): ReactElement {
  return (
    <Input.TextArea
      id={id}
      autoFocus={isFirst}
      rows={rows}
      maxLength={most}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
