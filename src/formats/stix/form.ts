import { parseCpe } from '#formats/cpe/cpe.ts';
import { isEmail, isUri } from '#formats/json-schema/formats.ts';

import { isLanguageTag } from './data-type/language.ts';
import { isDomainName, isIpv4, isIpv6, isMac } from './data-type/network.ts';
import { type Form, written } from './record.ts';

// Texts that a clause asks to be written in a way of their own.

/** RFC 3986 knows ASCII only; what lies beyond is percent-encoded. */
export const url = written({
  isOf: (text) => isUri(text) && !/[^\u0020-\u007e]/.test(text),
  text: 'stix.url',
});
export const language = written({ isOf: isLanguageTag, text: 'stix.language' });
export const ipv4 = written({ isOf: isIpv4, text: 'stix.ipv4' });
export const ipv6 = written({ isOf: isIpv6, text: 'stix.ipv6' });
export const mac = written({ isOf: isMac, text: 'stix.mac' });
export const domainName = written({ isOf: isDomainName, text: 'stix.domain' });
export const emailAddress = written({ isOf: isEmail, text: 'stix.email' });
export const cpe = written({
  isOf: (text) => text.startsWith('cpe:2.3:') && parseCpe(text) !== undefined,
  text: 'stix.cpe',
});

/** §2.11: lowercase, hyphens between words. */
export const chainName = written({
  isOf: (text) => text === text.toLowerCase() && !/[ _]/.test(text),
  text: 'stix.kill-chain-name',
  severity: 'warning',
});

/** §6.1.1: type and subtype of the IANA registry, as far as they can be told by their form. */
export const mimeType = written({
  isOf: (text) => text.length <= 255 && /^[a-zA-Z0-9-]+\/[a-zA-Z0-9.+_-]+$/.test(text),
  text: 'stix.mime-type',
  severity: 'warning',
});

/** §6.1.1: what an artifact holds is of one of the registry’s kinds. */
export const artifactMimeType = written({
  isOf: (text) =>
    text.length <= 255 &&
    /^(?:application|audio|font|image|message|model|multipart|text|video)\/[a-zA-Z0-9.+_-]+$/.test(
      text,
    ),
  text: 'stix.mime-type',
});

/** §3.9.1: a name of the IANA character set registry, by its form. */
export const characterSet = written({
  isOf: (text) => /^[a-zA-Z0-9/.+_:()-]{2,250}$/.test(text),
  text: 'stix.character-set',
});

/** §6.17.1: hives are not abbreviated. */
export const registryKey = written({
  isOf: (text) => !/^(?:hklm|hkcc|hkcr|hkcu|hku)(?:\\|$)/i.test(text),
  text: 'stix.registry-key',
});

/** §5.1.2. */
export const relationshipType = written({
  isOf: (text) => /^[a-z0-9-]+$/.test(text),
  text: 'stix.relationship-type',
});

/** §6.7.5.1: the name of an EXIF tag as EXIF writes it. */
export const exifTag: Form = {
  isOf: (text) => /^[A-Z][a-zA-Z0-9_-]+$/.test(text),
  text: 'stix.exif-tag',
};

/** §6.12.4.1: the name of a socket option. */
export const socketOption: Form = {
  isOf: (text) => /^(?:SO|ICMP|ICMP6|IP|IPV6|MCAST|TCP|IRLMP)(?:_[A-Z0-9]+)+$/.test(text),
  text: 'stix.socket-option',
};

const ownProperties = new Set(
  'date received_lines content_type from_ref sender_ref to_refs cc_refs bcc_refs subject'.split(
    ' ',
  ),
);

/** §6.6.1: a header field that has no property of its own. */
export const headerField: Form = {
  isOf: (text) => !ownProperties.has(text.toLowerCase().replaceAll('-', '_')),
  text: 'stix.header-field',
};
