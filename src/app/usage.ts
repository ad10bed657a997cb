import type { CommanderError, HelpConfiguration } from 'commander';

import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';
import { width } from './width.ts';

const titles = new Map([
  ['Usage:', say('cli.title.usage')],
  ['Arguments:', say('cli.title.arguments')],
  ['Options:', say('cli.title.options')],
  ['Global Options:', say('cli.title.global')],
  ['Commands:', say('cli.title.commands')],
]);

const places = new Map([
  ['[options]', say('cli.usage.options')],
  ['[command]', say('cli.usage.command')],
]);

/** How help is laid out: titles in the terminal's language, columns by what they take on it. */
export function help(inWords: (text: Text) => string): HelpConfiguration {
  const translated = (words: ReadonlyMap<string, Text>) => (written: string) => {
    const text = words.get(written);
    return text ? inWords(text) : written;
  };
  return {
    showGlobalOptions: true,
    displayWidth: width,
    styleTitle: translated(titles),
    styleOptionText: translated(places),
    styleSubcommandText: translated(places),
  };
}

const kinds = new Map<string, Parameters<typeof say>[0]>([
  ['commander.unknownCommand', 'cli.misuse.command'],
  ['commander.unknownOption', 'cli.misuse.option'],
  ['commander.missingArgument', 'cli.misuse.operand'],
  ['commander.optionMissingArgument', 'cli.misuse.value'],
  ['commander.excessArguments', 'cli.misuse.many'],
]);

/** What commander has against what was typed, in our words; nothing where it has shown help. */
export function complaint({ code, message }: CommanderError): Text[] {
  if (code === 'commander.help') return [];
  // Its message names the culprit in quotes and, in brackets, what may have been meant.
  const name = between(message, "'", "'") ?? '';
  const similar = between(message, '(Did you mean ', '?)')?.replace('one of ', '');
  return [
    say(kinds.get(code) ?? 'cli.misuse.other', { name }),
    ...(similar === undefined ? [] : [say('cli.misuse.similar', { names: similar })]),
    say('cli.misuse.help', { command: 'noroshi' }),
  ];
}

function between(text: string, opening: string, closing: string): string | undefined {
  const start = text.indexOf(opening);
  const end = text.indexOf(closing, start + opening.length);
  return start < 0 || end < 0 ? undefined : text.slice(start + opening.length, end);
}
