import type { MeetingView } from '../meeting-api.ts';
import type { MinutesView } from '../minutes-api.ts';

export type Revision = MinutesView['revisions'][number];

/** The minutes of a meeting, and the latest of their revisions. */
export type MinutesProps = {
  readonly view: MeetingView;
  readonly minutes: MinutesView;
  readonly latest: Revision;
};
