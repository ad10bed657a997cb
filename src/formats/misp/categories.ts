/**
 * The valid combinations of category and type (draft-dulaunoy-misp-core-format-18, Attribute, “type”),
 * with the types MISP 2.5 has added since (`describeTypes.json`).
 */
const digests = [
  ...['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha512/224', 'sha512/256'],
  ...['sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'],
];
const fuzzy = ['ssdeep', 'imphash', 'telfhash', 'impfuzzy', 'authentihash', 'vhash', 'cdhash'];
const named = [
  ...[...digests, 'authentihash', 'vhash', 'ssdeep', 'tlsh', 'imphash', 'impfuzzy', 'pehash'],
].map((hash) => `filename|${hash}`);
const certificates = [
  ...['x509-fingerprint-sha1', 'x509-fingerprint-md5', 'x509-fingerprint-sha256'],
];
const handshakes = [...['ja3-fingerprint-md5', 'jarm-fingerprint', 'hassh-md5', 'hasshserver-md5']];
const addresses = ['ip-src', 'ip-dst', 'ip-dst|port', 'ip-src|port', 'mac-address', 'mac-eui-64'];
const words = ['comment', 'text', 'other', 'anonymised'];
const keys = ['pgp-public-key', 'pgp-private-key'];
const applications = [
  ...['azure-application-id', 'mobile-application-id', 'chrome-extension-id', 'edge-extension-id'],
];
const files = [...digests, ...fuzzy, 'filename', ...named];
const payload = [
  ...[...files, 'pehash', 'tlsh', 'pattern-in-file', 'pattern-in-traffic', 'filename-pattern'],
  ...['stix2-pattern', 'yara', 'sigma', 'vulnerability', 'cpe', 'weakness', 'attachment'],
  ...['malware-sample', 'malware-type', 'mime-type', 'hex', ...words],
  ...[...certificates, ...applications],
];

const table: Readonly<Record<string, readonly string[]>> = {
  'Internal reference': [...words, 'link', 'hex', 'git-commit-id'],
  'Targeting data': [
    ...['target-user', 'target-email', 'target-machine', 'target-org', 'target-location'],
    ...['target-external', 'comment', 'anonymised'],
  ],
  'Antivirus detection': [...words, 'link', 'hex', 'attachment'],
  'Payload delivery': [
    ...[...payload, ...addresses, ...handshakes, 'hostname', 'domain', 'hostname|port', 'url'],
    ...['email', 'email-src', 'email-dst', 'email-subject', 'email-attachment', 'email-body'],
    ...['email-dst-display-name', 'email-src-display-name', 'email-header', 'email-reply-to'],
    ...['email-x-mailer', 'email-mime-boundary', 'email-thread-index', 'email-message-id'],
    ...['user-agent', 'AS', 'link', 'whois-registrant-email', 'onion-address'],
  ],
  'Artifacts dropped': [
    ...[...files, ...certificates, ...words, ...keys, 'regkey', 'regkey|value', 'pattern-in-file'],
    ...['pattern-in-memory', 'filename-pattern', 'pdb', 'stix2-pattern', 'yara', 'sigma'],
    ...['attachment', 'malware-sample', 'named pipe', 'mutex', 'process-state', 'hex', 'cookie'],
    ...['windows-scheduled-task', 'windows-service-name', 'windows-service-displayname', 'gene'],
    ...['kusto-query', 'mime-type'],
  ],
  'Payload installation': [...payload, 'pattern-in-memory'],
  'Persistence mechanism': [...words, 'filename', 'regkey', 'regkey|value', 'hex'],
  'Network activity': [
    ...[...addresses, ...certificates, ...handshakes, ...words, 'port', 'hostname', 'domain'],
    ...['domain|ip', 'hostname|port', 'email', 'email-dst', 'email-src', 'email-subject', 'eppn'],
    ...['url', 'uri', 'user-agent', 'http-method', 'AS', 'snort', 'suricata', 'bro', 'zeek'],
    ...['pattern-in-file', 'filename-pattern', 'stix2-pattern', 'pattern-in-traffic', 'hex'],
    ...['attachment', 'cookie', 'community-id', 'favicon-mmh3', 'dkim', 'dkim-signature'],
    ...['ssh-fingerprint', 'dom-hash', 'onion-address'],
  ],
  'Payload type': words,
  Attribution: [
    ...[...words, ...certificates, 'threat-actor', 'campaign-name', 'campaign-id', 'email'],
    ...['whois-registrant-phone', 'whois-registrant-email', 'whois-registrant-name'],
    ...['whois-registrant-org', 'whois-registrar', 'whois-creation-date', 'dns-soa-email'],
  ],
  'External analysis': [
    ...['md5', 'sha1', 'sha256', 'sha3-224', 'sha3-256', 'sha3-384', 'sha3-512', 'filename'],
    ...['filename|md5', 'filename|sha1', 'filename|sha256', 'filename|sha3-224'],
    ...['filename|sha3-256', 'filename|sha3-384', 'filename|sha3-512', 'hostname', 'domain'],
    ...[...addresses, ...certificates, ...handshakes, ...words, 'domain|ip', 'url', 'user-agent'],
    ...['regkey', 'regkey|value', 'AS', 'snort', 'suricata', 'bro', 'zeek', 'pattern-in-file'],
    ...['pattern-in-traffic', 'pattern-in-memory', 'filename-pattern', 'vulnerability', 'cpe'],
    ...['weakness', 'attachment', 'malware-sample', 'link', 'github-repository', 'cortex'],
    ...['community-id', 'dom-hash', 'onion-address'],
  ],
  'Financial fraud': [
    ...[...words, 'btc', 'dash', 'xmr', 'iban', 'bic', 'bank-account-nr', 'aba-rtn', 'bin'],
    ...['cc-number', 'prtn', 'phone-number', 'hex'],
  ],
  'Support Tool': [...words, 'link', 'attachment', 'hex'],
  'Social network': [
    ...[...words, ...keys, 'github-username', 'github-repository', 'github-organisation'],
    ...['jabber-id', 'twitter-id', 'email', 'email-src', 'email-dst', 'eppn'],
    ...['whois-registrant-email'],
  ],
  Person: [
    ...[...words, ...keys, 'first-name', 'middle-name', 'last-name', 'full-name', 'gender'],
    ...['date-of-birth', 'place-of-birth', 'passport-number', 'passport-country', 'email'],
    ...['passport-expiration', 'redress-number', 'nationality', 'visa-number', 'travel-details'],
    ...['issue-date-of-the-visa', 'primary-residence', 'country-of-residence', 'phone-number'],
    ...['special-service-request', 'frequent-flyer-number', 'payment-details'],
    ...['place-port-of-original-embarkation', 'place-port-of-clearance', 'identity-card-number'],
    ...['place-port-of-onward-foreign-destination', 'passenger-name-record-locator-number'],
  ],
  Other: [
    ...[...words, ...keys, 'size-in-bytes', 'counter', 'integer', 'datetime', 'cpe', 'port'],
    ...['float', 'hex', 'phone-number', 'boolean', 'uuid'],
  ],
};

const categories: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(table).map(([category, types]) => [category, new Set(types)]),
);
const types: ReadonlySet<string> = new Set(Object.values(table).flat());

export function isCategory(name: string): boolean {
  return categories.has(name);
}

export function isType(name: string): boolean {
  return types.has(name);
}

/** Whether a type is a valid selection for a category. */
export function isSelection(category: string, type: string): boolean {
  return categories.get(category)?.has(type) ?? false;
}
