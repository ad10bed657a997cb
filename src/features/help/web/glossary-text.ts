import text from '../../../../docs/glossary.md?raw';
import { readGlossary } from '../glossary.ts';

/** The words of the document, as it was when the site was built. */
export const chapters = readGlossary(text);
