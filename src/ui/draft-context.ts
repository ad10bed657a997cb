import { createContext, useContext } from 'react';

/** What fields hold, by their names. */
type Values = Readonly<Record<string, readonly string[]>>;

/** A form’s own memory of what was entered and not yet sent. */
export type Draft = {
  /** What was entered before, by the name of its field. */
  readonly values: Values;
  /** What the fields began with when that was entered. */
  readonly begun: Values;
  /** When what is restored was kept; none where nothing is. */
  readonly restoredAt: Date | undefined;
  readonly discard: () => void;
  readonly keep: (entered: Values, begun: Values) => void;
  /** It is on its way; what becomes of it is told by one of the next two. */
  readonly send: () => void;
  /** It has arrived, and need not be kept any longer. Nothing where nothing was sent. */
  readonly arrive: () => void;
  /** It was refused, or something was entered anew. */
  readonly resume: () => void;
};

export const Drafting = createContext<Draft | undefined>(undefined);

/** The draft that a form keeps; none where the page keeps none. */
export const useDraft = (): Draft | undefined => useContext(Drafting);
