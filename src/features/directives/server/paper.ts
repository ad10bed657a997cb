import { createHash } from 'node:crypto';

import type { z } from 'zod';

import type { Destination } from '#features/labels/server/service.ts';
import { headquarters, markingOf, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { nameOf as nameOfBody } from '#features/papers/address.ts';
import { fileName } from '#features/papers/file-name.ts';
import { officialSpeech } from '#features/papers/official.ts';
import { mostLetters, type Paper, type Speech } from '#features/papers/paper.ts';
import { writePapers } from '#features/papers/server/service.ts';
import { say as sayPaper } from '#features/papers/texts.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Catalogue } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { DirectiveId } from '../directive.ts';
import { orderPaper } from '../order-paper.ts';
import type * as api from '../paper-api.ts';
import type { Subject, To } from '../paper-facts.ts';
import { isRemindable, reminderPaper } from '../reminder-paper.ts';
import { standingPaper } from '../standing-paper.ts';
import { say } from '../texts.ts';
import { selectImprint } from './imprint-store.ts';
import { addresseeLines } from './lines.ts';
import { selectActions, selectQuestions, selectWordings } from './store.ts';
import { directiveNamed, ownFacts } from './view.ts';

type Shown = z.output<typeof api.showPaper.input>;
type Taken = z.output<typeof api.takePaper.input>;

async function subjectOf(work: Work, directiveId: DirectiveId): Promise<Subject> {
  const row = await directiveNamed(work, directiveId);
  const wordings = await selectWordings(work, directiveId);
  const current = wordings.find(({ version }) => version === row.version);
  const isAmended = row.issued_at !== null && row.version > 1;
  return {
    ...ownFacts(row),
    body: row.body,
    amendedAt: isAmended ? (current?.issuedAt ?? null) : null,
    label: (await markingOf(work, DirectiveId.encode(directiveId))).label,
    actions: (await selectActions(work, { directiveId })).get(directiveId) ?? [],
    questions: (await selectQuestions(work, { directiveId })).get(directiveId) ?? [],
    imprint: await selectImprint(work, directiveId),
  };
}

/** The addressees in reach that a paper is about, each with its kind; refused where the one named is none. */
async function addressed(work: Work, { directiveId, organizationId }: Shown): Promise<To[]> {
  const which = organizationId ? { directiveId, organizationId } : { directiveId };
  const lines = (await addresseeLines(work, which)).get(directiveId) ?? [];
  if (organizationId && lines.length === 0) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  const bodies = new Map((await listOrganizations(work)).map((body) => [body.id, body]));
  return lines.map((line) => ({ line, kind: bodies.get(line.organizationId)?.kind ?? '' }));
}

type Composed = {
  readonly subject: Subject;
  readonly papers: readonly Paper[];
  readonly to: readonly To[];
  /** The moment that the papers bear. */
  readonly at: Date;
};

/** The papers that are asked for: one, or a letter to each addressee. */
async function composed(
  work: Work,
  asked: Shown & { readonly letters?: 'each' | undefined },
  speech: Speech,
): Promise<Composed> {
  const subject = await subjectOf(work, asked.directiveId);
  const to = await addressed(work, asked);
  const { organizationId } = asked;
  if (asked.of === 'standing') {
    refuseDraft(subject);
    const lines = to.map(({ line }) => line);
    const papers = [standingPaper(subject, lines, work.now, speech)];
    return { subject, papers, to: organizationId ? to : [], at: work.now };
  }
  if (asked.of === 'reminder') {
    refuseDraft(subject);
    const owing = to.filter(({ line }) => isRemindable(line));
    if (subject.closedAt) throw new Refusal('conflict', say('directives.closed'));
    if (owing.length === 0) throw new Refusal('conflict', say('directives.paper.nothing-owed'));
    const papers = owing.map((each) => reminderPaper(subject, each, work.now, speech));
    return { subject, papers, to: owing, at: work.now };
  }
  const isEach = asked.letters === 'each' && to.length > 0;
  const papers = isEach
    ? to.map((each) => orderPaper(subject, [each], speech))
    : [orderPaper(subject, to, speech)];
  return { subject, papers, to, at: subject.issuedAt ?? subject.draftedAt };
}

function refuseDraft({ issuedAt }: Subject): void {
  if (issuedAt === null) throw new Refusal('conflict', say('directives.paper.not-issued'));
}

/** The use cases of papers, which need the words of the whole program. */
export function paperDesk(words: Catalogue) {
  /** A paper for a page; of reminders the first, whoever is not named. */
  async function showPaper(work: Work, asked: Shown): Promise<Paper> {
    const speech = officialSpeech(words, asked.language ?? work.actor.language);
    const { papers } = await composed(work, asked, speech);
    const [paper] = papers;
    if (!paper) throw new Refusal('not-found', sayKernel('kernel.not-found'));
    return paper;
  }

  /** A paper as a file in the asker's hands; through the exit door, with its hash in the ledger. */
  async function takePaper(work: Change, asked: Taken): Promise<Taking> {
    const { id, organizationId } = work.actor;
    if (organizationId === null) throw new Refusal('forbidden', sayKernel('kernel.forbidden'));
    return make(work, asked, { to: 'person', personId: id, organizationId });
  }

  /** A paper as a file for the body it is addressed to, or for the headquarters. */
  async function handPaper(work: Change, asked: Taken): Promise<Taking> {
    const organizationId = asked.organizationId ?? (await headquarters(work));
    return make(work, asked, { to: 'organization', organizationId });
  }

  async function make(work: Change, asked: Taken, destination: Destination): Promise<Taking> {
    const { directiveId, of, form, organizationId } = asked;
    const subject = DirectiveId.encode(directiveId);
    const speech = officialSpeech(words, asked.language ?? work.actor.language);
    // What one may not see is absent; what one may see and not take is refused at the door.
    const made = await composed(work, asked, speech);
    const marking = await markingOf(work, subject);
    await passExit(work, { subject, marking }, destination);
    const { papers, at } = made;
    refuseTooMany(papers.length);
    const bytes = await writePapers({ papers: [...papers], at, form });
    await append(work, {
      act: 'directive.paper-made',
      subject,
      organizationId: organizationId ?? null,
      facts: {
        ...{ of, form, language: speech.language, letters: papers.length },
        version: made.subject.version,
        label: marking.label,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        addressee: organizationId ? OrganizationId.encode(organizationId) : null,
      },
    });
    return { name: fileName(nameOf(made, speech), form), bytes };
  }

  return { showPaper, takePaper, handPaper };
}

/** A file is named after the one it is to, or else after what it is about. */
function nameOf({ papers, at, to }: Composed, speech: Speech) {
  const [paper] = papers;
  const [only, ...others] = to;
  const about = only && others.length === 0 ? nameOfBody(only.line, speech) : paper?.title;
  return { on: at, number: paper?.number ?? '', about: about ?? '' };
}

type Taking = { readonly name: string; readonly bytes: Uint8Array };

function refuseTooMany(total: number): void {
  if (total > mostLetters) {
    throw new Refusal('too-large', sayPaper('papers.too-many', { total, most: mostLetters }));
  }
}
