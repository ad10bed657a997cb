import { readDocument } from '#features/inventory/server/document.ts';
import {
  type Agreement,
  agreementOf,
  type Risk,
  riskOf,
  type Tally,
} from '#formats/inventory/agreement.ts';
import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { Refusal } from '#kernel/refusal.ts';

import { type Command, Misuse, type Terminal } from '../command.ts';
import { bytesOf } from '../files.ts';
import { say } from '../format-texts.ts';
import { padded, width } from '../width.ts';

const mostDifferences = 5_000;

/** The inventory in a file; a refusal names the file. */
async function inventoryIn(file: string, terminal: Terminal): Promise<InventoryDocument> {
  try {
    const { document } = await readDocument(await bytesOf(file), {});
    return document;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const values = { file, message: terminal.say(error.text) };
    const text = say('cli.compare.refused', values);
    throw new Refusal(error.reason, text, { faults: error.faults, cause: error });
  }
}

/** Of the components of an inventory: how many are compared, and against how many nothing can be held. */
type Counts = { readonly apart: number; readonly withoutRelease: number };

function factsOf(file: string, document: InventoryDocument, counts: Counts) {
  const { format, specVersion, generators, components } = document;
  return { file, format, specVersion, generators, components: components.length, ...counts };
}

function countsOf({ apart, withoutRelease }: Agreement, which: 'first' | 'second'): Counts {
  return { apart: apart[which], withoutRelease: withoutRelease[which] };
}

function rounded(risk: Risk | undefined) {
  if (!risk) return null;
  const share = (part: number) => Math.round(part * 10_000) / 10_000;
  return {
    agreed: share(risk.agreed),
    doubtful: share(risk.doubtful),
    missedByFirst: share(risk.missedByFirst),
    missedBySecond: share(risk.missedBySecond),
  };
}

type Facts = ReturnType<typeof factsOf>;

function answerOf(facts: readonly Facts[], { total, ecosystems, differences }: Agreement) {
  const [first, second] = facts;
  return {
    first,
    second,
    total,
    risk: rounded(riskOf(total)),
    ecosystems: ecosystems.map(([ecosystem, tally]) => ({ ecosystem, ...tally })),
    differences: differences.slice(0, mostDifferences).map(({ identity, ...versions }) => ({
      ...identity,
      ...versions,
    })),
    cut: differences.length > mostDifferences,
  };
}

function cellsOf(name: string, { same, different, onlyFirst, onlySecond }: Tally): string[] {
  return [name, ...[same, different, onlyFirst, onlySecond].map(String)];
}

function tell(facts: readonly Facts[], agreement: Agreement, terminal: Terminal): void {
  for (const [at, { generators, ...counted }] of facts.entries()) {
    const tools = generators.join(', ') || terminal.say(say('cli.compare.unnamed'));
    const values = { ...counted, which: at === 0 ? 'A' : 'B', tools };
    terminal.out(terminal.say(say('cli.compare.one', values)));
    if (counted.withoutRelease > 0) terminal.out(terminal.say(say('cli.compare.release', values)));
  }
  const risk = riskOf(agreement.total);
  if (!risk) {
    terminal.out(terminal.say(say('cli.compare.nothing')));
    return;
  }
  const rows = [
    terminal.say(say('cli.compare.head')).split('\t'),
    ...agreement.ecosystems.map(([ecosystem, tally]) => cellsOf(ecosystem, tally)),
    cellsOf(terminal.say(say('cli.compare.total')), agreement.total),
  ];
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  for (const row of rows) {
    terminal.out(
      row
        .map((cell, at) => padded(cell, columns?.[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  terminal.out(terminal.say(say('cli.compare.risk', percentages(agreement.total, risk))));
}

function percentages({ same, different, onlyFirst, onlySecond }: Tally, risk: Risk) {
  const percent = (part: number) => (part * 100).toFixed(1);
  return {
    all: same + different + onlyFirst + onlySecond,
    agreed: percent(risk.agreed),
    doubtful: percent(risk.doubtful),
    missedByFirst: percent(risk.missedByFirst),
    missedBySecond: percent(risk.missedBySecond),
  };
}

export const compare: Command = {
  name: 'compare',
  summary: say('cli.compare'),
  operands: ['<file...>'],
  options: {},
  permissions: [],
  async run(terminal, { operands }) {
    const [one, other, ...more] = operands;
    if (one === undefined || other === undefined || more.length > 0) {
      throw new Misuse(say('cli.compare.two'));
    }
    const first = await inventoryIn(one, terminal);
    const second = await inventoryIn(other, terminal);
    const agreement = agreementOf(first.components, second.components);
    const facts = [
      factsOf(one, first, countsOf(agreement, 'first')),
      factsOf(other, second, countsOf(agreement, 'second')),
    ];
    if (terminal.json) terminal.out(JSON.stringify(answerOf(facts, agreement)));
    else tell(facts, agreement, terminal);
    return 0;
  },
};
