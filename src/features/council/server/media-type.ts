/** What files are, by the ending of their name; anything else is only bytes. */
const mediaTypes: Readonly<Record<string, string>> = {
  ...{ pdf: 'application/pdf', csv: 'text/csv', txt: 'text/plain', json: 'application/json' },
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const mediaTypeOf = (name: string): string =>
  mediaTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
