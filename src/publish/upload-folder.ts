import { Placer } from './files.ts';

/** Where files are published to. */
export type Destination = Pick<Placer, 'has' | 'move' | 'copy' | 'remove'>;

/**
 * A folder for what has to be uploaded to where the site is. It begins empty; what is published already is known from the
 * ledger alone, and whoever uploads removes what is to be removed there.
 */
export class UploadFolder implements Destination {
	readonly #placer: Placer;
	readonly #what: 'everything' | 'changes';

	constructor(out: string, what: 'everything' | 'changes') {
		this.#placer = new Placer(out);
		this.#what = what;
	}

	/** Is a file whose bytes did not change where it belongs? */
	has(): boolean {
		return this.#what === 'changes';
	}

	move(from: string, to: string): void {
		this.#placer.move(from, to);
	}

	copy(from: string, to: string): void {
		this.#placer.copy(from, to);
	}

	remove(): void {}
}
