import type { PartHeader } from '../publish/part.ts';

/** A folder with what its first line says; no header: no finished part. */
export interface FoundPart {
	/** As the person named it. */
	readonly name: string;
	readonly header: PartHeader | undefined;
}

/**
 * Do these make one site? All parts of it there, none twice, all of the same content, settings, design and clock, and
 * all with search indexes or all without.
 *
 * @returns what does not fit, a sentence for each; none when all fits
 */
export function findMisfits(parts: readonly FoundPart[]): string[] {
	const unfinished = parts.filter(({ header }) => !header).map(({ name }) => UNFINISHED(name));
	const found = parts.flatMap(({ name, header }) => (header ? [{ name, header }] : []));
	const [first, ...others] = found;
	if (!first) return unfinished;
	return [...unfinished, ...others.flatMap((part) => misfitOf(part, first) ?? []), ...miscounted(found, first)];
}

type Part = { readonly name: string; readonly header: PartHeader };

const UNFINISHED = (name: string) =>
	`Unexpected folder ${name}: it has no finished part, expected what \`npm run build -- --shard I/N --out ${name}\` made, with its hidden file .warraq-part.`;

function misfitOf({ name, header }: Part, first: Part): string | undefined {
	const differs = (field: 'content' | 'settings' | 'search' | 'design' | 'now') =>
		header[field] !== first.header[field];
	if (countOf(header) !== countOf(first.header))
		return `Unexpected part ${header.shard} in ${name}: ${first.name} is ${first.header.shard}, expected parts of one division.`;
	if (differs('content'))
		return `Unexpected content of ${name}: its build read other files than that of ${first.name}, expected the same. Build both from one commit.`;
	if (differs('settings'))
		return `Unexpected settings of ${name}: other than those of ${first.name}, expected the same. Give both builds the same --site and --drafts.`;
	if (differs('search')) {
		const [without, other] = header.search ? [first.name, name] : [name, first.name];
		return `Unexpected --no-search for ${without}: ${other} was built with search indexes, expected the same of both. Give --no-search to both builds, or to neither.`;
	}
	if (differs('design'))
		return `Unexpected version of Warraq for ${name}: other code, packages or Node than for ${first.name}, expected the same. Build both from one commit, with one version of Node.`;
	if (differs('now'))
		return `Unexpected build clock of ${name}: ${header.now}, expected ${first.header.now} as in ${first.name}. Pass the same --now to every build.`;
	return undefined;
}

function miscounted(found: readonly Part[], first: Part): string[] {
	const count = countOf(first.header);
	const names = new Map<string, string[]>();
	for (const { name, header } of found) names.set(header.shard, [...(names.get(header.shard) ?? []), name]);
	const twice = [...names].filter(([, folders]) => folders.length > 1);
	const missing = Array.from({ length: count }, (_, at) => `${at + 1}/${count}`).filter((shard) => !names.has(shard));
	return [
		...twice.map(
			([shard, folders]) =>
				`Unexpected second part ${shard}: it is in ${folders.join(' and ')}, expected each part once.`,
		),
		...(missing.length > 0 ? [`Missing ${missing.join(', ')}: expected all ${count} parts of the site.`] : []),
	];
}

function countOf({ shard }: PartHeader): number {
	return Number(shard.split('/')[1]);
}
