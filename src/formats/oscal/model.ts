import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

/** The models of OSCAL, by the one member that a document of each consists of. */
export const oscalModels = [
  'catalog',
  'profile',
  'mapping-collection',
  'component-definition',
  'system-security-plan',
  'assessment-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
] as const;
export type OscalModel = (typeof oscalModels)[number];

/** A document that is complete and sound: nothing of it is left out, `root` is all of it. */
export type OscalDocument = {
  readonly model: OscalModel;
  /** As the document writes it. */
  readonly oscalVersion: string;
  /** What stands under the name of the model. */
  readonly root: JsonObject;
  /** The whole document, as it was read. */
  readonly value: JsonObject;
};

/**
 * Which model a value is a document of, however sound: it has the member named by the model, and
 * in that the metadata that every model begins with. Undefined for anything else.
 */
export function modelOf(value: JsonValue): OscalModel | undefined {
  return oscalModels.find((model) => {
    const root = asObject(member(value, model));
    const metadata = asObject(member(root, 'metadata'));
    if (!metadata) return false;
    return member(metadata, 'oscal-version') !== undefined || member(root, 'uuid') !== undefined;
  });
}

/** `metadata/oscal-version` of a document; empty where it says none. */
export function oscalVersionOf(root: JsonValue | undefined): string {
  return asString(member(member(root, 'metadata'), 'oscal-version')) ?? '';
}

/**
 * Which set of rules a version follows. Versions before 1.2 let a JSON document hold both sides
 * of a choice (`groups` beside `controls`); `undefined` where it is no version of OSCAL 1.
 */
export type Edition = 'before 1.2' | 'from 1.2';

export function editionOf(oscalVersion: string): Edition | undefined {
  const [major, minor] = versionNumbers(oscalVersion) ?? [];
  if (major !== 1 || minor === undefined) return undefined;
  return minor < 2 ? 'before 1.2' : 'from 1.2';
}

/** `1.1.2` or `1.0.0-rc1` as its three numbers; undefined for anything else. */
export function versionNumbers(text: string): readonly [number, number, number] | undefined {
  const parts = /^v?(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?(?:[-+][0-9A-Za-z.+-]{1,64})?$/.exec(text);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)] : undefined;
}
