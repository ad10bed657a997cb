import { momentWords } from '#kernel/moment.ts';
import { Badge } from '#ui/badge.tsx';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Download } from '#ui/download.tsx';
import { usePerson } from '#ui/person.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useJoined, useWords } from '#ui/words.tsx';

import { ItemId } from '../meeting.ts';
import { downloadPaper, type ItemLine, type PaperLine } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import {
  itemKindWords,
  itemNumberWords,
  outcomeWords,
  paperNumberWords,
  titleOf,
} from '../meeting-words.ts';
import { Effects } from './effects-part.tsx';
import {
  OutcomeForm,
  PaperForm,
  ProposalForm,
  RecusalForm,
  StandingPaperForm,
  StatementForm,
} from './item-forms.tsx';
import type { ItemProps } from './item-props.ts';
import { Ballots } from './vote-panel.tsx';

const depths = ['', 'md:ml-6', 'md:ml-12', 'md:ml-18'] as const;

/** One item: its papers, what was said and put, how it was voted on, and what became of it. */
export function ItemPart({ item, view }: ItemProps) {
  const { t } = useWords();
  const indent = depths[Math.min(item.depth, depths.length) - 1] ?? '';
  return (
    <article
      id={ItemId.encode(item.id)}
      className={`flex flex-col gap-4 rounded-8 border border-solid-gray-300 p-4 ${indent} ${item.isSealed ? 'border-l-8' : ''}`}
    >
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="text-std-20B-150">{`${t(itemNumberWords(item))} ${item.title}`}</h3>
        <Badge tone="neutral">{t(itemKindWords[item.kind])}</Badge>
        {item.isSealed && <Badge tone="warning">{t(say('council-meeting.sealed'))}</Badge>}
        {item.outcome && (
          <Badge tone="good">
            {`${t(say('council-meeting.outcome'))} ${t(outcomeWords[item.outcome.kind])}`}
          </Badge>
        )}
      </div>
      {item.words !== '' && <p className="max-w-3xl whitespace-pre-wrap">{item.words}</p>}
      {item.papers.length > 0 && <Papers item={item} />}
      {item.proposals.length > 0 && <Proposals item={item} />}
      {item.recused.length > 0 && <Recused item={item} view={view} />}
      {item.statements.length > 0 && <Statements item={item} />}
      <Ballots item={item} view={view} />
      <Effects item={item} view={view} />
      {item.outcome && <Outcome item={item} />}
      <Acts item={item} view={view} />
    </article>
  );
}

type OfItem = { readonly item: ItemLine };

function Heading({ children }: { readonly children: string }) {
  return <h4 className="text-std-17B-170">{children}</h4>;
}

function Papers({ item }: OfItem) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-2">
      <Heading>{t(say('council-meeting.item-papers'))}</Heading>
      <ul className="flex flex-col gap-3">
        {item.papers.map((paper) => (
          <li key={`${paper.id} ${paper.version}`} className="flex flex-wrap items-center gap-3">
            <PaperWords paper={paper} isSealed={item.isSealed} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PaperWords({
  paper,
  isSealed,
}: {
  readonly paper: PaperLine;
  readonly isSealed: boolean;
}) {
  const { t, language } = useWords();
  const { id, version, number, title, isReleased, releasedAt } = paper;
  const called = `${t(paperNumberWords({ isSealed, number }))} ${title}`;
  return (
    <>
      <span>{called}</span>
      <span className="text-solid-gray-700">{t(say('council-meeting.version', { version }))}</span>
      {!isReleased && (
        <Badge tone="open">
          {t(say('council-meeting.released-from', { at: momentWords(releasedAt, language) }))}
        </Badge>
      )}
      <Download endpoint={downloadPaper} input={{ paperId: id, version }}>
        {paper.file}
      </Download>
    </>
  );
}

function Proposals({ item }: OfItem) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-3">
      <Heading>{t(say('council-meeting.proposals'))}</Heading>
      {item.proposals.map(({ id, number, amends, text, sha256, proposer }) => (
        <div key={id} className="flex flex-col gap-1 border-l-4 border-solid-gray-300 pl-3">
          <p className="flex flex-wrap gap-x-3">
            <span className="font-bold">{t(say('council-meeting.proposal', { number }))}</span>
            {amends !== null && <span>{t(say('council-meeting.amends', { amends }))}</span>}
            <span>{t(say('council-meeting.proposer', { name: proposer }))}</span>
          </p>
          <Wording text={text} />
          <p className="text-dns-16N-130 break-all text-solid-gray-700">
            {t(say('council-meeting.fingerprint', { sha256 }))}
          </p>
        </div>
      ))}
    </div>
  );
}

/** As much of a text as stands beside others without hiding them. */
const shortText = 1500;

/** A text word for word; a long one once it is asked for. */
function Wording({ text }: { readonly text: string }) {
  const { t } = useWords();
  const words = <p className="max-w-3xl whitespace-pre-wrap">{text}</p>;
  if (text.length <= shortText) return words;
  return (
    <Disclosure summary={t(say('council-meeting.whole-text', { count: text.length }))}>
      {words}
    </Disclosure>
  );
}

function Recused({ item, view }: ItemProps) {
  const { t, language } = useWords();
  const joined = useJoined();
  const titles = item.recused.flatMap(({ seatId, reason }) => {
    const seat = view.seats.find((each) => each.seatId === seatId);
    return seat ? [`${titleOf(seat, language)} (${reason})`] : [];
  });
  return <p>{t(say('council-meeting.recused', { names: joined(titles) }))}</p>;
}

function Statements({ item }: OfItem) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-2">
      <Heading>{t(say('council-meeting.statements'))}</Heading>
      <Timeline
        label={t(say('council-meeting.statements'))}
        happenings={item.statements.map(({ name, words, madeAt }) => ({
          at: madeAt,
          what: <span className="font-bold">{name}</span>,
          words,
        }))}
      />
    </div>
  );
}

