import { strict as assert } from 'node:assert';

import type { Epoch } from '#features/exposure/index/epoch.ts';
import { addSystem, noSystems } from '#features/exposure/index/systems.ts';
import { fleetOf } from '#features/exposure/server/fleet.ts';
import { extentsIn } from '#features/exposure/server/roll.ts';

import { asked } from './machine.ts';
import { berthsOf, namesOf } from './restart.ts';

/** What every vulnerability affects, systems and organizations, as the server counts what is urgent. */
export async function urgency(epoch: Epoch, expected: Uint32Array) {
  const vulnerabilities = new Map(namesOf(expected.length));
  const position = '1:1:';
  const fleet = fleetOf({ epoch, berths: berthsOf(epoch), vulnerabilities, position });
  const among = noSystems(fleet.taken.length);
  for (let place = 0; place < epoch.systems; place += 1) addSystem(among, place);
  const roll = { fleet, position, among, saidAnew: new Map(), late: new Map() };
  const extents = await extentsIn(roll, vulnerabilities.keys());
  for (const [name, number] of vulnerabilities) {
    assert.equal(extents.get(name)?.systems ?? 0, expected[number], name);
  }
  return asked([1, 2, 3], () => extentsIn(roll, vulnerabilities.keys()));
}
