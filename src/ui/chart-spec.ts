/** What a part of a chart means; its colour and pattern come from that. */
export type ChartTone = 'bad' | 'warning' | 'open' | 'info' | 'progress' | 'good' | 'quiet';

export type Series = {
  readonly name: string;
  readonly tone: ChartTone;
  /** One for each line or moment, in their order. */
  readonly values: readonly number[];
};

/** Lines one below the other, each made of parts: how much of what there is where. */
export type Bars = {
  readonly kind: 'bars';
  /** What the lines are: the head of the table's first column. */
  readonly head: string;
  readonly lines: readonly string[];
  readonly series: readonly Series[];
};

/** How parts of a whole went over time. */
export type Course = {
  readonly kind: 'course';
  readonly head: string;
  readonly moments: readonly Date[];
  readonly series: readonly Series[];
  /** Moments that a line marks: deadlines. */
  readonly marks: readonly { readonly at: Date; readonly label: string }[];
};

export type ChartSpec = Bars | Course;
