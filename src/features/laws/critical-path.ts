/** One milestone as work in time. Days are numbers that count on. */
export type Task = {
  readonly id: string;
  /** The day before which it does not begin. */
  readonly from: number;
  /** How long it takes. */
  readonly days: number;
  /** When it was done; null while it is not. */
  readonly doneOn: number | null;
  /** When its body expects it to be done, where that is known better. */
  readonly expectedOn: number | null;
  /** The day by which it must be done; null where there is none. */
  readonly target: number | null;
  /** What must be done before. What is not among the tasks holds nothing up. */
  readonly after: readonly string[];
};

export type Forecast = {
  readonly startsOn: number;
  readonly endsOn: number;
  /** The last day on which it can end without anything being late that rests on it. */
  readonly latestOn: number | null;
  /** Days to spare; negative: days late. */
  readonly slack: number | null;
  /** What it waits for: undone, and named as to be done before. */
  readonly waitsFor: readonly string[];
};

export type Outlook =
  | { readonly ok: true; readonly forecasts: ReadonlyMap<string, Forecast> }
  /** Milestones that wait for one another in a circle, each for the next. */
  | { readonly ok: false; readonly cycle: readonly string[] };

type Tasks = ReadonlyMap<string, Task>;

const byId = (tasks: readonly Task[]): Tasks => new Map(tasks.map((task) => [task.id, task]));

/** Tasks so that each comes after what it waits for; or a circle of them. */
function sorted(tasks: Tasks): readonly Task[] | { readonly cycle: readonly string[] } {
  const done = new Set<string>();
  const order: Task[] = [];
  for (const start of tasks.values()) {
    // One list of what is open instead of calls within calls: chains may be thousands long.
    const path: { readonly task: Task; next: number }[] = [];
    const onPath = new Set<string>();
    const enter = (task: Task) => {
      path.push({ task, next: 0 });
      onPath.add(task.id);
    };
    if (!done.has(start.id)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const needed = top.task.after[top.next];
      top.next += 1;
      if (needed === undefined) {
        path.pop();
        onPath.delete(top.task.id);
        done.add(top.task.id);
        order.push(top.task);
        continue;
      }
      if (onPath.has(needed)) {
        const ids = path.map(({ task }) => task.id);
        return { cycle: ids.slice(ids.indexOf(needed)) };
      }
      const before = tasks.get(needed);
      if (before && !done.has(needed)) enter(before);
    }
  }
  return order;
}

type Slips = ReadonlyMap<string, number>;
const none: Slips = new Map();

/**
 * When each milestone begins and ends as far as anybody can tell today, and how much it may slip. What is
 * not done ends today at the earliest. `slips` says by how many days more some would take.
 */
export function outlook(tasks: readonly Task[], today: number, slips: Slips = none): Outlook {
  const known = byId(tasks);
  const order = sorted(known);
  if ('cycle' in order) return { ok: false, cycle: order.cycle };
  const spans = new Map<string, { startsOn: number; endsOn: number }>();
  for (const task of order) {
    const { id, from, days, doneOn, expectedOn, after } = task;
    const startsOn = Math.max(from, ...after.map((each) => spans.get(each)?.endsOn ?? from));
    const usual = Math.max(startsOn + days, expectedOn ?? today, today) + (slips.get(id) ?? 0);
    spans.set(id, { startsOn: Math.min(startsOn, doneOn ?? startsOn), endsOn: doneOn ?? usual });
  }
  const latest = latestEnds(order);
  const forecasts = order.map((task): [string, Forecast] => {
    const { startsOn, endsOn } = spans.get(task.id) ?? { startsOn: task.from, endsOn: task.from };
    const latestOn = latest.get(task.id) ?? null;
    const waitsFor = task.doneOn !== null ? [] : task.after.filter((id) => isUndone(known, id));
    const slack = latestOn === null || task.doneOn !== null ? null : latestOn - endsOn;
    return [task.id, { startsOn, endsOn, latestOn, slack, waitsFor }];
  });
  return { ok: true, forecasts: new Map(forecasts) };
}

const isUndone = (tasks: Tasks, id: string) => tasks.get(id)?.doneOn === null;

/** From the last to the first: what rests on a milestone must still fit behind it. */
function latestEnds(order: readonly Task[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  const bound = (id: string, on: number) => {
    latest.set(id, Math.min(on, latest.get(id) ?? on));
  };
  for (const { id, target, doneOn, days, after } of order.toReversed()) {
    if (target !== null) bound(id, target);
    const own = latest.get(id);
    if (own === undefined || doneOn !== null) continue;
    for (const needed of after) bound(needed, own - days);
  }
  return latest;
}

type Forecasts = ReadonlyMap<string, Forecast>;

/**
 * The milestones that decide when everything is ready, in the order in which they are done: from the one
 * with the least to spare back along what holds each up. Empty where nothing is left to do.
 */
export function criticalPath(tasks: readonly Task[], forecasts: Forecasts): readonly string[] {
  const known = byId(tasks);
  const open = tasks.filter(({ doneOn }) => doneOn === null);
  const slackOf = (id: string) => forecasts.get(id)?.slack ?? Number.POSITIVE_INFINITY;
  const endOf = (id: string) => forecasts.get(id)?.endsOn ?? 0;
  const [last] = open
    .filter(({ id }) => Number.isFinite(slackOf(id)))
    .toSorted(
      (one, other) => slackOf(one.id) - slackOf(other.id) || endOf(other.id) - endOf(one.id),
    );
  const path: string[] = [];
  for (let at: string | undefined = last?.id; at !== undefined;) {
    path.unshift(at);
    const { startsOn, waitsFor } = forecasts.get(at) ?? { startsOn: 0, waitsFor: [] };
    at = waitsFor.find((id) => known.has(id) && endOf(id) === startsOn);
  }
  return path;
}

/** What a slip would do. */
export type Effect = {
  /** Milestones that would end later, each by how many days. */
  readonly moved: ReadonlyMap<string, number>;
  /** Milestones that would miss their day and do not miss it now. */
  readonly missed: readonly string[];
};

/** What becomes of everything if one milestone takes some days more. */
export function effectOfSlip(
  tasks: readonly Task[],
  today: number,
  { id, days }: { readonly id: string; readonly days: number },
): Effect {
  const before = outlook(tasks, today);
  const after = outlook(tasks, today, new Map([[id, days]]));
  if (!before.ok || !after.ok) return { moved: new Map(), missed: [] };
  const moved = new Map<string, number>();
  const missed: string[] = [];
  for (const { id: each, target } of tasks) {
    const [then, now] = [after.forecasts.get(each)?.endsOn, before.forecasts.get(each)?.endsOn];
    if (then === undefined || now === undefined) continue;
    if (then > now) moved.set(each, then - now);
    if (target !== null && now <= target && then > target) missed.push(each);
  }
  return { moved, missed };
}
