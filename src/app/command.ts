import { resolve } from 'node:path';

import type { Actor } from '#kernel/actor.ts';
import type { Permission } from '#kernel/permission.ts';
import type { Language, Text } from '#kernel/text.ts';

import type { House } from './house.ts';
import { say } from './texts.ts';

/** The line at the foot of a terminal. An empty one takes it away. */
export type Bar = { readonly draw: (line: string) => void; readonly columns: () => number };

/** What a command speaks with: answers on standard output, everything else on standard error. */
export type Terminal = {
  /** Answers as one JSON text instead of words. */
  readonly json: boolean;
  readonly language: Language;
  /** One line of the answer. Once nobody reads any more, lines are dropped. */
  readonly out: (line: string) => void;
  /** Progress and remarks; never part of the answer. */
  readonly note: (text: Text | string) => void;
  /** A line that the next one takes the place of; absent where no person watches. */
  readonly bar?: Bar | undefined;
  /** The words of a text in the terminal's language. */
  readonly say: (text: Text) => string;
  /** Standard input, line by line. */
  readonly lines: () => AsyncIterable<string>;
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
 * A command declares the permissions it acts with; the actor it is given holds no other. One
 * without any permission needs no database, and is given none.
 */
export type Command = {
  /** One or two words: `import`, `ledger verify`. */
  readonly name: string;
  readonly summary: Text;
  /** Operands as commander writes them: `<file...>`, `[port]`. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly permissions: readonly Permission[];
  /** What it prints is made to be handed on, so it passes the exit door. */
  readonly exit?: true;
  readonly run: (
    terminal: Terminal,
    typed: Typed,
    /** Opens the installation in a folder, or in the usual one; it is closed when the command ends. */
    open: (dir?: string) => Promise<House>,
    actor: Actor,
  ) => Promise<ExitCode>;
};

/** What was typed can be no command: told with exit code 2, where a refusal has 1. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
  readonly text: Text;

  constructor(text: Text) {
    super(text.key);
    this.text = text;
  }
}

/** The value of an option that takes one; undefined where it was not given. */
export function valueOf({ options }: Typed, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The option of every command that works on an installation. */
export const dataOption = { data: { value: 'DIR', summary: say('cli.option.data') } } as const;

/** The folder of the installation that is meant; undefined for the usual one. */
export function dataFolder(typed: Typed): string | undefined {
  const given = valueOf(typed, 'data');
  return given === undefined ? undefined : resolve(given);
}
