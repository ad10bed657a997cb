import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

import { buttonLook } from './button.tsx';

type Item = {
  readonly id: string;
  readonly label: string;
  /** What it does, in a few words. */
  readonly hint?: string;
  readonly onChoose: () => void;
};

type Props = { readonly label: string; readonly items: readonly Item[] };

/** Several acts behind one button, where a row of buttons would hide which of them is usual. */
export function Menu({ label, items }: Props) {
  return (
    <MenuTrigger>
      <Button className={`${buttonLook('outlined')} gap-2`}>
        {label}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="min-w-56 rounded-8 border border-solid-gray-600 bg-white py-2 text-solid-gray-800 shadow-2">
        <AriaMenu
          className="outline-none"
          onAction={(chosen) => {
            items.find(({ id }) => id === chosen)?.onChoose();
          }}
        >
          {items.map(({ id, label: name, hint }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={name}
              className="flex min-h-11 cursor-pointer flex-col justify-center px-4 py-1 data-focused:bg-key-50 data-focused:underline"
            >
              <span>{name}</span>
              {hint && <span className="text-dns-14N-130 text-solid-gray-700">{hint}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
