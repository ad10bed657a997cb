import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { AssignmentId, DirectiveId } from '../directive.ts';
import { say as sayRequest } from '../request-texts.ts';
import { say } from '../review-texts.ts';
import * as store from './request-store.ts';

type Place = { readonly organizationId: OrganizationId; readonly directiveId: DirectiveId };

/** What a request names, all of it ordered of the body and still open; every other name is a fault. */
export async function assignedOf(
  work: Change,
  place: Place,
  assignments: readonly AssignmentId[],
): Promise<readonly store.AssignedRow[]> {
  const assigned = await store.selectAssigned(work, place);
  const faults = assignments.flatMap((id, at) =>
    assigned.some((row) => row.id === id)
      ? []
      : [{ path: `/assignments/${at}`, text: say('directives.not-assigned') }],
  );
  refuseFaults(faults);
  return assignments.length === 0
    ? assigned
    : assigned.filter(({ id }) => assignments.includes(id));
}

export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

/** One field that is at fault. */
export function refuseField(path: string, text: Text | undefined): void {
  if (text) refuseFaults([{ path, text }]);
}

/** Whether two requests ask about something in common. */
export const overlaps = (a: readonly AssignmentId[], b: readonly AssignmentId[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));

type Asked = { readonly requested_by: PersonId; readonly organization_id: OrganizationId };

/** Whether the actor may decide a request: not their own, and not that of a body they speak for. */
export const isDecidable = ({ actor }: Work, asked: Asked): boolean =>
  actor.permissions.has('directives.approve') &&
  asked.requested_by !== actor.id &&
  asked.organization_id !== actor.organizationId;

export function refuseOwnRequest(work: Work, asked: Asked): void {
  if (!isDecidable(work, asked))
    throw new Refusal('forbidden', sayRequest('directives.own-request'));
}

type Listed = Pick<
  store.ExtensionRow | store.ExceptionRow,
  | 'directive_id'
  | 'kind'
  | 'fiscal_year'
  | 'number'
  | 'title'
  | 'organization_id'
  | 'name_ja'
  | 'name_en'
  | 'assignments'
>;

type Names = ReadonlyMap<AssignmentId, store.AssignedRow>;

/** The directive, the body and the things that a request is about. */
export const placeOf = (row: Listed, names: Names) => ({
  directiveId: row.directive_id,
  kind: row.kind,
  fiscalYear: row.fiscal_year,
  number: row.number,
  title: row.title,
  organizationId: row.organization_id,
  nameJa: row.name_ja,
  nameEn: row.name_en,
  about: row.assignments.flatMap((id) => {
    const named = names.get(id);
    return named ? [{ id, action: named.action, system: named.system }] : [];
  }),
});

/** Whatever requests name, by id. */
export async function namesFor(
  work: Work,
  which: store.Which,
  rows: readonly { readonly assignments: readonly AssignmentId[] }[],
): Promise<Names> {
  if (rows.every(({ assignments }) => assignments.length === 0)) return new Map();
  return new Map((await store.selectAssigned(work, which)).map((row) => [row.id, row]));
}

type Decided = {
  readonly granted: boolean;
  readonly until: Date | null;
  readonly decision: string;
};

/**
 * What an approver decides: a grant has an end that nothing speaks against, and a refusal needs none.
 */
export function chosenOf(
  { granted, until, decision: words }: Decided,
  objectionTo: (until: Date) => Text | undefined,
): store.Decision {
  if (!granted) return { granted, words };
  if (until === null) {
    throw new Refusal('invalid', sayKernel('kernel.invalid'), {
      faults: [{ path: '/until', text: sayKernel('kernel.required') }],
    });
  }
  refuseField('/until', objectionTo(until));
  return { granted, until, words };
}
