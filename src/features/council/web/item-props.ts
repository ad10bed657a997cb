import type { ItemLine, MeetingView } from '../meeting-api.ts';

/** One item, and the meeting that it is on. */
export type ItemProps = { readonly item: ItemLine; readonly view: MeetingView };
