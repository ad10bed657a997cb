import type { Permission } from '#kernel/permission.ts';
import type { Language, Text } from '#kernel/text.ts';

import type { House } from './house.ts';

/** What a command speaks with: answers on standard output, everything else on standard error. */
export type Terminal = {
  /** Answers as one JSON text instead of words. */
  readonly json: boolean;
  readonly language: Language;
  /** One line of the answer. */
  out(line: string): void;
  /** Progress and remarks; never part of the answer. */
  note(text: Text | string): void;
  /** The words of a text in the terminal's language. */
  say(text: Text): string;
  /** Standard input, line by line. */
  lines(): AsyncIterable<string>;
};

/** 0 good; 1 refused or invalid; 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What was typed after a command's name. */
export type Typed = {
  readonly operands: readonly string[];
  /** By long name without dashes; a flag that was given is `true`. */
  readonly options: Readonly<Record<string, string | true | undefined>>;
};

/** An option of a command: a flag, or one that takes a value. */
export type Option = { readonly value?: string; readonly summary: Text };

/**
 * One thing the program can be told to do on the host, as data.
 *
 * A command declares the permissions it acts with; the program holds no other while it runs. One
 * without any permission needs no database, and is given none.
 */
export type Command = {
  /** One or two words: `import`, `ledger verify`. */
  readonly name: string;
  readonly summary: Text;
  /** Operands as commander writes them: `<file...>`, `[port]`. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
} & {
  readonly permissions: readonly Permission[];
  readonly run: (terminal: Terminal, typed: Typed, open: () => Promise<House>) => Promise<ExitCode>;
};
