import type { Text } from '#kernel/text.ts';

import type { FieldKind } from './fact-value.ts';
import { say } from './texts.ts';

/** The parts in which an incident is told, in the order in which it is asked about. */
export const blocks = {
  reporter: say('incidents.block.reporter'),
  event: say('incidents.block.event'),
  impact: say('incidents.block.impact'),
  technique: say('incidents.block.technique'),
  ddos: say('incidents.block.ddos'),
  ransom: say('incidents.block.ransom'),
  personal: say('incidents.block.personal'),
  response: say('incidents.block.response'),
  remarks: say('incidents.block.remarks'),
} as const;
export type Block = keyof typeof blocks;

/** One thing that can be known about an incident: what it is called, and what an answer looks like. */
export type Field = {
  readonly kind: FieldKind;
  readonly block: Block;
  readonly label: Text;
  /** What may be chosen, in the order in which it is offered; for `choice` and `choices` alone. */
  readonly options?: Readonly<Record<string, Text>>;
  /** What a number counts. */
  readonly unit?: Text;
};

/** Makes the fields of one block. */
export const fieldIn =
  (block: Block) =>
  (field: Omit<Field, 'block'>): Field => ({ ...field, block });
