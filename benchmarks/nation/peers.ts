import type pg from 'pg';
import { gte, lt } from 'semver';

import { grouped } from '#kernel/group.ts';

import { openHouse } from '../ground/house.ts';
import { type Component, componentsOf, type Entry } from './contestant.ts';
import { type Nation, type Stretch, textOf } from './corpus.ts';

const boundsOf = ({ from, to }: Stretch) => ({
  lo: textOf(from),
  hi: to === null ? null : textOf(to),
});

/** How a scanner does it: each component is looked up and its version compared with every range. */
export const semverLoop: Entry = {
  name: 'loop over npm semver',
  async enter(nation) {
    const all = [...componentsOf(nation)].map(({ of, place, system }) => ({
      ...{ of, system },
      version: textOf(place),
    }));
    const isIn = (version: string, { lo, hi }: ReturnType<typeof boundsOf>) =>
      gte(version, lo) && (hi === null || lt(version, hi));
    const ranges = nation.stretches.map((each) => ({ ...each, ...boundsOf(each) }));
    const byPackage = grouped(ranges, ({ of }) => of);
    const byVulnerability = grouped(ranges, ({ vulnerability }) => vulnerability);
    return {
      name: this.name,
      exposed(vulnerability) {
        const said = grouped(byVulnerability.get(vulnerability) ?? [], ({ of }) => of);
        const systems = new Set<number>();
        for (const { of, system, version } of all) {
          if (said.get(of)?.some((each) => isIn(version, each))) systems.add(system);
        }
        return systems;
      },
      findings(components) {
        const found = new Set<number>();
        for (const { of, place } of components) {
          const version = textOf(place);
          for (const each of byPackage.get(of) ?? []) {
            if (isIn(version, each)) found.add(each.vulnerability);
          }
        }
        return found;
      },
      close: async () => undefined,
    };
  },
};

/** Plain SQL on the shipped PostgreSQL, with a function that compares versions and indexes on packages. */
export const plainSql: Entry = {
  name: 'SQL with a version-compare function',
  async enter(nation) {
    const house = await openHouse();
    const { owner } = house;
    await fill(owner, nation);
    return {
      name: this.name,
      async exposed(vulnerability) {
        const { rows } = await owner.query<{ system: number }>({
          name: 'exposed',
          text: `select distinct c.system from peer.stretch s join peer.component c
                   on c.package = s.package and peer.compare(c.version, s.lo) >= 0
                     and (s.hi is null or peer.compare(c.version, s.hi) < 0)
                 where s.vulnerability = $1`,
          values: [vulnerability],
        });
        return rows.map(({ system }) => system);
      },
      async findings(components) {
        const { rows } = await owner.query<{ vulnerability: number }>({
          name: 'findings',
          text: `select distinct s.vulnerability
                 from unnest($1::int[], $2::text[]) as c (package, version) join peer.stretch s
                   on s.package = c.package and peer.compare(c.version, s.lo) >= 0
                     and (s.hi is null or peer.compare(c.version, s.hi) < 0)`,
          values: [components.map(({ of }) => of), components.map(({ place }) => textOf(place))],
        });
        return rows.map(({ vulnerability }) => vulnerability);
      },
      close: house.close,
    };
  },
};

async function fill(owner: pg.Client, nation: Nation): Promise<void> {
  await owner.query(`
    create schema peer;
    create table peer.component (system int, package int, version text);
    create table peer.stretch (vulnerability int, package int, lo text, hi text);
    create function peer.compare(a text, b text) returns int language plpgsql immutable as $$
      declare one int[] := string_to_array(a, '.'); other int[] := string_to_array(b, '.');
      begin return case when one < other then -1 when one > other then 1 else 0 end; end $$`);
  let part: (Component & { system: number })[] = [];
  const insert = async () => {
    await owner.query(
      `insert into peer.component select * from unnest($1::int[], $2::int[], $3::text[])`,
      [
        part.map(({ system }) => system),
        part.map(({ of }) => of),
        part.map(({ place }) => textOf(place)),
      ],
    );
    part = [];
  };
  for (const each of componentsOf(nation)) if (part.push(each) === 50_000) await insert();
  await insert();
  await owner.query(
    `insert into peer.stretch select * from unnest($1::int[], $2::int[], $3::text[], $4::text[])`,
    [
      nation.stretches.map(({ vulnerability }) => vulnerability),
      nation.stretches.map(({ of }) => of),
      nation.stretches.map((each) => boundsOf(each).lo),
      nation.stretches.map((each) => boundsOf(each).hi),
    ],
  );
  await owner.query(`
    create index on peer.component (package) include (version, system);
    create index on peer.stretch (vulnerability); create index on peer.stretch (package)`);
  await owner.query('vacuum analyze peer.component');
  await owner.query('vacuum analyze peer.stretch');
}
