import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { type Destination, passExit, passTogether } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { fileName } from '#features/papers/file-name.ts';
import { officialSpeech } from '#features/papers/official.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import { type DataSheet, writeBook, writePapers } from '#features/papers/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import type { Catalogue } from '#kernel/text.ts';
import { beyondReach, type Change, type Work } from '#platform/tools.ts';

import { documentIn } from '../filing.ts';
import { type Filed, filingPaper } from '../filing-paper.ts';
import { FilingId } from '../incident.ts';
import type * as api from '../paper-api.ts';
import { filingData, filingSource, pictureData } from '../paper-data.ts';
import { say } from '../paper-texts.ts';
import { picturePaper } from '../picture-paper.ts';
import { statisticsData, statisticsPaper } from '../statistics-paper.ts';
import { rulebookInForce } from './amendment.ts';
import { type Input, notFound, ownBody } from './ask.ts';
import { selectEntryOf, selectFiling, selectReceived } from './filing-store.ts';
import { showIncidentSituation, showIncidentStatistics } from './report.ts';
import { soundRulebooks } from './rulebooks.ts';
import { selectBody } from './store.ts';

type Taken = z.output<typeof api.takeFilingPaper.output>;

/** A paper that is ready to be written, and what stands beside it in a workbook. */
type Made = {
  readonly paper: Paper;
  readonly sheets: readonly DataSheet[];
  readonly at: Date;
  /** What its file is named after. */
  readonly about: string;
  readonly speech: Speech;
};

type Asked = Pick<Input<typeof api.takeFilingPaper>, 'form' | 'language'>;

/** A filing as it is kept, for whoever sent it, received it or passed it on; absent for anybody else. */
async function filedAs(work: Work, filingId: FilingId) {
  const filing = await selectFiling(work, filingId);
  const subject = FilingId.encode(filingId);
  const entry = filing && (await beyondReach(work, (whole) => selectEntryOf(whole, subject)));
  if (!filing || !entry) notFound();
  const document = documentIn(filing.document);
  const { projection } = document;
  // A profile that this installation no longer has leaves a filing without its layout.
  const isKnown = soundRulebooks().has(document.profile);
  const forms = isKnown ? (await rulebookInForce(work, document.profile)).forms : [];
  const form = forms.find(
    ({ value }) => value.id === projection?.form.id && value.version === projection.form.version,
  )?.value;
  const sha256 = Buffer.from(filing.sha256).toString('hex');
  const filed: Filed = { document, sha256, entry, withdrawnAt: filing.withdrawn_at, form };
  return { filing, filed };
}

/** Puts something into the asker’s own hands. */
const toAsker = ({ actor }: Work, organizationId: OrganizationId) =>
  ({ to: 'person', personId: actor.id, organizationId }) as const;

/** Writes a paper and enters it by its hash. */
async function write(
  work: Change,
  { paper, sheets, at, about, speech }: Made,
  { form, subject }: { readonly form: Asked['form']; readonly subject: string },
): Promise<Taken> {
  const { language, number } = paper;
  const sheet = speech.speak(say('incident-paper.sheet-report'));
  const bytes =
    form === 'xlsx'
      ? await writeBook(paper, sheet, sheets)
      : await writePapers({ papers: [paper], at, form });
  await append(work, {
    act: 'filing.paper-made',
    subject,
    organizationId: null,
    facts: { form, language, sha256: createHash('sha256').update(bytes).digest('hex') },
  });
  return { name: fileName({ on: at, number, about }, form), bytes };
}

/** Takes what an authority makes of its reports through the door, with each of them. */
async function passReceived(work: Change, kind: string, until: Date) {
  const own = ownBody(work);
  const authority = (await selectBody(work, own)) ?? notFound();
  const received = await selectReceived(work, own);
  const subject = `${kind}:${OrganizationId.encode(own)}`;
  const nobody = { persons: [], organizations: [], communities: [] };
  const label = await passTogether(
    work,
    {
      whole: { subject, marking: { label: 'TLP:AMBER+STRICT', originator: own, ...nobody } },
      parts: received.filter((row) => row.filed_at <= until).map(({ id }) => FilingId.encode(id)),
      maker: own,
    },
    toAsker(work, own),
  );
  return { authority, subject, label };
}

/** The use cases of papers, which need the words of the whole program. */
export function incidentPapers(words: Catalogue) {
  const speechFor = (work: Work, { language }: Asked): Speech =>
    officialSpeech(words, language ?? work.actor.language);

  /** A filing as a file in the asker’s hands. */
  const takeFilingPaper = (work: Change, asked: Input<typeof api.takeFilingPaper>) =>
    makeFilingPaper(work, asked, toAsker(work, ownBody(work)));

  /** A filing as a file for the body that the asker speaks for. */
  const handFilingPaper = (work: Change, asked: Input<typeof api.takeFilingPaper>) =>
    makeFilingPaper(work, asked, { to: 'organization', organizationId: ownBody(work) });

  async function makeFilingPaper(
    work: Change,
    asked: Input<typeof api.takeFilingPaper>,
    destination: Destination,
  ): Promise<Taken> {
    const { filing, filed } = await filedAs(work, asked.filingId);
    const subject = FilingId.encode(asked.filingId);
    const { label, reporter_id: originator, organization_id: authority } = filing;
    const nobody = { persons: [], communities: [] };
    await passExit(
      work,
      { subject, marking: { label, originator, organizations: [authority], ...nobody } },
      destination,
    );
    const speech = speechFor(work, asked);
    const paper = filingPaper(filed, speech);
    const sheets = [filingData(filed, speech), filingSource(filed, speech)];
    const { filedAt: at, reporter } = filed.document;
    const about = `${reporter.names[speech.language]}_${paper.title}`;
    return write(work, { paper, sheets, at, about, speech }, { form: asked.form, subject });
  }

  async function takeSituationPaper(
    work: Change,
    { form, language, asOf }: Input<typeof api.takeSituationPaper>,
  ): Promise<Taken> {
    const picture = await showIncidentSituation(work, { asOf });
    const { authority, subject, label } = await passReceived(
      work,
      'incident-situation',
      picture.asOf,
    );
    const speech = speechFor(work, { form, language });
    const paper = picturePaper({ ...picture, label }, authority, speech);
    const sheets = [pictureData(picture.events, speech)];
    const made = { paper, sheets, at: picture.asOf, about: paper.title, speech };
    return write(work, made, { form, subject });
  }

  async function takeStatisticsPaper(
    work: Change,
    { form, language, quarter }: Input<typeof api.takeStatisticsPaper>,
  ): Promise<Taken> {
    const found = await showIncidentStatistics(work, { quarter });
    const { authority, subject, label } = await passReceived(work, 'incident-statistics', work.now);
    const speech = speechFor(work, { form, language });
    const paper = { ...statisticsPaper({ found, authority, at: work.now }, speech), label };
    const sheets = [statisticsData(found, speech)];
    const made = { paper, sheets, at: work.now, about: paper.title, speech };
    return write(work, made, { form, subject });
  }

  return { takeFilingPaper, handFilingPaper, takeSituationPaper, takeStatisticsPaper };
}
