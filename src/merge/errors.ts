/** The parts do not make a site, so nothing was published. The message has a line for each reason. */
export class PartsError extends Error {
	override readonly name = 'PartsError';

	/** @param more reasons of the same sort that are not listed */
	constructor(reasons: readonly string[], more = 0) {
		const rest = more > 0 ? [`… and ${more} more.`] : [];
		super([...reasons, ...rest, '', 'Nothing was published: the parts do not make a site.'].join('\n'));
	}
}
