import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { grounds, obstacles } from './audience.ts';
import {
  CommunityId,
  consentStates,
  LoweringId,
  loweringOutcomes,
  Marking,
  Subject,
} from './marking.ts';
import { passageReasons } from './passage.ts';
import { Tlp } from './tlp.ts';

const organizations = z.array(OrganizationId).max(10_000);
const communities = z.array(CommunityId).max(100);
const note = z.string().trim().max(2000);
const reason = z.string().trim().min(1).max(2000);

/** Whom a marking names, as far as the asker may know. */
const audience = {
  label: Tlp,
  originator: OrganizationId,
  persons: z.array(PersonId),
  organizations,
  communities,
};

const MarkingLine = z.object({
  subject: z.string(),
  version: z.number(),
  ...audience,
  markedAt: instant,
});
export type MarkingLine = z.infer<typeof MarkingLine>;

const ConsentLine = z.object({
  subject: z.string(),
  reporter: OrganizationId,
  state: z.enum(consentStates),
  organizations,
  communities,
  everybody: z.boolean(),
  note: z.string(),
  saidAt: instant,
});
export type ConsentLine = z.infer<typeof ConsentLine>;

/** What bears a label, the latest first. Of TLP:RED, only what names the asker. */
export const listMarkings = endpoint({
  method: 'GET',
  path: '/api/labels/markings',
  permission: 'labels.read',
  input: z.strictObject({
    subject: Subject.optional(),
    label: Tlp.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.array(MarkingLine),
});

/** Marks an object in the name of the asker's own organization, or raises what it marked. */
export const markSubject = endpoint({
  method: 'POST',
  path: '/api/labels/markings',
  permission: 'labels.mark',
  input: Marking.omit({ originator: true }).extend({ subject: Subject }),
  output: z.object({ subject: z.string(), label: Tlp }),
});

const LoweringLine = z.object({
  id: LoweringId,
  subject: z.string(),
  version: z.number(),
  ...audience,
  reason: z.string(),
  requestedBy: PersonId,
  requestedAt: instant,
  outcome: z.enum(loweringOutcomes).nullable(),
  decidedAt: instant.nullable(),
  /** Whether the asker is the other person of the originator who may decide. */
  decidable: z.boolean(),
  /** Whether the asker is who asked, and may take it back. */
  withdrawable: z.boolean(),
});
export type LoweringLine = z.infer<typeof LoweringLine>;

export const listLowerings = endpoint({
  method: 'GET',
  path: '/api/labels/lowerings',
  permission: 'labels.read',
  input: z.strictObject({}),
  output: z.array(LoweringLine),
});

/** The first person's wish: a milder label, or a wider circle under the same one. */
export const requestLowering = endpoint({
  method: 'POST',
  path: '/api/labels/lowerings',
  permission: 'labels.lower',
  input: Marking.omit({ originator: true }).extend({
    subject: Subject,
    version: z.number().int().min(1),
    reason,
  }),
  output: z.object({ id: LoweringId }),
});

/** The second person's word. */
export const decideLowering = endpoint({
  method: 'POST',
  path: '/api/labels/lowerings/:loweringId/decision',
  permission: 'labels.approve',
  input: z.strictObject({ loweringId: LoweringId, outcome: z.enum(['approved', 'declined']) }),
  output: z.null(),
});

export const withdrawLowering = endpoint({
  method: 'POST',
  path: '/api/labels/lowerings/:loweringId/withdrawal',
  permission: 'labels.lower',
  input: z.strictObject({ loweringId: LoweringId }),
  output: z.null(),
});

const CommunityLine = z.object({
  id: CommunityId,
  nameJa: z.string(),
  nameEn: z.string(),
  purpose: z.string(),
  foundedAt: instant,
  closedAt: instant.nullable(),
  /** The members in the asker's reach: a body knows of itself that it is in. */
  members: z.array(OrganizationId),
});
export type CommunityLine = z.infer<typeof CommunityLine>;

export const listCommunities = endpoint({
  method: 'GET',
  path: '/api/communities',
  permission: 'labels.read',
  input: z.strictObject({}),
  output: z.array(CommunityLine),
});

const name = z.string().trim().min(1).max(100);
export const foundCommunity = endpoint({
  method: 'POST',
  path: '/api/communities',
  permission: 'labels.manage',
  input: z.strictObject({ nameJa: name, nameEn: name, purpose: note }),
  output: z.object({ id: CommunityId }),
});

export const addMember = endpoint({
  method: 'POST',
  path: '/api/communities/:communityId/members',
  permission: 'labels.manage',
  input: z.strictObject({ communityId: CommunityId, organizationId: OrganizationId }),
  output: z.null(),
});

export const removeMember = endpoint({
  method: 'DELETE',
  path: '/api/communities/:communityId/members/:organizationId',
  permission: 'labels.manage',
  input: z.strictObject({ communityId: CommunityId, organizationId: OrganizationId }),
  output: z.null(),
});

/** Ends a community: nothing is shared in it any more. */
export const closeCommunity = endpoint({
  method: 'POST',
  path: '/api/communities/:communityId/closure',
  permission: 'labels.manage',
  input: z.strictObject({ communityId: CommunityId, reason }),
  output: z.null(),
});

/** Where the consent of each reporter in reach stands, what waits for an answer first. */
export const listConsents = endpoint({
  method: 'GET',
  path: '/api/labels/consents',
  permission: 'labels.read',
  input: z.strictObject({ subject: Subject.optional() }),
  output: z.array(ConsentLine),
});

/** From here on the object goes to nobody else until its reporter has given consent. */
export const askConsent = endpoint({
  method: 'POST',
  path: '/api/labels/consents',
  permission: 'labels.mark',
  input: z.strictObject({ subject: Subject, organizationId: OrganizationId, note }),
  output: z.null(),
});

/** The reporter's own word, which it may change at any time. */
export const answerConsent = endpoint({
  method: 'POST',
  path: '/api/labels/consents/answers',
  permission: 'labels.consent',
  input: z.strictObject({
    subject: Subject,
    state: z.enum(['given', 'withheld', 'withdrawn']),
    organizations,
    communities,
    everybody: z.boolean(),
    note,
  }),
  output: z.null(),
});

const PassageLine = z.object({
  id: z.uuid(),
  subject: z.string(),
  label: Tlp,
  originator: OrganizationId,
  destination: z.enum(['person', 'organization', 'channel', 'public']),
  person: z.string().nullable(),
  organizationId: OrganizationId.nullable(),
  ceiling: Tlp.nullable(),
  passed: z.boolean(),
  reason: z.enum(passageReasons),
  at: instant,
});
export type PassageLine = z.infer<typeof PassageLine>;

/** What came to the exit door, the latest first: what left, what stayed, and why. */
export const listPassages = endpoint({
  method: 'GET',
  path: '/api/labels/passages',
  permission: 'labels.read',
  input: z.strictObject({
    subject: Subject.optional(),
    organizationId: OrganizationId.optional(),
    outcome: z.enum(['passed', 'refused', 'disagreed']).optional(),
    before: instant.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.array(PassageLine),
});

/** What an organization, or one of its persons, would see of all that bears a label, and why. */
export const previewAudience = endpoint({
  method: 'GET',
  path: '/api/labels/previews',
  permission: 'labels.preview',
  input: z.strictObject({
    organizationId: OrganizationId,
    personId: PersonId.optional(),
    subject: Subject.optional(),
  }),
  output: z.object({
    sees: z.number(),
    seesNot: z.number(),
    /** Whether there is more than is judged here. */
    isCut: z.boolean(),
    objects: z.array(
      z.object({
        subject: z.string(),
        label: Tlp,
        admitted: z.boolean(),
        reason: z.enum([...grounds, ...obstacles, 'no-consent']),
      }),
    ),
  }),
});

/** Who can be named, or looked through the eyes of, at one organization. */
export const listReaders = endpoint({
  method: 'GET',
  path: '/api/labels/readers',
  permission: 'labels.preview',
  input: z.strictObject({ organizationId: OrganizationId }),
  output: z.array(z.object({ id: PersonId, name: z.string() })),
});
