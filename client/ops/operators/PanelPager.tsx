// Back and on, in the foot of a panel.

import Button from 'antd/es/button';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import type { useWalked } from './walked.ts';

interface PanelPagerProps {
  walked: ReturnType<typeof useWalked>;
  /** Null on the last page. */
  end: string | null;
  children?: ReactNode;
}

export function PanelPager({ walked, end, children }: PanelPagerProps): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <span aria-live="polite">{children}</span>
      <span className="acts" hidden={walked.goBack === null && end === null}>
        <Button size="small" disabled={walked.goBack === null} icon={<Icon name="left" size={12} />} onClick={() => walked.goBack?.()}>
          {t('list.back')}
        </Button>
        <Button
          size="small"
          disabled={end === null}
          icon={<Icon name="right" size={12} />}
          iconPlacement="end"
          onClick={() => (end === null ? undefined : walked.goNext(end))}
        >
          {t('list.next')}
        </Button>
      </span>
    </>
  );
}
