import type { Text } from './text.ts';

/**
 * What a validator has to say about one place of a document.
 *
 * `rule` names the rule or clause (`osv.schema`, `csaf.6.1.7`); `path` is a JSON Pointer (RFC 6901)
 * into the document, a path of elements in XML (`/bom/components/component[3]/@type`), `/line/12` in
 * a table or text, and empty for the document as a whole.
 */
export type Finding = {
  readonly rule: string;
  readonly path: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: Text;
};

/** A document read, or every reason it was refused. Warnings may come with a document that was read. */
export type Reading<Document> =
  | { readonly ok: true; readonly document: Document; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };
