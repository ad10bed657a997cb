import { momentWords } from '#kernel/moment.ts';
import { Refusal } from '#kernel/refusal.ts';
import { advanceClock, installation } from '#platform/installation.ts';

import { type Command, dataFolder, dataOption, Misuse, valueOf } from '../command.ts';
import { say } from '../exercise/texts.ts';

const daySeconds = 86_400;
/** Ten years: what is planned further ahead is nobody's exercise. */
const mostDays = 3660;

/** Tells the time of the installation, and moves it on where it is a demo or an exercise. */
export const clock: Command = {
  name: 'clock',
  summary: say('exercise.clock'),
  operands: [],
  options: {
    ...dataOption,
    forward: { value: 'DAYS', summary: say('exercise.option.forward') },
  },
  permissions: ['platform.exercise'],
  async run(terminal, typed, open, actor) {
    const given = valueOf(typed, 'forward');
    const days = given === undefined ? 0 : Number(given);
    if (!Number.isInteger(days) || days < 0 || days > mostDays) {
      throw new Misuse(say('exercise.clock.bad-days', { most: mostDays }));
    }
    const { tools } = await open(dataFolder(typed));
    if (days > 0) {
      await tools.upkeep(actor, async (work) => {
        const { mode } = await installation(work);
        if (mode === 'live') throw new Refusal('conflict', say('exercise.clock.live'));
        await advanceClock(work, days * daySeconds);
      });
    }
    const now = await tools.read(actor, async (work) => work.now);
    terminal.out(terminal.json ? JSON.stringify({ now }) : momentWords(now, terminal.language));
    return 0;
  },
};
