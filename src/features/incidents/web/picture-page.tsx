import { asEntered, momentOf } from '#kernel/moment.ts';
import { useQuery, useWholeQuery } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { MomentField } from '#ui/date-field.tsx';
import { Form } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { TlpBadge, TlpOfPage } from '#ui/tlp-badge.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../desk-texts.ts';
import { type FieldKey, fieldOf } from '../fact-fields.ts';
import { takeSituationPaper } from '../paper-api.ts';
import { type EventLine, showIncidentSituation } from '../report-api.ts';
import { certaintyWords, recordKindWords } from '../shown.ts';
import { say as tell } from '../telling-texts.ts';
import { PaperLinks } from './paper-links.tsx';
import { matterPage } from './place.ts';
import { SeverityBadge } from './severity-badge.tsx';
import { ShownValue } from './shown-value.tsx';
import { useCalled, useVoice } from './voice.ts';

/** A moment as the address says it: `2026-11-23T17:00`, in Japan. */
const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** What the authority knew at a moment, event by event: confirmed and not confirmed kept apart. */
export function IncidentPicturePage() {
  const { t } = useWords();
  const voice = useVoice();
  const asked = useQuery('as-of');
  const [, change] = useWholeQuery();
  const moment = asked !== undefined && written.test(asked) ? momentOf(asked) : undefined;
  const isKnown = moment !== undefined && !Number.isNaN(moment.getTime());
  const picture = useEndpoint(showIncidentSituation, isKnown ? { asOf: moment } : {});
  const { asOf, events, reporters, withdrawn, label } = picture;
  return (
    <Page title={t(tell('incidents.situation.title'))} lead={t(say('incidents.picture.lead'))}>
      <TlpOfPage label={label} />
      <div className="print:hidden">
        <Form
          label={t(say('incidents.picture.form'))}
          submit={t(say('incidents.picture.show'))}
          pending={false}
          failure={undefined}
          onSubmit={({ text }) => {
            const chosen = text('asOf');
            change(chosen === '' ? {} : { 'as-of': chosen });
          }}
          beside={
            <Button
              weight="outlined"
              onClick={() => {
                print();
              }}
            >
              {t(say('incidents.picture.print'))}
            </Button>
          }
        >
          <MomentField
            name="asOf"
            label={t(say('incidents.picture.as-of'))}
            defaultValue={asEntered(asOf)}
          />
        </Form>
      </div>
      <PaperLinks endpoint={takeSituationPaper} asked={{ asOf: asOf.toISOString() }} />
      <p className="text-std-18B-160" role="status">
        {t(say('incidents.picture.as-of-is', { at: voice.at(asOf) }))}{' '}
        {t(say('incidents.picture.count', { events: events.length, reporters, withdrawn }))}
      </p>
      {events.length === 0 && <p>{t(say('incidents.picture.empty'))}</p>}
      {events.map((event) => (
        <EventCard key={event.matters.join()} event={event} />
      ))}
    </Page>
  );
}

function EventCard({ event }: { readonly event: EventLine }) {
  const { t } = useWords();
  const called = useCalled();
  const between = t(say('incidents.matter.between'));
  return (
    <article className="flex flex-col gap-4 rounded-12 border border-solid-gray-600 p-4 md:p-6">
      <h2 className="text-std-20B-150">
        {event.reporters.map(({ names }) => called(names)).join(between)}
      </h2>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {t(recordKindWords[event.recordKind])}
        <SeverityBadge severity={event.severity} />
        <Badge tone={event.isConfirmed ? 'good' : 'open'}>
          {t(
            say(event.isConfirmed ? 'incidents.matter.confirmed' : 'incidents.matter.unconfirmed'),
          )}
        </Badge>
        <span>
          {t(say('incidents.desk.last'))} <Moment at={event.lastFiledAt} />
        </span>
        <TlpBadge label={event.label} />
      </p>
      <ul className="flex flex-wrap gap-x-4 print:hidden">
        {event.matters.map((id, at) => (
          <li key={id}>
            <Link href={matterPage(id)}>
              {t(say('incidents.picture.matter'))}
              {event.matters.length > 1 && ` ${at + 1}`}
            </Link>
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        <SaidList
          title={t(say('incidents.picture.confirmed'))}
          said={event.confirmed}
          differing={event.differing}
        />
        <SaidList
          title={t(say('incidents.picture.unconfirmed'))}
          said={event.unconfirmed}
          differing={event.differing}
        />
      </div>
      {event.unknown.length > 0 && (
        <p>
          <strong>{t(certaintyWords.unknown)}</strong>{' '}
          {event.unknown.map((field) => t(fieldOf(field).label)).join(between)}
        </p>
      )}
    </article>
  );
}

type SaidProps = {
  readonly title: string;
  readonly said: EventLine['confirmed'];
  readonly differing: readonly FieldKey[];
};

/** What was said of an event, each with who said it where several reported it. */
function SaidList({ title, said, differing }: SaidProps) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <section className="min-w-0">
      <h3 className="text-std-18B-160">{title}</h3>
      {said.length === 0 && <p>{t(say('incidents.picture.none'))}</p>}
      <dl className="flex flex-col">
        {said.map(({ field, value, reporter }) => (
          <div
            key={`${field} ${reporter.id}`}
            className="border-b border-solid-gray-300 py-2 break-words"
          >
            <dt className="font-bold">{t(fieldOf(field).label)}</dt>
            <dd>
              <ShownValue field={field} value={value} />
              {differing.includes(field) && (
                <span className="block text-dns-16N-130 text-solid-gray-700">
                  {t(say('incidents.picture.differing'))}: {called(reporter.names)}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
