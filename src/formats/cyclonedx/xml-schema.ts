import { type XmlSchemaCheck, xmlSchemaCheck } from '#formats/xml-schema/check.ts';

import { patterns } from './patterns.ts';
import bom10 from './schema/bom-1.0.xsd.json' with { type: 'json' };
import bom11 from './schema/bom-1.1.xsd.json' with { type: 'json' };
import bom12 from './schema/bom-1.2.xsd.json' with { type: 'json' };
import bom13 from './schema/bom-1.3.xsd.json' with { type: 'json' };
import bom14 from './schema/bom-1.4.xsd.json' with { type: 'json' };
import bom15 from './schema/bom-1.5.xsd.json' with { type: 'json' };
import bom16 from './schema/bom-1.6.xsd.json' with { type: 'json' };
import bom17 from './schema/bom-1.7.xsd.json' with { type: 'json' };
import dependencyGraph from './schema/dependency-graph-1.0.xsd.json' with { type: 'json' };
import licences from './schema/spdx.xsd.json' with { type: 'json' };

/** The schemas that ship, as lines of XML, by the name of the file they are taken from. */
export const shipped: ReadonlyMap<string, readonly string[]> = new Map([
  ['bom-1.0.xsd', bom10.xsd],
  ['bom-1.1.xsd', bom11.xsd],
  ['bom-1.2.xsd', bom12.xsd],
  ['bom-1.3.xsd', bom13.xsd],
  ['bom-1.4.xsd', bom14.xsd],
  ['bom-1.5.xsd', bom15.xsd],
  ['bom-1.6.xsd', bom16.xsd],
  ['bom-1.7.xsd', bom17.xsd],
  ['spdx.xsd', licences.xsd],
  ['ext/dependency-graph-1.0.xsd', dependencyGraph.xsd],
]);

const versions = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'];

/** The checks of documents in XML by specification version; a version that is not here is not read. */
export const xmlSchemaOf: ReadonlyMap<string, XmlSchemaCheck> = new Map(
  versions.map((version) => {
    const files = [`bom-${version}.xsd`, 'spdx.xsd', 'ext/dependency-graph-1.0.xsd'];
    const texts = files.map((file) => (shipped.get(file) ?? []).join('\n'));
    return [version, xmlSchemaCheck('cyclonedx.schema', texts, patterns)];
  }),
);
