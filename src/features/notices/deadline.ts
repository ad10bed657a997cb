import type { Tlp } from '#features/labels/tlp.ts';
import type { Text } from '#kernel/text.ts';

/** Something that one person has to do by a moment, as a later feature knows it. */
export type DeadlineLine = {
  /** An id that stays while it is the same deadline, with its prefix. */
  readonly uid: string;
  /** What it is about: the id that a marking is kept for. */
  readonly subject: string;
  readonly dueAt: Date;
  readonly text: Text;
  /** A page of the site. */
  readonly path: string;
  readonly label: Tlp;
};
