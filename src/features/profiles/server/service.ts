import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type DecisionTable, isDecisionTable, readDecisionTable } from '#formats/ssvc/table.ts';
import { root } from '#platform/root.ts';

import { Timeline } from '../timeline.ts';

/** A decision table in use, and what its outcomes mean in time. */
export type Ruling = { readonly table: DecisionTable; readonly timeline: Timeline };

const folder = join(root, 'profiles');

/** Every decision table that the profiles ship, by id; a table without timeline does not ship. */
export const rulings: ReadonlyMap<string, Ruling> = loadRulings();

function loadRulings(): Map<string, Ruling> {
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[\\/]tables[\\/][^\\/]+\.json$/.test(name))
    .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const timelines = documents
    .filter((document) => !isDecisionTable(document))
    .map((document) => Timeline.parse(document));
  return new Map(
    documents.filter(isDecisionTable).map((document) => {
      const ruling = rulingOf(document, timelines);
      return [ruling.table.id, ruling];
    }),
  );
}

function rulingOf(document: unknown, timelines: readonly Timeline[]): Ruling {
  const reading = readDecisionTable(document);
  if (!reading.ok) throw new Error('A decision table of the profiles is not sound.');
  const table = reading.document;
  const timeline = timelines.find((each) => each.table === table.id);
  const unsaid = table.outcome.values.filter(({ key }) => !timeline?.outcomes[key]);
  if (!timeline || unsaid.length > 0) {
    throw new Error(`The table ${table.id} has no timeline for each of its outcomes.`);
  }
  return { table, timeline };
}

/** The table that urgent vulnerabilities are judged by unless another is named. */
export const defaultTable = 'cisa:DT_BOD2604:1.0.0';
