import type { JsonValue } from '#formats/json/read.ts';

import { entries, type Place, textAt, whole, within } from './place.ts';
import { extensionClassOf } from './registry/extensions.ts';
import { branches, scores, vulnerabilities } from './walk.ts';

/** The places of a document that may be extended (CSAF 2.1 §2.4), by where they are. */
export const extensionPlaces = {
  document: (document: JsonValue) => lists([within(whole(document), 'document')]),
  branch: (document: JsonValue) =>
    lists(branches(document).map((branch) => within(branch, 'product'))),
  'full-product-name': (document: JsonValue) =>
    lists(entries(whole(document), 'product_tree', 'full_product_names')),
  'product-path': (document: JsonValue) =>
    lists(
      entries(whole(document), 'product_tree', 'product_paths').map((each) =>
        within(each, 'full_product_name'),
      ),
    ),
  metric: (document: JsonValue) =>
    lists(
      vulnerabilities(document)
        .flatMap((vulnerability) => scores(document, vulnerability))
        .map((metric) => within(metric, 'content')),
    ),
  vulnerability: (document: JsonValue) => lists(vulnerabilities(document)),
  root: (document: JsonValue) => lists([whole(document)]),
} as const;

function lists(owners: readonly (Place | undefined)[]): readonly Place[] {
  return owners
    .map((owner) => within(owner, 'x_extensions'))
    .filter((place) => place !== undefined);
}

/** Every extension of a document, wherever it stands. */
export function extensions(document: JsonValue): readonly Place[] {
  return Object.values(extensionPlaces)
    .flatMap((placesIn) => placesIn(document))
    .flatMap((list) => entries(list));
}

/** Those of the extensions that are neither official nor registered. */
export function experimentalExtensions(document: JsonValue): readonly Place[] {
  return extensions(document).filter(
    (each) => extensionClassOf(textAt(each, '$schema')) === 'experimental',
  );
}

/** Whether a document may be passed on to anybody. */
export function isClear(document: JsonValue): boolean {
  return textAt(whole(document), 'document', 'distribution', 'tlp', 'label') === 'CLEAR';
}
