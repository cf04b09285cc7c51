import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChanges } from '../build/changes.ts';
import { TestArchive } from '../testing/archive.ts';
import type { ArticleInput } from '../testing/catalogue.ts';
import { relatedTo, relatedTouchedBy } from './related.ts';

/** The slugs that the page of an article shows. */
function relatedOf(archive: TestArchive, slug: string): string[] {
	const article = archive.catalogue.article(`2020/01/${slug}`);
	return article ? relatedTo(archive, article).map(({ id }) => id.slice('2020/01/'.length)) : [];
}

/** Article `slug` of a day in January 2020. */
function on(day: number, slug: string, tags: readonly string[], fields: object = {}): ArticleInput {
	return { id: `2020/01/${slug}`, date: `2020-01-${String(day).padStart(2, '0')}`, tags, ...fields };
}

describe('related articles', () => {
	test('share tags; a rare one weighs more than a common one', () => {
		const archive = new TestArchive().put(
			on(1, 'common-1', ['سوريا']),
			on(2, 'rare', ['الحبوب']),
			on(3, 'common-2', ['سوريا']),
			on(4, 'both', ['سوريا', 'الحبوب']),
			on(5, 'common-3', ['سوريا']),
			on(6, 'common-4', ['سوريا']),
			on(7, 'other', ['ثقافة']),
			on(8, 'page', ['سوريا', 'الحبوب']),
		);
		expect(relatedOf(archive, 'page')).toEqual(['both', 'rare', 'common-4', 'common-3']);
		expect(relatedOf(archive, 'other')).toEqual([]);
	});

	test('are older ones: what comes later changes nothing', () => {
		const archive = new TestArchive().put(on(2, 'a', ['وسم']), on(4, 'b', ['وسم']));
		expect([relatedOf(archive, 'a'), relatedOf(archive, 'b')]).toEqual([[], ['a']]);
		// The same instant: the id decides.
		archive.put(on(6, 'c', ['وسم']), on(4, 'bb', ['وسم']), on(4, 'aa', ['وسم']));
		expect([relatedOf(archive, 'a'), relatedOf(archive, 'b')]).toEqual([[], ['aa', 'a']]);
	});

	test('come after those that the author named, none twice, none of a read-more block, none withdrawn', () => {
		const withdrawn = { withdrawn: { date: '2021-01-01', reason: 'خطأ' } };
		const archive = new TestArchive().put(
			on(1, 'a', ['وسم']),
			on(2, 'b', ['وسم']),
			on(3, 'c', ['وسم']),
			on(4, 'd', ['وسم']),
			on(5, 'e', ['وسم'], withdrawn),
			on(9, 'later', []),
			on(6, 'page', ['وسم'], {
				related: ['2020/01/later', '2020/01/b', '2020/01/c', '2020/01/e'],
				body: 'نص\n\n::read-more{article=2020/01/c}\n\n::read-more{article=2020/01/d}\n',
			}),
		);
		expect(relatedOf(archive, 'page')).toEqual(['later', 'b', 'a']);
		archive.put(on(6, 'page', ['وسم'], { related: ['a', 'b', 'c', 'd', 'later'].map((slug) => `2020/01/${slug}`) }));
		expect(relatedOf(archive, 'page')).toEqual(['a', 'b', 'c', 'd', 'later']);
		archive.put(on(6, 'page', ['وسم'], { ...withdrawn, related: ['2020/01/a'] }));
		expect(relatedOf(archive, 'page')).toEqual(['a']);
	});

	test('of the same story come before others of the same weight', () => {
		const archive = new TestArchive().put(
			on(1, 'same', ['وسم'], { story: 'القمة' }),
			on(2, 'other', ['وسم'], { story: 'الحصاد' }),
			on(3, 'none', ['وسم']),
			on(4, 'page', ['وسم'], { story: 'القمة' }),
		);
		expect(relatedOf(archive, 'page')).toEqual(['same', 'none', 'other']);
	});

	test('count a tag once that is written in two spellings', () => {
		const archive = new TestArchive().put(
			on(1, 'a', ['النّاتو']),
			on(2, 'b', ['قمح']),
			on(3, 'page', ['الناتو', 'النّاتو', 'قمح']),
		);
		// Each tag has one older article: the newer wins unless one counts twice.
		expect(relatedOf(archive, 'page')).toEqual(['b', 'a']);
	});
});

/**
 * Two tags take turns and meet in every ninth article, so that their ranks are never far apart and one article more or less
 * turns the order round; long enough that both pass the rank from which all tags weigh the same.
 */
const BASE = 490;

function baseArticle(at: number, fields: object = {}): ArticleInput {
	const tags = [...(at % 9 === 8 || at % 2 === 0 ? ['قمح'] : []), ...(at % 9 === 8 || at % 2 === 1 ? ['قطن'] : [])];
	return { id: `2020/01/a${at}`, title: `خبر ${at}`, date: dayNumber(at), tags, ...fields };
}

