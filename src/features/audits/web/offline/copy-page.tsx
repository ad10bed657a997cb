import { useDeferredValue, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { Moment, useNow } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { FindField } from '#ui/find-field.tsx';
import { SelectField } from '#ui/form.tsx';
import { useKeptForm } from '#ui/kept-form.ts';
import { Notice } from '#ui/notice.tsx';
import { saveAs } from '#ui/save.ts';
import { useWords } from '#ui/words.tsx';

import { CopyDraft, copyFileOf, type CopyKit, type KitLine, standingIn } from '../../copy-file.ts';
import { isChanged } from '../../copy-sheet.ts';
import { say } from '../../copy-texts.ts';
import { AuditId } from '../../finding.ts';
import type { Standing } from '../../working-copy.ts';
import { CopyLine } from './copy-line.tsx';

type Show = 'all' | 'open' | 'changed';

/** So many clauses stand on the page at once: it stays quick on the oldest of machines. */
const atOnce = 40;

/** The working paper of one audit on a page that needs no network. */
export function CopyPage({ kit }: { readonly kit: CopyKit }) {
  const { t } = useWords();
  const { draft, keep, isKept } = useKeptForm(
    `noroshi.copy.${kit.auditId}.${kit.madeAt.getTime()}`,
    CopyDraft,
    {},
  );
  const [show, setShow] = useState<Show>('all');
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed);
  // What fits is decided when it is asked for: a clause does not vanish while somebody judges it.
  const [asked, setAsked] = useState({ show, sought, draft });
  if (asked.show !== show || asked.sought !== sought) setAsked({ show, sought, draft });
  const lines = kit.lines.filter((line) => isShown(line, asked));
  return (
    <main className="mx-auto flex max-w-screen-lg flex-col gap-8 px-4 py-8 md:px-8">
      <Head kit={kit} draft={draft} />
      {!isKept && <Notice tone="warning" title={t(say('audits.copy.unkept'))} live />}
      <Save kit={kit} draft={draft} />
      <div className="flex flex-col gap-4 print:hidden">
        <FindField
          label={t(say('audits.copy.look-for'))}
          support={t(say('audits.copy.look-support'))}
          value={typed}
          onValue={setTyped}
          found={t(say('audits.copy.found', { count: lines.length }))}
        />
        <SelectField
          name="show"
          label={t(say('audits.copy.show'))}
          required={false}
          options={[
            { value: 'all', label: t(say('audits.copy.show-all')) },
            { value: 'open', label: t(say('audits.copy.show-open')) },
            { value: 'changed', label: t(say('audits.copy.show-changed')) },
          ]}
          onChange={(value) => {
            setShow(value === 'open' || value === 'changed' ? value : 'all');
          }}
        />
      </div>
      <Lines
        key={`${asked.show} ${asked.sought}`}
        lines={lines}
        draft={draft}
        onWrite={(clause, standing) => {
          keep({ ...draft, [clause]: standing });
        }}
      />
      <Save kit={kit} draft={draft} />
    </main>
  );
}

type Asked = { readonly show: Show; readonly sought: string; readonly draft: CopyDraft };

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

function isShown(line: KitLine, { show, sought, draft }: Asked): boolean {
  const standing = standingIn(draft, line);
  if (show === 'open' && standing.result !== null) return false;
  if (show === 'changed' && !isChanged({ ...line, copy: standing })) return false;
  const { label, name, demand } = line;
  return folded(`${label} ${name} ${demand}`).includes(folded(sought.trim()));
}

type Written = { readonly kit: CopyKit; readonly draft: CopyDraft };

function Head({ kit, draft }: Written) {
  const { t, language } = useWords();
  const standings = kit.lines.map((line) => ({ line, copy: standingIn(draft, line) }));
  const judged = standings.filter(({ copy }) => copy.result !== null).length;
  const changed = standings.filter(({ line, copy }) => isChanged({ ...line, copy })).length;
  const counts = { judged, clauses: kit.lines.length, changed };
  return (
    <header className="flex flex-col gap-4">
      <title>{t(say('audits.copy.page-title'))}</title>
      <h1 className="text-std-28B-150 md:text-std-32B-150">{t(say('audits.copy.page-title'))}</h1>
      <p className="max-w-3xl text-solid-gray-700">{t(say('audits.copy.page-lead'))}</p>
      <DefinitionList
        items={[
          { term: t(say('audits.copy.body')), value: kit.body[language] },
          { term: t(say('audits.copy.campaign')), value: kit.title },
          { term: t(say('audits.copy.edition')), value: kit.edition },
          { term: t(say('audits.copy.made')), value: <Moment at={kit.madeAt} /> },
          {
            term: t(say('audits.copy.progress')),
            value: <span role="status">{t(say('audits.copy.progress-of', counts))}</span>,
          },
        ]}
      />
    </header>
  );
}

function Save({ kit, draft }: Written) {
  const { t } = useWords();
  const now = useNow() ?? kit.madeAt;
  return (
    <p className="print:hidden">
      <Button
        onClick={() => {
          const day = now.toISOString().slice(0, 10);
          const text = copyFileOf(kit, draft);
          const name = `${AuditId.encode(kit.auditId)}-${day}.json`;
          saveAs(name, new Blob([text], { type: 'application/json' }));
        }}
      >
        {t(say('audits.copy.save'))}
      </Button>
    </p>
  );
}

type LinesProps = {
  readonly lines: readonly KitLine[];
  readonly draft: CopyDraft;
  readonly onWrite: (clause: string, standing: Standing) => void;
};

/** The clauses, some at a time. */
function Lines({ lines, draft, onWrite }: LinesProps) {
  const { t } = useWords();
  const [first, setFirst] = useState(0);
  if (lines.length === 0) return <p role="status">{t(say('audits.copy.shown-none'))}</p>;
  const shown = lines.slice(first, first + atOnce);
  const place = { first: first + 1, last: first + shown.length, total: lines.length };
  const steps = (
    <p className="flex flex-wrap items-center gap-3 print:hidden">
      <Button
        weight="outlined"
        waiting={first === 0}
        onClick={() => {
          setFirst(first - atOnce);
        }}
      >
        {t(say('audits.copy.earlier'))}
      </Button>
      <span role="status">{t(say('audits.copy.shown', place))}</span>
      <Button
        weight="outlined"
        waiting={first + atOnce >= lines.length}
        onClick={() => {
          setFirst(first + atOnce);
        }}
      >
        {t(say('audits.copy.later'))}
      </Button>
    </p>
  );
  return (
    <section className="flex flex-col gap-6">
      {steps}
      {shown.map((line) => (
        <CopyLine
          key={line.clause}
          line={line}
          standing={standingIn(draft, line)}
          onWrite={onWrite}
        />
      ))}
      {steps}
    </section>
  );
}