function Outcome({ item }: OfItem) {
  const { t } = useWords();
  const { outcome } = item;
  if (!outcome) return null;
  return (
    <div className="flex flex-col gap-1 rounded-8 bg-green-50 p-3">
      <Heading>{`${t(say('council-meeting.outcome'))} ${t(outcomeWords[outcome.kind])}`}</Heading>
      <Moment at={outcome.madeAt} />
      {outcome.words !== '' && <p className="whitespace-pre-wrap">{outcome.words}</p>}
      {outcome.text !== null && (
        <>
          <p className="font-bold">{t(say('council-meeting.adopted-text'))}</p>
          <Wording text={outcome.text} />
          <p className="text-dns-16N-130 break-all">
            {t(say('council-meeting.fingerprint', { sha256: outcome.sha256 ?? '' }))}
          </p>
        </>
      )}
    </div>
  );
}

/** What can be done with an item: prepared before the meeting, said and put while it is on. */
function Acts({ item, view }: ItemProps) {
  const { may } = usePerson();
  const { state } = view.meeting;
  const mayPrepare = may('council.prepare');
  if (state === 'closed' || state === 'cancelled') return null;
  return (
    <div className="print:hidden">
      {mayPrepare && <Preparing item={item} />}
      {state === 'open' && (view.own.length > 0 || mayPrepare) ? (
        <Speaking item={item} view={view} />
      ) : (
        mayPrepare && <Proposing item={item} view={view} />
      )}
      {state === 'open' && item.outcome === null && may('council.decide') && (
        <Declaring item={item} />
      )}
    </div>
  );
}

function Preparing({ item }: OfItem) {
  const { t } = useWords();
  return (
    <Disclosure summary={t(say('council-meeting.add-paper'))}>
      <PaperForm item={item} />
      {item.kind === 'report' && <StandingPaperForm item={item} />}
    </Disclosure>
  );
}

function Proposing({ item, view }: ItemProps) {
  const { t } = useWords();
  if (item.outcome !== null) return null;
  return (
    <Disclosure summary={t(say('council-meeting.propose'))}>
      <ProposalForm item={item} view={view} />
    </Disclosure>
  );
}

function Speaking({ item, view }: ItemProps) {
  const { t } = useWords();
  return (
    <>
      <Proposing item={item} view={view} />
      <Disclosure summary={t(say('council-meeting.speak'))}>
        <StatementForm item={item} view={view} />
      </Disclosure>
      {item.outcome === null && (
        <Disclosure summary={t(say('council-meeting.recuse'))}>
          <RecusalForm item={item} view={view} />
        </Disclosure>
      )}
    </>
  );
}

function Declaring({ item }: OfItem) {
  const { t } = useWords();
  return (
    <Disclosure summary={t(say('council-meeting.declare'))}>
      <OutcomeForm item={item} />
    </Disclosure>
  );
}
