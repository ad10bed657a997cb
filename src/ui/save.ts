/** A file as an answer carries it; its content in base64. */
export type CarriedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
};

/** Hands a file of an answer to the browser, to be saved. */
export function save({ name, mediaType, content }: CarriedFile): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  saveAs(name, new Blob([bytes], { type: mediaType }));
}

/** Hands what the page itself made to the browser, to be saved under a name. */
export function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Hands something to the browser as a file of JSON that a person can read. */
export function saveJson(name: string, value: object): void {
  saveAs(name, new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }));
}
