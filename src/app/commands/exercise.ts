import { type Command, dataFolder } from '../command.ts';
import { runChain } from '../exercise/chain.ts';
import { materialIn, shippedMaterial } from '../exercise/material.ts';
import { asJson, boardLines, linesOf } from '../exercise/report.ts';
import { inScratch } from '../exercise/scratch.ts';
import type { Step } from '../exercise/step.ts';
import { say } from '../exercise/texts.ts';

/** The whole chain on an installation of its own, which is gone afterwards. */
export const exercise: Command = {
  name: 'exercise',
  summary: say('exercise.command'),
  operands: [],
  options: { data: { value: 'DIR', summary: say('exercise.option.data') } },
  // It works on no installation but its own.
  // What happens inside is done by persons of the demo nation, each with their own role's rights.
  permissions: ['platform.exercise'],
  async run(terminal, typed) {
    const folder = dataFolder(typed);
    const material = folder === undefined ? shippedMaterial() : materialIn(folder);
    const steps: Step[] = [];
    const ending = await inScratch((house) =>
      runChain(house, material, (step) => {
        steps.push(step);
        const lines = linesOf(terminal, step);
        if (terminal.json) for (const line of lines) terminal.note(line);
        else for (const line of lines) terminal.out(line);
      }),
    );
    if (terminal.json) terminal.out(asJson(steps, ending));
    else for (const line of boardLines(terminal, ending.addressees)) terminal.out(line);
    return 0;
  },
};
