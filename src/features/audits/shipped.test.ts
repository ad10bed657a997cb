import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { catalogIn, controlsOf, type Group } from '#formats/oscal/catalog.ts';
import { readOscalText } from '#formats/oscal/read.ts';
import { root } from '#platform/root.ts';

import { clausesOf } from './clause.ts';
import { identifierOf, isUnder, numbered } from './numbering.ts';

const file = join(root, 'profiles/jp/catalogs/common-standards-2025.json');
const reading = readOscalText(readFileSync(file, 'utf8'));
assert.ok(reading.ok, JSON.stringify(reading));
const catalog = catalogIn(reading.document);
assert.ok(catalog);

const labelOf = ({ props }: Pick<Group, 'props'>) =>
  props.find(({ name }) => name === 'label')?.value ?? '';

test('the structure of the Common Standards is sound OSCAL without a remark', () => {
  assert.deepEqual(reading.findings, []);
});

test('it has eight parts; those from the second on have 24 chapters and 59 sections', () => {
  assert.equal(catalog.groups.length, 8);
  const chapters = catalog.groups.slice(1).flatMap(({ groups }) => groups);
  assert.equal(chapters.length, 24);
  assert.equal(chapters.flatMap(({ groups }) => groups).length, 59);
});

test('every number is one of its grammar, gives the identifier, and stands under those above', () => {
  const look = (groups: readonly Group[], above: string) => {
    for (const group of groups) {
      const number = labelOf(group);
      assert.ok(numbered(number), number);
      if (above !== '') assert.ok(isUnder(number, above), `${number} under ${above}`);
      if (above !== '') assert.equal(group.id, identifierOf(number));
      look(group.groups, number.replaceAll(/[第部]/g, ''));
      for (const control of group.controls) {
        assert.ok(isUnder(labelOf(control), number), labelOf(control));
        assert.equal(control.id, identifierOf(labelOf(control)));
      }
    }
  };
  look(catalog.groups, '');
});

test('every clause demands something and says where it was read and how sure that is', () => {
  assert.equal(clausesOf(catalog).size, 18);
  for (const control of controlsOf(catalog)) {
    for (const wanted of ['source', 'certainty', 'title-en']) {
      assert.ok(control.props.some(({ name, value }) => name === wanted && value !== ''));
    }
  }
  for (const { items, label } of clausesOf(catalog).values()) assert.ok(items.length > 0, label);
});
