const vague = new Set(['', '-', 'n/a', 'na', 'unspecified', 'unknown', 'not specified', 'tbd']);
const every = new Set(['*', 'all', 'any', 'all versions', 'any version', 'all version']);

/** Whether a text stands where a name or version should be and says nothing. */
export function isVague(text: string): boolean {
  return vague.has(text.trim().toLowerCase());
}

/** Whether a text means every version. */
export function isEvery(text: string): boolean {
  return every.has(text.trim().toLowerCase());
}

const separators = new Set([
  ' ',
  '\t',
  '\n',
  '\r',
  '\u00a0',
  '\u3000',
  ',',
  ';',
  '<',
  '>',
  '=',
  '|',
  '&',
]);

/** Whether a text is one version, and not a phrase, a list or a comparison. */
export function isVersion(text: string): boolean {
  if (text.length === 0 || text.length > 128) return false;
  let hasDigit = false;
  for (const character of text) {
    if (separators.has(character)) return false;
    if (character >= '0' && character <= '9') hasDigit = true;
  }
  return hasDigit;
}

/** A version without the space around it and the escapes of the CPE name it was copied from. */
export function plain(version: string): string {
  return version.trim().replaceAll('\\', '');
}
