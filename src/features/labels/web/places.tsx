import { Link } from '#ui/link.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';

const places = [
  { href: '/labels/requests', label: say('labels.page.requests'), needs: 'labels.read' },
  {
    href: '/labels/communities',
    label: say('labels.page.communities-title'),
    needs: 'labels.read',
  },
  { href: '/labels/passages', label: say('labels.page.passages'), needs: 'labels.read' },
  { href: '/labels/preview', label: say('labels.page.preview'), needs: 'labels.preview' },
] as const;

/** The other pages of labels. */
export function Places() {
  const { t } = useWords();
  const { may } = usePerson();
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {places
        .filter(({ needs }) => may(needs))
        .map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{t(label)}</Link>
          </li>
        ))}
    </ul>
  );
}

/** The way back to the list of labels, for the page above. */
export const useAbove = () => {
  const { t } = useWords();
  return [{ label: t(say('labels.title')), href: '/labels' }];
};
