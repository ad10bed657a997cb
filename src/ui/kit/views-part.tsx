import { wordsDiff } from '#kernel/words-diff.ts';

import { Badge } from '../badge.tsx';
import { Diff } from '../diff.tsx';
import { Section } from '../page.tsx';
import { Ruby } from '../ruby.tsx';
import { Tabs } from '../tabs.tsx';
import { Timeline } from '../timeline.tsx';
import { Tree, type TreeNode } from '../tree.tsx';
import { useWords } from '../words.tsx';
import { say } from './texts.ts';

/** Several views of things: beside one another, under one another, after one another, against one another. */
export function ViewsPart() {
  const { t } = useWords();
  return (
    <Section title={t(say('ui.kit.views'))}>
      <Tabs
        label={t(say('ui.kit.tabs'))}
        parts={[
          { id: 'tree', title: t(say('ui.kit.tab-tree')), content: <Bodies /> },
          { id: 'timeline', title: t(say('ui.kit.tab-timeline')), content: <Course /> },
          {
            id: 'diff',
            title: t(say('ui.kit.tab-diff')),
            content: (
              <Diff stretches={wordsDiff(t(say('ui.kit.before')), t(say('ui.kit.after')))} />
            ),
          },
        ]}
      />
      <p>
        <Ruby text={t(say('ui.kit.ruby'))} />
      </p>
    </Section>
  );
}

function Bodies() {
  const { t } = useWords();
  const operator = (number: number): TreeNode => ({
    ...{ id: `operator-${number}`, name: t(say('ui.kit.operator', { number })) },
    ...{ href: '/kit', below: [] },
  });
  const ministry: TreeNode = {
    ...{ id: 'ministry', name: t(say('ui.kit.ministry')), href: '/kit' },
    below: [operator(1), operator(2)],
  };
  const headquarters: TreeNode = {
    ...{ id: 'headquarters', name: t(say('ui.kit.headquarters')), href: '/kit' },
    beside: <Badge tone="good">{t(say('ui.kit.tone.good'))}</Badge>,
    below: [ministry, operator(3)],
  };
  return <Tree label={t(say('ui.kit.tab-tree'))} nodes={[headquarters]} open={['headquarters']} />;
}

function Course() {
  const { t } = useWords();
  return (
    <Timeline
      label={t(say('ui.kit.tab-timeline'))}
      happenings={[
        {
          at: new Date('2026-11-24T00:00:00Z'),
          what: <Badge tone="neutral">{t(say('ui.kit.issued'))}</Badge>,
        },
        {
          at: new Date('2026-11-26T03:30:00Z'),
          what: <Badge tone="info">{t(say('ui.kit.tone.info'))}</Badge>,
          words: t(say('ui.kit.answered')),
        },
      ]}
    />
  );
}
