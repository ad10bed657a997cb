import type { JsonObject } from '#formats/json/read.ts';

import type { Distribution } from './distribution.ts';
import type { Label } from './tag.ts';

/** What a construct bears beyond the model, identifiers of the instance included: kept and written again. */
type Rest = { readonly rest: JsonObject };

export type MispOrganisation = Rest & { readonly uuid: string; readonly name: string };

export type MispTag = Rest & { readonly name: string };

export type MispSharingGroup = Rest & { readonly uuid: string; readonly name: string };

/** Who has seen an attribute; nobody named is anonymous. */
export type MispSighting = Rest & {
  readonly uuid: string;
  readonly type: 'seen' | 'false-positive' | 'expiration' | 'true-positive';
  readonly at: Date;
  readonly source: string;
  readonly organisation: MispOrganisation | undefined;
};

/** Category, type and value, and what an attribute and a proposal have in common. */
type Indicator = Rest & {
  readonly uuid: string;
  readonly category: string;
  readonly type: string;
  readonly value: string;
  /** `to_ids`: that machines may act on it. */
  readonly isActionable: boolean;
  readonly timestamp: Date;
  readonly comment: string;
  /** ISO 8601 as written: moments here may be finer than ours. */
  readonly firstSeen: string | undefined;
  readonly lastSeen: string | undefined;
};

export type MispProposal = Indicator & {
  readonly isDeletion: boolean;
  readonly organisation: MispOrganisation | undefined;
};

/** Who may have something; a level that is not told is the narrowest, or for parts that of the event. */
type Shared = {
  readonly distribution: Distribution;
  readonly sharingGroup: MispSharingGroup | undefined;
};

export type MispAttribute = Indicator &
  Shared & {
    readonly isDeleted: boolean;
    /** The strictest label of its own tags. */
    readonly label: Label | undefined;
    readonly tags: readonly MispTag[];
    readonly sightings: readonly MispSighting[];
    readonly proposals: readonly MispProposal[];
  };

export type MispReference = Rest & {
  readonly uuid: string;
  readonly from: string;
  readonly to: string;
  readonly relationship: string;
  readonly timestamp: Date;
  readonly comment: string;
  readonly isDeleted: boolean;
};

export type MispObject = Rest &
  Shared & {
    readonly uuid: string;
    readonly name: string;
    readonly metaCategory: string;
    readonly description: string;
    readonly templateUuid: string;
    readonly templateVersion: string;
    readonly timestamp: Date;
    readonly comment: string;
    readonly isDeleted: boolean;
    readonly attributes: readonly MispAttribute[];
    readonly references: readonly MispReference[];
  };

export type MispReport = Rest &
  Shared & {
    readonly uuid: string;
    readonly name: string;
    /** Markdown. */
    readonly content: string;
    readonly timestamp: Date;
    readonly isDeleted: boolean;
  };

/** An event of MISP (draft-dulaunoy-misp-core-format-18, “Event”). Galaxies and analyst data are in `rest`. */
export type MispEvent = Rest &
  Shared & {
    readonly uuid: string;
    readonly info: string;
    /** The day it is about, as `2026-06-10`. */
    readonly date: string;
    readonly threatLevel: 'high' | 'medium' | 'low' | 'undefined';
    readonly analysis: 'initial' | 'ongoing' | 'complete';
    readonly isPublished: boolean;
    readonly timestamp: Date;
    /** When it was last published; undefined where it never was. */
    readonly publishedAt: Date | undefined;
    readonly firstPublishedAt: Date | undefined;
    /** The event that this one extends. */
    readonly extendsUuid: string | undefined;
    /** Who owns it where it was read from, and who made it. */
    readonly owner: MispOrganisation | undefined;
    readonly creator: MispOrganisation;
    /** The strictest label of its tags; undefined where they give none. */
    readonly label: Label | undefined;
    readonly tags: readonly MispTag[];
    readonly attributes: readonly MispAttribute[];
    readonly objects: readonly MispObject[];
    readonly reports: readonly MispReport[];
    readonly proposals: readonly MispProposal[];
  };
