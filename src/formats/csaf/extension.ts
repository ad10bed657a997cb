import { type SchemaCheck, schemaCheck } from '#formats/json-schema/check.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './mandatory/texts.ts';
import { entries, type Place, shown, whole, within } from './place.ts';
import { remembered } from './remembered.ts';
import content11 from './schema/documentation-11-content_1.0.0.json' with { type: 'json' };
import metadata11 from './schema/documentation-11-metadata_1.0.0.json' with { type: 'json' };
import content12 from './schema/documentation-12-content_1.0.0.json' with { type: 'json' };
import metadata12 from './schema/documentation-12-metadata_1.0.0.json' with { type: 'json' };
import { branches, vulnerabilities } from './walk.ts';

/** The places extensions may stand at (2.1 §2.4), as the metadata of extensions names them. */
export type Location = keyof typeof metadata11.requirement;

/** A list of extensions and the kind of place it stands at. */
export type ExtensionList = { readonly list: Place; readonly location: Location };

/** Every list of extensions in the document. */
export const extensionLists = remembered((document): readonly ExtensionList[] => {
  const root = whole(document);
  const tree = within(root, 'product_tree');
  const holders: [Location, readonly (Place | undefined)[]][] = [
    ['$.x_extensions', [root]],
    ['$.document.x_extensions', [within(root, 'document')]],
    [
      '$.product_tree.branches..product.x_extensions',
      branches(document).map((branch) => within(branch, 'product')),
    ],
    ['$.product_tree.full_product_names[*].x_extensions', entries(tree, 'full_product_names')],
    // The metadata still speaks of relationships, which 2.1 calls product paths.
    [
      '$.product_tree.relationships[*].full_product_name.x_extensions',
      entries(tree, 'product_paths').map((path) => within(path, 'full_product_name')),
    ],
    [
      '$.vulnerabilities[*].metrics[*].content.x_extensions',
      vulnerabilities(document)
        .flatMap((vulnerability) => entries(vulnerability, 'metrics'))
        .map((metric) => within(metric, 'content')),
    ],
    ['$.vulnerabilities[*].x_extensions', vulnerabilities(document)],
  ];
  return holders.flatMap(([location, places]) =>
    places.flatMap((place) => {
      const list = within(place, 'x_extensions');
      return list ? [{ list, location }] : [];
    }),
  );
});

/** An extension whose schema and metadata are known here. */
export type KnownExtension = {
  readonly check: SchemaCheck;
  /** How often it may stand in one list at a kind of place. */
  readonly most: (location: Location) => number;
  readonly incompatible: readonly string[];
};

const manner = { draft: '2020-12' } as const;
const known: ReadonlyMap<string, KnownExtension> = new Map([
  [
    content11.$id,
    {
      check: schemaCheck('csaf.extension', content11, [], manner),
      most: (location: Location) => metadata11.requirement[location].max_occurrence,
      incompatible: metadata11.incompatible_extensions,
    },
  ],
  [
    content12.$id,
    {
      check: schemaCheck('csaf.extension', content12, [], manner),
      most: (location: Location) => metadata12.requirement[location].max_occurrence,
      incompatible: metadata12.incompatible_extensions,
    },
  ],
]);

/** The extension of a schema, by its URL; nothing is fetched to find it. */
export function knownExtension(schema: string): KnownExtension | undefined {
  return known.get(schema);
}

/** That an extension is not supported, and of which class it is: official ones are OASIS’s own. */
export function unknownExtension(schema: string): Text {
  const isOfficial = schema.startsWith('https://docs.oasis-open.org/csaf/');
  const values = { schema: shown(schema) };
  return isOfficial ? say('csaf.extension.official', values) : say('csaf.extension.other', values);
}
