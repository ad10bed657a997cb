import type { z } from 'zod';

import type { Endpoint } from '#kernel/endpoint.ts';
import { Button } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { Refusal } from '#ui/form.tsx';
import { saveFile } from '#ui/save.ts';

import type { exportDependents } from '../api.ts';
import type { File } from '../sheet.ts';

/** Saves a file of an answer. */
function save({ name, mediaType, content }: File): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  saveFile(name, new Blob([bytes], { type: mediaType }));
}

type Props<Input extends z.ZodObject> = {
  readonly endpoint: Endpoint<Input, (typeof exportDependents)['output']>;
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
