import type { z } from 'zod';

import type { File } from '#features/inventory/sheet.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { Button } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { Refusal } from '#ui/form.tsx';
import { save } from '#ui/save.ts';

type Props<Input extends z.ZodObject> = {
  readonly endpoint: Endpoint<Input, typeof File>;
  readonly input: z.output<Input>;
  readonly children: string;
};

/** A button that fetches a file and saves it. */
export function Download<Input extends z.ZodObject>({ endpoint, input, children }: Props<Input>) {
  const { act, pending, failure } = useAct(endpoint);
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <Button
        weight="outlined"
        waiting={pending}
        onClick={() => {
          act(input, save);
        }}
      >
        {children}
      </Button>
    </>
  );
}
