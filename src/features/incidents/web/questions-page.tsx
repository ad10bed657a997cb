import type { z } from 'zod';

import { useAddressId } from '#ui/address.ts';
import { buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { Progress } from '#ui/progress.tsx';
import { useWords } from '#ui/words.tsx';

import { type FactLine, listIncidentQuestions, showIncident } from '../api.ts';
import { type FieldKey, fieldOf } from '../fact-fields.ts';
import { type Block, blocks } from '../field.ts';
import { say } from '../filing-page-texts.ts';
import { IncidentId } from '../incident.ts';
import { say as record } from '../record-texts.ts';
import { say as tell } from '../telling-texts.ts';
import { Answer } from './answer.tsx';
import { dutiesPage, filePage, recordPage } from './place.ts';
import { useCalled } from './voice.ts';

type Question = z.output<typeof listIncidentQuestions.output>['fields'][number];
type Known = ReadonlyMap<FieldKey, FactLine>;

const blockKeys = Object.keys(blocks).filter((key): key is Block => Object.hasOwn(blocks, key));

/** What all reports need that are owed next, each thing asked once, with who will see the answer. */
export function QuestionsPage() {
  const { t } = useWords();
  const incidentId = useAddressId(IncidentId);
  const { title, facts } = useEndpoint(showIncident, { incidentId });
  const { fields } = useEndpoint(listIncidentQuestions, { incidentId });
  const known: Known = new Map(facts.map((fact) => [fact.field, fact]));
  const done = fields.filter(({ field }) => known.has(field)).length;
  const parts = blockKeys
    .map((block) => ({
      block,
      asked: fields.filter(({ field }) => fieldOf(field).block === block),
    }))
    .filter(({ asked }) => asked.length > 0);
  return (
    <Page
      title={t(say('incidents.wizard.title'))}
      above={[
        { label: t(tell('incidents.title')), href: '/incidents' },
        { label: title || t(record('incidents.list.unnamed')), href: recordPage(incidentId) },
      ]}
      lead={t(say('incidents.wizard.lead'))}
    >
      <Progress label={t(say('incidents.wizard.progress'))} done={done} of={fields.length} />
      {fields.length === 0 && <p>{t(say('incidents.wizard.none'))}</p>}
      {parts.map(({ block, asked }) => (
        <BlockPart key={block} {...{ incidentId, block, asked, known }} />
      ))}
      <p className="flex flex-wrap gap-3">
        <Link href={dutiesPage(incidentId)} className={buttonLook('outlined')}>
          {t(record('incidents.record.to-duties'))}
        </Link>
        <Link href={filePage(incidentId)} className={buttonLook()}>
          {t(say('incidents.wizard.next'))}
        </Link>
      </p>
    </Page>
  );
}

type PartProps = {
  readonly incidentId: IncidentId;
  readonly block: Block;
  readonly asked: readonly Question[];
  readonly known: Known;
};

function BlockPart({ incidentId, block, asked, known }: PartProps) {
  const { t } = useWords();
  const done = asked.filter(({ field }) => known.has(field)).length;
  const title = say('incidents.wizard.block-count', {
    ...{ block: t(blocks[block]), done, of: asked.length },
  });
  return (
    <Section title={t(title)}>
      {asked.map((question) => (
        <div key={question.field} className="rounded-12 border border-solid-gray-300 p-4 md:p-6">
          <Answer
            incidentId={incidentId}
            field={question.field}
            fact={known.get(question.field)}
            required={question.isRequired}
          >
            <SeenBy question={question} />
          </Answer>
        </div>
      ))}
    </Section>
  );
}

/** Who will see an answer; one that only decides which duties arise is seen by nobody else. */
function SeenBy({ question: { seenBy } }: { readonly question: Question }) {
  const { t } = useWords();
  const called = useCalled();
  if (seenBy.length === 0) {
    return <p className="text-solid-gray-700">{t(say('incidents.wizard.deciding'))}</p>;
  }
  return (
    <div className="flex flex-wrap gap-x-3 text-solid-gray-700">
      <span>{t(say('incidents.wizard.seen'))}</span>
      <ul className="flex flex-wrap gap-x-3">
        {seenBy.map(({ key, names }) => (
          <li key={key} className="font-bold">
            {called(names)}
          </li>
        ))}
      </ul>
    </div>
  );
}
