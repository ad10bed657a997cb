import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { Classification, Grade } from './classification.ts';
import { Dependencies, Dependent, Facet, longestName, Named } from './dependency.ts';
import { Particulars } from './particulars.ts';
import { Encoding, File, SheetKind, SheetOutcome, SheetPreview, TemplateForm } from './sheet.ts';
import { Shrinkage } from './shrinkage.ts';
import { ListedVersion, Remark, Submission, SubmissionId } from './submission.ts';
import { Exposure, Importance, LedgerFields, line, prose, SystemId, SystemLine } from './system.ts';

/** A part of a long list: `total` says how long the whole is. */
const part = {
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
};
const total = z.number();

/** What a ledger of systems holds beside the fields every system has; what is left out stays. */
const further = { particulars: Particulars.optional(), dependencies: Dependencies.optional() };

/** Systems in use, of one organization or of all in scope, by name. */
export const listSystems = endpoint({
  method: 'GET',
  path: '/api/systems',
  permission: 'inventory.read',
  input: z.strictObject({ organizationId: OrganizationId.optional(), ...part }),
  output: z.object({ total, systems: z.array(SystemLine) }),
});

export const showSystem = endpoint({
  method: 'GET',
  path: '/api/systems/:systemId',
  permission: 'inventory.read',
  input: z.strictObject({ systemId: SystemId }),
  output: SystemLine,
});

export const registerSystem = endpoint({
  method: 'POST',
  path: '/api/systems',
  permission: 'inventory.register',
  input: z.strictObject({ organizationId: OrganizationId, ...LedgerFields.shape, ...further }),
  output: z.object({ id: SystemId }),
});

export const changeSystem = endpoint({
  method: 'PUT',
  path: '/api/systems/:systemId',
  permission: 'inventory.register',
  input: z.strictObject({ systemId: SystemId, ...LedgerFields.shape, ...further }),
  output: z.object({ id: SystemId }),
});

/** All that is written of a system in the ledger of systems, and the classes it was put in. */
export const showSystemLedger = endpoint({
  method: 'GET',
  path: '/api/systems/:systemId/ledger',
  permission: 'inventory.read',
  input: z.strictObject({ systemId: SystemId }),
  output: z.object({
    particulars: Particulars,
    dependencies: z.array(
      z.object({ facet: Facet, value: z.string(), via: z.string(), since: instant }),
    ),
    classifications: z.array(Classification),
    /** The class below which its organization may not put it. */
    floor: Grade.nullable(),
  }),
});

/** What was changed in a system's ledger, the latest first. */
export const listSystemChanges = endpoint({
  method: 'GET',
  path: '/api/systems/:systemId/changes',
  permission: 'inventory.read',
  input: z.strictObject({ systemId: SystemId, ...part }),
  output: z.object({
    total,
    changes: z.array(
      z.object({
        number: z.number(),
        field: z.string(),
        before: z.string(),
        after: z.string(),
        changedBy: PersonId,
        changedAt: instant,
      }),
    ),
  }),
});

/** Puts a system in a class: its own organization any, a supervisor only a higher one. */
export const classifySystem = endpoint({
  method: 'POST',
  path: '/api/systems/:systemId/classifications',
  permission: 'inventory.classify',
  input: z.strictObject({ systemId: SystemId, grade: Grade, reason: prose(2000).min(1) }),
  output: z.object({ id: SystemId }),
});

export const stateExposure = endpoint({
  method: 'PUT',
  path: '/api/systems/:systemId/exposure',
  permission: 'inventory.register',
  input: z.strictObject({ systemId: SystemId, ...Exposure.shape }),
  output: z.object({ id: SystemId }),
});

/** Takes a system out of use for good. Its submissions stay; what it ran is no longer present. */
export const retireSystem = endpoint({
  method: 'POST',
  path: '/api/systems/:systemId/retirement',
  permission: 'inventory.register',
  input: z.strictObject({ systemId: SystemId, reason: prose(2000).min(1) }),
  output: z.object({ id: SystemId }),
});

/**
 * Takes an inventory document as the body: CycloneDX in JSON or XML, SPDX in JSON or tag-value, or a list
 * of assets in CSV, as it is or packed with gzip, or in XLSX. With `takenAt` the submitter declares when
 * this is what the system ran, whatever the document says of itself. Sent again, it answers as it did before.
 */
