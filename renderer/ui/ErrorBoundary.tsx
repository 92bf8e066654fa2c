import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Catches a fault of ours while drawing a screen: says what is safe and how to go on, never a stack. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          title="This screen could not be drawn"
          actions={
            <Button kind="primary" onPress={() => window.location.reload()}>
              Load Headwater again
            </Button>
          }
        >
          That is a fault in Headwater. Everything that was shown as saved is on disk. Load it again to go on
          where you were.
        </EmptyState>
      </div>
    );
  }
}
