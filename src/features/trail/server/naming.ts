import { CampaignId } from '#features/audits/campaign.ts';
import { EditionId } from '#features/audits/edition.ts';
import { AuditId, FindingId } from '#features/audits/finding.ts';
import { DirectiveId } from '#features/directives/directive.ts';
import { citation } from '#features/directives/number.ts';
import { StandingDirectiveId } from '#features/directives/standing-directive.ts';
import { FilingId, IncidentId, MatterId } from '#features/incidents/incident.ts';
import { SnapshotId } from '#features/intake/intake.ts';
import { SystemId } from '#features/inventory/system.ts';
import { CommunityId } from '#features/labels/marking.ts';
import { ConsultationId, PlanId, StatementId } from '#features/plans/plan.ts';
import { MeasureId } from '#features/plans/strategy.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Permission } from '#kernel/permission.ts';
import type { Work } from '#platform/tools.ts';

import type { Thing, Things } from '../api.ts';
import * as store from './store.ts';

type Named = readonly [id: string, thing: Thing];

/** How the things of one kind are named: by whom, what ids they have, and how they are read. */
type Namer = {
  readonly needs: Permission;
  readonly name: (work: Work, ids: readonly string[]) => Promise<readonly Named[]>;
};

type Codec<Id> = {
  readonly safeParse: (text: string) => { readonly data?: Id | undefined };
  readonly encode: (id: Id) => string;
};

type Told = Partial<Thing> & { readonly name?: string };

/** A namer of what one query of the store selects. */
function namer<Id, Row extends { readonly id: Id }>(
  needs: Permission,
  codec: Codec<Id>,
  select: (work: Work, ids: readonly Id[]) => Promise<readonly Row[]>,
  tell: (row: Row, id: string) => Told,
): Namer {
  return {
    needs,
    async name(work, texts) {
      const ids = texts.flatMap((text) => codec.safeParse(text).data ?? []);
      if (ids.length === 0) return [];
      return (await select(work, ids)).map((row) => {
        const id = codec.encode(row.id);
        const { name = '', ...told } = tell(row, id);
        return [id, { ...{ nameJa: name, nameEn: name, page: null, organization: null }, ...told }];
      });
    },
  };
}

const plain = (form: RegExp): Codec<string> => ({
  safeParse: (text) => (form.test(text) ? { data: text } : {}),
  encode: (id) => id,
});

/** What has a name, each for whoever could read it on its own page. */
const namers: readonly Namer[] = [
  namer('organizations.read', OrganizationId, store.selectOrganizations, (row, id) => ({
    nameJa: row.nameJa,
    nameEn: row.nameEn,
    page: `/organizations/${id}`,
  })),
  namer('ledger.read', PersonId, store.selectActors, ({ name, organizationId, isPerson }, id) => ({
    name,
    page: isPerson ? `/persons/${id}` : null,
    organization: OrganizationId.encode(organizationId),
  })),
  namer('directives.read', DirectiveId, store.selectDirectives, ({ title, ...row }, id) => ({
    nameJa: `${citation(row, 'ja')} ${title}`,
    nameEn: `${citation(row, 'en')} ${title}`,
    page: `/directives/${id}`,
  })),
  namer('directives.standing', StandingDirectiveId, store.selectStandings, ({ name }, id) => ({
    name,
    page: `/standing-directives/${id}`,
  })),
  namer('inventory.read', SystemId, store.selectSystems, ({ name, organizationId }, id) => ({
    name,
    page: `/systems/${id}`,
    organization: OrganizationId.encode(organizationId),
  })),
  namer('intake.read', SnapshotId, store.selectSnapshots, ({ name }, id) => ({
    name,
    page: `/snapshots/${id}`,
  })),
  namer('intake.read', plain(/^[A-Z]/), store.selectVulnerabilities, ({ name }, id) => ({
    name: `${id} ${name}`.trim(),
    page: `/threats/${encodeURIComponent(id)}`,
  })),
  namer('intake.read', plain(/^[a-z0-9-]{1,40}$/), store.selectSources, (_, id) => ({
    name: id,
    page: `/feeds/${id}`,
  })),
  namer('incidents.read', IncidentId, store.selectRecords, ({ name }, id) => ({
    // What nobody has given a title yet is called by its id.
    name: name === '' ? id : name,
    page: `/incidents/${id}`,
  })),
  namer('incidents.read', FilingId, store.selectFilings, ({ nameJa, nameEn, sequence }, id) => ({
    nameJa: `${nameJa} 第${sequence}報`,
    nameEn: `${nameEn}, no. ${sequence}`,
    page: `/filings/${id}`,
  })),
  namer('incidents.receive', MatterId, store.selectMatters, ({ nameJa, nameEn }, id) => ({
    ...{ nameJa, nameEn },
    page: `/matters/${id}`,
  })),
  namer('audits.read', AuditId, store.selectAudits, ({ nameJa, nameEn, campaign }, id) => ({
    nameJa: `${nameJa} ${campaign}`,
    nameEn: `${nameEn}, ${campaign}`,
    page: `/audits/${id}`,
  })),
  namer('audits.read', CampaignId, store.selectCampaigns, ({ name }) => ({ name })),
  namer('audits.read', FindingId, store.selectFindings, ({ name }, id) => ({
    name,
    page: `/findings/${id}`,
  })),
  namer('audits.read', EditionId, store.selectEditions, ({ name }) => ({ name })),
  namer('plans.read', PlanId, store.selectPlans, ({ name }, id) => ({
    name,
    page: `/plans/${id}`,
  })),
  namer('plans.read', ConsultationId, store.selectConsultations, ({ name }, id) => ({
    name,
    page: `/consultations/${id}`,
  })),
  namer('plans.read', StatementId, store.selectStatements, ({ name }, id) => ({
    name,
    page: `/statements/${id}`,
  })),
  namer('plans.read', MeasureId, store.selectMeasures, ({ name }, id) => ({
    name,
    page: `/measures/${id}`,
  })),
  namer('labels.read', CommunityId, store.selectCommunities, ({ nameJa, nameEn }) => ({
    nameJa,
    nameEn,
    page: '/labels/communities',
  })),
];

/** The pages that only some may open; others read the name and are led nowhere. */
const pageNeeds: readonly (readonly [beginning: string, needs: Permission])[] = [
  ['/persons/', 'access.people'],
  ['/labels/communities', 'labels.manage'],
  ['/threats/', 'exposure.read'],
];

/**
 * What things are called, by their ids, as far as the actor could read it anyway: by their permissions,
 * and in their reach. Whoever reads the ledger knows the persons in it by name, because they answer for
 * what they did.
 */
export async function nameThings(work: Work, ids: Iterable<string>): Promise<Things> {
  const may = (permission: Permission) => work.actor.permissions.has(permission);
  const asked = [...new Set(ids)];
  const found = new Map<string, Thing>();
  const look = async (wanted: readonly string[]) => {
    for (const { needs, name } of namers) {
      if (!may(needs)) continue;
      for (const [id, thing] of await name(work, wanted)) found.set(id, thing);
    }
  };
  await look(asked);
  // Whose a person or a system is belongs to its name.
  const owners = [...found.values()].flatMap(({ organization }) => organization ?? []);
  await look([...new Set(owners)].filter((id) => !found.has(id)));
  return Object.fromEntries(
    [...found].map(([id, thing]) => [id, { ...thing, page: opened(thing.page, may) }]),
  );
}

function opened(page: string | null, may: (permission: Permission) => boolean): string | null {
  const needs = pageNeeds.find(([beginning]) => page?.startsWith(beginning))?.[1];
  return needs === undefined || may(needs) ? page : null;
}