export const submitInventory = endpoint({
  method: 'POST',
  path: '/api/systems/:systemId/submissions',
  permission: 'inventory.submit',
  input: z.strictObject({
    systemId: SystemId,
    /** When it was taken, if the document does not say or says it wrongly. */
    takenAt: instant.optional(),
    /** The submitter declares that the system runs this at the moment of submission. */
    current: z.literal('yes').optional(),
    /** Which sheet of a workbook; the first without it. */
    sheet: line(100).optional(),
    /** The field of each column in order, with commas between; guessed from the headings without it. */
    mapping: line(4000).optional(),
  }),
  output: Submission.extend({ resubmitted: z.boolean(), remarks: z.array(Remark) }),
});

/** A system's submissions, the latest first. */
export const listSubmissions = endpoint({
  method: 'GET',
  path: '/api/systems/:systemId/submissions',
  permission: 'inventory.read',
  input: z.strictObject({ systemId: SystemId, ...part }),
  output: z.object({ total, submissions: z.array(Submission) }),
});

/** A submission, with how it changed what the system runs; the changes in parts. */
export const showSubmission = endpoint({
  method: 'GET',
  path: '/api/submissions/:submissionId',
  permission: 'inventory.read',
  input: z.strictObject({ submissionId: SubmissionId, ...part }),
  output: Submission.extend({
    remarks: z.array(Remark),
    changes: z.array(ListedVersion.extend({ change: z.enum(['added', 'removed']) })),
  }),
});

/** What a system runs by its latest submission, by ecosystem, name and version. */
export const listComponents = endpoint({
  method: 'GET',
  path: '/api/systems/:systemId/components',
  permission: 'inventory.read',
  input: z.strictObject({ systemId: SystemId, ...part }),
  output: z.object({ total, components: z.array(ListedVersion) }),
});

/** The systems in scope that run a package whose name begins like this, by the package's name. */
export const findSystems = endpoint({
  method: 'GET',
  path: '/api/inventory/systems',
  permission: 'inventory.read',
  input: z.strictObject({
    name: prose(500).min(1),
    ecosystem: prose(100).toLowerCase().min(1).optional(),
    ...part,
  }),
  output: z.object({
    total,
    systems: z.array(
      ListedVersion.extend({
        organizationId: OrganizationId,
        systemId: SystemId,
        systemName: z.string(),
      }),
    ),
  }),
});

/** How much is known of the systems of each organization in scope, in order of precedence. */
export const listCoverage = endpoint({
  method: 'GET',
  path: '/api/inventory/coverage',
  permission: 'inventory.read',
  input: z.strictObject({}),
  output: z.object({
    /** The rule that says what is fresh. */
    rule: z.object({ id: z.string(), version: z.string() }),
    organizations: z.array(
      z.object({
        organizationId: OrganizationId,
        fresh: z.number(),
        stale: z.number(),
        none: z.number(),
      }),
    ),
  }),
});

const Sought = { facet: Facet, value: Named };

/**
 * The systems in scope that rest on a product, region, contractor or the like: by their ledger, by
 * what they run, or through a contractor or a system they are linked to.
 */
export const listDependents = endpoint({
  method: 'GET',
  path: '/api/dependents',
  permission: 'inventory.read',
  input: z.strictObject({ ...Sought, ...part }),
  output: z.object({
    total,
    systems: z.number(),
    /** Every body that has such a system, also those beyond this part of the list. */
    organizations: z.array(OrganizationId),
    dependents: z.array(Dependent),
    /** There are more, or longer chains, than are followed. */
    isCut: z.boolean(),
  }),
});

/** The same as a table in text, for a spreadsheet: it passes the exit door, and that is recorded. */
export const exportDependents = endpoint({
  method: 'POST',
  path: '/api/dependents/file',
  permission: 'inventory.read',
  exit: true,
  input: z.strictObject({ ...Sought, encoding: Encoding }),
  output: File,
});

/** What ledgers in scope name of a facet, beginning with what was typed. */
export const suggestValues = endpoint({
  method: 'GET',
  path: '/api/dependency-values',
  permission: 'inventory.read',
  input: z.strictObject({ facet: Facet, text: line(longestName) }),
  output: z.array(z.object({ facet: Facet, value: z.string(), systems: z.number() })),
});

const alias = { facet: Facet, value: Named, means: Named };

