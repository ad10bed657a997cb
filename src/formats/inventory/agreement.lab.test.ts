import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { readJson } from '#formats/json/read.ts';
import { readSpdx } from '#formats/spdx/read.ts';

import { agreementOf, sum, type Tally } from './agreement.ts';
import type { Component } from './inventory.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const folder = `${data}/sbom/in-the-lab`;
const skip = existsSync(folder) ? false : `no inventories at ${folder}`;

function componentsIn(file: string): readonly Component[] {
  const json = readJson(gunzipSync(readFileSync(`${folder}/${file}`)).toString());
  assert.ok(json.ok);
  const reading = readSpdx(json.document);
  assert.ok(reading.ok);
  return reading.document.components;
}

/** The inventories of each image, by the tool that made them. */
function images(): ReadonlyMap<string, ReadonlyMap<string, readonly Component[]>> {
  const found = new Map<string, Map<string, readonly Component[]>>();
  for (const file of readdirSync(folder)) {
    const [, tool = '', image = ''] = /^spdx-([a-z]+)-(.+)-sha256_/.exec(file) ?? [];
    const tools = found.get(image) ?? new Map<string, readonly Component[]>();
    found.set(image, tools.set(tool, componentsIn(file)));
  }
  return found;
}

// Not right or wrong, but what was measured: a change of it is to be seen and understood.
const measured: [tools: string, same: number, different: number, first: number, second: number][] =
  [
    ['bom syft', 64, 0, 0, 283],
    ['bom tern', 0, 0, 64, 0],
    ['bom trivy', 554, 0, 0, 424],
    ['syft tern', 0, 0, 168, 0],
    ['syft trivy', 344, 0, 3, 0],
    ['tern trivy', 0, 0, 0, 166],
  ];

test('two tools that saw one image agree as far as was measured', { skip }, () => {
  const tallies = new Map<string, Tally>();
  for (const tools of images().values()) {
    const all = [...tools].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [at, [first, ofFirst]] of all.entries()) {
      for (const [second, ofSecond] of all.slice(at + 1)) {
        const { total } = agreementOf(ofFirst, ofSecond);
        const before = tallies.get(`${first} ${second}`);
        tallies.set(`${first} ${second}`, before ? sum(before, total) : total);
      }
    }
  }
  assert.deepEqual(
    [...tallies]
      .map(([tools, { same, different, onlyFirst, onlySecond }]) => {
        return [tools, same, different, onlyFirst, onlySecond];
      })
      .sort(),
    measured,
  );
});
