/** How many hexadecimal digits a digest has. */
const digits: ReadonlyMap<string, number> = new Map([
  ...([
    ['md5', 32],
    ['sha1', 40],
    ['sha224', 56],
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
    ['sha512/224', 56],
    ['sha512/256', 64],
    ['sha3-224', 56],
    ['sha3-256', 64],
    ['sha3-384', 96],
    ['sha3-512', 128],
    ['authentihash', 64],
    ['imphash', 32],
    ['pehash', 40],
    ['x509-fingerprint-md5', 32],
    ['x509-fingerprint-sha1', 40],
    ['x509-fingerprint-sha256', 64],
    ['ja3-fingerprint-md5', 32],
    ['hassh-md5', 32],
    ['hasshserver-md5', 32],
    ['jarm-fingerprint', 62],
  ] as const),
]);

/**
 * Whether a value has the form of its type (Attribute, “value”: “dependent on the type”), as far as
 * a form is fixed: digests by length, pairs by their bar, numbers and ports.
 */
export function hasForm(type: string, value: string): boolean {
  if (type.includes('|')) return isPair(type, value);
  if (type === 'malware-sample') return isPair('filename|md5', value);
  const length = digits.get(type);
  if (length !== undefined) return value.length === length && /^[0-9a-f]*$/i.test(value);
  switch (type) {
    case 'port':
      return isPort(value);
    case 'integer':
      return /^-?\d{1,30}$/.test(value);
    case 'counter':
    case 'size-in-bytes':
      return /^\d{1,30}$/.test(value);
    case 'boolean':
      return ['0', '1', 'true', 'false'].includes(value.toLowerCase());
    case 'uuid':
      return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
    default:
      return value.trim() !== '';
  }
}

/** Two values with a bar between them, the second of a type of its own: `filename|sha256`. */
function isPair(type: string, value: string): boolean {
  const second = type.slice(type.lastIndexOf('|') + 1);
  // A name may hold bars itself; a registry key's value, too, but never the key.
  const bar = second === 'value' ? value.indexOf('|') : value.lastIndexOf('|');
  if (bar <= 0) return false;
  return hasForm(second, value.slice(bar + 1));
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}
