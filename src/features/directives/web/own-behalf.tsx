import type { Text } from '#kernel/text.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { type BehalfLine, disputeBehalf, listOwnBehalf } from '../behalf-api.ts';
import { DirectiveId } from '../directive.ts';
import { channelWords } from '../follow-up-words.ts';
import { say } from '../review-texts.ts';

/** What the headquarters wrote down for one's own organization, to be seen and, if need be, corrected. */
export function OwnBehalf() {
  const { t } = useWords();
  const recorded = useEndpoint(listOwnBehalf, {});
  if (recorded.length === 0) return null;
  return (
    <Section title={t(say('directives.behalf.own-title'))}>
      <p className="max-w-3xl">{t(say('directives.behalf.own-lead'))}</p>
      <ul className="flex flex-col gap-4">
        {recorded.map((line) => (
          <li key={line.id} className="border-l-4 border-solid-gray-300 pl-3">
            <Recorded line={line} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function aboutWords({ about, version, reply }: BehalfLine): Text {
  switch (about) {
    case 'acknowledgement':
      return say('directives.behalf.acknowledgement', { version: version ?? 0 });
    case 'claim':
      return say('directives.behalf.claim');
    case 'reply':
      return say('directives.behalf.reply-numbered', { number: reply ?? 0 });
  }
}

function Recorded({ line }: { readonly line: BehalfLine }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(disputeBehalf);
  const { channel, post, saidBy: name } = line;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Moment at={line.saidAt} />
        <Link href={`/directives/${DirectiveId.encode(line.directiveId)}`}>
          {t(aboutWords(line))}
        </Link>
        <span>{t(channelWords(channel))}</span>
        <span>{t(say('directives.behalf.own-line', { post, name })).trim()}</span>
        {line.disputedAt && <Badge tone="neutral">{t(say('directives.behalf.disputed'))}</Badge>}
      </p>
      {(line.dispute ?? line.note) && (
        <p className="whitespace-pre-wrap">{line.dispute ?? line.note}</p>
      )}
      {!line.disputedAt && (
        <Disclosure summary={t(say('directives.behalf.dispute'))}>
          <Form
            label={t(say('directives.behalf.dispute'))}
            submit={t(say('directives.behalf.dispute-submit'))}
            pending={pending}
            failure={failure}
            onSubmit={({ text }) => {
              act({ behalfId: line.id, dispute: text('dispute') });
            }}
          >
            <LongTextField
              name="dispute"
              label={t(say('directives.behalf.dispute-reason'))}
              rows={3}
              required
            />
          </Form>
        </Disclosure>
      )}
    </>
  );
}
