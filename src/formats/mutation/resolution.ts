import { asObject, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { OscalDocument } from '#formats/oscal/model.ts';
import { readOscal } from '#formats/oscal/read.ts';
import { resolveProfile } from '#formats/oscal/resolve/resolve.ts';
import type { Finding } from '#kernel/finding.ts';

const metadata = {
  title: '見本',
  'last-modified': '2026-11-23T09:00:00+09:00',
  version: '1',
  'oscal-version': '1.1.2',
};
const control = (id: string, more: object = {}) => ({ id, title: id, ...more });

/** What a damaged profile imports, whatever it asks for. */
const catalog = sound({
  catalog: {
    uuid: '3f2a7c1e-5b64-4d0e-9a35-1c7f7a2b9e10',
    metadata,
    groups: ['ac', 'au', 'ra', 's1', 'cm'].map((family) => ({
      id: family,
      title: family,
      controls: [1, 2, 3].map((number) =>
        control(`${family}-${number}`, {
          params: [{ id: `${family}-${number}_prm_1`, label: 'x' }],
          parts: [{ id: `${family}-${number}_smt`, name: 'statement', prose: 'x' }],
          controls: [control(`${family}-${number}.1`)],
        }),
      ),
    })),
  } as unknown as JsonValue,
});

/** What imports a damaged catalogue, and asks for everything there is to ask for. */
const profile = sound({
  profile: {
    uuid: '4f2a7c1e-5b64-4d0e-9a35-1c7f7a2b9e10',
    metadata,
    imports: [{ href: 'damaged', 'include-all': {} }],
    merge: { combine: { method: 'merge' }, 'as-is': true },
  },
});

function sound(value: JsonValue): OscalDocument {
  const reading = readOscal(value);
  if (reading.ok) return reading.document;
  throw new Error(`Our own document is unsound: ${reading.findings[0]?.path ?? ''}`);
}

const issue = {
  uuid: '5f2a7c1e-5b64-4d0e-9a35-1c7f7a2b9e10',
  at: '2026-11-23T09:00:00+09:00',
  source: 'damaged',
};

/** A damaged document as a profile, or as the catalogue that one imports: resolved or refused. */
export function resolved(value: JsonValue): readonly Finding[] {
  const reading = readOscal(withControls(value));
  if (!reading.ok) return reading.findings;
  const damaged = reading.document;
  const isProfile = damaged.model === 'profile';
  const imported = { name: 'imported', document: isProfile ? catalog : damaged };
  return resolveProfile({
    profile: isProfile ? damaged : profile,
    name: 'damaged',
    sources: () => imported,
    issue,
  }).findings;
}

/** Some of the profiles at hand ask for hundreds of controls; the first of them will do. */
function withControls(value: JsonValue): JsonValue {
  const imports = items(member(member(value, 'profile'), 'imports'));
  return imports.length > 3
    ? { profile: { ...asObject(member(value, 'profile')), imports: imports.slice(0, 3) } }
    : value;
}
