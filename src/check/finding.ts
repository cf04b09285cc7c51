import type { Problem } from '../problem.ts';

/** What `--fix` would do: put `text` in the place of what stands between two columns of one line. */
export interface Fix {
	readonly line: number;
	readonly column: number;
	readonly endColumn: number;
	readonly text: string;
}

/** A problem that `npm run check` tells, with its repair where there is a safe one. */
export interface Finding extends Problem {
	readonly fix?: Fix;
}
