import { once } from 'node:events';

import { say as access } from '#features/access/texts.ts';
import { append, listEntries } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
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
  valueOf,
} from '../command.ts';
import { foundHeadquarters } from '../demo/headquarters.ts';
import { inhabitants } from '../demo/sign-in.ts';
import { say } from '../demo/texts.ts';
import { runChain } from '../exercise/chain.ts';
import { shippedMaterial } from '../exercise/material.ts';
import { boardLines, linesOf } from '../exercise/report.ts';
import type { House } from '../house.ts';
import { startServer } from '../server.ts';

/** Opens the installation and serves it until it is told to stop. */
export const start: Command = {
  name: 'start',
  summary: say('demo.command'),
  operands: [],
  options: {
    port: { value: 'N', summary: say('demo.option.port') },
    live: { summary: say('demo.option.live') },
    profile: { value: 'ID', summary: say('demo.option.profile') },
    ...dataOption,
  },
  permissions: ['organizations.manage', 'access.manage', 'inventory.register', 'intake.import'],
  async run(terminal, typed, open) {
    const port = portIn(valueOf(typed, 'port') ?? String(settings.port));
    endOnDefect(terminal);
    const house = await open(dataFolder(typed));
    await adopt(house, valueOf(typed, 'profile'));
    await found(terminal, house, typed.options['live'] === true);
    const server = await startServer(house, { host: settings.host, port });
    await welcome(terminal, house, server.url);
    await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
    terminal.note(say('demo.stopping'));
    await server.close();
    return 0;
  },
};

function portIn(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  throw new Misuse(say('demo.bad-port', { port: text }));
}

/** A promise that failed unseen leaves the program in a state that nobody knows. */
function endOnDefect(terminal: Terminal): void {
  process.on('unhandledRejection', (reason) => {
    terminal.note(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
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

/** What an empty installation becomes: a demo, unless it is to be a live one. */
async function found(terminal: Terminal, house: House, isLive: boolean): Promise<void> {
  const { mode } = await house.tools.read(reader, installation);
  const isNew = await isEmpty(house);
  if (!isNew && isLive && mode !== 'live') throw new Refusal('conflict', say('demo.not-live'));
  if (!isNew && mode === 'demo' && !(await isComplete(house))) {
    throw new Refusal('conflict', say('demo.unfinished', { folder: house.dir }));
  }
  if (isNew && isLive) {
    for (const signIn of await foundHeadquarters(house.tools)) {
      terminal.out(terminal.say(say('demo.first-sign-in', signIn)));
    }
  } else if (isNew) {
    await walkThrough(terminal, house);
  }
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
  const { addressees } = await runChain(house, shippedMaterial(), (step) => {
    for (const line of linesOf(terminal, step)) terminal.note(line);
  });
  for (const line of boardLines(terminal, addressees)) terminal.note(line);
  const facts = { addressees: addressees.length };
  await house.tools.write(reader, (work) =>
    append(work, { act: 'demo.founded', subject: 'demo', organizationId: null, facts }),
  );
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
