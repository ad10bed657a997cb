import { type Text } from './text.ts';

/** Why a request is declined. The list is closed: `platform/http.ts` gives each reason its status. */
export type Reason =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

/** One fault in what was sent: where it stands, and what is wrong with it. */
export type Fault = { readonly path: string; readonly text: Text };

/**
 * An expected "no".
 *
 * Its text is shown to the person who asked, in their language, so it names no internals; those go
 * in `cause`. Anything thrown that is not a Refusal is a defect and reaches the person as a bare
 * reference.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Reason;
  readonly text: Text;
  readonly faults: readonly Fault[];
  /** What was written before the refusal stays: a wrong password is counted although it is refused. */
  readonly keeps: boolean;

  constructor(
    reason: Reason,
    text: Text,
    options: { faults?: readonly Fault[]; cause?: unknown; keeps?: boolean } = {},
  ) {
    super(text.key, { cause: options.cause });
    this.reason = reason;
    this.text = text;
    this.faults = options.faults ?? [];
    this.keeps = options.keeps ?? false;
  }
}
