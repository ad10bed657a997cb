import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import {
  type Affected,
  type Bom,
  type BomComponent,
  type BomTool,
  type BomVulnerability,
  nested,
} from './bom.ts';

type Maybe = JsonValue | undefined;
type Placed = readonly [component: JsonValue, path: string];

/** A document in JSON that is sound by its schema. */
export function bomOfJson(value: JsonValue, specVersion: string): Bom {
  const metadata = member(value, 'metadata');
  const described = member(metadata, 'component');
  const top: Placed[] = described === undefined ? [] : [[described, '/metadata/component']];
  const components = [...nested([...top, ...partsOf([value, ''])], partsOf)].map(componentOf);
  const version = member(value, 'version');
  return {
    specVersion,
    serialNumber: textOf(value, 'serialNumber'),
    version: version === undefined ? '' : JSON.stringify(version),
    timestamp: textOf(metadata, 'timestamp'),
    tools: toolsOf(member(metadata, 'tools')),
    label: textOf(member(metadata, 'distributionConstraints'), 'tlp'),
    makers: makersOf(metadata),
    subject: described === undefined ? undefined : components[0],
    components,
    compositions: items(member(value, 'compositions')).map((each) => ({
      aggregate: textOf(each, 'aggregate') ?? '',
      about: ['assemblies', 'dependencies', 'vulnerabilities'].flatMap((key) =>
        textsOf(member(each, key)),
      ),
    })),
  };
}

function textOf(value: Maybe, key: string): string | undefined {
  return asString(member(value, key));
}

function textsOf(value: Maybe): readonly string[] {
  return items(value).flatMap((each) => asString(each) ?? []);
}

function partsOf([whole, path]: Placed): readonly Placed[] {
  return items(member(whole, 'components')).map((part, at) => [part, `${path}/components/${at}`]);
}

function componentOf([component, path]: Placed): BomComponent {
  const swid = member(component, 'swid');
  const tagId = textOf(swid, 'tagId');
  return {
    type: textOf(component, 'type'),
    group: textOf(component, 'group'),
    name: textOf(component, 'name'),
    version: textOf(component, 'version'),
    purl: textOf(component, 'purl'),
    cpe: textOf(component, 'cpe'),
    swid: tagId === undefined ? undefined : { tagId, version: textOf(swid, 'version') },
    hashes: items(member(component, 'hashes')).map((hash) => ({
      algorithm: textOf(hash, 'alg') ?? '',
      value: textOf(hash, 'content') ?? '',
    })),
    ref: textOf(component, 'bom-ref'),
    path,
  };
}

/** Both shapes of `metadata.tools`: the list up to 1.4, and components and services since 1.5. */
function toolsOf(tools: Maybe): readonly BomTool[] {
  const listed =
    asObject(tools) === undefined
      ? items(tools)
      : [...items(member(tools, 'components')), ...items(member(tools, 'services'))];
  return listed.map((tool) => ({
    vendor: textOf(tool, 'vendor'),
    group: textOf(tool, 'group'),
    name: textOf(tool, 'name'),
    version: textOf(tool, 'version'),
  }));
}

function makersOf(metadata: Maybe): readonly (string | undefined)[] {
  const [author] = items(member(metadata, 'authors'));
  const described = member(metadata, 'component');
  return [
    ...['supplier', 'manufacturer', 'manufacture'].map((key) => member(metadata, key)),
    ...[author, member(described, 'supplier'), member(described, 'manufacturer')],
  ].map((each) => textOf(each, 'name'));
}

/** The vulnerabilities of a document in JSON that is sound by its schema. */
export function vulnerabilitiesOfJson(value: JsonValue): readonly BomVulnerability[] {
  return items(member(value, 'vulnerabilities')).map((each) => {
    const analysis = member(each, 'analysis');
    return {
      id: textOf(each, 'id'),
      updated: textOf(each, 'updated'),
      advice: ['recommendation', 'workaround'].flatMap((key) => textOf(each, key) ?? []),
      analysis:
        analysis === undefined
          ? undefined
          : {
              state: textOf(analysis, 'state'),
              justification: textOf(analysis, 'justification'),
              responses: textsOf(member(analysis, 'response')),
              detail: textOf(analysis, 'detail'),
              lastUpdated: textOf(analysis, 'lastUpdated'),
            },
      affects: items(member(each, 'affects')).map(affectedOf),
    };
  });
}

function affectedOf(target: JsonValue): Affected {
  return {
    ref: textOf(target, 'ref') ?? '',
    versions: items(member(target, 'versions')).map((each) => ({
      version: textOf(each, 'version'),
      range: textOf(each, 'range'),
      status: textOf(each, 'status'),
    })),
  };
}
