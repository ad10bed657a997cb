import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { Language, Text } from '#kernel/text.ts';

import { type FieldKey, fieldOf } from './fact-fields.ts';
import { type FactValue, valueShapes } from './fact-value.ts';
import type { FactCertainty, RecordKind } from './facts.ts';
import { say } from './texts.ts';

/** Something to read, not yet in a language: a text, a name in both, what was typed, or a moment. */
export const Shown = z.union([
  z.strictObject({ text: Text }),
  z.strictObject({ names: Names }),
  z.strictObject({ plain: z.string() }),
  z.strictObject({ at: z.iso.datetime({ offset: true }) }),
]);
export type Shown = z.infer<typeof Shown>;

/** How a reader is spoken to: in which language, and how a moment is written for them. */
export type Voice = {
  readonly language: Language;
  readonly say: (text: Text) => string;
  readonly at: (moment: Date) => string;
};

/** The words of something shown, for one reader. */
export function spell(shown: Shown, voice: Voice): string {
  if ('text' in shown) return voice.say(shown.text);
  if ('names' in shown) return shown.names[voice.language];
  return 'plain' in shown ? shown.plain : voice.at(new Date(shown.at));
}

export const certaintyWords: Readonly<Record<FactCertainty, Text>> = {
  confirmed: say('incidents.certainty.confirmed'),
  suspected: say('incidents.certainty.suspected'),
  unknown: say('incidents.certainty.unknown'),
};

export const recordKindWords: Readonly<Record<RecordKind, Text>> = {
  incident: say('incidents.kind.incident'),
  'near-miss': say('incidents.kind.near-miss'),
  sign: say('incidents.kind.sign'),
  voluntary: say('incidents.kind.voluntary'),
};

export const contactRoles = {
  filing: say('incidents.contact.filing'),
  technical: say('incidents.contact.technical'),
  always: say('incidents.contact.always'),
  public: say('incidents.contact.public'),
} as const;

const plain = (...parts: readonly (string | undefined)[]): Shown => ({
  plain: parts.filter((part) => part !== undefined).join(' '),
});

const written = (value: FactValue): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What a field holds, as it is read: one entry for each thing in it. */
export function shownValue(key: FieldKey, value: FactValue): readonly Shown[] {
  const { kind, options = {}, unit } = fieldOf(key);
  const optionOf = (option: string): Shown => {
    const text = options[option];
    return text ? { text } : plain(option);
  };
  switch (kind) {
    case 'text':
    case 'long-text':
      return [plain(written(value))];
    case 'number':
      return [plain(written(value)), ...(unit ? [{ text: unit }] : [])];
    case 'yes-no':
      return [{ text: value === true ? say('incidents.yes') : say('incidents.no') }];
    case 'instant':
      return [{ at: written(value) }];
    case 'choice':
      return [optionOf(written(value))];
    case 'choices':
      return valueShapes.choices.parse(value).map(optionOf);
    default:
      return shownList(kind, value);
  }
}

type ListKind = 'span' | 'indicators' | 'contacts' | 'systems' | 'vulnerabilities';

function shownList(kind: ListKind, value: FactValue): readonly Shown[] {
  switch (kind) {
    case 'span': {
      const { from, until } = valueShapes.span.parse(value);
      const end: Shown = until === null ? { text: say('incidents.span.open') } : { at: until };
      return [{ at: from }, end];
    }
    case 'indicators':
      return valueShapes.indicators.parse(value).map((one) => plain(one.type, one.value, one.note));
    case 'contacts':
      return valueShapes.contacts
        .parse(value)
        .flatMap((one) => [
          { text: contactRoles[one.role] },
          plain(one.department, one.name, one.telephone, one.email),
        ]);
    case 'systems':
      return valueShapes.systems.parse(value).map((one) => plain(one.name, one.role));
    case 'vulnerabilities':
      return valueShapes.vulnerabilities.parse(value).map((one) => plain(one.id, one.product));
  }
}
