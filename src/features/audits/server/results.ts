import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { readOscalText } from '#formats/oscal/read.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import type { Dossier } from '../dossier.ts';
import type * as api from '../file-api.ts';
import { say } from '../file-texts.ts';
import { AuditId } from '../finding.ts';
import { type Taken, type TakenFinding, takenFrom, type TakenJudgement } from '../oscal-taken.ts';
import { statementOwners } from '../statements.ts';
import { judgeClauses, openAudit, refuseStranger } from './campaigns.ts';
import { dossierOf } from './dossiers.ts';
import { editionNamed, readLimits, textOf } from './editions.ts';
import { raiseFinding } from './findings.ts';

type Asked = z.output<typeof api.takeResults.input>;
type Told = z.output<typeof api.takeResults.output>;

const refused = (faults: readonly Fault[]) =>
  new Refusal('invalid', say('audits.files.refused'), { faults });

/** Takes assessment results into an open audit, for one of its auditors; a second time adds nothing. */
export async function takeResults(
  work: Change,
  { auditId, dryRun }: Asked,
  content: Uint8Array,
): Promise<Told> {
  await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  const dossier = await dossierOf(work, auditId);
  const { judgements, findings } = await takenIn(work, dossier, content);
  const judged = judgements.filter((each) => !isJudgedSo(dossier, each));
  const raised = findings.filter((each) => !isRaised(dossier, each));
  const same = judgements.length + findings.length - judged.length - raised.length;
  const told = { judgements: judged.length, findings: raised.length, same, isDry: dryRun };
  // What was only tried is an act as well, and so is what added nothing.
  const isTried = dryRun || judged.length + raised.length === 0;
  if (!isTried) await enterTaken(work, auditId, { judgements: judged, findings: raised });
  await append(work, {
    act: isTried ? 'audit.results-tried' : 'audit.results-taken',
    subject: AuditId.encode(auditId),
    organizationId: dossier.body.id,
    facts: {
      ...{ judgements: judged.length, findings: raised.length },
      sha256: createHash('sha256').update(content).digest('hex'),
    },
  });
  return told;
}

async function enterTaken(
  work: Change,
  auditId: AuditId,
  { judgements, findings }: Omit<Taken, 'faults'>,
): Promise<void> {
  if (judgements.length > 0) await judgeClauses(work, { auditId, judgements: [...judgements] });
  for (const { clause, title, rating, isUrgent, cause, effect } of findings) {
    const rated = rating === null ? {} : { rating };
    await raiseFinding(work, { auditId, clause, title, isUrgent, cause, effect, ...rated });
  }
}

async function takenIn(work: Change, dossier: Dossier, content: Uint8Array): Promise<Taken> {
  const reading = readOscalText(textOf(content), readLimits);
  if (!reading.ok) {
    const errors = reading.findings.filter(({ severity }) => severity === 'error');
    throw refused(errors.map(({ path, text }) => ({ path, text })));
  }
  const { document } = reading;
  if (document.model !== 'assessment-results') {
    throw new Refusal('invalid', say('audits.files.not-results', { model: document.model }));
  }
  const edition = await editionNamed(work, dossier.edition.id);
  const owners = statementOwners(edition.resolved ?? edition.document);
  const taken = takenFrom(document, {
    clauses: dossier.edition.clauses,
    ownerOf: (statement) => owners.get(statement),
    ratings: new Set(dossier.policy.scale.map(({ id }) => id)),
  });
  if (taken.faults.length > 0) throw refused(taken.faults);
  return taken;
}

function isJudgedSo({ judgements }: Dossier, { clause, result, note }: TakenJudgement): boolean {
  return judgements.some(
    (each) => each.clause === clause && each.result === result && each.note === note,
  );
}

/** What this program wrote has the id of its finding; what another did is known by what it says. */
function isRaised({ findings }: Dossier, taken: TakenFinding): boolean {
  return findings.some(
    (each) =>
      String(each.id) === taken.uuid ||
      (each.clause === taken.clause &&
        each.title === taken.title &&
        each.cause === taken.cause &&
        each.effect === taken.effect),
  );
}
