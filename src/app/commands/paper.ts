import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { z } from 'zod';

import { DirectiveId } from '#features/directives/directive.ts';
import { citation } from '#features/directives/number.ts';
import { PaperKind, takePaper } from '#features/directives/paper-api.ts';
import { paperDesk } from '#features/directives/server/paper.ts';
import { listDirectives } from '#features/directives/server/view.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { Form } from '#features/papers/paper.ts';
import { Refusal } from '#kernel/refusal.ts';
import { Language, languages } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import { allowed } from '../allowed.ts';
import { type Command, dataFolder, dataOption, Misuse, type Typed, valueOf } from '../command.ts';
import { say } from '../texts.ts';
import { words } from '../words.ts';

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** The directive that was typed: by its id, or as it is cited in either language. */
async function directiveTyped(work: Work, typed: string): Promise<DirectiveId> {
  const id = DirectiveId.safeParse(typed);
  if (id.success) return id.data;
  const found = (await listDirectives(work)).find((each) =>
    languages.some((language) => citation(each, language) === typed),
  );
  if (!found) throw absent();
  return found.id;
}

async function bodyTyped(work: Work, code: string | undefined) {
  if (code === undefined) return {};
  const found = (await listOrganizations(work)).find((each) => each.code === code);
  if (!found) throw absent();
  return { organizationId: found.id };
}

/** One of few words that an option takes; its first where it was not given. */
export function chosen<Choice extends string>(
  typed: Typed,
  name: string,
  choices: z.ZodType<Choice> & { readonly options: readonly Choice[] },
): Choice {
  const value = choices.safeParse(valueOf(typed, name) ?? choices.options[0]);
  if (value.success) return value.data;
  throw new Misuse(say('cli.paper.choice', { name, choices: choices.options.join(', ') }));
}

export const paper: Command = {
  name: 'paper',
  summary: say('cli.paper'),
  operands: ['<directive>'],
  options: {
    ...dataOption,
    of: { value: 'KIND', summary: say('cli.paper.of') },
    addressee: { value: 'CODE', summary: say('cli.paper.addressee') },
    each: { summary: say('cli.paper.each') },
    as: { value: 'FORM', summary: say('cli.paper.as') },
    lang: { value: 'LANG', summary: say('cli.paper.lang') },
    out: { value: 'FILE', summary: say('cli.paper.out') },
  },
  permissions: ['directives.read', 'organizations.read'],
  exit: true,
  async run(terminal, typed, open, actor) {
    const of = chosen(typed, 'of', PaperKind);
    const form = chosen(typed, 'as', Form);
    const language = chosen(typed, 'lang', Language);
    const letters = typed.options['each'] === true ? ({ letters: 'each' } as const) : {};
    const { tools } = await open(dataFolder(typed));
    const { name, bytes } = await tools.write(allowed(actor, takePaper), async (work) => {
      const directiveId = await directiveTyped(work, typed.operands[0] ?? '');
      const to = await bodyTyped(work, valueOf(typed, 'addressee'));
      return paperDesk(words).handPaper(work, {
        directiveId,
        of,
        form,
        language,
        ...letters,
        ...to,
      });
    });
    const file = resolve(valueOf(typed, 'out') ?? name);
    await writeFile(file, bytes);
    terminal.out(terminal.json ? JSON.stringify({ file, bytes: bytes.length }) : file);
    return 0;
  },
};
