import { countProblems, formatProblems, locateProblems, type Problem } from '../problem.ts';

/** The content has errors, so nothing was published. The message lists them. */
export class ContentErrors extends Error {
	override readonly name = 'ContentErrors';
	readonly problems: readonly Problem[];

	/** @param folder the content folder as problems name it */
	constructor(problems: readonly Problem[], folder: string) {
		super(`${formatProblems(locateProblems(problems, folder))}\n\nNothing was published: the content has errors.`);
		this.problems = problems;
	}

	get counts(): { errors: number; warnings: number } {
		return countProblems(this.problems);
	}
}

/** A page in `src/pages/` has the address of a page of the archive. Astro would show one and drop the other in silence. */
export class OwnPageClash extends Error {
	override readonly name = 'OwnPageClash';
	readonly address: string;

	constructor(address: string) {
		super(
			`Unexpected address ${address} of a file in src/pages/: a page of the archive has it too. Rename one of the two.`,
		);
		this.address = address;
	}
}

/** The search files could not be made; the next build makes them. */
export class SearchFailed extends Error {
	/** @param arePublished the pages are in their places */
	constructor(cause: unknown, arePublished: boolean) {
		super(
			`The search index could not be made: ${cause instanceof Error ? cause.message : String(cause)} ${
				arePublished
					? 'The pages are published, and the search stays as it was. The next build makes the index.'
					: 'Nothing is published. `--no-search` publishes the pages without it.'
			}`,
			{ cause },
		);
	}
}
