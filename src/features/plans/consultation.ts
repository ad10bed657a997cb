import { z } from 'zod';

/** Who is asked for opinions. */
export const audiences = ['member', 'expert', 'ministry', 'association', 'public'] as const;
export const Audience = z.enum(audiences);
export type Audience = (typeof audiences)[number];

/** Those who speak as persons and come with a code; the others are organizations of the register. */
export const personalAudiences = ['member', 'expert'] as const;
export const PersonalAudience = z.enum(personalAudiences);

/** Whether opinions bear names: always, never, or as whoever gives one chooses. */
export const namings = ['named', 'anonymous', 'either'] as const;
export const Naming = z.enum(namings);
export type Naming = (typeof namings)[number];

export type ConsultationState = 'ahead' | 'open' | 'closed' | 'published';

type Window = {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly publishedAt: Date | null;
};

/** Where a consultation stands: open from its first instant, closed at its last. */
export function consultationState(
  { opensAt, closesAt, publishedAt }: Window,
  now: Date,
): ConsultationState {
  if (publishedAt) return 'published';
  if (now < opensAt) return 'ahead';
  return now < closesAt ? 'open' : 'closed';
}

/** As many opinions may come of the public in an hour, and of one invitee in all. */
export const mostPublicAnHour = 200;
export const mostOfInvitee = 500;
