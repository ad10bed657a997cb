import type { Generated } from 'kysely';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { Facet } from '../dependency.ts';
import type { LedgerField } from '../ledger-change.ts';
import type { Particulars } from '../particulars.ts';
import type { SheetKind } from '../sheet.ts';
import type { ShrinkageAnswer } from '../shrinkage.ts';
import type { Remark, SubmissionId } from '../submission.ts';
import type { Importance, SystemId } from '../system.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'inventory.package': {
      id: Generated<number>;
      ecosystem: string;
      name: string;
      ordering: string | null;
    };
    'inventory.version': {
      id: Generated<number>;
      package_id: number;
      text: string;
      key: Buffer | null;
    };
    'inventory.system': {
      organization_id: OrganizationId;
      id: SystemId;
      name: string;
      purpose: string;
      owner: string;
      importance: Importance | null;
      exposed: boolean | null;
      exposure_evidence: string;
      exposure_on: string | null;
      created_at: Date;
      retired_at: Date | null;
      latest_id: SubmissionId | null;
      latest_taken_at: Date | null;
      latest_components: number | null;
      latest_shrunken: boolean | null;
      latest_whole: boolean | null;
      particulars: Particulars;
      due_at: Date | null;
    };
    'inventory.document': {
      organization_id: OrganizationId;
      sha256: Buffer;
      bytes: number;
      content: Buffer;
    };
    'inventory.submission': {
      organization_id: OrganizationId;
      id: SubmissionId;
      system_id: SystemId;
      number: number;
      sha256: Buffer;
      format: string;
      spec_version: string;
      generators: readonly string[];
      subject: string;
      taken_at: Date;
      received_at: Date;
      submitted_by: PersonId;
      components: number;
      packages: number;
      unidentified: number;
      added: number;
      removed: number;
      versions_added: readonly number[];
      versions_removed: readonly number[];
      declared_complete: boolean | null;
      shrunken: boolean;
      platforms: boolean;
      remarks: readonly Remark[];
    };
    'inventory.component': {
      organization_id: OrganizationId;
      system_id: SystemId;
      version_id: number;
      package_id: number;
    };
    'inventory.dependency': {
      organization_id: OrganizationId;
      system_id: SystemId;
      facet: Facet;
      value: string;
      folded: string;
      engaged_by: string;
      via: string;
      since: Date;
      until: Date | null;
    };
    'inventory.alias': {
      facet: Facet;
      folded: string;
      value: string;
      canonical: string;
      canonical_value: string;
      named_by: PersonId;
      named_at: Date;
    };
    'inventory.system_change': {
      organization_id: OrganizationId;
      system_id: SystemId;
      number: Generated<number>;
      field: LedgerField;
      before: string;
      after: string;
      changed_by: PersonId;
      changed_at: Date;
    };
    'inventory.classification': {
      organization_id: OrganizationId;
      system_id: SystemId;
      number: number;
      grade: number;
      before: number | null;
      by_supervisor: boolean;
      reason: string;
      classified_by: PersonId;
      classified_at: Date;
    };
    'inventory.shrinkage': {
      organization_id: OrganizationId;
      submission_id: SubmissionId;
      system_id: SystemId;
      packages_before: number;
      packages_after: number;
      raised_at: Date;
      due_at: Date | null;
      rule: string;
      answer: ShrinkageAnswer | null;
      reason: Generated<string>;
      answered_by: PersonId | null;
      answered_at: Date | null;
      accepted_by: PersonId | null;
      accepted_at: Date | null;
    };
    'inventory.lapse': {
      organization_id: OrganizationId;
      system_id: SystemId;
      due_at: Date;
      marked_at: Date;
      late: boolean;
    };
    'inventory.mapping': {
      organization_id: OrganizationId;
      kind: SheetKind;
      heading: string;
      field: string;
      saved_by: PersonId;
      saved_at: Date;
    };
  }
}
