import type { z } from 'zod';

import { useUpload } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { FaultList } from '#ui/fault-list.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { type Outcome, uploadFile } from '../api.ts';
import { SourceName } from '../source.ts';
import { say } from '../texts.ts';
import { Reasons } from './snapshot-table.tsx';

/** Takes one file of advisories, and tells what became of every record in it. */
export function FeedForm() {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(uploadFile);
  return (
    <>
      <Form
        label={t(say('intake.page.import'))}
        submit={t(say('intake.page.import-now'))}
        pending={pending}
        failure={failure}
        onSubmit={({ file, text }) => {
          const feed = file('feed');
          const source = text('source').trim();
          if (feed) {
            act({ name: feed.name, source: source === '' ? undefined : named(source) }, feed);
          }
        }}
      >
        <FileField
          name="feed"
          label={t(say('intake.page.file'))}
          support={t(say('intake.page.file-support'))}
          accept=".json,.ndjson,.jsonl,.xml,.rdf,.csv,.gz,.zip"
        />
        <TextField
          name="source"
          label={t(say('intake.page.source-name'))}
          support={t(say('intake.page.source-support'))}
        />
      </Form>
      {answer && <TakenIn outcome={answer} />}
    </>
  );
}

/** A source's name; one that cannot be a name is left for the endpoint's own schema to refuse. */
const named = (source: string): z.output<typeof SourceName> => source;

function TakenIn({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useWords();
  const { source, accepted, refused, added, changed, unchanged, older, vulnerabilities } = outcome;
  const values = { source, accepted, refused, added, changed, unchanged, older, vulnerabilities };
  const isHeld = outcome.standing === 'waiting';
  return (
    <Notice
      tone={refused > 0 || isHeld ? 'warning' : 'good'}
      title={t(say(isHeld ? 'intake.page.held' : 'intake.page.taken-in', { file: outcome.file }))}
      live
    >
      {isHeld && <Reasons reasons={outcome.reasons} />}
      <p>{t(say('intake.page.counts', values))}</p>
      {outcome.faults.length > 0 && <FaultList faults={outcome.faults} />}
      {outcome.notes.length > 0 && (
        <Disclosure summary={t(say('intake.page.notes', { count: outcome.notes.length }))}>
          <FaultList faults={outcome.notes} />
        </Disclosure>
      )}
    </Notice>
  );
}