/** Writings that the headquarters keeps as one. */
export const listAliases = endpoint({
  method: 'GET',
  path: '/api/aliases',
  permission: 'inventory.curate',
  input: z.strictObject({}),
  output: z.array(z.object({ facet: Facet, value: z.string(), means: z.string() })),
});

export const nameAlias = endpoint({
  method: 'POST',
  path: '/api/aliases',
  permission: 'inventory.curate',
  input: z.strictObject(alias),
  output: z.object({ facet: Facet, value: z.string(), means: z.string() }),
});

export const dropAlias = endpoint({
  method: 'DELETE',
  path: '/api/aliases',
  permission: 'inventory.curate',
  input: z.strictObject(Sought),
  output: z.object({ facet: Facet, value: z.string() }),
});

/** Systems whose next inventory is owed and has not come, the longest overdue first. */
export const listOverdue = endpoint({
  method: 'GET',
  path: '/api/inventory/overdue',
  permission: 'inventory.read',
  input: z.strictObject({ ...part }),
  output: z.object({
    total,
    /** The rule that says how often an inventory is owed, and where it comes from. */
    rule: z.object({
      id: z.string(),
      version: z.string(),
      source: z.string(),
      certainty: z.string(),
    }),
    systems: z.array(
      z.object({
        organizationId: OrganizationId,
        systemId: SystemId,
        systemName: z.string(),
        importance: Importance.nullable(),
        takenAt: instant.nullable(),
        dueAt: instant,
        /** When that was marked; null until the next sweep. */
        markedAt: instant.nullable(),
        late: z.boolean(),
      }),
    ),
  }),
});

/** Submissions that show less than what came before, and what was said of them, the latest first. */
export const listShrinkages = endpoint({
  method: 'GET',
  path: '/api/inventory/shrinkages',
  permission: 'inventory.read',
  input: z.strictObject({
    organizationId: OrganizationId.optional(),
    systemId: SystemId.optional(),
    /** Only those that wait: for the owner's answer, or for the headquarters. */
    open: z.literal('yes').optional(),
    ...part,
  }),
  output: z.object({ total, shrinkages: z.array(Shrinkage) }),
});

/** The owner says that what is missing was really removed, and why. */
export const confirmShrinkage = endpoint({
  method: 'POST',
  path: '/api/submissions/:submissionId/shrinkage/confirmation',
  permission: 'inventory.submit',
  input: z.strictObject({ submissionId: SubmissionId, reason: prose(2000).min(1) }),
  output: z.object({ id: SubmissionId }),
});

/** The headquarters takes that answer as true: later inventories are measured by this one. */
export const acceptShrinkage = endpoint({
  method: 'POST',
  path: '/api/submissions/:submissionId/shrinkage/acceptance',
  permission: 'inventory.curate',
  input: z.strictObject({ submissionId: SubmissionId }),
  output: z.object({ id: SubmissionId }),
});

const sheetInput = {
  organizationId: OrganizationId,
  kind: SheetKind,
  /** The system whose components the sheet lists. */
  systemId: SystemId.optional(),
  /** Which sheet of a workbook; the first without it. */
  sheet: line(100).optional(),
  /** The field of each column in order, with commas between; guessed from the headings without it. */
  mapping: line(4000).optional(),
  /** Of a list of components, when it was taken, where the list does not say. */
  takenAt: instant.optional(),
  current: z.literal('yes').optional(),
};

/**
 * Reads a list in XLSX or CSV as the body and says what importing it would do, without doing it:
 * every fault by row and column, what would be added, changed and removed, and a token that stands
 * for exactly this.
 */
export const previewSheet = endpoint({
  method: 'POST',
  path: '/api/inventory/sheet-previews',
  permission: 'inventory.register',
  input: z.strictObject(sheetInput),
  output: SheetPreview,
});

/** Does what a preview said, or nothing: refused where the token no longer stands for that. */
export const importSheet = endpoint({
  method: 'POST',
  path: '/api/inventory/sheets',
  permission: 'inventory.register',
  input: z.strictObject({
    ...sheetInput,
    token: line(100),
    /** Keeps the mapping, to be proposed the next time. */
    remember: z.literal('yes').optional(),
  }),
  output: SheetOutcome,
});

/** An empty list to fill in: its headings, an example row and notes of what each column takes. */
export const downloadTemplate = endpoint({
  method: 'GET',
  path: '/api/inventory/template',
  permission: 'inventory.read',
  input: z.strictObject({ kind: SheetKind, form: TemplateForm }),
  output: File,
});
