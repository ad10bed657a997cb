/** What a body needs for a law: people, or money in thousands of the currency. */
export const resourceKinds = ['posts', 'budget'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** The way of a request: asked for, weighed, granted. */
export const resourceSteps = ['requested', 'assessed', 'granted'] as const;
export type ResourceStep = (typeof resourceSteps)[number];
