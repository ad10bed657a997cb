// Threat objects: the schemas and examples of STIX, and ATT&CK in both versions of it.
import { Ajv } from 'ajv';

import { filesIn, source, textOf } from './data.mjs';

const { isEmail, isUri } = await source('src/formats/json-schema/formats.ts');
const { exceptions } = await source('src/formats/stix/conformance.ts');
const { samples } = await source('src/formats/stix/sample.ts');
const { validateStix } = await source('src/formats/stix/validate.ts');
const { additions, variations } = await source('src/formats/stix/variation.ts');
const { objectsOf } = await source('src/formats/stix/version.ts');
const { writeStix } = await source('src/formats/stix/write.ts');

const folder = 'stix/json-schemas';
const id = 'bundle--5d0092c5-5f74-4287-9642-33f4c354e56d';
const mutex = { type: 'mutex', spec_version: '2.1', id: `mutex--${id.slice(8)}`, name: 'm' };
const jsonIn = (path) => filesIn(path).filter((name) => name.endsWith('.json'));
const json = (path) => JSON.parse(textOf(path));
const errorsOf = (value) => validateStix(value).filter(({ severity }) => severity === 'error');

/** Whether the published schema of a type takes a value. */
function oracle() {
  const formats = { uri: isUri, email: isEmail, 'idn-hostname': true };
  const settings = { strict: false, validateSchema: false, unicodeRegExp: false, logger: false };
  const ajv = new Ajv({ ...settings, formats });
  const ids = new Map();
  for (const name of jsonIn(`${folder}/schemas`)) {
    const schema = json(`${folder}/schemas/${name}`);
    ajv.addSchema(schema);
    ids.set(name.replace(/^.*\/|\.json$/g, ''), schema.$id);
  }
  return (value, type = value.type) => ajv.validate(ids.get(type), value);
}

const part = (name, expected, wrong, excepted = 0) => ({
  name,
  expected,
  held: expected - wrong.length - excepted,
  excepted,
  unlisted: wrong,
});

function examples() {
  const names = jsonIn(`${folder}/examples`);
  const wrong = names.filter((name) => errorsOf(json(`${folder}/examples/${name}`)).length > 0);
  return part('published examples', names.length, wrong);
}

/** Beside an object of 2.1, what lacks a version is of 2.1 too, and at fault. */
function refusals(isTaken) {
  const refused = [...variations(), ...additions()].filter(({ object }) => !isTaken(object));
  const taken = refused.filter(
    ({ object }) => errorsOf({ type: 'bundle', id, objects: [object, mutex] }).length === 0,
  );
  const isListed = ({ object }) =>
    exceptions.some(({ schema, covers }) => schema === 'object' && covers(object));
  const wrong = taken.filter((one) => !isListed(one)).map(({ what }) => what);
  const excepted = taken.length - wrong.length;
  return part('what the published schemas refuse is refused', refused.length, wrong, excepted);
}

function writing(isTaken) {
  const bundles = [
    ...samples.map((object) => [object]),
    ...jsonIn(`${folder}/examples`).map((name) =>
      objectsOf(json(`${folder}/examples/${name}`)).map(({ object }) => object),
    ),
  ];
  const refused = bundles.filter((objects) => {
    const written = writeStix({ id, objects });
    return !written.ok || !isTaken(JSON.parse(written.document), 'bundle');
  });
  const isListed = (objects) => objects.some((one) => exceptions.some(({ covers }) => covers(one)));
  const wrong = refused.filter((objects) => !isListed(objects)).map(([first]) => first.id);
  const excepted = refused.length - wrong.length;
  return part('what is written is taken by the published schema', bundles.length, wrong, excepted);
}

function attack(name, file) {
  const document = json(`attack/${file}`);
  const wrong = new Set(errorsOf(document).map(({ path }) => path.split('/')[2] ?? path));
  return part(
    name,
    document.objects.length,
    [...wrong].map((at) => `${file} object ${at}`),
  );
}

export function threatObjects() {
  const isTaken = oracle();
  return {
    id: 'stix',
    title: 'STIX objects',
    folders: [
      'stix/json-schemas/',
      'attack/enterprise-attack.stix20.json.gz',
      'attack/ics-attack-18.1.stix21.json.gz',
    ],
    what: 'The published schemas know neither prose rules nor references nor patterns, so they are held to one side only: what they refuse must be refused. It is asked of one object of each type, of our making, with every part left out or replaced. The objects of ATT&CK in 2.0 are lifted to 2.1 and judged as such.',
    parts: [
      examples(),
      refusals(isTaken),
      writing(isTaken),
      attack('ATT&CK Enterprise 18.1 in STIX 2.0, by object', 'enterprise-attack.stix20.json.gz'),
      attack('ATT&CK ICS 18.1 in STIX 2.1, by object', 'ics-attack-18.1.stix21.json.gz'),
    ],
    exceptions: exceptions.map(({ what, clause, cause }) => ({
      what: `${what} (§${clause})`,
      cause,
    })),
    leftOut: [],
  };
}
