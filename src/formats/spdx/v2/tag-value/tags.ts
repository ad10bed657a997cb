import { creationFields, documentFields } from '../clause-6-document.ts';
import { packageFields, referenceFields } from '../clause-7-package.ts';
import { artifactFields, fileFields } from '../clause-8-file.ts';
import { snippetFields } from '../clause-9-snippet.ts';
import { licenceFields } from '../clause-10-licensing.ts';
import { relationshipFields } from '../clause-11-relationship.ts';
import { annotationFields } from '../clause-12-annotation.ts';
import { reviewFields } from '../clause-13-review.ts';
import type { Field } from '../field.ts';

/** The elements that the tags of a document describe; the first five follow one another. */
export type Section =
  | 'document'
  | 'package'
  | 'file'
  | 'snippet'
  | 'licence'
  | 'creation'
  | 'reference'
  | 'artifact'
  | 'relationship'
  | 'annotation'
  | 'review';

/** Sections whose tags stand together, so that one of another section ends them. */
export const mainSections: ReadonlySet<Section> = new Set([
  ...(['document', 'package', 'file', 'snippet', 'licence'] as const),
]);

export type Tag = { readonly section: Section; readonly field: Field };

const fieldsOf: readonly (readonly [Section, readonly Field[]])[] = [
  ['document', documentFields],
  ['creation', creationFields],
  ['package', packageFields],
  ['reference', referenceFields],
  ['file', fileFields],
  ['artifact', artifactFields],
  ['snippet', snippetFields],
  ['licence', licenceFields],
  ['relationship', relationshipFields],
  ['annotation', annotationFields],
  ['review', reviewFields],
];

const tags = new Map<string, Tag[]>();
for (const [section, fields] of fieldsOf) {
  for (const field of fields) {
    if (field.tag === undefined) continue;
    tags.set(field.tag, [...(tags.get(field.tag) ?? []), { section, field }]);
  }
}

/** What a tag means where `section` is being described: `SPDXID` is of three clauses. */
export function tagNamed(name: string, section: Section): Tag | undefined {
  const meanings = tags.get(name) ?? [];
  return meanings.find((tag) => tag.section === section) ?? meanings[0];
}

/** The sections that a tag opens, and the list that each is an item of. */
export const openings: ReadonlyMap<string, readonly [section: Section, list: string]> = new Map([
  ['PackageName', ['package', 'packages']],
  ['FileName', ['file', 'files']],
  ['SnippetSPDXID', ['snippet', 'snippets']],
  ['LicenseID', ['licence', 'hasExtractedLicensingInfos']],
  ['Relationship', ['relationship', 'relationships']],
  ['Annotator', ['annotation', 'annotations']],
  ['Reviewer', ['review', 'revieweds']],
  ['ExternalRef', ['reference', 'externalRefs']],
  ['ArtifactOfProjectName', ['artifact', 'artifactOfs']],
]);

/** The section whose item holds the list; the document for every other. */
export const holders: ReadonlyMap<Section, Section> = new Map([
  ['reference', 'package'],
  ['artifact', 'file'],
]);
