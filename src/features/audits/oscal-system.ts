import type { SystemLine } from '#features/inventory/system.ts';
import type { JsonObject } from '#formats/json/read.ts';

import type { DossierJudgement } from './dossier.ts';
import type { Result } from './judgement.ts';
import { fileOf, metadata, oneLine, props, prose, type Writing } from './oscal-frame.ts';

/** The body itself, as the system that OSCAL has a security plan of. */
export const systemUuid = ({ uuidOf }: Writing): string => uuidOf('system');

/** How far a demand is carried out, as OSCAL says it. It has no word for what is not at all. */
const implementation: Readonly<Partial<Record<Result, string>>> = {
  met: 'implemented',
  'partly-met': 'partial',
  'not-applicable': 'not-applicable',
};

/** The security plan of a body: its systems, and how far each clause was found carried out. */
export function securityPlan(writing: Writing): JsonObject {
  const { dossier, uuidOf } = writing;
  const { body, edition, judgements } = dossier;
  const judged = new Map(judgements.map((each) => [each.clause, each]));
  return {
    'system-security-plan': {
      uuid: uuidOf('ssp'),
      metadata: metadata(writing, { title: body.nameJa }),
      // The name of a file may hold what no reference may.
      'import-profile': { href: encodeURIComponent(edition.file) },
      'system-characteristics': characteristics(writing),
      'system-implementation': { components: components(writing) },
      'control-implementation': {
        description: oneLine(`${edition.title} ${edition.version}`),
        'implemented-requirements': [...edition.clauses.values()].map(({ id }) => ({
          ...{ uuid: uuidOf(`ssp ${id}`), 'control-id': id },
          ...byComponent(writing, judged.get(id)),
        })),
      },
    },
  };
}

function byComponent(writing: Writing, judgement: DossierJudgement | undefined): JsonObject {
  if (!judgement) return {};
  const { clause, result, note } = judgement;
  const { uuidOf, dossier } = writing;
  const hasPlan = dossier.findings.some(
    (finding) => finding.clause === clause && finding.state === 'planned',
  );
  const state = implementation[result] ?? (hasPlan ? 'planned' : undefined);
  return {
    'by-components': [
      {
        'component-uuid': systemUuid(writing),
        uuid: uuidOf(`ssp by ${clause}`),
        description: prose(note, dossier.edition.clauses.get(clause)?.title ?? clause),
        ...props(['result', result]),
        ...(state === undefined ? {} : { 'implementation-status': { state } }),
      },
    ],
  };
}

function characteristics({ dossier, uuidOf }: Writing): JsonObject {
  const { body } = dossier;
  const name = oneLine(body.nameJa);
  return {
    'system-ids': [{ 'identifier-type': 'https://ietf.org/rfc/rfc4122', id: body.id }],
    ...{ 'system-name': name, 'system-name-short': oneLine(body.code) },
    description: body.nameEn,
    'system-information': {
      'information-types': [{ uuid: uuidOf('information'), title: name, description: body.nameEn }],
    },
    status: { state: 'operational' },
    'authorization-boundary': { description: name },
  };
}

const systemProps = ({ importance, grade, exposure }: SystemLine) =>
  props(
    ['importance', importance],
    ['grade', grade],
    ['exposed', exposure === null ? null : String(exposure.exposed)],
  );

const described = ({ name, purpose }: SystemLine): JsonObject => ({
  title: oneLine(name),
  description: prose(purpose, name),
});

function components(writing: Writing): JsonObject[] {
  const { body, systems } = writing.dossier;
  return [
    {
      ...{ uuid: systemUuid(writing), type: 'this-system', title: oneLine(body.nameJa) },
      ...{ description: body.nameEn, status: { state: 'operational' } },
    },
    ...systems.map((system) => ({
      ...{ uuid: system.id, type: 'system', ...described(system), ...systemProps(system) },
      status: { state: 'operational' },
    })),
  ];
}

/** The systems of a body as components that others may take into plans of their own. */
export function componentDefinition(writing: Writing): JsonObject {
  const { dossier, uuidOf } = writing;
  const { systems, body } = dossier;
  return {
    'component-definition': {
      uuid: uuidOf('component'),
      metadata: metadata(writing, {
        title: body.nameJa,
        links: [{ href: fileOf(dossier, 'ssp'), rel: 'system-security-plan' }],
      }),
      ...(systems.length > 0
        ? {
            components: systems.map((system) => ({
              ...{ uuid: system.id, type: 'system', ...described(system), ...systemProps(system) },
            })),
          }
        : {}),
    },
  };
}
