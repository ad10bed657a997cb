// Every test of the VERS suite, answered as `noroshi vers` answers it.
import { isDeepStrictEqual } from 'node:util';

import { filesIn, source, textOf } from './data.mjs';

const { answerTo } = await source('src/formats/vers/suite.ts');
const { exceptions } = await source('src/formats/vers/conformance.ts');

function holds(test) {
  const answer = answerTo(test);
  if (test.expected_failure === true) return answer !== undefined && 'failure' in answer;
  return isDeepStrictEqual(answer?.output, test.expected_output);
}

const isListed = ({ test_type: kind, input }) =>
  exceptions.some((one) => one.test === kind && one.input === JSON.stringify(input));

function part(file) {
  const { tests } = JSON.parse(textOf(`vers/tests/${file}`));
  const wrong = tests.filter((one) => !holds(one));
  const unlisted = wrong.filter((one) => !isListed(one));
  return {
    name: file,
    expected: tests.length,
    held: tests.length - wrong.length,
    excepted: wrong.length - unlisted.length,
    unlisted: unlisted.map(({ input }) => `${file}: ${JSON.stringify(input)}`),
  };
}

export function vers() {
  return {
    id: 'vers',
    title: 'VERS',
    folders: ['vers/'],
    what: 'Ranges parsed, validated, translated from native notations and asked for versions; versions compared and sorted.',
    parts: filesIn('vers/tests')
      .filter((file) => file.endsWith('.json'))
      .map(part),
    exceptions: exceptions.map(({ test, input, cause }) => ({
      what: `${test} \`${input}\``,
      cause,
    })),
    leftOut: [],
  };
}
