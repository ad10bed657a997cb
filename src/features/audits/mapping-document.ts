import type { JsonObject } from '#formats/json/read.ts';
import type { MappedResource } from '#formats/oscal/mapping.ts';

import type { Succession } from './succession.ts';

/** What a mapping that is written says of itself. */
export type MappingIssue = {
  readonly title: string;
  readonly version: string;
  readonly at: string;
  /** Made by comparing words (`automation`), or as persons judged it. */
  readonly method: 'human' | 'automation';
  readonly description: string;
  readonly source: MappedResource;
  readonly target: MappedResource;
  /** A new UUID for each thing that needs one. */
  readonly newUuid: () => string;
};

const oscalVersion = '1.2.1';

/**
 * Successions as an OSCAL mapping collection. What a machine made is a draft, and says that it looked
 * at the words alone (`syntactic`).
 */
export function mappingDocument(
  successions: readonly Succession[],
  issue: MappingIssue,
): JsonObject {
  const isByMachine = issue.method === 'automation';
  const rationale = isByMachine ? 'syntactic' : 'semantic';
  return {
    'mapping-collection': {
      uuid: issue.newUuid(),
      metadata: {
        title: issue.title,
        'last-modified': issue.at,
        version: issue.version,
        'oscal-version': oscalVersion,
      },
      provenance: {
        method: issue.method,
        'matching-rationale': rationale,
        status: isByMachine ? 'draft' : 'complete',
        'mapping-description': issue.description,
      },
      mappings: [
        {
          uuid: issue.newUuid(),
          'source-resource': { ...issue.source },
          'target-resource': { ...issue.target },
          maps: successions
            .filter(({ from, to }) => from.length > 0 && to.length > 0)
            .map((succession) => mapOf(succession, issue.newUuid())),
          ...gapOf('source-gap-summary', successions, issue),
          ...gapOf('target-gap-summary', successions, issue),
        },
      ],
    },
  };
}

function mapOf({ from, to, relationship, rationale }: Succession, uuid: string): JsonObject {
  const items = (ids: readonly string[]) => ids.map((id) => ({ type: 'control', 'id-ref': id }));
  return {
    uuid,
    relationship,
    sources: items(from),
    targets: items(to),
    ...(rationale === '' ? {} : { remarks: rationale }),
  };
}

/** Clauses of one side that have no counterpart; why, the model has no place for. */
function gapOf(
  name: 'source-gap-summary' | 'target-gap-summary',
  successions: readonly Succession[],
  { newUuid }: MappingIssue,
): JsonObject {
  const isOfSource = name === 'source-gap-summary';
  const ids = successions.flatMap(({ from, to }) => {
    if (isOfSource) return to.length === 0 ? from : [];
    return from.length === 0 ? to : [];
  });
  if (ids.length === 0) return {};
  return { [name]: { uuid: newUuid(), 'unmapped-controls': [{ 'with-ids': [...ids] }] } };
}
