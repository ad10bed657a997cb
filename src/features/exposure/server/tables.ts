import type { Generated } from 'kysely';

import type { SubmissionId } from '#features/inventory/submission.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { Tlp } from '#features/labels/tlp.ts';
import type { VexFormat, VexProduct, VexStatus } from '#formats/vex/vex.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { DecisionId } from '../api.ts';
import type { AssertionId } from '../assertion.ts';
import type { Inputs } from '../decision.ts';

/** What a statement of VEX holds, whoever makes it. */
type Stated = {
  author: string;
  document_id: string;
  document_version: string;
  issued_at: Date;
  vulnerability: string;
  status: VexStatus;
  justification: string;
  action: string;
  detail: string;
  products: readonly VexProduct[];
  unresolved: number;
  format: VexFormat;
  file: string;
  sha256: Buffer;
  number: number;
  received_by: PersonId;
  received_at: Date;
};

declare module '#platform/db.ts' {
  interface Tables {
    'exposure.statement': {
      id: string;
      vulnerability_id: string;
      input: string;
      value: string;
      evidence: string;
      stated_by: PersonId;
      stated_at: Date;
    };
    'exposure.change': {
      organization_id: OrganizationId;
      system_id: SystemId;
      transaction: string;
    };
    'exposure.saying_change': { vulnerability_id: string; transaction: string };
    'exposure.packing': {
      single: Generated<true>;
      number: string;
      cluster: string;
      position: string;
      systems: number;
      organizations: readonly OrganizationId[];
      owners: Buffer;
      taken: Buffer;
      wholes: Buffer;
    };
    'exposure.packed_system': { place: number; system_id: SystemId };
    'exposure.packed_package': { package_id: number; runs: Buffer };
    'exposure.vex_document': { sha256: Buffer; bytes: number; content: Buffer };
    'exposure.assertion': Stated & { id: AssertionId; label: Tlp | null };
    'exposure.supplier': {
      id: string;
      author: string;
      makes: readonly string[];
      reason: string;
      recognised_by: PersonId;
      recognised_at: Date;
      revoked_by: PersonId | null;
      revoked_at: Date | null;
    };
    'exposure.own_vex_document': {
      organization_id: OrganizationId;
      sha256: Buffer;
      bytes: number;
      content: Buffer;
    };
    'exposure.own_assertion': Stated & {
      organization_id: OrganizationId;
      id: AssertionId;
      system_id: SystemId;
      submission_id: SubmissionId | null;
      outcome: 'accepted' | 'rejected' | null;
      reason: string | null;
      decided_by: PersonId | null;
      decided_at: Date | null;
      expires_at: Date | null;
    };
    'exposure.decision': {
      organization_id: OrganizationId;
      id: DecisionId;
      vulnerability_id: string;
      system_id: SystemId;
      table_id: string;
      table_version: string;
      inputs: Inputs;
      missing: string[];
      outcome: string | null;
      detected_at: Date;
      clock_start: Date | null;
      due_at: Date | null;
      days: number | null;
      forensic: boolean;
      rule: string;
      cause: string;
      decided_at: Date;
      superseded_at: Date | null;
    };
  }
}
