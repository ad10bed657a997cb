import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { root } from '#platform/root.ts';
import type { Work } from '#platform/tools.ts';

import { type CouncilRule, CouncilRules } from '../rule.ts';

const read = new Map<string, readonly CouncilRule[]>();

/** How bodies may meet by one profile, as it ships; none where it says nothing of them. */
export function rulesIn(profile: string): readonly CouncilRule[] {
  const known = read.get(profile);
  if (known) return known;
  const file = join(root, 'profiles', profile, 'council.json');
  const rules = existsSync(file)
    ? CouncilRules.parse(JSON.parse(readFileSync(file, 'utf8'))).rules
    : [];
  read.set(profile, rules);
  return rules;
}

/** How bodies may meet, by the profile in force. */
export async function rulesOf(work: Work): Promise<readonly CouncilRule[]> {
  return rulesIn((await jurisdictionOf(work)).profile.id);
}
