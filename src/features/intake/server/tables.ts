import type { GeneratedAlways } from 'kysely';

import type { Clause } from '#formats/advisory/advisory.ts';
import type { Because } from '#formats/advisory/ranges.ts';
import type { PersonId } from '#kernel/actor.ts';
import type { Text } from '#kernel/text.ts';

import type { EditionKind, Sample, SnapshotId, Standing } from '../intake.ts';
import type { Relation } from '../merge.ts';
import type { Format } from '../source.ts';

type Status = 'affected' | 'unaffected' | 'unknown';

declare module '#platform/db.ts' {
  interface Tables {
    'intake.source': {
      id: string;
      format: Format;
      rank: number;
      whole: boolean;
      prefixes: string[];
      cadence_hours: number | null;
      removed_percent: number;
      removed_count: number;
      changed_percent: number;
      grown_percent: number;
      refused_percent: number;
      created_at: Date;
    };
    'intake.order_check': { ordering: string; pairs: number; differing: number };
    'intake.poll': {
      source_id: string;
      address: string;
      interval_minutes: number;
      paused_at: Date | null;
      next_at: Date;
      failures: number;
      asked_at: Date | null;
      outcome: Text | null;
      etag: string | null;
      last_modified: string | null;
      sha256: Buffer | null;
    };
    'intake.document': { sha256: Buffer; bytes: number; content: Buffer };
    'intake.snapshot': {
      id: SnapshotId;
      source_id: string;
      file: string;
      sha256: Buffer;
      received_at: Date;
      released_at: Date | null;
      accepted: number;
      refused: number;
      changed: number;
      number: GeneratedAlways<number>;
      standing: Standing;
      received_by: PersonId | null;
      added: number;
      removed: number;
      reasons: readonly Text[];
      sample: Sample;
      restores: SnapshotId | null;
      model: string | null;
      decided_by: PersonId | null;
      decided_at: Date | null;
      decision: string | null;
    };
    'intake.edition': {
      source_id: string;
      record_id: string;
      snapshot_id: SnapshotId;
      kind: EditionKind;
      digest: Buffer;
      content_id: SnapshotId;
      title: string;
      modified_at: Date | null;
      since: Date;
    };
    'intake.score': {
      source_id: string;
      cve: string;
      score: number;
      percentile: number;
      snapshot_id: SnapshotId;
    };
    'intake.score_edition': {
      source_id: string;
      cve: string;
      snapshot_id: SnapshotId;
      score: number | null;
      percentile: number | null;
    };
    'intake.silence': { source_id: string; since: Date; noticed_at: Date };
    'intake.record': {
      source_id: string;
      id: string;
      snapshot_id: SnapshotId;
      digest: Buffer;
      aliases: string[];
      carries: string[];
      related: string[];
      published_at: Date | null;
      modified_at: Date | null;
      withdrawn_at: Date | null;
      gone_at: Date | null;
      title: string;
      details: string;
      links: string[];
    };
    'intake.affected': {
      source_id: string;
      record_id: string;
      number: number;
      package_id: number;
      container: string;
      path: string;
      otherwise: Status;
      conditional: boolean;
      exact: string[];
      unorderable: string[];
    };
    'intake.range': {
      source_id: string;
      record_id: string;
      number: number;
      part: number;
      package_id: number;
      lo: Buffer;
      hi: Buffer | null;
      status: Exclude<Status, 'unaffected'>;
      because: Because;
      words: string;
    };
    'intake.configuration': {
      source_id: string;
      record_id: string;
      number: number;
      container: string;
      path: string;
      clause: Clause;
    };
    'intake.operand': {
      source_id: string;
      record_id: string;
      configuration: number;
      number: number;
      package_id: number | null;
      vulnerable: boolean;
      status: Status;
      lo: Buffer | null;
      hi: Buffer | null;
      exact: string | null;
      words: string;
    };
    'intake.signal': {
      source_id: string;
      record_id: string;
      number: number;
      kind: string;
      value: string;
      at: Date | null;
      container: string;
      claimed_score: number | null;
      claimed_severity: string | null;
    };
    'intake.vulnerability': {
      id: string;
      title: string;
      published_at: Date | null;
      modified_at: Date | null;
      listed_at: Date | null;
      withdrawn_at: Date | null;
      merged_at: Date;
    };
    'intake.voice': {
      vulnerability_id: string;
      source_id: string;
      record_id: string;
      relation: Relation;
    };
    'intake.alias': { alias: string; vulnerability_id: string };
  }
}
