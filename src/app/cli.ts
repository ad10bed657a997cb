import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Command as Verb, CommanderError } from 'commander';
import { z } from 'zod';

import { program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Text, wording } from '#kernel/text.ts';
import { root } from '#platform/root.ts';
import { settings } from '#platform/settings.ts';

import { say as sayAudit } from './audit-texts.ts';
import { type Command, type ExitCode, Misuse, type Terminal, type Typed } from './command.ts';
import { commands } from './commands.ts';
import { type House, openHouse } from './house.ts';
import { say as sayLaw } from './law-texts.ts';
import { say as sayLedger } from './ledger-texts.ts';
import { say as sayPlan } from './plan-texts.ts';
import { type OpenTerminal, terminalOn } from './terminal.ts';
import { say } from './texts.ts';
import { complaint, help } from './usage.ts';
import { words } from './words.ts';

const { language } = settings;
const inWords = (text: Text) => wording(words, text, language);

/** What the command that was typed ended with, and the terminal it spoke on. */
type Outcome = { code: ExitCode; terminal: OpenTerminal };

/** The program as commander knows it: every command of the list, and nothing else. */
function wired(outcome: Outcome): Verb {
  const verb = new Verb('noroshi')
    .description(inWords(say('cli.program')))
    .version(version(), '-V, --version', inWords(say('cli.version')))
    .option('--json', inWords(say('cli.json')))
    .helpOption('-h, --help', inWords(say('cli.help')))
    .helpCommand('help [command]', inWords(say('cli.help-command')))
    .configureHelp(help(inWords))
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  for (const command of commands) {
    const [first = '', second] = command.name.split(' ');
    const parent = second === undefined ? verb : group(verb, first);
    const own = parent.command(second ?? first).description(inWords(command.summary));
    for (const operand of command.operands) own.argument(operand);
    for (const [name, { value, summary }] of Object.entries(command.options)) {
      own.option(value === undefined ? `--${name}` : `--${name} <${value}>`, inWords(summary));
    }
    own.action(async () => {
      const isJson = own.optsWithGlobals<{ json?: true }>().json === true;
      outcome.terminal = terminalOn(process, { json: isJson, language });
      outcome.code = await perform(command, outcome.terminal, typedAt(own));
    });
  }
  return verb;
}

/** What commands of two words have in common, by the first of them. */
const groups = new Map([
  ['ledger', sayLedger('cli.group.ledger')],
  ['audit', sayAudit('cli.group.audit')],
  ['plan', sayPlan('cli.group.plan')],
  ['law', sayLaw('cli.group.law')],
]);

function group(verb: Verb, name: string): Verb {
  const known = verb.commands.find((each) => each.name() === name);
  return known ?? verb.command(name).description(inWords(groups.get(name) ?? say('cli.program')));
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

function typedAt(verb: Verb): Typed {
  const options = verb.options.map((option): [string, string | true | undefined] => {
    const value: unknown = verb.getOptionValue(option.attributeName());
    const name = (option.long ?? '').slice('--'.length);
    return [name, typeof value === 'string' || value === true ? value : undefined];
  });
  return { operands: verb.args, options: Object.fromEntries(options) };
}

/** Runs a command with the permissions it declares, and tells whatever it throws. */
async function perform(command: Command, terminal: Terminal, typed: Typed): Promise<ExitCode> {
  const houses: House[] = [];
  const open = async (dir?: string) => {
    if (command.permissions.length === 0) throw new Error('This command declares no permission.');
    const house = await openHouse(dir);
    houses.push(house);
    return house;
  };
  try {
    const actor = program(new Set(command.permissions), terminal.language);
    return await command.run(terminal, typed, open, actor);
  } catch (error) {
    return told(error, command, terminal);
  } finally {
    for (const house of houses) await house.close();
  }
}

function told(error: unknown, { name }: Command, terminal: Terminal): ExitCode {
  if (error instanceof Misuse) {
    terminal.note(error.text);
    terminal.note(say('cli.misuse.help', { command: `noroshi ${name}` }));
    return 2;
  }
  if (error instanceof Refusal) {
    refused(error, terminal);
    return 1;
  }
  terminal.note(say('cli.defect'));
  terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

function refused({ reason, text, faults }: Refusal, terminal: Terminal): void {
  const told = faults.map((fault) => ({ path: fault.path, message: terminal.say(fault.text) }));
  if (terminal.json) {
    const message = terminal.say(text);
    terminal.out(JSON.stringify({ refused: { reason, message, faults: told } }));
    return;
  }
  terminal.note(text);
  for (const { path, message } of told)
    terminal.note(`  ${path === '' ? '' : `${path}: `}${message}`);
}

/** Carries out what was typed. The exit code is the program's whole verdict. */
async function main(typed: readonly string[]): Promise<Outcome> {
  const terminal = terminalOn(process, { json: false, language });
  const outcome: Outcome = { code: 0, terminal };
  try {
    await wired(outcome).parseAsync(typed, { from: 'user' });
    return outcome;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return outcome;
    for (const text of complaint(error)) terminal.note(text);
    return { ...outcome, code: 2 };
  }
}

const { code, terminal } = await main(process.argv.slice(2));
await terminal.flush();
process.exit(code);
