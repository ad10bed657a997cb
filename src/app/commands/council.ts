import { MeetingId } from '#features/council/meeting.ts';
import * as api from '#features/council/meeting-api.ts';
import { listMeetings, meetingPaperDesk } from '#features/council/server/service.ts';
import type { Block, Paper } from '#features/papers/paper.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Work } from '#platform/tools.ts';

import { allowed } from '../allowed.ts';
import { type Command, dataFolder, dataOption, type Terminal, type Typed } from '../command.ts';
import { say } from '../council-texts.ts';
import { words } from '../words.ts';

/** The meeting that was named, or the last of this fiscal year that came so far. */
async function meetingOf(work: Work, typed: Typed, states: readonly string[]): Promise<MeetingId> {
  const [id] = typed.operands;
  if (id !== undefined) {
    const read = MeetingId.safeDecode(id);
    if (!read.success) throw new Refusal('invalid', say('cli.council.bad-id'));
    return read.data;
  }
  const { meetings } = await listMeetings(work, {});
  const last = meetings.findLast(({ state }) => states.includes(state));
  if (!last) throw new Refusal('not-found', say('cli.council.none'));
  return last.id;
}

const linesOf = (block: Block): readonly string[] => {
  if (block.kind === 'item') return [`${block.marker} ${block.text}`.trim()];
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'form') return block.cells.map(({ head, text }) => `${head}  ${text}`);
  return block.rows.map((row) =>
    row
      .map((cell) => cell.replaceAll('\n', ' '))
      .filter(Boolean)
      .join('  '),
  );
};

function tell(paper: Paper, terminal: Terminal): void {
  if (terminal.json) {
    terminal.out(JSON.stringify(paper));
    return;
  }
  for (const line of [paper.title, paper.remark, ...paper.opening]) {
    if (line !== '') terminal.out(line);
  }
  for (const line of paper.particulars.flatMap(linesOf)) terminal.out(line);
}

const isPublic = (typed: Typed): boolean => typed.options['public'] === true;

export const councilAgenda: Command = {
  name: 'council agenda',
  summary: say('cli.council.agenda'),
  operands: ['[meeting]'],
  options: { ...dataOption },
  permissions: ['council.read'],
  exit: true,
  async run(terminal, typed, open, actor) {
    const { tools } = await open(dataFolder(typed));
    const paper = await tools.write(allowed(actor, api.showMeeting), async (work) => {
      const meetingId = await meetingOf(work, typed, ['notified', 'open', 'closed']);
      return meetingPaperDesk(words).handMeetingPaper(work, { meetingId, of: 'agenda' });
    });
    tell(paper, terminal);
    return 0;
  },
};

export const councilMinutes: Command = {
  name: 'council minutes',
  summary: say('cli.council.minutes'),
  operands: ['[meeting]'],
  options: { ...dataOption, public: { summary: say('cli.council.public') } },
  permissions: ['council.read'],
  exit: true,
  async run(terminal, typed, open, actor) {
    const { tools } = await open(dataFolder(typed));
    const of = isPublic(typed) ? 'public-minutes' : 'minutes';
    const paper = await tools.write(allowed(actor, api.showMeeting), async (work) => {
      const meetingId = await meetingOf(work, typed, ['closed']);
      return meetingPaperDesk(words).handMeetingPaper(work, { meetingId, of });
    });
    tell(paper, terminal);
    return 0;
  },
};
