import type { z } from 'zod';

import * as api from '#features/exposure/api.ts';
import { showWholeExposure } from '#features/exposure/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';

import { allowed } from '../allowed.ts';
import { type Command, dataFolder, dataOption, type Terminal } from '../command.ts';
import { say } from '../texts.ts';
import { padded, width } from '../width.ts';

type Body = z.output<typeof api.showExposure.output>['bodies'][number];

/** A body by its code, with why: of its systems those that are not cleared. */
function bodyLine({ id, code, nameJa, nameEn, reasons, systems }: Body, terminal: Terminal) {
  const inWords = (each: Body['reasons']) => each.map(({ text }) => terminal.say(text));
  return {
    organization: code,
    id: api.showExposure.output.shape.bodies.element.shape.id.encode(id),
    name: terminal.language === 'ja' ? nameJa : nameEn,
    reasons: inWords(reasons),
    systems: systems.map(({ name, verdict, reasons: because }) => ({
      system: name,
      verdict,
      reasons: inWords(because),
    })),
  };
}

type BodyLine = ReturnType<typeof bodyLine>;

function tell(title: string, bodies: readonly BodyLine[], terminal: Terminal): void {
  terminal.out(title);
  const columns = Math.max(0, ...bodies.map(({ name }) => width(name)));
  for (const { name, reasons, systems } of bodies) {
    const what = systems.length > 0 ? systems.map(({ system }) => system) : reasons;
    terminal.out(`  ${padded(name, columns)}  ${what.join(', ')}`);
  }
}

export const exposed: Command = {
  name: 'exposed',
  summary: say('cli.exposed'),
  operands: ['<vulnerability>'],
  options: dataOption,
  permissions: ['exposure.read', 'organizations.read', 'inventory.read', 'intake.read'],
  async run(terminal, typed, open, actor) {
    const input = api.showExposure.input.safeParse({ vulnerability: typed.operands[0] });
    if (!input.success) throw new Refusal('invalid', sayKernel('kernel.wrong-form'));
    const { tools } = await open(dataFolder(typed));
    const reader = allowed(actor, api.showExposure);
    const { vulnerability, asOf, counts, bodies } = await tools.read(reader, (work) =>
      showWholeExposure(work, input.data),
    );
    const those = (verdict: Body['verdict']) =>
      bodies.filter((body) => body.verdict === verdict).map((body) => bodyLine(body, terminal));
    const [affected, unknown] = [those('affected'), those('unknown')];
    if (terminal.json) {
      terminal.out(JSON.stringify({ vulnerability, asOf: asOf.toISOString(), affected, unknown }));
      return 0;
    }
    const at = asOf.toISOString();
    terminal.out(terminal.say(say('cli.exposed.title', { vulnerability, at })));
    tell(terminal.say(say('cli.exposed.affected', { count: affected.length })), affected, terminal);
    tell(terminal.say(say('cli.exposed.unknown', { count: unknown.length })), unknown, terminal);
    terminal.out(terminal.say(say('cli.exposed.not-affected', { count: counts.notAffected })));
    return 0;
  },
};
