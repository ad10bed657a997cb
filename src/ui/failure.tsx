import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, Fragment, type ReactNode } from 'react';

import { Button } from './button.tsx';
import { type Failure, failureOf } from './call.ts';
import { Link } from './link.tsx';
import { Page } from './page.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Props = {
  readonly children: ReactNode;
  readonly fallback: (failure: Failure, again: () => void) => ReactNode;
  readonly onReset: () => void;
};
type State = { readonly error: Error | null };

class Catcher extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { error: thrown instanceof Error ? thrown : new Error('Something else was thrown.') };
  }

  override render() {
    const failure = failureOf(this.state.error);
    if (!failure) return this.props.children;
    return this.props.fallback(failure, () => {
      this.props.onReset();
      this.setState({ error: null });
    });
  }
}

type BoundaryProps = {
  readonly children: ReactNode;
  /** What surrounds the words where there is no shell above. */
  readonly frame?: (props: { readonly children: ReactNode }) => ReactNode;
};

/** Shows a page in words where its content could not be had. */
export function FailureBoundary({ children, frame: Frame = Fragment }: BoundaryProps) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Catcher
          onReset={reset}
          fallback={(failure, again) => (
            <Frame>
              <FailurePage failure={failure} again={again} />
            </Frame>
          )}
        >
          {children}
        </Catcher>
      )}
    </QueryErrorResetBoundary>
  );
}

type FailurePageProps = { readonly failure: Failure; readonly again: () => void };

function FailurePage({ failure, again }: FailurePageProps) {
  const { t } = useWords();
  if (failure.reason === 'not-found') return <NotFoundPage />;
  const title = t(failure.reason === 'forbidden' ? say('ui.forbidden') : say('ui.failed'));
  return (
    <Page title={title} lead={t(failure.text)}>
      <p className="flex flex-wrap items-center gap-4">
        <Button onClick={again}>{t(say('ui.try-again'))}</Button>
        <Link href="/">{t(say('ui.to-home'))}</Link>
      </p>
    </Page>
  );
}

/** What is not there, and what the reader may not know of, look alike. */
export function NotFoundPage() {
  const { t } = useWords();
  return (
    <Page title={t(say('ui.not-found'))} lead={t(say('ui.not-found-why'))}>
      <p>
        <Link href="/">{t(say('ui.to-home'))}</Link>
      </p>
    </Page>
  );
}
