/**
 * How a version stands in a VERS (clause 5.3.3.2): printable ASCII, with the signs of VERS itself,
 * the percent sign and the space percent-encoded, and nothing else.
 */
export function encodedVersion(version: string): string {
  let text = '';
  for (const sign of version) text += mustBeEncoded(sign) ? encodeURIComponent(sign) : sign;
  // encodeURIComponent leaves these two of the signs above.
  return text.replaceAll('!', '%21').replaceAll('*', '%2A');
}

/** The version that was written, decoded once; undefined where the encoding is broken. */
export function decodedVersion(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

/** Whether its percent-encoding is the one that `encodedVersion` and RFC 3986 §6.2.2 would write. */
export function isCanonicalEncoding(written: string, type: string): boolean {
  for (let at = written.indexOf('%'); at >= 0; at = written.indexOf('%', at + 3)) {
    const digits = written.slice(at + 1, at + 3);
    if (digits !== digits.toUpperCase()) return false;
    const sign = String.fromCharCode(Number.parseInt(digits, 16));
    if (/^[A-Za-z0-9._~-]$/.test(sign)) return false;
    // The colons of a time belong to it and are never encoded (vers-types, datetime).
    if (type === 'datetime' && sign === ':') return false;
  }
  return true;
}

/** A sign of a version that may not stand there as it is; undefined where there is none. */
export function strayCharacter(written: string): string | undefined {
  return /[><=!*|]|[^!-~]/u.exec(written)?.[0];
}

function mustBeEncoded(sign: string): boolean {
  return '><=!*|%'.includes(sign) || sign < '!' || sign > '~';
}
