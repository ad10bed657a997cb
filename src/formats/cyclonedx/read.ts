import { componentsOf, type Statement } from '#formats/inventory/component.ts';
import type { Distribution } from '#formats/inventory/distribution.ts';
import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { instantOf } from '#formats/inventory/taken.ts';
import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { schemaOf } from './schema.ts';
import { say } from './texts.ts';

type Maybe = JsonValue | undefined;

/** Whether a JSON document calls itself CycloneDX, of whatever version and however sound. */
export function isCycloneDx(value: JsonValue): boolean {
  return member(value, 'bomFormat') === 'CycloneDX';
}

/**
 * A CycloneDX document of version 1.2 to 1.7 as an inventory, refused where it breaks the official
 * schema of its version, with every breach.
 *
 * Components count wherever they stand in one another, the described one (`metadata.component`)
 * too where it names a package. `scope: excluded` is no reason to leave one out: it is the
 * submitter's claim, and what is installed can be reached in ways a call graph does not show.
 */
export function readCycloneDx(value: JsonValue): Reading<InventoryDocument> {
  const specVersion = asString(member(value, 'specVersion'));
  const check = schemaOf.get(specVersion ?? '');
  if (!isCycloneDx(value) || specVersion === undefined || check === undefined) {
    return { ok: false, findings: [unreadable(value, specVersion)] };
  }
  const breaches = check(value);
  if (breaches.length > 0) return { ok: false, findings: breaches };

  const metadata = member(value, 'metadata');
  const subject = member(metadata, 'component');
  const placed = [...componentsIn(value)];
  const { components, findings } = componentsOf(
    placed.filter(([item]) => item !== subject || isIdentified(item)).map(statementOf),
    hostOf(placed.map(([item]) => item)),
  );
  const document: InventoryDocument = {
    format: 'cyclonedx',
    specVersion,
    generators: generatorsOf(member(metadata, 'tools')),
    takenAt: instantOf(asString(member(metadata, 'timestamp'))),
    subject: labelOf(subject),
    declaredComplete: completeness(value, asString(member(subject, 'bom-ref'))),
    components,
  };
  return { ok: true, document, findings };
}

function unreadable(value: JsonValue, version: string | undefined): Finding {
  const rule = 'cyclonedx.version';
  if (!isCycloneDx(value)) {
    return { rule: 'cyclonedx.format', path: '', severity: 'error', text: say('cyclonedx.not') };
  }
  const path = '/specVersion';
  if (version === undefined) {
    return { rule, path: '', severity: 'error', text: say('cyclonedx.no-version') };
  }
  const word = /^1\.[01]$/.test(version) ? 'cyclonedx.xml-only' : 'cyclonedx.version';
  return { rule, path, severity: 'error', text: say(word, { version: version.slice(0, 40) }) };
}

type Placed = readonly [component: JsonValue, path: string];

/** Every component with its place, parents before their parts, in the order they are written. */
export function* componentsIn(bom: JsonValue): Generator<Placed> {
  const subject = member(member(bom, 'metadata'), 'component');
  const waiting: Placed[] = partsOf(bom, '').reverse();
  if (subject !== undefined) waiting.push([subject, '/metadata/component']);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    waiting.push(...partsOf(...next).reverse());
  }
}

function partsOf(whole: JsonValue, path: string): Placed[] {
  return items(member(whole, 'components')).map((part, at) => [part, `${path}/components/${at}`]);
}

function isIdentified(component: JsonValue): boolean {
  return member(component, 'purl') !== undefined || member(component, 'cpe') !== undefined;
}

function statementOf([component, path]: Placed): Statement {
  const written = (key: string) => {
    const text = asString(member(component, key));
    return text === undefined || text === '' ? [] : [{ text, path: `${path}/${key}` }];
  };
  return {
    name: nameOf(component),
    version: asString(member(component, 'version')),
    purls: written('purl'),
    cpes: written('cpe'),
    path,
  };
}

function nameOf(component: Maybe): string {
  const [group, name] = [member(component, 'group'), member(component, 'name')].map(asString);
  return [group, name].filter((part) => part !== undefined && part !== '').join('/');
}

function labelOf(component: Maybe): string | undefined {
  const version = asString(member(component, 'version'));
  return [nameOf(component), version].filter(Boolean).join(' ') || undefined;
}

/** The operating system of the whole, where the document names exactly one. */
function hostOf(components: readonly JsonValue[]): Distribution | undefined {
  const [system, ...others] = components.filter(
    (component) => member(component, 'type') === 'operating-system',
  );
  const name = asString(member(system, 'name'));
  if (name === undefined || others.length > 0) return undefined;
  return { name, version: asString(member(system, 'version')) };
}

/** Both shapes of `metadata.tools`: the list up to 1.4, and components and services since 1.5. */
function generatorsOf(tools: Maybe): readonly string[] {
  const isGrouped = asObject(tools) !== undefined;
  const listed = isGrouped
    ? [...items(member(tools, 'components')), ...items(member(tools, 'services'))]
    : items(tools);
  return listed.flatMap((tool) => {
    const label = [asString(member(tool, 'vendor')), labelOf(tool)].filter(Boolean).join(' ');
    return label === '' ? [] : [label];
  });
}

/**
 * What the document says about its own completeness: the `aggregate` of the compositions that are
 * about the described component, or about nothing in particular. One that says incomplete outweighs
 * one that says complete; `unknown` and `not_specified` say nothing.
 */
function completeness(bom: JsonValue, subject: string | undefined): boolean | undefined {
  const aggregates = items(member(bom, 'compositions'))
    .filter((composition) => {
      const about = ['assemblies', 'dependencies'].flatMap((key) =>
        items(member(composition, key)),
      );
      return about.length === 0 || (subject !== undefined && about.includes(subject));
    })
    .map((composition) => asString(member(composition, 'aggregate')) ?? '');
  if (aggregates.some((aggregate) => aggregate.startsWith('incomplete'))) return false;
  return aggregates.includes('complete') ? true : undefined;
}
