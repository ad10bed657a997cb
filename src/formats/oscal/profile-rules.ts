import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { objectsIn } from './members.ts';
import type { Remarks } from './remarks.ts';

/**
 * What profile resolution asks of a profile alone: an import by fragment is a resource with a link
 * (“Internal References”), one structuring directive at most (“The structuring Directive”),
 * patterns that say something, and removals that say what.
 */
export function checkProfile(profile: JsonObject, notes: Remarks): void {
  checkImports(profile, notes);
  const merge = profile['merge'];
  const given = ['flat', 'as-is', 'custom'].filter((name) => {
    const value = member(merge, name);
    return value !== undefined && value !== false;
  });
  if (given.length > 1) {
    notes.error('oscal.profile-structure', '/profile/merge', { given: given.join(', ') });
  }
  if (asString(member(member(merge, 'combine'), 'method')) === 'merge') {
    notes.warning('oscal.resolve.merge', '/profile/merge/combine/method');
  }
  checkModify(profile, notes);
}

function checkImports(profile: JsonObject, notes: Remarks): void {
  const linked = new Set(
    objectsIn(profile['back-matter'], 'resources')
      .filter(({ rlinks }) => items(rlinks).length > 0)
      .map(({ uuid }) => `#${asString(uuid) ?? ''}`.toLowerCase()),
  );
  for (const [at, directive] of objectsIn(profile, 'imports').entries()) {
    const path = `/profile/imports/${at}`;
    const href = asString(directive['href']) ?? '';
    if (href.startsWith('#') && !linked.has(href.toLowerCase())) {
      notes.error('oscal.profile-import-resource', `${path}/href`, { href });
    }
    if (directive['include-all'] !== undefined && directive['include-controls'] !== undefined) {
      notes.warning('oscal.profile-include', path);
    }
    for (const list of ['include-controls', 'exclude-controls']) {
      for (const [index, selector] of objectsIn(directive, list).entries()) {
        checkPatterns(selector, `${path}/${list}/${index}`, notes);
      }
    }
  }
}

function checkPatterns(selector: JsonObject, path: string, notes: Remarks): void {
  for (const [at, matching] of objectsIn(selector, 'matching').entries()) {
    if (asString(matching['pattern']) !== undefined) continue;
    notes.warning('oscal.resolve.pattern', `${path}/matching/${at}`, { pattern: '' });
  }
}

function checkModify(profile: JsonObject, notes: Remarks): void {
  const { modify } = profile;
  const set = new Set<string>();
  for (const [at, setting] of objectsIn(modify, 'set-parameters').entries()) {
    const id = asString(setting['param-id']) ?? '';
    const path = `/profile/modify/set-parameters/${at}/param-id`;
    if (set.has(id)) notes.warning('oscal.profile-set-twice', path, { id });
    set.add(id);
  }
}
