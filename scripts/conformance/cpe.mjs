// CPE names that the CSAF 2.1 suite calls valid and invalid.
import { source, textOf } from './data.mjs';

const { isCpe, validateCpe } = await source('src/formats/cpe/validate.ts');

function part(name) {
  const lines = textOf(`csaf-oasis/csaf_2.1/test/cpe/data/${name}/cpe.txt`)
    .split('\n')
    .filter(Boolean);
  const isValid = (text) => isCpe(text) && validateCpe(text).length === 0;
  const wrong = lines.filter((text) => isValid(text) !== (name === 'valid'));
  const held = lines.length - wrong.length;
  return { name, expected: lines.length, held, excepted: 0, unlisted: wrong };
}

export function cpe() {
  return {
    id: 'cpe',
    title: 'CPE names',
    folders: ['csaf-oasis/'],
    what: 'Names that the test suite of CSAF 2.1 calls valid and invalid.',
    parts: ['valid', 'invalid'].map(part),
    exceptions: [],
    leftOut: [],
  };
}
