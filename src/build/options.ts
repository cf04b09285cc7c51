import type { Shard } from '../plan/digest.ts';

/** What a build is asked for, with every default filled in. Paths are absolute. */
export interface BuildOptions {
	readonly content: string;
	readonly out: string;
	readonly cache: string;
	/** Overrides `url` of site.yml. */
	readonly siteUrl?: string;
	/** The build clock, milliseconds. */
	readonly now: number;
	readonly jobs: number;
	readonly shard: Shard;
	readonly full: boolean;
	/** Write just the files that differ from those of the last such build, for upload. */
	readonly changedOnly: boolean;
	readonly keepGoing: boolean;
	readonly drafts: boolean;
	/** Bring the search indexes up to date. Otherwise they stay as they are, and the next build with it does the work. */
	readonly search: boolean;
}
