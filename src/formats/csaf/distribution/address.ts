import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { entries, members, type Place, shown, whole } from '../place.ts';
import { say } from './texts.ts';

const mostListed = 500;
const keys = ['url', 'href', 'src', 'canonical_url', 'directory_url'];

/** The addresses in a document that would be fetched without TLS (requirement 3), the first 500. */
export function insecureAddresses(value: JsonValue): readonly Finding[] {
  const findings: Finding[] = [];
  const waiting: Place[] = [whole(value)];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    for (const member of members(place)) {
      const { name, path, value: address } = member;
      const isAddress = keys.includes(name) && typeof address === 'string';
      if (isAddress && /^http:/i.test(address) && findings.length < mostListed) {
        const text = say('csaf.insecure-address', { url: shown(address) });
        findings.push({ rule: 'csaf.requirement.3', path, severity: 'warning', text });
      }
      waiting.push(member);
    }
    for (const item of entries(place)) waiting.push(item);
  }
  return findings;
}
