import {
  type ComponentProps,
  createContext,
  type ReactNode,
  type RefObject,
  type SubmitEvent,
  useContext,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';

import type { Fault } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { digitsOf, narrowed } from '#kernel/width.ts';

import { Button } from './button.tsx';
import type { Failure } from './call.ts';
import { RestoredNotice, useDraftedText, useDraftedTexts } from './draft.tsx';
import { FaultList, type Fields } from './fault-list.tsx';
import { BeginningProvider, DraftConflict, useKeeping, useStart } from './form-draft.tsx';
import { useSentAs } from './sent-as.ts';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

/** What the fields below were refused for, so that each can say so beside itself. */
export const Refused = createContext<Failure | undefined>(undefined);

/** What was entered, by the name of its field. */
export type Entered = {
  readonly text: (name: string) => string;
  readonly texts: (name: string) => readonly string[];
  readonly checked: (name: string) => boolean;
  readonly file: (name: string) => File | undefined;
};

/** Reads a form as it stands. */
export function entered(form: HTMLFormElement): Entered {
  const data = new FormData(form);
  const texts = (name: string) =>
    data.getAll(name).filter((value): value is string => typeof value === 'string');
  return {
    texts,
    text: (name) => texts(name)[0] ?? '',
    checked: (name) => texts(name).length > 0,
    file: (name) => data.getAll(name).find((value) => value instanceof File && value.name !== ''),
  } as Entered;
}

type FormProps = {
  readonly label: string;
  readonly submit: string;
  readonly onSubmit: (entered: Entered) => void;
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly children: ReactNode;
  /** Further buttons beside the one that sends. */
  readonly beside?: ReactNode;
  /** Told what stands in the form when it is there, and each time a hand that changed it rests. */
  readonly onEntered?: (entered: Entered) => void;
};

/**
 * A form that sends what was entered, once nothing required is missing. A refusal takes the focus above the fields and names every
 * fault; a fault that has a field is repeated under it.
 */
export function Form(props: FormProps) {
  const { label, submit, onSubmit, pending, failure, children, beside, onEntered } = props;
  const { t } = useWords();
  const [fields, setFields] = useState<Fields>();
  const [missing, setMissing] = useState<Failure>();
  const refusal = missing ?? failure;
  const own = useRef<HTMLFormElement>(null);
  const { begun, changed, sending } = useKeeping(own, { pending, failure });
  const rest = useRest(own, onEntered);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const controls = controlsOf(event.currentTarget);
    const faults = [...missingIn(controls), ...misread(controls)];
    setFields(fieldsOf(controls));
    setMissing(faults.length > 0 ? { ...incomplete, faults } : undefined);
    if (faults.length > 0) return;
    sending();
    onSubmit(entered(event.currentTarget));
  };
  return (
    <Refused value={refusal}>
      <form
        ref={own}
        aria-label={label}
        noValidate
        onSubmit={send}
        onInput={() => {
          changed();
          rest();
        }}
        onClick={() => {
          changed();
          rest();
        }}
        className="flex flex-col gap-6"
      >
        {refusal && <Refusal failure={refusal} fields={fields} />}
        <RestoredNotice />
        <BeginningProvider value={begun}>{children}</BeginningProvider>
        <p className="flex flex-wrap items-center gap-4">
          <Button type="submit" waiting={pending}>
            {pending ? t(say('ui.sending')) : submit}
          </Button>
          {beside}
        </p>
      </form>
    </Refused>
  );
}

/** Tells what was entered at first, and once the hand has rested after a change. */
function useRest(
  form: RefObject<HTMLFormElement | null>,
  onEntered: ((entered: Entered) => void) | undefined,
) {
  const [changes, setChanges] = useState(0);
  const tell = useEffectEvent(() => {
    if (form.current) onEntered?.(entered(form.current));
  });
  useEffect(() => {
    const timer = setTimeout(
      () => {
        tell();
      },
      changes === 0 ? 0 : 400,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [changes]);
  return () => {
    if (onEntered) setChanges((count) => count + 1);
  };
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const controlsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<Control>('input, select, textarea'),
];

/** The name under which a control is sent; one that another control speaks for has it in its data. */
const nameOf = ({ name, dataset }: Control): string => dataset['name'] ?? name;

/** The fields of a form as their labels name them. */
const fieldsOf = (controls: readonly Control[]): Fields =>
  new Map(
    controls
      .filter(({ type }) => type !== 'hidden')
      .map((control) => {
        const { id, labels } = control;
        const label = labels?.[0]?.firstChild?.textContent ?? nameOf(control);
        return [`/${nameOf(control)}`, { id, label }];
      }),
  );

const incomplete = { reason: 'invalid', text: sayKernel('kernel.invalid') } as const;

/** Required fields that were left empty. */
const missingIn = (controls: readonly Control[]): Fault[] =>
  controls
    .filter(({ ariaRequired, value }) => ariaRequired === 'true' && value.trim() === '')
    .map((control) => ({ path: `/${nameOf(control)}`, text: sayKernel('kernel.required') }));

/** Fields that hold something which they themselves cannot read. */
export const misread = (controls: readonly Control[]): Fault[] =>
  controls.flatMap((control) => {
    const { fault } = control.dataset;
    return fault === undefined ? [] : [{ path: `/${nameOf(control)}`, text: { key: fault } }];
  });

type RefusalProps = { readonly failure: Failure; readonly fields?: Fields | undefined };

/** Why something was refused, in a frame that takes the focus as it appears. */
export function Refusal({ failure, fields }: RefusalProps) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.focus();
  }, [failure]);
  return (
    <div
      ref={frame}
      role="alert"
      tabIndex={-1}
      className="rounded-8 border border-l-8 border-error-1 bg-red-50 p-4"
    >
      <p className="font-bold">{t(say('ui.faults'))}</p>
      <p>{t(failure.text)}</p>
      {failure.faults.length > 0 && <FaultList faults={failure.faults} fields={fields} />}
    </div>
  );
}

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly support?: string;
  readonly required?: boolean;
};

