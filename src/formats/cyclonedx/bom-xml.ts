import { attributeOf, childOf, childrenOf, pathOf, type XmlElement } from '#formats/xml/element.ts';

import {
  type Affected,
  type Bom,
  type BomComponent,
  type BomTool,
  type BomVulnerability,
  nested,
} from './bom.ts';

type Maybe = XmlElement | undefined;

// XSD sets no limit to the digits of a version; JSON has none beyond 2^53.
const longestNumber = 40;

/** A document in XML that is sound by its schema. */
export function bomOfXml(root: XmlElement, specVersion: string): Bom {
  const metadata = childOf(root, 'metadata');
  const described = childOf(metadata, 'component');
  const top = described ? [described] : [];
  const components = [...nested([...top, ...partsOf(root)], partsOf)].map(componentOf);
  return {
    specVersion,
    serialNumber: attributeOf(root, 'serialNumber'),
    version: (attributeOf(root, 'version') ?? '').trim().slice(0, longestNumber),
    timestamp: textOf(metadata, 'timestamp'),
    tools: toolsOf(childOf(metadata, 'tools')),
    label: textOf(childOf(metadata, 'distributionConstraints'), 'tlp'),
    makers: makersOf(metadata),
    subject: described ? components[0] : undefined,
    components,
    compositions: inside(root, 'compositions', 'composition').flatMap((each) => {
      const about = [
        ...inside(each, 'assemblies', 'assembly'),
        ...inside(each, 'dependencies', 'dependency'),
        ...inside(each, 'vulnerabilities', 'vulnerability'),
      ].flatMap((part) => attributeOf(part, 'ref') ?? []);
      return childrenOf(each, 'aggregate').map(({ text }) => ({ aggregate: text.trim(), about }));
    }),
  };
}

/** The text of a child, without the white space around it that writers of XML add. */
function textOf(element: Maybe, name: string): string | undefined {
  return childOf(element, name)?.text.trim();
}

/** The children of a name in the list that a child of another name is. */
function inside(element: Maybe, list: string, name: string): readonly XmlElement[] {
  return childrenOf(element, list).flatMap((each) => childrenOf(each, name));
}

function partsOf(whole: XmlElement): readonly XmlElement[] {
  return inside(whole, 'components', 'component');
}

function componentOf(component: XmlElement): BomComponent {
  const swid = childOf(component, 'swid');
  return {
    type: attributeOf(component, 'type'),
    group: textOf(component, 'group'),
    name: textOf(component, 'name'),
    version: textOf(component, 'version'),
    purl: textOf(component, 'purl'),
    cpe: textOf(component, 'cpe'),
    swid: swid && {
      tagId: attributeOf(swid, 'tagId') ?? '',
      version: attributeOf(swid, 'version'),
    },
    hashes: inside(component, 'hashes', 'hash').map((hash) => ({
      algorithm: attributeOf(hash, 'alg') ?? '',
      value: hash.text.trim(),
    })),
    ref: attributeOf(component, 'bom-ref'),
    path: pathOf(component),
  };
}

/** Both shapes of `metadata/tools`: tools up to 1.4, and components and services since 1.5. */
function toolsOf(tools: Maybe): readonly BomTool[] {
  const listed = [
    ...childrenOf(tools, 'tool'),
    ...inside(tools, 'components', 'component'),
    ...inside(tools, 'services', 'service'),
  ];
  return listed.map((tool) => ({
    vendor: textOf(tool, 'vendor'),
    group: textOf(tool, 'group'),
    name: textOf(tool, 'name'),
    version: textOf(tool, 'version'),
  }));
}

function makersOf(metadata: Maybe): readonly (string | undefined)[] {
  const [author] = inside(metadata, 'authors', 'author');
  const described = childOf(metadata, 'component');
  return [
    ...['supplier', 'manufacturer', 'manufacture'].map((name) => childOf(metadata, name)),
    ...[author, childOf(described, 'supplier'), childOf(described, 'manufacturer')],
  ].map((each) => textOf(each, 'name'));
}

/** The vulnerabilities of a document in XML that is sound by its schema. */
export function vulnerabilitiesOfXml(root: XmlElement): readonly BomVulnerability[] {
  return inside(root, 'vulnerabilities', 'vulnerability').map((each) => {
    const analysis = childOf(each, 'analysis');
    return {
      id: textOf(each, 'id'),
      updated: textOf(each, 'updated'),
      advice: ['recommendation', 'workaround'].flatMap((key) => textOf(each, key) ?? []),
      analysis: analysis && {
        state: textOf(analysis, 'state'),
        justification: textOf(analysis, 'justification'),
        responses: inside(analysis, 'responses', 'response').map(({ text }) => text.trim()),
        detail: textOf(analysis, 'detail'),
        lastUpdated: textOf(analysis, 'lastUpdated'),
      },
      affects: inside(each, 'affects', 'target').map(affectedOf),
    };
  });
}

function affectedOf(target: XmlElement): Affected {
  return {
    ref: textOf(target, 'ref') ?? '',
    versions: inside(target, 'versions', 'version').map((each) => ({
      version: textOf(each, 'version'),
      range: textOf(each, 'range'),
      status: textOf(each, 'status'),
    })),
  };
}
