import { useRouter } from '@tanstack/react-router';
import type { ComponentProps, MouseEvent } from 'react';

type Props = Omit<ComponentProps<'a'>, 'href'> & { readonly href: string };

/** Moves to a page of the site by its URL. */
export function useGo(): (href: string) => void {
  const router: { readonly history: { push: (href: string) => void } } = useRouter();
  return (href) => {
    router.history.push(href);
  };
}

/** A link to a page of the site, by its URL. */
export function Link({ href, className, onClick, ...rest }: Props) {
  const go = useGo();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || event.button !== 0 || elsewhere) return;
    event.preventDefault();
    go(href);
  };
  return <a href={href} onClick={follow} className={className ?? 'link'} {...rest} />;
}
