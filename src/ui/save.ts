/** A file as an answer carries it; its content in base64. */
export type CarriedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
};

/** Hands a file of an answer to the browser, to be saved. */
export function save({ name, mediaType, content }: CarriedFile): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
