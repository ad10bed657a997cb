import { componentsOf, type Statement } from '#formats/inventory/component.ts';
import type { Distribution } from '#formats/inventory/distribution.ts';
import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { instantOf } from '#formats/inventory/taken.ts';
import type { Finding } from '#kernel/finding.ts';

import type { Bom, BomComponent, BomTool } from './bom.ts';

/**
 * A document as an inventory. Components count wherever they stand in one another, the described one
 * too where it names a package. `scope: excluded` is no reason to leave one out: it is the
 * submitter's claim, and what is installed can be reached in ways a call graph does not show.
 */
export function inventoryOf(bom: Bom): {
  readonly document: InventoryDocument;
  readonly findings: readonly Finding[];
} {
  const { subject, components: all } = bom;
  const counted = all.filter((each) => each !== subject || isIdentified(each));
  const { components, findings } = componentsOf(counted.map(statementOf), hostOf(all));
  const document: InventoryDocument = {
    format: 'cyclonedx',
    specVersion: bom.specVersion,
    generators: bom.tools.map(toolLabel).filter((label) => label !== ''),
    takenAt: instantOf(bom.timestamp),
    subject: subject && (labelOf(subject) || undefined),
    declaredComplete: completeness(bom),
    components,
  };
  return { document, findings };
}

function isIdentified({ purl, cpe, swid }: BomComponent): boolean {
  return purl !== undefined || cpe !== undefined || swid !== undefined;
}

function statementOf(component: BomComponent): Statement {
  const { path, version, purl, cpe, swid, hashes } = component;
  return {
    name: nameOf(component),
    version: version || swid?.version,
    purls: purl ? [{ text: purl, path: `${path}/purl` }] : [],
    cpes: cpe ? [{ text: cpe, path: `${path}/cpe` }] : [],
    identities: swid && swid.tagId !== '' ? [{ ecosystem: 'swid', name: swid.tagId }] : [],
    hashes,
    path,
  };
}

function nameOf({ group, name }: Pick<BomComponent, 'group' | 'name'>): string {
  return group && name ? `${group}/${name}` : group || name || '';
}

function labelOf(component: Pick<BomComponent, 'group' | 'name' | 'version'>): string {
  return [nameOf(component), component.version].filter(Boolean).join(' ');
}

function toolLabel(tool: BomTool): string {
  return [tool.vendor, labelOf(tool)].filter(Boolean).join(' ');
}

/** The operating system of the whole, where the document names exactly one. */
function hostOf(components: readonly BomComponent[]): Distribution | undefined {
  const [system, ...others] = components.filter(({ type }) => type === 'operating-system');
  if (system?.name === undefined || others.length > 0) return undefined;
  return { name: system.name, version: system.version };
}

/**
 * What the document says about its own completeness: the `aggregate` of the compositions that are
 * about the described component, or about nothing in particular. One that says incomplete outweighs
 * one that says complete; `unknown` and `not_specified` say nothing.
 */
function completeness({ compositions, subject }: Bom): boolean | undefined {
  const ref = subject?.ref;
  const aggregates = compositions
    .filter(({ about }) => about.length === 0 || (ref !== undefined && about.includes(ref)))
    .map(({ aggregate }) => aggregate);
  if (aggregates.some((aggregate) => aggregate.startsWith('incomplete'))) return false;
  return aggregates.includes('complete') ? true : undefined;
}
