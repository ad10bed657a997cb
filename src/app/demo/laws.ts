import type { MilestoneId, ObligationId } from '#features/laws/obligation.ts';
import type { ReportState } from '#features/laws/readiness.ts';
import * as laws from '#features/laws/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { plusDays, sameDateAfter } from '#features/profiles/day.ts';
import type { Actor, OrganizationId } from '#kernel/actor.ts';
import type { Tools } from '#platform/tools.ts';

import { securityOfficers, signedIn, signedInAs } from './sign-in.ts';

/** Whoever makes the Act ready in the demo. */
type Cast = { readonly officer: Actor; readonly approver: Actor; readonly today: string };

/** What waits for the approver; everything else of the Act is confirmed. */
const waiting = ['council', 'suppliers'];

/**
 * The Act made ready by the demo nation: taken in and confirmed, planned by its ministries, one of which is
 * ahead, one late and one blocked; posts asked for, guidance published, a computer notified.
 */
export async function foundLaws(tools: Tools): Promise<void> {
  const officer = await signedInAs(tools, 'officer');
  const approver = await signedInAs(tools, 'approver');
  const today = await tools.read(officer, (work) => laws.todayOf(work));
  const cast = { officer, approver, today };
  const obligations = await takeLaws(tools, cast);
  const bodies = await tools.read(officer, listOrganizations);
  const idOf = (code: string) => bodies.find((body) => body.code === code)?.id;
  const ministries = bodies.filter(({ kind }) => kind === 'ministry').map(({ id }) => id);
  const some = ['home', 'transport'].flatMap((code) => idOf(code) ?? []);
  const plans: [string, readonly OrganizationId[]][] = [
    ['in-use', ministries],
    ['receive-reports', some],
    ['communications', [...some, ...['signals', 'hq'].flatMap((code) => idOf(code) ?? [])]],
  ];
  for (const [key, organizations] of plans) {
    const obligationId = obligations.get(key);
    if (!obligationId || organizations.length === 0) continue;
    const plan = { obligationId, organizations: [...organizations] };
    await tools.write(officer, (work) => laws.planObligation(work, plan));
  }
  const of = { obligations, idOf };
  await reportOn(tools, cast, of);
  await waitForOthers(tools, cast, of);
  await askFor(tools, cast, of);
  await notify(tools, idOf('power-north'));
}

type Obligations = ReadonlyMap<string, ObligationId>;

async function takeLaws(tools: Tools, { officer, approver }: Cast): Promise<Obligations> {
  const offers = await tools.read(officer, laws.listLawOffers);
  if (offers.length === 0) return new Map();
  const keys = offers.map(({ key }) => key);
  const taken = await tools.write(officer, (work) => laws.adoptLaws(work, { keys }));
  const obligations = new Map<string, ObligationId>();
  for (const lawId of taken.laws) {
    const { extracted } = await tools.read(officer, (work) => laws.showLaw(work, { lawId }));
    for (const { id: obligationId, key } of extracted) {
      obligations.set(key, obligationId);
      if (waiting.includes(key)) continue;
      const decision = { obligationId, confirm: true };
      await tools.write(approver, (work) => laws.decideObligation(work, decision));
    }
  }
  return obligations;
}

type Of = {
  readonly obligations: Obligations;
  readonly idOf: (code: string) => OrganizationId | undefined;
};

/** The milestones of a body's plan for an obligation, in the order of its steps. */
async function planOf(
  tools: Tools,
  { officer }: Cast,
  { obligations, idOf }: Of,
  [key, code]: readonly [string, string],
): Promise<readonly MilestoneId[]> {
  const organizationId = idOf(code);
  if (!organizationId) return [];
  const { milestones } = await tools.read(officer, (work) =>
    laws.showReadiness(work, { organizationId }),
  );
  const own = milestones.filter(({ obligationId }) => obligationId === obligations.get(key));
  return own.toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : 1)).map(({ id }) => id);
}

type Said = { readonly state: ReportState; readonly on?: string; readonly note: string };

