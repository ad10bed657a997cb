// STIX 2.1 §2.7 with the algorithms of §10.7.

const digits: { readonly [algorithm: string]: number } = {
  MD5: 32,
  'SHA-1': 40,
  'SHA-256': 64,
  'SHA-512': 128,
  'SHA3-256': 64,
  'SHA3-512': 128,
};

/** Whether a text can be a hash of an algorithm; true where the algorithm is not of the standard. */
export function isHashOf(algorithm: string, text: string): boolean {
  const length = Object.hasOwn(digits, algorithm) ? digits[algorithm] : undefined;
  if (length !== undefined) return text.length === length && /^[0-9a-fA-F]+$/.test(text);
  if (algorithm === 'SSDEEP') return /^[a-zA-Z0-9/+:.]{1,150}$/.test(text);
  // Since version 4 of TLSH its hashes begin with T1.
  if (algorithm === 'TLSH') return /^(?:T1)?[a-fA-F0-9]{70}$/.test(text);
  return true;
}

/** 3 to 250 ASCII letters, digits, hyphens and underscores. */
export function isHashName(text: string): boolean {
  return /^[a-zA-Z0-9_-]{3,250}$/.test(text);
}

const preferred = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512'];

/** §6.1.1: the one hash that goes into a deterministic identifier. */
export function hashForId(names: readonly string[]): string | undefined {
  return preferred.find((name) => names.includes(name)) ?? [...names].sort()[0];
}
