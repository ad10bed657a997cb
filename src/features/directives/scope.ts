import { z } from 'zod';

import type { Reason } from '#features/exposure/judgement.ts';
import { CommunityId } from '#features/labels/marking.ts';
import { OrganizationId } from '#kernel/actor.ts';

import { say } from './texts.ts';

const names = z.array(z.string().trim().min(1).max(60)).max(50);
const organizations = z.array(OrganizationId).max(10_000);

/**
 * Whom a directive is for: bodies that the vulnerability concerns, narrowed by kind, sector,
 * designation and community; with bodies that are named whatever they are; without those excepted.
 */
export const Scope = z.strictObject({
  exposure: z.boolean(),
  kinds: names,
  sectors: names,
  designations: names,
  communities: z.array(CommunityId).max(50),
  organizations,
  except: organizations,
});
export type Scope = z.infer<typeof Scope>;

export const emptyScope: Scope = {
  exposure: false,
  kinds: [],
  sectors: [],
  designations: [],
  communities: [],
  organizations: [],
  except: [],
};

/** A scope that reaches whoever a vulnerability concerns. */
export const exposed: Scope = { ...emptyScope, exposure: true };

/** A body as a scope asks of it. */
export type Body = {
  readonly id: OrganizationId;
  readonly kind: string;
  readonly sectors: readonly string[];
  readonly designations: readonly string[];
  readonly communities: readonly CommunityId[];
};

/** Whether a scope reaches anybody at all by what it says. */
export const isOpen = (scope: Scope): boolean =>
  scope.exposure || scope.organizations.length > 0 || groups(scope).length > 0;

const groups = ({ kinds, sectors, designations, communities }: Scope) =>
  [kinds, sectors, designations, communities].filter((each) => each.length > 0);

export type Reach = {
  /** The scope narrows to bodies that the vulnerability concerns; this one must be one of them. */
  readonly ifExposed: boolean;
  readonly reasons: readonly Reason[];
};

/** Whether and why a scope reaches a body; nothing where it does not. */
export function reach(scope: Scope, body: Body): Reach | undefined {
  if (scope.except.includes(body.id)) return undefined;
  if (scope.organizations.includes(body.id)) {
    return { ifExposed: false, reasons: [because('directives.reason.named')] };
  }
  const asked = [
    { of: scope.kinds, has: [body.kind], key: 'directives.reason.kind' },
    { of: scope.sectors, has: body.sectors, key: 'directives.reason.sector' },
    { of: scope.designations, has: body.designations, key: 'directives.reason.designation' },
    { of: scope.communities, has: body.communities, key: 'directives.reason.community' },
  ] as const;
  const narrowing = asked.filter(({ of }) => of.length > 0);
  if (narrowing.length === 0 && !scope.exposure) return undefined;
  const reasons = narrowing.map(({ of, has, key }) => {
    const value = has.find((each) => (of as readonly string[]).includes(each));
    return value === undefined ? undefined : because(key, value);
  });
  if (reasons.includes(undefined)) return undefined;
  return {
    ifExposed: scope.exposure,
    reasons: reasons.flatMap((reason) => reason ?? []),
  };
}

const because = (key: Parameters<typeof say>[0], value?: string): Reason => ({
  text: value === undefined ? say(key) : say(key, { value }),
  source: null,
});