function dayNumber(at: number): string {
	return new Date(Date.UTC(2019, 0, 1 + at)).toISOString().slice(0, 10);
}

describe('touched by a batch of changes', () => {
	const archive = new TestArchive().put(...Array.from({ length: BASE }, (_, at) => baseArticle(at)));
	const anEdit = fc.record({
		at: fc.oneof(fc.constantFrom(0, 1, BASE - 1), fc.nat(BASE - 1)),
		kind: fc.constantFrom('delete', 'retitle', 'retag', 'redate', 'withdraw', 'add', 'story'),
		value: fc.nat(999),
	});

	test('is every article whose related ones are others, or have other titles', () => {
		const before = shown(archive);
		let found = 0;
		fc.assert(
			fc.property(fc.array(anEdit, { minLength: 1, maxLength: 5 }), (edits) => {
				archive.sql.exec('DELETE FROM changed_articles; SAVEPOINT base');
				try {
					for (const edit of edits) apply(archive, edit);
					archive.store.lists.finish();
					const { articles } = readChanges(archive.sql);
					const touched = new Set(relatedTouchedBy(archive, articles));
					const changed = new Set(articles.map(({ id }) => id));
					const after = shown(archive);
					const others = [...after].filter(([id, related]) => before.get(id) !== related && !changed.has(id));
					found += others.length;
					expect(others.map(([id]) => id).filter((id) => !touched.has(id))).toEqual([]);
				} finally {
					archive.sql.exec('ROLLBACK TO base; RELEASE base');
				}
			}),
			{ numRuns: 40 },
		);
		expect(found).toBeGreaterThan(100);
	});

	test('a new title touches no more than the twelve that follow in each list', () => {
		archive.sql.exec('DELETE FROM changed_articles; SAVEPOINT base');
		apply(archive, { at: 120, kind: 'retitle', value: 1 });
		const { articles } = readChanges(archive.sql);
		const touched = [...new Set(relatedTouchedBy(archive, articles))];
		archive.sql.exec('ROLLBACK TO base; RELEASE base');
		// The article has one of the tags: every second article after it has it too, and those with both.
		const ids = Array.from({ length: BASE }, (_, at) => at)
			.filter((at) => at > 120 && (at % 9 === 8 || at % 2 === 0))
			.slice(0, 12)
			.map((at) => `2020/01/a${at}`);
		expect(touched.toSorted()).toEqual(ids.toSorted());
	});
});

function apply(archive: TestArchive, { at, kind, value }: { at: number; kind: string; value: number }): void {
	const tags = ['قمح', 'قطن'].filter((_, tag) => (value >> tag) % 2 === 1);
	switch (kind) {
		case 'delete':
			archive.store.remove(`2020/01/a${at}`);
			return;
		case 'add':
			archive.put(baseArticle(at, { id: `2020/01/new-${value}`, tags }));
			return;
		default: {
			const fields: Record<string, object> = {
				retitle: { title: `عنوان ${value}` },
				retag: { tags },
				redate: { date: dayNumber(value % BASE) },
				withdraw: { withdrawn: { date: '2021-01-01', reason: 'خطأ' } },
				story: { story: `قصة ${value % 3}` },
			};
			archive.put(baseArticle(at, fields[kind]));
		}
	}
}

/** What each page shows of others. */
function shown(archive: TestArchive): Map<string, string> {
	const { catalogue } = archive;
	return new Map(
		[...catalogue.allIds()].map((id) => {
			const article = catalogue.article(id);
			const related = article ? relatedTo(archive, article) : [];
			return [id, related.map((one) => `${one.id} ${one.title}`).join('\n')];
		}),
	);
}

test('articles before a place in a list are counted as if one by one, up to the bound', () => {
	const archive = new TestArchive({ settings: 'pageSize: 3' }).put(
		...Array.from({ length: 11 }, (_, at) => on(1 + at, `a${at}`, ['وسم'])),
	);
	const { catalogue } = archive;
	const counts = (most: number) =>
		[...catalogue.allIds()]
			.flatMap((id) => catalogue.article(id) ?? [])
			.toSorted((a, b) => a.instant - b.instant)
			.map((place) => catalogue.countBefore('tag', 'وسم', place, { most, pageSize: 3 }));
	expect(counts(99)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
	expect(counts(4)).toEqual([0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4]);
	expect(catalogue.countBefore('tag', 'وسم', { instant: 0, id: '' }, { most: 9, pageSize: 3 })).toBe(0);
	expect(catalogue.countBefore('tag', 'لا شيء', { instant: 0, id: '' }, { most: 9, pageSize: 3 })).toBe(0);
});
