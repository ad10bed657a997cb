import type { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { useAddressId, useQuery } from '#ui/address.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { NotFoundPage } from '#ui/failure.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { TlpOfPage } from '#ui/tlp-badge.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { showDirective } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { citation } from '../number.ts';
import { say as sayPage } from '../page-texts.ts';
import { say as sayRelay } from '../relay-texts.ts';
import { isRemindable } from '../reminder-paper.ts';
import { say as sayRequest } from '../request-texts.ts';
import { say as sayReview } from '../review-texts.ts';
import { isAnswered } from '../standing.ts';
import { say as sayTelling } from '../telling-texts.ts';
import { say } from '../texts.ts';
import { type Happening, showAddressee } from '../timeline-api.ts';
import { BehalfForm } from './behalf-form.tsx';
import { ProposalForm } from './exception-form.tsx';
import { OnBehalf } from './on-behalf.tsx';
import { PaperLinks } from './paper-links.tsx';
import { Standings } from './standing-badge.tsx';

type Shown = z.output<typeof showAddressee.output>;

/** One addressee of a directive: where it stands, and everything that happened. */
export function AddresseePage() {
  const directiveId = useAddressId(DirectiveId);
  const asked = OrganizationId.safeParse(useQuery('organization') ?? '');
  if (!asked.success) return <NotFoundPage />;
  return <Addressee directiveId={directiveId} organizationId={asked.data} />;
}

type Props = { readonly directiveId: DirectiveId; readonly organizationId: OrganizationId };

function Addressee(place: Props) {
  const { t, language } = useWords();
  const name = useNaming();
  const { may } = usePerson();
  const shown = useEndpoint(showAddressee, place);
  const { directive, addressee, happenings } = shown;
  const { label } = useEndpoint(showDirective, {
    directiveId: place.directiveId,
    addressees: 'none',
  });
  const page = `/directives/${DirectiveId.encode(place.directiveId)}`;
  return (
    <Page
      title={name(addressee)}
      above={[
        { label: t(say('directives.title')), href: '/directives' },
        { label: `${citation(directive, language)} ${directive.title}`, href: page },
      ]}
    >
      <TlpOfPage label={label} />
      <Facts shown={shown} />
      <Section title={t(say('directives.paper.papers'))}>
        <PaperLinks
          {...place}
          papers={
            isRemindable(addressee) && !directive.closedAt ? ['order', 'reminder'] : ['order']
          }
        />
      </Section>
      <Section title={t(sayTelling('directives.happened.title'))}>
        <Timeline
          label={t(sayTelling('directives.happened.title'))}
          happenings={happenings.map((each) => ({
            at: each.at,
            what: <What happened={each} />,
            words: each.words,
          }))}
        />
      </Section>
      {may('directives.record') && directive.closedAt === null && (
        <Section title={t(sayReview('directives.behalf.title'))}>
          <p className="max-w-3xl">{t(sayReview('directives.behalf.lead'))}</p>
          <Disclosure summary={t(sayReview('directives.behalf.open'))}>
            <BehalfForm shown={shown} />
          </Disclosure>
          <Disclosure summary={t(sayRequest('directives.exception.propose'))}>
            <ProposalForm shown={shown} />
          </Disclosure>
        </Section>
      )}
    </Page>
  );
}

function Facts({ shown: { directive, addressee } }: { readonly shown: Shown }) {
  const { t } = useWords();
  const { may } = usePerson();
  const id = DirectiveId.encode(directive.id);
  const body = OrganizationId.encode(addressee.organizationId);
  const page = `/directives/${id}`;
  const ledger = `/ledger?subject=${id}&organization=${body}`;
  const { acknowledgedAt } = addressee;
  return (
    <DefinitionList
      items={[
        { term: t(sayPage('directives.page.standing')), value: <Standings {...addressee} /> },
        {
          term: t(sayPage('directives.page.due')),
          value: <Deadline at={addressee.dueAt} met={isAnswered(addressee.standing)} />,
        },
        {
          term: t(sayPage('directives.page.acknowledged')),
          value: acknowledgedAt ? (
            <>
              <Moment at={acknowledgedAt} /> {addressee.acknowledgedOnBehalf && <OnBehalf />}
            </>
          ) : (
            t(sayPage('directives.page.not-acknowledged'))
          ),
        },
        {
          term: t(sayRelay('directives.relay.title')),
          value: (
            <Link href={`${page}/relay?organization=${body}`}>
              {t(sayRelay('directives.relay.see'))}
            </Link>
          ),
        },
        ...(may('ledger.read')
          ? [
              {
                term: t(sayPage('directives.page.ledger')),
                value: <Link href={ledger}>{t(sayPage('directives.page.to-ledger'))}</Link>,
              },
            ]
          : []),
      ]}
    />
  );
}

const tones: Record<Happening['tone'], Tone> = {
  good: 'good',
  bad: 'bad',
  warning: 'warning',
  info: 'info',
  neutral: 'neutral',
};

/** What happened, in a badge, and what else it was. */
function What({ happened }: { readonly happened: Happening }) {
  const { t } = useWords();
  const { tone, text, onBehalf, also } = happened;
  return (
    <>
      <Badge tone={tones[tone]}>{t(text).trim()}</Badge>
      {onBehalf && <OnBehalf />}
      {also.map((each) => (
        <span key={each.key}>{t(each)}</span>
      ))}
    </>
  );
}
