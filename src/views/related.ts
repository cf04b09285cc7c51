import type { TermKind } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import type { Catalogue, Position } from '../catalogue/catalogue.ts';
import { comparePositions } from './sitemap-parts.ts';
import { type Archive, type ArticleChange, keepsPlace, sides } from './view.ts';

/** Related articles on a page, unless the author named more. */
const RELATED = 4;
/** Articles of each tag that are looked at, the newest before the article. */
const WINDOW = 12;
/** A tag with so many older articles is common, and one with more is as common. */
const MAX_RANK = 256;

/**
 * What else to read: the articles that the author named, then older ones that share tags. A tag counts the more the fewer
 * articles had it by then. No later article has a say, so the page of an old article stays as it is.
 */
export function relatedTo(archive: Archive, article: Article): Article[] {
	const { catalogue } = archive;
	const { id } = article;
	const shown = new Set([id, ...catalogue.targetsOf(id, 'read-more')]);
	const load = (ids: readonly string[]) =>
		ids.flatMap((other) => {
			if (shown.has(other)) return [];
			const found = catalogue.article(other);
			if (!found || found.withdrawn) return [];
			shown.add(other);
			return [found];
		});
	const chosen = load(catalogue.targetsOf(id, 'related'));
	if (article.withdrawn || chosen.length >= RELATED) return chosen;
	const candidates = candidatesFor(archive, article).filter((one) => !shown.has(one.id));
	const best = rank(catalogue, article, candidates).slice(0, RELATED - chosen.length);
	return [...chosen, ...load(best.map((one) => one.id))];
}

/** Articles whose related ones a batch of changes can alter. */
export function* relatedTouchedBy({ catalogue, site }: Archive, changes: readonly ArticleChange[]): Generator<string> {
	const moves = new Map<string, Moves>();
	for (const change of changes) {
		const isInPlace = keepsPlace(change);
		for (const { article, terms, listed } of sides(change)) {
			if (!listed) continue;
			for (const { kind, term } of terms as { kind: TermKind; term: string }[]) {
				if (kind !== 'tag') continue;
				for (const { id } of catalogue.placesBeside('newer', kind, term, article, WINDOW)) yield id;
				if (!isInPlace) noteMove(moves, term, article);
			}
		}
	}
	// From the first that came or went on, the weight of the tag is another, up to the rank from which all weigh the same.
	for (const [term, { from, count }] of moves) {
		const most = MAX_RANK + count;
		const limit = most - catalogue.countBefore('tag', term, from, { most, pageSize: site.pageSize });
		if (limit > 0) for (const { id } of catalogue.placesBeside('newer', 'tag', term, from, limit)) yield id;
	}
}

interface Moves {
	from: Position;
	count: number;
}

function noteMove(moves: Map<string, Moves>, term: string, { instant, id }: Position): void {
	const place = { instant, id };
	const known = moves.get(term);
	if (!known) moves.set(term, { from: place, count: 1 });
	else {
		known.count += 1;
		if (comparePositions(place, known.from) < 0) known.from = place;
	}
}

interface Candidate extends Position {
	readonly score: number;
}

function candidatesFor({ catalogue, site }: Archive, article: Article): Candidate[] {
	const counted = { most: MAX_RANK, pageSize: site.pageSize };
	const found = new Map<string, Candidate>();
	const terms = new Set(article.tags.map((tag) => catalogue.registry.termOf('tag', tag)));
	for (const term of terms) {
		const weight = 1 / Math.log2(2 + catalogue.countBefore('tag', term, article, counted));
		for (const { id, instant } of catalogue.placesBeside('older', 'tag', term, article, WINDOW)) {
			found.set(id, { id, instant, score: (found.get(id)?.score ?? 0) + weight });
		}
	}
	return [...found.values()];
}

/** Best first: by score, then those of the same story, then the newest. */
function rank(catalogue: Catalogue, { story }: Article, candidates: readonly Candidate[]): Candidate[] {
	const isSameStory = new Map(
		story === undefined ? [] : candidates.map(({ id }) => [id, catalogue.storyOf(id) === story] as const),
	);
	return candidates.toSorted(
		(a, b) =>
			b.score - a.score ||
			Number(isSameStory.get(b.id) ?? false) - Number(isSameStory.get(a.id) ?? false) ||
			comparePositions(b, a),
	);
}
