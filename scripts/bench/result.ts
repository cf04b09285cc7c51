import type { Cost } from './process-tree.ts';
import type { Kinds } from './written.ts';

export const TOOLS = ['warraq', 'hugo', 'eleventy', 'astro', 'astro-incremental'] as const;

/** Each begins where the one before it ended. */
export const CASES = ['cold', 'unchanged', 'edit', 'new', 'template'] as const;

export type ToolName = (typeof TOOLS)[number];
export type Case = (typeof CASES)[number];

/** One build that was measured. */
export interface Result extends Cost {
	readonly tool: ToolName;
	readonly case: Case;
	readonly articles: number;
	/** Documents that were written: pages, feeds, sitemaps; no assets. */
	readonly pages: number;
	/** Documents in the output folder afterwards, by kind. */
	readonly kinds: Kinds;
}

/** Which machine and which versions. */
export interface Machine {
	readonly cpu: string;
	readonly cores: number;
	readonly memoryBytes: number;
	readonly system: string;
	readonly versions: Readonly<Record<string, string>>;
}
