import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

type Part = { readonly id: string; readonly title: string; readonly content: ReactNode };

type Props = {
  /** What the tabs choose between. */
  readonly label: string;
  readonly parts: readonly Part[];
};

/** Several views in one place, one of them shown: arrow keys move between their names. */
export function Tabs({ label, parts }: Props) {
  return (
    <AriaTabs className="flex flex-col gap-4">
      <TabList
        aria-label={label}
        className="flex flex-wrap gap-x-1 border-b border-solid-gray-300 print:hidden"
      >
        {parts.map(({ id, title }) => (
          <Tab
            key={id}
            id={id}
            className="flex min-h-11 cursor-pointer items-center border-b-4 border-transparent px-3 hover:underline data-selected:border-key-900 data-selected:font-bold data-selected:text-key-900"
          >
            {title}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="flex flex-col gap-4">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
