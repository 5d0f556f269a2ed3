// A room whose code comes when it is gone to. Without a network it may not come: then a notice stands in its place, and trying again
// opens the page afresh, since a browser does not ask twice for code that it did not get.

import { Component, Suspense } from 'react';
import type { ReactNode } from 'react';
import { AskError } from '../../shared/api.ts';
import { useIsSlow } from '../ask.ts';
import { useTexts } from '../texts.ts';
import { Blocks, Head } from './Frame.tsx';
import { Notice } from './Notice.tsx';

function Waiting() {
  return <main className="enter">{useIsSlow(true) ? <Blocks heights={['card', 'card']} /> : null}</main>;
}

function Missing() {
  const { t } = useTexts();
  return (
    <>
      <Head title={t('app.name')} />
      <main>
        <Notice error={new AskError({ code: 'OFFLINE' })} onAgain={() => window.location.reload()} />
      </main>
    </>
  );
}

/** Code that does not come is a TypeError in every browser; whatever else breaks is not for us to hide. */
const isMissingCode = (error: Error): boolean => error instanceof TypeError && /import|module|fetch/i.test(error.message);

interface State {
  readonly error: Error | null;
}

export class LazyRoom extends Component<{ readonly children: ReactNode }, State> {
  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override readonly state: State = { error: null };

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return <Suspense fallback={<Waiting />}>{this.props.children}</Suspense>;
    if (!isMissingCode(error)) throw error;
    return <Missing />;
  }
}
