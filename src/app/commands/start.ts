import { once } from 'node:events';

import { say as access } from '#features/access/texts.ts';
import { listEntries } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { newSetupCode } from '#features/people/server/service.ts';
import { chooseProfile, jurisdictionOf } from '#features/profiles/server/service.ts';
import { program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { installation } from '#platform/installation.ts';
import { settings } from '#platform/settings.ts';

import {
  type Command,
  dataFolder,
  dataOption,
  Misuse,
  type Terminal,
  type Typed,
  valueOf,
} from '../command.ts';
import { foundHeadquarters } from '../demo/headquarters.ts';
import { foundDemo, rebuild } from '../demo/rebuild.ts';
import { inhabitants } from '../demo/sign-in.ts';
import { say } from '../demo/texts.ts';
import { boardLines, linesOf } from '../exercise/report.ts';
import type { Step } from '../exercise/step.ts';
import type { House } from '../house.ts';
import { type Address, startServer } from '../server.ts';

/** Opens the installation and serves it until it is told to stop. */
export const start: Command = {
  name: 'start',
  summary: say('demo.command'),
  operands: [],
  options: {
    port: { value: 'N', summary: say('demo.option.port') },
    live: { summary: say('demo.option.live') },
    setup: { summary: say('demo.option.setup') },
    profile: { value: 'ID', summary: say('demo.option.profile') },
    ...dataOption,
  },
  permissions: ['organizations.manage', 'access.manage', 'inventory.register', 'intake.import'],
  async run(terminal, typed, open) {
    const port = portIn(valueOf(typed, 'port') ?? String(settings.port));
    endOnDefect(terminal);
    const house = await open(dataFolder(typed));
    await adopt(house, valueOf(typed, 'profile'));
    await found(terminal, house, typed);
    await serveOn(terminal, { house, open, address: { host: settings.host, port } });
    return 0;
  },
};

type Serving = {
  readonly house: House;
  readonly open: (dir?: string) => Promise<House>;
  readonly address: Address;
};

/** Serves until it is told to stop. A demo that is to begin anew is founded in between. */
async function serveOn(terminal: Terminal, serving: Serving): Promise<void> {
  const { open } = serving;
  let { house, address } = serving;
  const stopped = Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal))).then(
    () => 'stop' as const,
  );
  for (;;) {
    let onRebuild: () => void = () => undefined;
    const wanted = new Promise<'rebuild'>((resolve) => {
      onRebuild = () => {
        resolve('rebuild');
      };
    });
    const onFailure = (reason: unknown) => {
      terminal.note(wordsOf(reason));
    };
    const server = await startServer(house, address, { onRebuild, onFailure });
    await welcome(terminal, house, server.url);
    const next = await Promise.race([stopped, wanted]);
    terminal.note(say(next === 'stop' ? 'demo.stopping' : 'demo.rebuilding'));
    await server.close();
    if (next === 'stop') return;
    // The same place again, also where the system had chosen the port.
    address = { ...address, port: Number(new URL(server.url).port) };
    house = await rebuild(house, {
      open,
      address,
      tell: (step) => {
        tellStep(terminal, step);
      },
    });
  }
}

function tellStep(terminal: Terminal, step: Step): void {
  for (const line of linesOf(terminal, step)) terminal.note(line);
}

function portIn(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  throw new Misuse(say('demo.bad-port', { port: text }));
}

/** A failure as whoever keeps the host reads it. */
const wordsOf = (reason: unknown): string =>
  reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);

/** A promise that failed unseen leaves the program in a state that nobody knows. */
function endOnDefect(terminal: Terminal): void {
  process.on('unhandledRejection', (reason) => {
    terminal.note(wordsOf(reason));
    process.exit(1);
  });
}

const reader = program(new Set(['organizations.read'] as const));

async function isEmpty({ tools }: House): Promise<boolean> {
  return (await tools.read(reader, listOrganizations)).length === 0;
}

/** Sets the jurisdiction of an empty installation; one that works keeps the one it was founded with. */
async function adopt(house: House, profile: string | undefined): Promise<void> {
  if (profile === undefined) return;
  if (await isEmpty(house)) {
    await house.tools.write(reader, (work) => chooseProfile(work, { profile }));
    return;
  }
  const { profile: current } = await house.tools.read(reader, jurisdictionOf);
  if (current.id !== profile) {
    throw new Refusal('conflict', say('demo.other-profile', { profile: current.id }));
  }
}

/**
 * What an empty installation becomes: a demo, unless it is to be a live one, or unless the first page is
 * to ask.
 */
async function found(terminal: Terminal, house: House, { options }: Typed): Promise<void> {
  const isLive = options['live'] === true;
  const { mode } = await house.tools.read(reader, installation);
  const isNew = await isEmpty(house);
  if (!isNew && isLive && mode !== 'live') throw new Refusal('conflict', say('demo.not-live'));
  if (!isNew && mode === 'demo' && !(await isComplete(house))) {
    throw new Refusal('conflict', say('demo.unfinished', { folder: house.dir }));
  }
  if (!isNew) return;
  if (options['setup'] === true) return offerSetup(terminal, house);
  if (!isLive) return walkThrough(terminal, house);
  for (const signIn of await foundHeadquarters(house.tools)) {
    terminal.out(terminal.say(say('demo.first-sign-in', signIn)));
  }
}

/** Prints the code without which nobody sets this installation up. */
async function offerSetup(terminal: Terminal, { tools }: House): Promise<void> {
  const code = await tools.upkeep(reader, newSetupCode);
  if (terminal.json) terminal.out(JSON.stringify({ setupCode: code }));
  else terminal.out(terminal.say(say('demo.setup-code', { code })));
}

/** Whether the chain of the demo was walked to its end: a start that was killed leaves it half done. */
async function isComplete({ tools }: House): Promise<boolean> {
  const entries = await tools.read(reader, (work) =>
    listEntries(work, { subject: 'demo', limit: 1 }),
  );
  return entries.length > 0;
}

async function walkThrough(terminal: Terminal, house: House): Promise<void> {
  terminal.note(say('demo.first-run'));
  const addressees = await foundDemo(house, (step) => {
    tellStep(terminal, step);
  });
  for (const line of boardLines(terminal, addressees)) terminal.note(line);
  terminal.note(say('demo.for-real'));
}

async function welcome(terminal: Terminal, { tools }: House, url: string): Promise<void> {
  const persons = await inhabitants(tools);
  if (terminal.json) {
    terminal.out(
      JSON.stringify({ url, persons: persons.map(({ login, role }) => ({ login, role })) }),
    );
    return;
  }
  const { clockOffsetSeconds } = await tools.read(reader, installation);
  const hours = Math.round(clockOffsetSeconds / 3600);
  if (hours > 0) terminal.out(terminal.say(say('demo.clock-moved', { hours })));
  terminal.out(terminal.say(say('demo.serving', { url })));
  if (persons.length > 0) terminal.out(terminal.say(say('demo.persons')));
  for (const { name, role, organizationJa, organizationEn } of persons) {
    const roleName = terminal.say(access(`access.role.${role}`));
    const organization = terminal.language === 'ja' ? organizationJa : organizationEn;
    const values = { name, role: roleName, organization };
    terminal.out(terminal.say(say('demo.person', values)));
  }
  terminal.out(terminal.say(say('demo.to-stop')));
}
