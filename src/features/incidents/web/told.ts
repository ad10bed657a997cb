import { momentOf } from '#kernel/moment.ts';
import type { Entered } from '#ui/form.tsx';

import { type FieldKey, fieldOf } from '../fact-fields.ts';
import { type FactValue, IncidentContact, Indicator } from '../fact-value.ts';
import { FactCertainty } from '../facts.ts';

/** What somebody entered of one field; undefined where that is nothing to keep yet. */
export function toldIn(field: FieldKey, entered: Entered) {
  const certainty = FactCertainty.parse(entered.text('certainty') || 'confirmed');
  if (certainty === 'unknown') return { value: null, certainty, since: null };
  const value = valueIn(field, entered);
  const written = entered.text('since').trim();
  const since = written === '' ? null : momentOf(written);
  return value === null ? undefined : { value, certainty, since };
}

const momentIn = (text: string): string | null =>
  text.trim() === '' ? null : momentOf(text).toISOString();

/** The names by which `FactInput` sends what each kind of field is made of. */
function valueIn(field: FieldKey, entered: Entered): FactValue | null {
  const text = entered.text('value').trim();
  switch (fieldOf(field).kind) {
    case 'text':
    case 'long-text':
    case 'choice':
      return text === '' ? null : text;
    case 'instant':
      return momentIn(text);
    case 'number':
      return text === '' ? null : numberIn(text);
    case 'yes-no':
      return text === '' ? null : text === 'yes';
    default:
      return severalIn(field, entered);
  }
}

/** What is no number is sent as it was typed: the server says what is wrong with it. */
function numberIn(text: string): FactValue {
  const number = Number(text.replaceAll(',', ''));
  return Number.isNaN(number) ? text : number;
}

/** What is made of several parts. */
function severalIn(field: FieldKey, entered: Entered): FactValue | null {
  switch (fieldOf(field).kind) {
    case 'choices':
      return filled(entered.texts('value'));
    case 'span': {
      const from = momentIn(entered.text('from'));
      return from === null ? null : { from, until: momentIn(entered.text('until')) };
    }
    case 'indicators':
      return filled(indicatorsIn(entered));
    case 'contacts':
      return filled(contactsIn(entered));
    case 'systems':
      return filled(systemsIn(entered));
    case 'vulnerabilities':
      return filled(vulnerabilitiesIn(entered));
    default:
      return null;
  }
}

const filled = <Item>(items: readonly Item[]): Item[] | null =>
  items.length === 0 ? null : [...items];

/** The rows of a list whose main column says something, and what their other columns say. */
function rowsIn(entered: Entered, main: string) {
  return entered.texts(main).flatMap((written, at) => {
    const text = written.trim();
    if (text === '') return [];
    return [{ text, beside: (name: string) => entered.texts(name)[at]?.trim() ?? '' }];
  });
}

const indicatorsIn = (entered: Entered) =>
  rowsIn(entered, 'value').map(({ text, beside }) => {
    const note = beside('note');
    return {
      type: Indicator.shape.type.parse(beside('type')),
      value: text,
      ...(note === '' ? {} : { note }),
    };
  });

const contactsIn = (entered: Entered) =>
  rowsIn(entered, 'name').map(({ text, beside }) => {
    const [department, telephone, email] = [
      beside('department'),
      beside('telephone'),
      beside('email'),
    ];
    return {
      role: IncidentContact.shape.role.parse(beside('role')),
      name: text,
      ...(department === '' ? {} : { department }),
      ...(telephone === '' ? {} : { telephone }),
      ...(email === '' ? {} : { email }),
    };
  });

/** A system of the inventory is sent as its id and name in one, which `SystemRow` offers. */
function systemsIn(entered: Entered) {
  return entered.texts('system').flatMap((known, at) => {
    const [id = '', ...words] = known.split(' ');
    const name = id === '' ? (entered.texts('name')[at]?.trim() ?? '') : words.join(' ');
    const role = entered.texts('role')[at]?.trim() ?? '';
    if (name === '') return [];
    return [{ ...(id === '' ? {} : { id }), name, ...(role === '' ? {} : { role }) }];
  });
}

const vulnerabilitiesIn = (entered: Entered) =>
  rowsIn(entered, 'id').map(({ text, beside }) => {
    const product = beside('product');
    return { id: text.toUpperCase(), ...(product === '' ? {} : { product }) };
  });
