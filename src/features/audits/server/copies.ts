import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { type Destination, headquarters } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { canonicalText } from '#formats/json/canonical.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { type Catalogue, wording } from '#kernel/text.ts';
import { offlinePage } from '#platform/offline-page.ts';
import type { Change } from '#platform/tools.ts';

import { say as sayCampaign } from '../campaign-texts.ts';
import { CopyKit, copyKit } from '../copy-file.ts';
import { copySheet, plainNote } from '../copy-sheet.ts';
import { say } from '../copy-texts.ts';
import type * as api from '../file-api.ts';
import { AuditId } from '../finding.ts';
import { say as sayAudits } from '../texts.ts';
import { mergeCopy, nothingYet } from '../working-copy.ts';
import { judgeClauses, openAudit, refuseStranger } from './campaigns.ts';
import { dossierOf } from './dossiers.ts';
import { passAudit, toAsker } from './leaving.ts';

type Taken = z.output<typeof api.takeCopy.input>;
type Brought = z.output<typeof api.bringCopy.input>;
type Told = z.output<typeof api.bringCopy.output>;

const words: Catalogue = { ...say.catalogue, ...sayCampaign.catalogue };

/** The working paper of an open audit to write in elsewhere, for one of its auditors. */
export async function takeCopy(work: Change, asked: Taken) {
  return make(work, asked, toAsker(work));
}

/** The same handed to the headquarters, as whoever keeps the host asked for it. */
export async function handCopy(work: Change, asked: Taken) {
  return make(work, asked, { to: 'organization', organizationId: await headquarters(work) });
}

async function make(work: Change, { auditId, form, language }: Taken, destination: Destination) {
  await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  const dossier = await dossierOf(work, auditId);
  const spoken = language ?? work.actor.language;
  const text =
    form === 'html'
      ? await offlinePage(CopyKit.encode(copyKit(dossier, work.now)))
      : copySheet(dossier, { speak: (said) => wording(words, said, spoken) });
  const bytes = new TextEncoder().encode(text);
  await passAudit(work, { auditId, organizationId: dossier.body.id }, destination);
  await append(work, {
    act: 'audit.copy-taken',
    subject: AuditId.encode(auditId),
    organizationId: dossier.body.id,
    facts: { form, sha256: createHash('sha256').update(bytes).digest('hex') },
  });
  return { name: `audit-${auditId}-working-copy.${form}`, bytes };
}

/** Merges a working copy with what the site has; enters all of it or nothing. */
export async function bringCopy(work: Change, brought: Brought): Promise<Told> {
  const { auditId, editionId, lines, decisions, dryRun } = brought;
  await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  const dossier = await dossierOf(work, auditId);
  if (dossier.edition.id !== editionId) throw new Refusal('conflict', say('audits.copy.moved'));
  const { clauses } = dossier.edition;
  const faults = lines.flatMap(({ clause }, at): Fault[] =>
    clauses.has(clause)
      ? []
      : [
          {
            path: `/lines/${at}/clause`,
            text: sayAudits('audits.mapping.stranger', { id: clause }),
          },
        ],
  );
  if (faults.length > 0) throw new Refusal('invalid', say('audits.copy.refused'), { faults });
  const judged = new Map(
    dossier.judgements.map(({ clause, result, note }) => [
      clause,
      { result, note: plainNote(note) },
    ]),
  );
  const siteOf = (clause: string) => judged.get(clause) ?? nothingYet;
  const { entries, conflicts, unfit } = mergeCopy(lines, siteOf, decisions);
  const isEntered = !dryRun && conflicts.length + unfit.length === 0 && entries.length > 0;
  if (isEntered) {
    const judgements = entries.flatMap(({ clause, standing: { result, note } }) =>
      result === null ? [] : { clause, result, note },
    );
    await judgeClauses(work, { auditId, judgements });
  }
  await append(work, {
    act: isEntered ? 'audit.copy-brought' : 'audit.copy-tried',
    subject: AuditId.encode(auditId),
    organizationId: dossier.body.id,
    facts: {
      ...{ judgements: entries.length, decisions: decisions.length },
      // What was not taken is proven to have been brought, and by whom.
      sha256: createHash('sha256').update(canonicalText({ lines, decisions })).digest('hex'),
    },
  });
  const labelOf = (clause: string) => clauses.get(clause)?.label ?? clause;
  return {
    ...{ entries: entries.length, isEntered, unfit: unfit.map(labelOf) },
    conflicts: conflicts.map((each) => ({ ...each, label: labelOf(each.clause) })),
  };
}
