import { extensionDefinition } from './meta/extension-definition.ts';
import { languageContent } from './meta/language-content.ts';
import { markingDefinition } from './meta/marking-definition.ts';
import type { ObjectType } from './record.ts';
import { observables } from './sco/observables.ts';
import { attackPattern } from './sdo/attack-pattern.ts';
import { campaign } from './sdo/campaign.ts';
import { courseOfAction } from './sdo/course-of-action.ts';
import { grouping } from './sdo/grouping.ts';
import { identity } from './sdo/identity.ts';
import { incident } from './sdo/incident.ts';
import { indicator } from './sdo/indicator.ts';
import { infrastructure } from './sdo/infrastructure.ts';
import { intrusionSet } from './sdo/intrusion-set.ts';
import { location } from './sdo/location.ts';
import { malware } from './sdo/malware.ts';
import { malwareAnalysis } from './sdo/malware-analysis.ts';
import { note } from './sdo/note.ts';
import { observedData } from './sdo/observed-data.ts';
import { opinion } from './sdo/opinion.ts';
import { report } from './sdo/report.ts';
import { threatActor } from './sdo/threat-actor.ts';
import { tool } from './sdo/tool.ts';
import { vulnerability } from './sdo/vulnerability.ts';
import { relationship } from './sro/relationship.ts';
import { sighting } from './sro/sighting.ts';

const all: readonly ObjectType[] = [
  attackPattern,
  campaign,
  courseOfAction,
  grouping,
  identity,
  incident,
  indicator,
  infrastructure,
  intrusionSet,
  location,
  malware,
  malwareAnalysis,
  note,
  observedData,
  opinion,
  report,
  threatActor,
  tool,
  vulnerability,
  relationship,
  sighting,
  ...Object.values(observables),
  languageContent,
  markingDefinition,
  extensionDefinition,
];

const byName: ReadonlyMap<string, ObjectType> = new Map(all.map((type) => [type.name, type]));

/** What the standard says of an object type (§4 to §7); undefined for one it does not know. */
export function objectType(name: string): ObjectType | undefined {
  return byName.get(name);
}
