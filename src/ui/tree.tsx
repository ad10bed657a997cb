import type { ReactNode } from 'react';
import {
  Button,
  Collection,
  Tree as AriaTree,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components';

import { AriaLanguage } from './aria-language.tsx';
import { useGo } from './link.tsx';
import { say } from './texts.ts';
import { useWords } from './words.tsx';

/** One thing of a tree, and what lies below it. */
export type TreeNode = {
  readonly id: string;
  readonly name: string;
  /** The page of the thing. */
  readonly href: string;
  /** What stands behind the name: a count, a state. */
  readonly beside?: ReactNode;
  readonly below: readonly TreeNode[];
};

type Props = {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  /** Whose branches are open at first; the others open when they are asked to. */
  readonly open: readonly string[];
};

/**
 * Things under one another. Right and left open and close a branch, up and down move, Enter opens the
 * page of the thing; what lies in a closed branch is not drawn.
 */
export function Tree({ label, nodes, open }: Props) {
  const go = useGo();
  const hrefs = new Map<string, string>();
  const note = ({ id, href, below }: TreeNode) => {
    hrefs.set(id, href);
    below.forEach(note);
  };
  nodes.forEach(note);
  return (
    <AriaLanguage>
      <AriaTree
        aria-label={label}
        items={nodes}
        defaultExpandedKeys={open}
        className="rounded-8 border border-solid-gray-300 py-2"
        onAction={(id) => {
          const href = hrefs.get(String(id));
          if (href) go(href);
        }}
      >
        {(node) => <Branch node={node} />}
      </AriaTree>
    </AriaLanguage>
  );
}

const indents = ['pl-2', 'pl-8', 'pl-14', 'pl-20', 'pl-26', 'pl-32'];

function Branch({ node }: { readonly node: TreeNode }) {
  return (
    <TreeItem id={node.id} textValue={node.name} className="group cursor-pointer">
      <TreeItemContent>
        {({ level, isExpanded, hasChildItems }) => (
          <div
            className={`flex min-h-11 items-center gap-2 pr-4 group-hover:bg-solid-gray-50 ${indents[Math.min(level, 6) - 1] ?? ''}`}
          >
            {hasChildItems ? (
              <Chevron isOpen={isExpanded} />
            ) : (
              <span className="size-11 shrink-0" />
            )}
            <span className="link">{node.name}</span>
            {node.beside}
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.below}>{(below) => <Branch node={below} />}</Collection>
    </TreeItem>
  );
}

function Chevron({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useWords();
  return (
    <Button
      slot="chevron"
      aria-label={t(say(isOpen ? 'ui.tree.close' : 'ui.tree.open'))}
      className="flex size-11 shrink-0 items-center justify-center rounded-8 hover:bg-key-50"
    >
      <svg
        viewBox="0 0 16 16"
        className={`size-4 ${isOpen ? 'rotate-90' : ''}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d="M6 3l5 5-5 5" />
      </svg>
    </Button>
  );
}
