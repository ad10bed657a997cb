import { useEndpoint } from '#ui/call.ts';
import { Link } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { countUnread } from '../api.ts';
import { say } from '../texts.ts';

/** How many notices wait for whoever is signed in, on every page. */
export function Bell() {
  const { t } = useWords();
  const { unread } = useEndpoint(countUnread, {}, { everySeconds: 60 });
  return (
    <Link
      href={unread > 0 ? '/notices?of=unread' : '/notices'}
      aria-label={t(say('notices.page.bell', { count: unread }))}
      className="inline-flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-8 hover:underline"
    >
      <svg viewBox="0 0 24 24" className="size-6" fill="none" aria-hidden="true">
        <path
          d="M12 3a6 6 0 0 0-6 6v4l-2 4h16l-2-4V9a6 6 0 0 0-6-6zM10 20h4"
          stroke="currentColor"
          strokeWidth="1.8"
        />
      </svg>
      {unread > 0 && (
        <span className="rounded-full bg-error-2 px-2 text-dns-16B-130 text-white tabular-nums">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
