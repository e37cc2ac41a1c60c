import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';

type Props = {
  /** What failed to be shown: "This view", "The window". */
  readonly what: string;
  /** A new value tries again: the route, for example. */
  readonly resetOn: unknown;
  readonly children: ReactNode;
};

type State = { readonly problem: string | null; readonly resetOn: unknown };

/** Keeps a bug in one place from taking the window with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { problem: null, resetOn: this.props.resetOn };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetOn === state.resetOn ? null : { problem: null, resetOn: props.resetOn };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <div className="pad">
        <ErrorBox
          happened={`${this.props.what} could not be shown`}
          means="This is a fault in Lightkeeper. Everything that says saved is saved; the log is not touched by it."
          todo={`Try again, or open another view. What the fault said: ${problem}`}
          actions={
            <Button small onClick={() => this.setState({ problem: null })}>
              Try again
            </Button>
          }
        />
      </div>
    );
  }
}
