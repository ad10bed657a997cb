import type { JsonValue } from '#formats/json/read.ts';

import { entries, type Place, textAt, whole, within } from './place.ts';
import { acknowledgments, identificationHelpers, references, vulnerabilities } from './walk.ts';

/** Every URL of a document that leads elsewhere (§6.3.6). */
export function urlsElsewhere(document: JsonValue): readonly Place[] {
  const top = within(whole(document), 'document');
  const helpers = identificationHelpers(document);
  const generic = helpers.flatMap((helper) => entries(helper, 'x_generic_uris'));
  return [
    within(top, 'aggregate_severity', 'namespace'),
    within(top, 'distribution', 'tlp', 'url'),
    within(top, 'publisher', 'namespace'),
    ...acknowledgments(document).flatMap((each) => entries(each, 'urls')),
    ...references(document)
      .filter((each) => textAt(each, 'category') !== 'self')
      .map((each) => within(each, 'url')),
    ...helpers.flatMap((helper) => entries(helper, 'sbom_urls')),
    ...generic.flatMap((each) => [within(each, 'namespace'), within(each, 'uri')]),
    ...vulnerabilities(document)
      .flatMap((each) => entries(each, 'remediations'))
      .map((each) => within(each, 'url')),
  ].filter((place) => place !== undefined);
}

/** The URLs by which a document refers to itself (§6.3.7). */
export function urlsOfItself(document: JsonValue): readonly Place[] {
  return references(document)
    .filter((each) => textAt(each, 'category') === 'self')
    .map((each) => within(each, 'url'))
    .filter((place) => place !== undefined);
}

/** Top-level names that no public server ever has (RFC 2606, RFC 6761). */
const deadNames = ['invalid', 'test', 'localhost', 'example'];

/**
 * Whether an address over HTTP can be seen, without asking anybody, to lead nowhere: its host has a
 * reserved name, or there is no host at all. Addresses of other schemes are not looked at.
 */
export function leadsNowhere(url: string): boolean {
  const [, authority] = /^https?:\/\/([^/?#]*)/i.exec(url.slice(0, 20_000)) ?? [];
  if (authority === undefined) return /^https?:/i.test(url);
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d{0,5}$/, '');
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  return name === '' || deadNames.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}
