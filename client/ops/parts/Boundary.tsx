// Catches what a page throws while it is drawn, and code that cannot be loaded (no network, or a new version that has other files).
// Navigation and search stay; the page's place says so and offers to load it again.

import Button from 'antd/es/button';
import type { ReactElement, ReactNode } from 'react';
import { Component } from 'react';
import { useTexts } from '../texts.ts';

interface BoundaryProps {
  children: ReactNode;
}

interface BoundaryState {
  readonly hasFailed: boolean;
}

/** Give it the path as key: the next page begins anew. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Fallen /> : this.props.children;
  }
}

function Fallen(): ReactElement {
  const { t } = useTexts();
  return (
    <section className="panel">
      <div className="nothing" role="alert">
        <p className="c-late">{t('state.fallen')}</p>
        <Button onClick={() => window.location.reload()}>{t('state.reload')}</Button>
      </div>
    </section>
  );
}
