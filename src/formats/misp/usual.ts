/**
 * What is written where the model says nothing, because the draft asks for the member: identifiers of
 * an instance, which the reader assigns anew.
 */
export const usual = {
  organisation: { id: '0' },
  event: {
    ...{ id: '0', org_id: '0', orgc_id: '0', sharing_group_id: '0', extends_uuid: '' },
    locked: false,
  },
  attribute: { id: '0', event_id: '0', sharing_group_id: '0' },
  proposal: { id: '0', event_id: '0', old_id: '0', org_id: '0' },
  object: { id: '0', event_id: '0', sharing_group_id: '0' },
  reference: { id: '0', object_id: '0', event_id: '0' },
  report: { id: '0', event_id: '0', sharing_group_id: '0' },
} as const;
