// How the addresses of STIX 2.1 §6.4, §6.5 and §6.8 to §6.10 are written.

/** An IPv4 address in four decimal numbers, or a block of them in CIDR notation (§6.8). */
export function isIpv4(text: string): boolean {
  const [address, width, ...rest] = text.split('/', 3);
  if (address === undefined || rest.length > 0) return false;
  return isIpv4Address(address) && isWidth(width, 32);
}

function isIpv4Address(text: string): boolean {
  const numbers = text.split('.', 5);
  return numbers.length === 4 && numbers.every((number) => isDecimal(number, 255));
}

/** An IPv6 address (RFC 4291 §2.2), with a zone perhaps, or a block in CIDR notation (§6.9). */
export function isIpv6(text: string): boolean {
  const [address = '', width, ...rest] = text.split('/', 3);
  if (rest.length > 0 || address.length > 100 || !isWidth(width, 128)) return false;
  const zone = address.indexOf('%');
  if (zone === address.length - 1) return false;
  return isIpv6Address(zone < 0 ? address : address.slice(0, zone));
}

function isIpv6Address(text: string): boolean {
  const [head = '', tail, ...rest] = text.split('::', 3);
  if (rest.length > 0) return false;
  const groups = groupsOf(head, tail === undefined);
  if (tail === undefined) return groups === 8;
  const more = groupsOf(tail, true);
  return groups !== undefined && more !== undefined && groups + more <= 7;
}

/** How many groups of 16 bits a part has; its end may be an IPv4 address, which counts for two. */
function groupsOf(part: string, isEnd: boolean): number | undefined {
  if (part === '') return 0;
  const groups = part.split(':', 9);
  const last = groups.at(-1) ?? '';
  const hasIpv4 = isEnd && last.includes('.');
  if (hasIpv4 && !isIpv4Address(last)) return undefined;
  const plain = hasIpv4 ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return plain.length + (hasIpv4 ? 2 : 0);
}

function isWidth(text: string | undefined, most: number): boolean {
  return text === undefined || isDecimal(text, most);
}

function isDecimal(text: string, most: number): boolean {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= most;
}

/** §6.10: six octets in lower case, joined by colons. */
export function isMac(text: string): boolean {
  return text.length === 17 && /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(text);
}

/**
 * §6.4: labels of at most 63 signs, 253 in all. Letters beyond ASCII may stand as they are (RFC
 * 5890), and so may the underscores of service names; one root point may follow.
 */
export function isDomainName(text: string): boolean {
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  if (name.length === 0 || name.length > 253) return false;
  return name.split('.').every((label) => {
    const isShort = label.length > 0 && label.length <= 63;
    const isBounded = !label.startsWith('-') && !label.endsWith('-');
    return isShort && isBounded && /^[a-zA-Z0-9_\u0080-\u{10ffff}-]+$/u.test(label);
  });
}
