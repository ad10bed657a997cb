import { z } from 'zod';

import { readJson } from '#formats/json/read.ts';
import { faultsOf } from '#kernel/faults.ts';
import { instant } from '#kernel/instant.ts';

import { demandOf, nameOf } from './clause.ts';
import { type CopyReading, isChanged, plainNote } from './copy-sheet.ts';
import { say } from './copy-texts.ts';
import type { Dossier } from './dossier.ts';
import { EditionId } from './edition.ts';
import { AuditId } from './finding.ts';
import { results } from './judgement.ts';
import { nothingYet, type Standing } from './working-copy.ts';

const clause = z.string().min(1).max(200);
const standing = z.strictObject({ result: z.enum(results).nullable(), note: z.string().max(4000) });

/** What a working copy that needs no network takes along: the clauses of its audit as they stood. */
export const CopyKit = z.strictObject({
  page: z.literal('working-copy'),
  madeAt: instant,
  auditId: AuditId,
  editionId: EditionId,
  title: z.string(),
  body: z.strictObject({ ja: z.string(), en: z.string() }),
  edition: z.string(),
  lines: z
    .array(
      z.strictObject({
        clause,
        label: z.string(),
        name: z.string(),
        demand: z.string(),
        base: standing,
      }),
    )
    .max(5000),
});
export type CopyKit = z.output<typeof CopyKit>;
export type KitLine = CopyKit['lines'][number];

/** An audit as it is taken along at a moment. */
export function copyKit(
  { audit, body, campaign, edition, judgements }: Dossier,
  madeAt: Date,
): CopyKit {
  const judged = new Map(judgements.map((each) => [each.clause, each]));
  return {
    ...{ page: 'working-copy', madeAt, auditId: audit.id, editionId: edition.id },
    ...{ title: campaign.title, body: { ja: body.nameJa, en: body.nameEn } },
    edition: `${edition.title} ${edition.version}`.trim(),
    lines: [...edition.clauses.values()].map((each) => {
      const { result, note } = judged.get(each.id) ?? nothingYet;
      return {
        ...{ clause: each.id, label: each.label, name: nameOf(each), demand: demandOf(each) },
        base: { result, note: plainNote(note) },
      };
    }),
  };
}

/** What was written in the copy so far, by clause; what was not touched is not there. */
export const CopyDraft = z.record(clause, standing);
export type CopyDraft = z.infer<typeof CopyDraft>;

/** What stands of a clause in the copy. */
export const standingIn = (draft: CopyDraft, { clause: id, base }: KitLine): Standing =>
  draft[id] ?? base;

const format = 'noroshi-working-copy';
const CopyFile = z.strictObject({
  format: z.literal(format),
  editionId: EditionId,
  lines: z.array(z.strictObject({ clause, base: standing, copy: standing })).max(5000),
});

/** What was changed in a copy, as the file that is brought back. */
export function copyFileOf({ editionId, lines }: CopyKit, draft: CopyDraft): string {
  const changed = lines
    .map((line) => ({ clause: line.clause, base: line.base, copy: plain(standingIn(draft, line)) }))
    .filter(isChanged);
  return JSON.stringify(CopyFile.encode({ format, editionId, lines: changed }), undefined, 2);
}

const plain = ({ result, note }: Standing): Standing => ({ result, note: plainNote(note) });

/** Whether a text is such a file, and not a table. */
export const isCopyFile = (text: string): boolean => /^[\uFEFF\s]{0,100}\{/.test(text);

/** What a file that was brought back says, or every fault in it and where. */
export function readCopyFile(text: string): CopyReading {
  const json = readJson(text);
  if (!json.ok) {
    const faults = json.findings.map(({ path, text: words }) => ({ path, text: words }));
    return { editionId: undefined, lines: [], faults };
  }
  const read = CopyFile.safeParse(json.document);
  if (!read.success) return { editionId: undefined, lines: [], faults: faultsOf(read.error) };
  const { editionId, lines } = read.data;
  const seen = new Set<string>();
  const faults = lines.flatMap(({ clause: id }, at) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [{ path: `/lines/${at}/clause`, text: say('audits.copy.twice', { id }) }] : [];
  });
  return { editionId, lines: lines.filter(isChanged), faults };
}
