import type { Generated } from 'kysely';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';

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
    'inventory.component_change': {
      organization_id: OrganizationId;
      submission_id: SubmissionId;
      version_id: number;
      change: 'added' | 'removed';
    };
  }
}
