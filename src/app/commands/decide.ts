import { existsSync } from 'node:fs';

import { shippedRulings } from '#features/profiles/server/service.ts';
import type { Timeline } from '#features/profiles/timeline.ts';
import { readJson } from '#formats/json/read.ts';
import { decide as decideBy, type InvalidInput } from '#formats/ssvc/decide.ts';
import { type DecisionPoint, type DecisionTable, readDecisionTable } from '#formats/ssvc/table.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';

import { type Command, Misuse } from '../command.ts';
import { bytesOf, textOf } from '../files.ts';
import { say } from '../profile-texts.ts';
import { say as sayCli } from '../texts.ts';

type Found = { readonly table: DecisionTable; readonly timeline: Timeline | undefined };

/**
 * What a table decides on inputs: its row's inputs by the points' ids, and the outcome's key and
 * time limit; null where no timeline goes with the table. Refused with every input that is missing
 * or wrong, and with what is still possible.
 */
export function decided({ table, timeline }: Found, inputs: Readonly<Record<string, string>>) {
  const decision = decideBy(table, inputs);
  if (decision.ok) {
    const { key } = decision.outcome;
    const deadline = deadlineOf(timeline, key);
    const { id, version } = table;
    return { table: id, version, inputs: decision.inputs, outcome: key, deadline };
  }
  const { missing, invalid, possible } = decision;
  const faults: Fault[] = [
    ...missing.filter(isUntouched(invalid)).map(({ key, name, values }) => ({
      path: key,
      text: say('cli.decide.missing', { key, name, allowed: listed(values) }),
    })),
    ...invalid.map(({ key, value, allowed }) => ({
      path: key,
      text: say('cli.decide.invalid', { key, value, allowed: allowed.join(', ') }),
    })),
  ];
  throw new Refusal('invalid', say('cli.decide.undecided', { possible: listed(possible) }), {
    faults,
  });
}

/** What an outcome means in time; null where no timeline goes with the table. */
function deadlineOf(timeline: Timeline | undefined, outcome: string) {
  const said = timeline?.outcomes[outcome];
  if (!said) return null;
  const { days, forensic, byCatalogue } = said;
  return { days, forensic, ...(byCatalogue && { byCatalogue }) };
}

/** A point that a wrong value was given for is told once, with the value. */
function isUntouched(invalid: readonly InvalidInput[]): (point: DecisionPoint) => boolean {
  const tried = new Set(invalid.map(({ key }) => key.toLowerCase()));
  return ({ id, namespace, key }) =>
    ![id, `${namespace}:${key}`, key].some((name) => tried.has(name.toLowerCase()));
}

const listed = (values: readonly { readonly key: string }[]) =>
  values.map(({ key }) => key).join(', ');

/** A table that ships, by its id or the id without version; else the one in a file. */
async function tableAt(name: string): Promise<Found> {
  const asked = name.toLowerCase();
  const rulings = shippedRulings();
  const shipped = [...rulings.values()].find(({ table: { id, version } }) =>
    [id, id.slice(0, -`:${version}`.length)].some((each) => each.toLowerCase() === asked),
  );
  if (shipped) return shipped;
  if (!existsSync(name)) {
    const tables = [...rulings.keys()].join(', ');
    throw new Refusal('not-found', say('cli.decide.no-table', { table: name, tables }));
  }
  const json = readJson(textOf(await bytesOf(name)) ?? '');
  const reading = json.ok ? readDecisionTable(json.document) : json;
  if (!reading.ok) {
    const faults = reading.findings.map(({ path, text }) => ({ path, text }));
    throw new Refusal('invalid', say('cli.decide.bad-table', { table: name }), { faults });
  }
  const table = reading.document;
  return { table, timeline: rulings.get(table.id)?.timeline };
}

function inputsIn(typed: readonly string[]): Record<string, string> {
  const inputs = new Map<string, string>();
  for (const input of typed) {
    const at = input.indexOf('=');
    if (at < 1) throw new Misuse(sayCli('cli.misuse.input', { input }));
    const key = input.slice(0, at);
    if (inputs.has(key)) throw new Refusal('invalid', say('cli.decide.twice', { key }));
    inputs.set(key, input.slice(at + 1));
  }
  return Object.fromEntries(inputs);
}

export const decide: Command = {
  name: 'decide',
  summary: say('cli.decide'),
  operands: ['<table>', '[key=value...]'],
  options: {},
  permissions: [],
  async run(terminal, { operands: [name = '', ...typed] }) {
    const inputs = inputsIn(typed);
    terminal.out(JSON.stringify(decided(await tableAt(name), inputs)));
    return 0;
  },
};