type ControlProps = {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
};

/** Label, support text, control, fault: in this order, and tied together for every reader. */
export function Field({
  name,
  label,
  support,
  required = false,
  children,
}: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const { t } = useWords();
  const id = useId();
  const fault = useContext(Refused)?.faults.find(({ path }) => path === `/${name}`);
  const described = [support ? `${id}-support` : '', fault ? `${id}-fault` : ''].filter(Boolean);
  return (
    <div className="flex flex-col gap-1.5">
      <label id={`${id}-label`} htmlFor={id} className="text-std-17B-170">
        {label} <Requirement required={required} />
      </label>
      {support && (
        <p id={`${id}-support`} className="text-solid-gray-700">
          {support}
        </p>
      )}
      {children({
        id,
        name,
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': fault ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {fault && (
        <p id={`${id}-fault`} className="font-bold text-error-2">
          {t(fault.text)}
        </p>
      )}
    </div>
  );
}

function Requirement({ required }: { readonly required: boolean }) {
  const { t } = useWords();
  const look = required ? 'text-error-2' : 'text-solid-gray-700';
  return (
    <span className={`ml-1 text-oln-16N-100 ${look}`}>
      {t(say(required ? 'ui.required' : 'ui.optional'))}
    </span>
  );
}

/** How a control looks in which something is entered. */
export const controlLook =
  'min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-4 py-2 ' +
  'hover:border-black aria-invalid:border-error-1';

type TextFieldProps = FieldProps &
  Pick<
    ComponentProps<'input'>,
    'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'onChange'
  > & {
    readonly defaultValue?: string | number | undefined;
    /** A code or an identifier: full width and half width are the same in it. */
    readonly code?: boolean;
  };

/** One line of text. A number or a code is sent in half width, however it was typed. */
export function TextField(props: TextFieldProps) {
  const { name, label, support, required, defaultValue = '', code = false, ...rest } = props;
  const input = useRef<HTMLInputElement>(null);
  const { start, other } = useStart(name, String(defaultValue));
  const isNumber = rest.inputMode === 'numeric' || rest.inputMode === 'decimal';
  useSentAs(input, isNumber ? digitsOf : code ? narrowed : asEntered);
  return (
    <Field name={name} label={label} {...given({ support, required })}>
      {(tied) => (
        <>
          <input
            ref={input}
            {...tied}
            {...rest}
            defaultValue={start}
            className={`${controlLook} max-w-xl`}
          />
          {other && <DraftConflict other={other} onTake={replacing(input)} />}
        </>
      )}
    </Field>
  );
}

const asEntered = (text: string) => text;

/** Puts another text into a control, as if it had been typed. */
const replacing = (own: RefObject<HTMLInputElement | HTMLTextAreaElement | null>) => {
  return (text: string) => {
    if (!own.current) return;
    own.current.value = text;
    own.current.dispatchEvent(new Event('input', { bubbles: true }));
    own.current.focus();
  };
};

type LongTextFieldProps = FieldProps &
  Pick<ComponentProps<'textarea'>, 'rows'> & { readonly defaultValue?: string | undefined };

export function LongTextField(props: LongTextFieldProps) {
  const { name, label, support, required, defaultValue = '', rows = 5 } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const { start, other } = useStart(name, defaultValue);
  return (
    <Field name={name} label={label} {...given({ support, required })}>
      {(tied) => (
        <>
          <textarea
            ref={area}
            rows={rows}
            {...tied}
            defaultValue={start}
            className={`${controlLook} max-w-3xl`}
          />
          {other && <DraftConflict other={other} onTake={replacing(area)} />}
        </>
      )}
    </Field>
  );
}

type Option = { readonly value: string; readonly label: string };

type SelectFieldProps = FieldProps & {
  readonly options: readonly Option[];
  /** What is chosen at first; null makes the reader choose. */
  readonly defaultValue?: string | null;
  readonly onChange?: (value: string) => void;
};

export function SelectField({ options, defaultValue, onChange, ...field }: SelectFieldProps) {
  const { t } = useWords();
  const start = useDraftedText(field.name, defaultValue ?? '');
  // What is chosen from the beginning and cannot be emptied is not left to the reader.
  const isAlwaysChosen = defaultValue !== null && options.every(({ value }) => value !== '');
  return (
    <Field {...field} required={field.required ?? isAlwaysChosen}>
      {(tied) => (
        <select
          {...tied}
          defaultValue={start === '' ? undefined : start}
          className={`${controlLook} max-w-xl`}
          {...(onChange
            ? {
                onChange: (event) => {
                  onChange(event.currentTarget.value);
                },
              }
            : {})}
        >
          {defaultValue === null && <option value="">{t(say('ui.choose'))}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type CheckFieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly value?: string;
  readonly defaultChecked?: boolean;
};

/** One box to tick; its label is part of the target. */
export function CheckField({ name, label, value = 'yes', defaultChecked }: CheckFieldProps) {
  const ticked = useDraftedTexts(name, defaultChecked ? [value] : []).includes(value);
  return (
    <label className="flex min-h-11 w-fit items-center gap-3">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={ticked}
        className="size-6 shrink-0 accent-key-900"
      />
      <span>{label}</span>
    </label>
  );
}

/** The properties that were given at all. */
function given<Properties extends Record<string, unknown>>(properties: Properties) {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  ) as { [Name in keyof Properties]?: NonNullable<Properties[Name]> };
}