async function reportOn(tools: Tools, cast: Cast, of: Of): Promise<void> {
  const { officer, today } = cast;
  const logins = await securityOfficers(tools);
  /** A ministry says it itself where the demo has somebody of it, else the headquarters does. */
  const say = async (code: string, milestoneId: MilestoneId | undefined, said: Said) => {
    const id = of.idOf(code);
    const login = id && logins.get(id);
    const actor = login ? await signedIn(tools, login) : officer;
    if (!milestoneId) return;
    await tools.write(actor, (work) => laws.reportMilestone(work, { milestoneId, ...said }));
  };
  const done = { state: 'done', on: today } as const;
  const [list, remind] = await planOf(tools, cast, of, ['in-use', 'home']);
  await say('home', list, { ...done, note: '対象の事業者に照会し、未届出の一覧を作成した。' });
  await say('home', remind, { state: 'started', note: '文書で届出を促した。' });
  const [late] = await planOf(tools, cast, of, ['in-use', 'transport']);
  const expected = plusDays(today, 75);
  const why = '照会先の回答が遅れている。';
  await say('transport', late, { state: 'expected', on: expected, note: why });
  const [blocked] = await planOf(tools, cast, of, ['in-use', 'treasury']);
  await say('treasury', blocked, {
    state: 'blocked',
    note: '対象となる事業者の名簿を待っている。',
  });
  for (const id of await planOf(tools, cast, of, ['receive-reports', 'home'])) {
    await say('home', id, { ...done, note: '受付の体制を整え、訓練で確かめた。' });
  }
}

/** The communications ministry waits for what the home ministry drafts. */
async function waitForOthers(tools: Tools, cast: Cast, of: Of): Promise<void> {
  const [needed] = await planOf(tools, cast, of, ['communications', 'home']);
  const [, milestoneId] = await planOf(tools, cast, of, ['communications', 'signals']);
  const [own] = await planOf(tools, cast, of, ['communications', 'signals']);
  if (!needed || !milestoneId || !own) return;
  const startsOn = sameDateAfter(cast.today, 5).day;
  const plan = { owner: '電波監理課', startsOn, days: 60, needs: [own, needed] };
  await tools.write(cast.officer, (work) => laws.planMilestone(work, { milestoneId, ...plan }));
}

/** Posts and money of two ministries, and guidance of one. */
async function askFor(tools: Tools, { officer, today }: Cast, { idOf }: Of): Promise<void> {
  const { laws: taken } = await tools.read(officer, laws.listLaws);
  const lawId = taken[0]?.id;
  const [home, transport] = [idOf('home'), idOf('transport')];
  if (!lawId || !home || !transport) return;
  const fiscalYear = Number(sameDateAfter(today, 9).day.slice(0, 4));
  const posts = { organizationId: home, kind: 'posts', note: '届出の受付' } as const;
  const budget = { organizationId: transport, kind: 'budget', note: '受付システム' } as const;
  const stated = [
    { ...posts, step: 'requested', amount: 8 },
    { ...posts, step: 'assessed', amount: 5 },
    { ...budget, step: 'requested', amount: 120_000 },
  ] as const;
  for (const each of stated) {
    const said = { ...each, lawId, fiscalYear };
    await tools.write(officer, (work) => laws.stateResource(work, said));
  }
  const guidance = { title: '届出の手引き', publishedOn: today, place: '省の告知板' };
  await tools.write(officer, (work) =>
    laws.publishGuidance(work, { lawId, organizationId: home, ...guidance }),
  );
}

/** An operator judges its systems and notifies the first of them. */
async function notify(tools: Tools, organizationId: OrganizationId | undefined): Promise<void> {
  const login = organizationId && (await securityOfficers(tools)).get(organizationId);
  if (!login) return;
  const operator = await signedIn(tools, login);
  const { computers } = await tools.read(operator, (work) => laws.listAssets(work, {}));
  for (const [at, { lawId, systemId }] of computers.slice(0, 2).entries()) {
    const specified = at === 0;
    const reason = specified ? '停止すると供給に直結する。' : '供給に関わらない事務用である。';
    const judged = { lawId, systemId, specified, reason, sinceOn: '2024-04-01' };
    await tools.write(operator, (work) => laws.judgeComputer(work, judged));
    if (specified) {
      await tools.write(operator, (work) => laws.notifyComputer(work, { lawId, systemId }));
    }
  }
}
