import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { isAttended } from '#ui/call.ts';

const pause = 5000;

/**
 * Asks anew while something is going on. Members are told of changes only as far as entries concern their
 * own body, and what a meeting does concerns none.
 */
export function useRepeated(path: string, isGoing: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = setInterval(() => {
      if (isAttended() && !document.hidden) void client.invalidateQueries({ queryKey: [path] });
    }, pause);
    return () => {
      clearInterval(timer);
    };
  }, [client, path, isGoing]);
}
