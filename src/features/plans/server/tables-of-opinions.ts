import { z } from 'zod';

import { listOrganizations } from '#features/organizations/server/service.ts';
import type { Names } from '#features/profiles/names.ts';
import { canonicalText } from '#formats/json/canonical.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../consultation-api.ts';
import { chiefOf } from '../opinion.ts';
import { wordsOf } from '../paragraph.ts';
import type { PlanId } from '../plan.ts';
import { OpinionTable, placeWords, type TableLine } from '../table.ts';
import { absent, digestText, type Input, type Output } from './ask.ts';
import type { ConsultationRow } from './consultation-store.ts';
import { consultationNamed } from './consultations.ts';
import * as store from './opinion-store.ts';
import { changeOf } from './opinions.ts';
import { textNamed } from './plans.ts';

/** The one text that a table is kept, hashed and published as. */
export const tableText = (table: OpinionTable): string => canonicalText(OpinionTable.encode(table));

/** The table as it would be published now, and the opinions that still lack an approved answer. */
export async function tableOf(work: Work, row: ConsultationRow) {
  const opinions = (await store.selectOpinions(work, row.id)).filter(
    ({ withdrawn_at: at }) => at === null,
  );
  const merges = await store.selectMerges(work, row.id);
  const answers = new Map<string, store.AnswerRow>(
    (await store.selectAnswers(work, row.id)).map((each) => [each.opinion_id, each]),
  );
  const groups = new Map<string, store.OpinionRow[]>();
  for (const opinion of opinions) {
    const chief = chiefOf(opinion.id, merges);
    groups.set(chief, [...(groups.get(chief) ?? []), opinion]);
  }
  const texts = textReader(work, row.plan_id);
  const named = namesOf(row, new Map((await listOrganizations(work)).map((b) => [b.id, b])));
  const missing: number[] = [];
  const lines: TableLine[] = [];
  for (const [chief, said] of groups) {
    // Where the one that others were merged into was taken back, the next speaks for them.
    const first = said.find(({ id }) => id === chief) ?? said[0];
    const answer = answers.get(chief);
    if (!first) continue;
    if (!answer?.approved_at) {
      missing.push(first.sequence);
      continue;
    }
    lines.push(await lineOf({ first, said, answer, row, number: lines.length + 1 }, texts, named));
  }
  const table: OpinionTable = {
    ...{ format: 'noroshi-opinion-table-1', plan: row.plan, title: row.title },
    ...{ revision: row.number, opensAt: row.opens_at, closesAt: row.closes_at },
    ...{ received: opinions.length, lines },
  };
  return { table, missing };
}

type Group = {
  readonly first: store.OpinionRow;
  readonly said: readonly store.OpinionRow[];
  readonly answer: store.AnswerRow;
  readonly row: ConsultationRow;
  readonly number: number;
};
type Texts = ReturnType<typeof textReader>;

async function lineOf(
  { first, said, answer, row, number }: Group,
  texts: Texts,
  named: (opinion: store.OpinionRow) => Names[],
): Promise<TableLine> {
  const source = first.paragraph === null ? '' : ((await texts(row.number, first.paragraph)) ?? '');
  const change = changeOf(answer);
  const changed: TableLine['changed'] = [];
  for (const paragraph of change?.paragraphs ?? []) {
    const [before, after] = [
      await texts(change?.from ?? 0, paragraph),
      await texts(change?.to ?? 0, paragraph),
    ];
    changed.push({ paragraph, before, after });
  }
  return {
    ...{ number, paragraph: first.paragraph, place: placeWords(wordsOf(source)) },
    ...{ gist: answer.gist, count: said.length, givers: unique(said.flatMap(named)) },
    ...{ outcome: answer.outcome, answer: answer.words, change, changed, reason: answer.reason },
  };
}

/** Reads paragraphs of a plan's revisions, each revision once. */
function textReader(work: Work, planId: PlanId) {
  const known = new Map<number, ReadonlyMap<number, string>>();
  return async (revision: number, paragraph: number): Promise<string | null> => {
    let text = known.get(revision);
    if (!text) {
      const { all } = await textNamed(work, planId, revision);
      text = new Map(all.map(({ number, source }) => [number, source]));
      known.set(revision, text);
    }
    return text.get(paragraph) ?? null;
  };
}

/** Who is named with an opinion: nobody where it is withheld, or names are not asked for. */
const namesOf =
  (
    { naming }: ConsultationRow,
    bodies: ReadonlyMap<string, { readonly nameJa: string; readonly nameEn: string }>,
  ) =>
  (opinion: store.OpinionRow): Names[] => {
    if (naming === 'anonymous' || opinion.moderation === 'withheld') return [];
    const body = opinion.organization_id === null ? undefined : bodies.get(opinion.organization_id);
    if (body) return [{ ja: body.nameJa, en: body.nameEn }];
    return opinion.giver === '' ? [] : [{ ja: opinion.giver, en: opinion.giver }];
  };

const unique = (names: readonly Names[]): Names[] => [
  ...new Map(names.map((each) => [each.ja, each])).values(),
];

const Kept = z.string().transform((text) => OpinionTable.parse(JSON.parse(text)));

/** A table that was published, as it was. */
export async function publishedTable(work: Work, row: ConsultationRow) {
  const kept = await store.selectPublication(work, row.id);
  if (!kept) return undefined;
  return {
    table: Kept.parse(kept.document),
    ...{ publishedAt: kept.published_at, sha256: digestText(kept.sha256) },
  };
}

export async function showTable(
  work: Work,
  { consultationId }: Input<typeof api.showTable>,
): Promise<Output<typeof api.showTable>> {
  const row = await consultationNamed(work, consultationId);
  const kept = await publishedTable(work, row);
  if (kept) {
    const { table, publishedAt, sha256 } = kept;
    return { ...table, publishedAt, sha256, missing: 0 };
  }
  // Answers are the headquarters' until all of them are given at once.
  if (work.actor.scope !== 'all') throw absent();
  const { table, missing } = await tableOf(work, row);
  return { ...table, publishedAt: null, sha256: null, missing: missing.length };
}
