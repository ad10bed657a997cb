import { type ComponentType, createContext, type ReactNode, useContext } from 'react';

import type { Text } from '#kernel/text.ts';

import type { TableInHand } from './sheet.ts';

/** Something that can be done with any table, which a feature adds: a button, and what it opens. */
export type TableTool = {
  readonly key: string;
  readonly label: Text;
  readonly Content: ComponentType<{ readonly table: TableInHand }>;
};

const Tools = createContext<readonly TableTool[]>([]);

type Props = { readonly tools: readonly TableTool[]; readonly children: ReactNode };

/** Gives every table below it further tools, so that the kit needs to know no feature. */
export function TableToolsProvider({ tools, children }: Props) {
  return <Tools value={tools}>{children}</Tools>;
}

export const useTableTools = (): readonly TableTool[] => useContext(Tools);
