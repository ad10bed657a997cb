import type { JsonObject } from '#formats/json/read.ts';

import {
  endOf,
  fileOf,
  metadata,
  oneLine,
  reviewedControls,
  startOf,
  type Writing,
} from './oscal-frame.ts';
import { systemUuid } from './oscal-system.ts';

/** The assessment plan of an audit: which clauses, of which body and systems, by whom and when. */
export function assessmentPlan(writing: Writing): JsonObject {
  const { dossier, uuidOf } = writing;
  const { audit, campaign, body, systems, auditors } = dossier;
  return {
    'assessment-plan': {
      uuid: uuidOf('ap'),
      metadata: metadata(writing, { title: `${campaign.title} ${body.nameJa}` }),
      'import-ssp': { href: fileOf(dossier, 'ssp') },
      'reviewed-controls': reviewedControls(dossier),
      'assessment-subjects': [
        {
          type: 'component',
          'include-subjects': [
            { 'subject-uuid': systemUuid(writing), type: 'component' },
            ...systems.map(({ id }) => ({ 'subject-uuid': id, type: 'component' })),
          ],
        },
      ],
      tasks: [
        {
          ...{ uuid: uuidOf('ap task'), type: 'action', title: oneLine(campaign.title) },
          timing: {
            'within-date-range': { start: startOf(audit.startsOn), end: endOf(audit.endsOn) },
          },
          ...(auditors.length > 0
            ? {
                'responsible-roles': [
                  { 'role-id': 'assessor', 'party-uuids': auditors.map(({ id }) => id) },
                ],
              }
            : {}),
        },
      ],
    },
  };
}
