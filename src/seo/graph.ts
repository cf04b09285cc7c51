import type { Graph, Thing } from 'schema-dts';

/** All that a page says about itself, as one document of JSON-LD; undefined when it says nothing. */
export function buildGraph(things: readonly (Thing | undefined)[]): Graph | undefined {
	const present = things.filter((thing) => thing !== undefined);
	return present.length === 0 ? undefined : { '@context': 'https://schema.org', '@graph': present };
}
