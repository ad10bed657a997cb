import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

/** How grave a finding is. */
export type Severity = Finding['severity'];

/**
 * How a test says what it has against one place of the document: a JSON Pointer and the words. The
 * severity is that of the test unless the clause asks for another, as for what cannot be judged.
 */
export type Note = (path: string, text: Text, severity?: Severity) => void;

/**
 * One test of CSAF §6. `clause` is its number (`6.1.7`), `severity` follows from the section:
 * mandatory tests find errors, optional (in 2.1: recommended) ones warnings, informative ones hints.
 *
 * A test may be given any JSON value: what the schema would refuse is passed over in silence. `now`
 * is the moment of the test, for the few that ask whether a day has passed; without it they pass.
 */
export type CsafTest = {
  readonly clause: string;
  readonly severity: Severity;
  readonly check: (document: JsonValue, note: Note, now?: Date) => void;
};
