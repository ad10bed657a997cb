import type { z } from 'zod';

import type { Endpoint } from '#kernel/endpoint.ts';

import { Button } from './button.tsx';
import { useAct } from './call.ts';
import { saveJson } from './save.ts';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Props<Input extends z.ZodObject> = {
  readonly endpoint: Endpoint<Input, z.ZodType<object>>;
  readonly input: z.output<Input>;
  /** What the receipt is of, by its id with prefix: the file is named after it. */
  readonly subject: string;
};

/** Saves a receipt of the ledger as a file that anybody can check without this installation. */
export function ReceiptButton<Input extends z.ZodObject>(props: Props<Input>) {
  const { endpoint, input, subject } = props;
  const { t } = useWords();
  const { act, pending, answer, failure } = useAct(endpoint);
  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        weight="outlined"
        waiting={pending}
        onClick={() => {
          act(input, (receipt) => {
            saveJson(`receipt-${subject}.json`, receipt);
          });
        }}
      >
        {t(say('ui.receipt.take'))}
      </Button>
      <span role="status" className="text-dns-16N-130 text-solid-gray-700">
        {failure ? t(failure.text) : answer && t(say('ui.receipt.taken'))}
      </span>
    </div>
  );
}
