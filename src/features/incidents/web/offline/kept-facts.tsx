import { Disclosure } from '#ui/disclosure.tsx';
import { useWords } from '#ui/words.tsx';

import { blockKeys } from '../../contribution.ts';
import { type FieldKey, fieldOf } from '../../fact-fields.ts';
import { blocks } from '../../field.ts';
import type { OfflineDraft } from '../../offline.ts';
import { firstFields } from '../../questions.ts';
import { KeptAnswer } from './kept-answer.tsx';

type Keeping = { readonly draft: OfflineDraft; readonly keep: (draft: OfflineDraft) => void };

/** The fields in their parts; a part that nothing was said of yet is closed. */
export function KeptFacts({
  draft,
  keep,
  fields,
}: Keeping & { readonly fields: readonly FieldKey[] }) {
  const { t } = useWords();
  return blockKeys.map((block) => {
    const own = fields.filter((field) => fieldOf(field).block === block);
    if (own.length === 0) return null;
    const answers = own.map((field) => (
      <div key={field} className="rounded-12 border border-solid-gray-300 p-4 md:p-6">
        <KeptAnswer {...{ draft, keep, field }} />
      </div>
    ));
    return own.some((field) => firstFields.includes(field)) ? (
      <section key={block} className="flex flex-col gap-4">
        <h3 className="text-std-20B-150">{t(blocks[block])}</h3>
        {answers}
      </section>
    ) : (
      <Disclosure key={block} summary={`${t(blocks[block])} (${own.length})`}>
        <div className="flex flex-col gap-4">{answers}</div>
      </Disclosure>
    );
  });
}
