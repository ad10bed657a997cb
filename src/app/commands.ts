import type { Command } from './command.ts';
import { auditDiff, auditImpact } from './commands/audit.ts';
import { auditExport } from './commands/audit-export.ts';
import { auditImport } from './commands/audit-house.ts';
import {
  auditCopy,
  auditEvidence,
  auditFindings,
  auditMerge,
  auditRemark,
} from './commands/audit-work.ts';
import { clock } from './commands/clock.ts';
import { compare } from './commands/compare.ts';
import { councilAgenda, councilMinutes } from './commands/council.ts';
import { cvss } from './commands/cvss.ts';
import { decide } from './commands/decide.ts';
import { dependents } from './commands/dependents.ts';
import { doctor } from './commands/doctor.ts';
import { duties } from './commands/duties.ts';
import { proposeDuties, testDuties } from './commands/duty-amendment.ts';
import { exercise } from './commands/exercise.ts';
import { exposed } from './commands/exposed.ts';
import { importFiles } from './commands/import.ts';
import { correctIncident, fileIncident, paperOfFiling, showRecord } from './commands/incident.ts';
import { lawReadiness } from './commands/law.ts';
import { checkpoint, prove, verifyEntries } from './commands/ledger.ts';
import { migrate } from './commands/migrate.ts';
import { paper } from './commands/paper.ts';
import { planDiff, planOpinions } from './commands/plan.ts';
import { profiles } from './commands/profiles.ts';
import { purl } from './commands/purl.ts';
import { resolve } from './commands/resolve.ts';
import { search } from './commands/search.ts';
import { seat } from './commands/seat.ts';
import { start } from './commands/start.ts';
import { validate } from './commands/validate.ts';
import { verifyReceipt } from './commands/verify-receipt.ts';
import { vers } from './commands/vers.ts';
import { versions } from './commands/versions.ts';

/** Everything the program can be told to do on the host, in the order its help lists it. */
export const commands: readonly Command[] = [
  start,
  exercise,
  clock,
  importFiles,
  exposed,
  dependents,
  search,
  paper,
  validate,
  compare,
  versions,
  vers,
  purl,
  cvss,
  decide,
  duties,
  testDuties,
  proposeDuties,
  fileIncident,
  showRecord,
  paperOfFiling,
  correctIncident,
  resolve,
  auditImport,
  auditDiff,
  auditImpact,
  auditExport,
  auditCopy,
  auditMerge,
  auditFindings,
  auditEvidence,
  auditRemark,
  planDiff,
  planOpinions,
  councilAgenda,
  councilMinutes,
  lawReadiness,
  profiles,
  verifyEntries,
  checkpoint,
  prove,
  verifyReceipt,
  migrate,
  seat,
  doctor,
];
