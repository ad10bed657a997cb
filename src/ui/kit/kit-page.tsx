import { Page } from '../page.tsx';
import { useWords } from '../words.tsx';
import { ActsPart } from './acts-part.tsx';
import { FormsPart } from './forms-part.tsx';
import { FiguresPart, StatesPart } from './states-part.tsx';
import { say } from './texts.ts';
import { TimesPart } from './times-part.tsx';
import { ViewsPart } from './views-part.tsx';

/** Every component of the kit in every state, for whoever builds a page and for the tests. */
export function KitPage() {
  const { t } = useWords();
  return (
    <Page title={t(say('ui.kit.title'))} lead={t(say('ui.kit.lead'))}>
      <ActsPart />
      <StatesPart />
      <FiguresPart />
      <TimesPart />
      <ViewsPart />
      <FormsPart />
    </Page>
  );
}
