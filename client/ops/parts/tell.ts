// Says what an action came to, for a few seconds at the top of the page. Failures of loading stay in their place instead.

import App from 'antd/es/app';
import { useMemo } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useTexts } from '../texts.ts';

export interface Tell {
  done(text: string): void;
  failure(error: unknown): void;
}

export function useTell(): Tell {
  const { message } = App.useApp();
  const words = useTexts();
  return useMemo(
    () => ({
      done: (text) => void message.success(text),
      failure: (error) => void message.error(sayError(error, words), 6),
    }),
    [message, words],
  );
}
