/**
 * Whether the person has asked to stop (Ctrl-C). The work goes on to where it can stop in good
 * order; who asks a second time ends the program at once.
 */
export function interruption(): {
  readonly isAsked: () => boolean;
  readonly release: () => void;
} {
  let isAsked = false;
  const ask = () => {
    isAsked = true;
  };
  process.once('SIGINT', ask);
  return {
    isAsked: () => isAsked,
    release: () => {
      process.off('SIGINT', ask);
    },
  };
}
