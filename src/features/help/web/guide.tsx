import { useRouterState } from '@tanstack/react-router';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
} from 'react';

import type { Role } from '#features/access/role.ts';
import { keepText, keptText } from '#ui/kept.ts';
import { useGo } from '#ui/link.tsx';
import { usePerson } from '#ui/person.tsx';
import { TermsProvider } from '#ui/term.tsx';

import { manualOf } from '../manual.ts';
import { tours } from '../tour-steps.ts';
import { termSource } from './glossary-source.ts';

const Tour = lazy(() => import('./tour.tsx').then((module) => ({ default: module.Tour })));

type Guided = { readonly role: Role; readonly startTour: () => void };

const Guide = createContext<Guided | undefined>(undefined);

type Props = { readonly role: Role; readonly children: ReactNode };

/**
 * What helps a person on every page below: the meanings of words, and a tour of five stops. The tour
 * starts by itself once, where the person begins, and for whoever asks for it again.
 */
export function GuideProvider({ role, children }: Props) {
  const { id } = usePerson();
  const go = useGo();
  const [at, setAt] = useState<number>();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const steps = tours[manualOf[role]];
  const beginning = steps[0]?.page;
  const moveTo = (step: number) => {
    setAt(step);
    const page = steps[step]?.page;
    if (page && page !== path) go(page);
  };
  const greet = useEffectEvent(() => {
    const name = `noroshi.tour.${id}`;
    // A browser that keeps nothing would start it anew with every page that is loaded.
    if (keptText(name) === null && keepText(name, 'begun')) moveTo(0);
  });
  useEffect(() => {
    if (path !== beginning) return undefined;
    // After the page has been drawn once: it comes first.
    const timer = setTimeout(() => {
      greet();
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [path, beginning]);
  const guided = {
    role,
    startTour: () => {
      moveTo(0);
    },
  };
  return (
    <Guide value={guided}>
      <TermsProvider source={termSource}>
        {children}
        {at !== undefined && (
          <Suspense>
            <Tour
              steps={steps}
              at={at}
              path={path}
              onMove={moveTo}
              onEnd={() => {
                setAt(undefined);
              }}
            />
          </Suspense>
        )}
      </TermsProvider>
    </Guide>
  );
}

/** Whom to help, and how to show them around. */
export function useGuide(): Guided {
  const guided = useContext(Guide);
  if (!guided) throw new Error('Nobody is guided here.');
  return guided;
}
