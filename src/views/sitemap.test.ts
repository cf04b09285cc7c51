import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { readChanges } from '../build/changes.ts';
import { digestOf } from '../digest.ts';
import { buildSitemap } from '../feeds/sitemap.ts';
import { TestArchive } from '../testing/archive.ts';
import { makeSitemapView, sitemapIndexView, sitemapView } from './sitemap.ts';
import { maxEntries } from './sitemap-limits.ts';
import type { Archive } from './view.ts';

const settings = 'timeZone: Asia/Damascus\n';

function entriesOf(archive: Archive, name: string) {
	return sitemapView.read(archive, { name })?.entries;
}

describe('when an article was changed last', () => {
	const corrections = [
		{ date: '2022-01-11T09:00:00+02:00', text: 'الصواب: ألفان' },
		{ date: '2022-01-10T09:00:00+02:00', text: 'الصواب: ثلاثة' },
	];
	test.each([
		['published to the minute', { date: '2022-01-08T10:15:00+02:00' }, '2022-01-08T10:15:00+02:00'],
		['published to the day', { date: '2022-01-08' }, '2022-01-08'],
		['updated', { date: '2022-01-08', updated: '2022-01-09T08:00:00+02:00' }, '2022-01-09T08:00:00+02:00'],
		['corrected', { date: '2022-01-08', updated: '2022-01-09', corrections }, '2022-01-11T09:00:00+02:00'],
		[
			'corrected on the day of publication',
			{ date: '2022-01-08T10:15:00+02:00', corrections: [{ date: '2022-01-08', text: 'تصويب' }] },
			'2022-01-08T10:15:00+02:00',
		],
		[
			'published to the day, corrected on that day',
			{ date: '2022-01-08', corrections: [{ date: '2022-01-08', text: 'تصويب' }] },
			'2022-01-08',
		],
		[
			'dated by estimate, corrected before that date',
			{ date: '2022-01-31', datePrecision: 'estimated', corrections },
			'2022-01-11T09:00:00+02:00',
		],
		['dated to the month', { date: '2022-01-01', datePrecision: 'month' }, undefined],
		[
			'dated by estimate, corrected',
			{ date: '2022-01-01', datePrecision: 'estimated', corrections },
			'2022-01-11T09:00:00+02:00',
		],
	])('%s', (_, fields, modified) => {
		const archive = new TestArchive({ settings }).put({ id: '2022/01/a', ...fields });
		expect(entriesOf(archive, '2022-01')).toEqual([
			{ address: '/2022/01/a/', ...(modified !== undefined && { modified }) },
		]);
	});
});

test('what is withdrawn, a draft or of the future is in no sitemap, in a build with drafts neither', () => {
	for (const drafts of [false, true]) {
		const archive = new TestArchive({ settings, now: '2022-02-15T00:00:00Z', drafts }).put(
			{ id: '2022/01/a', date: '2022-01-08' },
			{ id: '2022/01/draft', date: '2022-01-08', draft: true },
			{ id: '2022/01/withdrawn', date: '2022-01-08', withdrawn: { date: '2022-01-09', reason: 'خطأ' } },
			{ id: '2022/02/draft', date: '2022-02-08', draft: true },
			{ id: '2022/02/scheduled', date: '2022-02-16' },
			{ id: '2022/03/scheduled', date: '2022-03-01' },
		);
		const months = sitemapIndexView.read(archive, {})?.sitemaps.filter((address) => address.includes('20'));
		expect(months).toEqual(['/sitemaps/2022-01.xml']);
		expect(entriesOf(archive, '2022-01')?.map(({ address }) => address)).toEqual(['/2022/01/a/']);
		expect([entriesOf(archive, '2022-02'), entriesOf(archive, '2022-03')]).toEqual([undefined, undefined]);
	}
});

test('a list was changed last on the day of its newest article', () => {
	const archive = new TestArchive({ settings }).put(
		{ id: '2021/12/a', date: '2021-12-08T10:00:00+02:00', tags: ['قمح'] },
		{ id: '2022/01/b', date: '2022-01-08T10:00:00+02:00', tags: ['قمح', 'دمشق'], section: 'اقتصاد' },
		{ id: '2022/02/c', date: '2022-02-08T10:00:00+02:00', tags: ['قمح'] },
	);
	const at = (address: string, year: number, month: string) => ({
		address,
		modified: `${year}-${month}-08`,
	});
	expect(entriesOf(archive, 'lists')).toEqual([
		{ address: '/sections/' },
		{ address: '/tags/' },
		{ address: '/sources/' },
		{ address: '/authors/' },
		at('/2021/', 2021, '12'),
		at('/2022/', 2022, '02'),
		at('/2021/12/', 2021, '12'),
		at('/2022/01/', 2022, '01'),
		at('/2022/02/', 2022, '02'),
		at('/on-this-day/01-08/', 2022, '01'),
		at('/on-this-day/02-08/', 2022, '02'),
		at('/on-this-day/12-08/', 2021, '12'),
	]);
	// In the order in which they came up.
	expect(entriesOf(archive, 'terms')).toEqual([
		at('/tags/قمح/', 2022, '02'),
		at('/sections/اقتصاد/', 2022, '01'),
		at('/tags/دمشق/', 2022, '01'),
	]);
});

test('the caption of a picture is cut where more of the kind would not fit into a file', () => {
	const archive = new TestArchive({ settings });
	const insert = `INSERT INTO images VALUES ('articles/2022/01/p.jpg', 'o', '${'a'.repeat(64)}', '0123', 'jpeg', 9, 9, 0, 0, NULL, NULL, '/x')`;
	archive.sql.exec(insert);
	const captionOf = (image: object) => {
		archive.put({ id: '2022/01/a', image: { src: 'p.jpg', ...image } });
		return entriesOf(archive, '2022-01')?.[0]?.image?.caption;
	};
	expect(captionOf({ alt: 'واجهة السوق' })).toBe('واجهة السوق');
	expect(captionOf({ alt: 'واجهة', caption: 'سوقُ «الحميدية» في دمشق' })).toBe('سوقُ «الحميدية» في دمشق');
	expect(captionOf({})).toBeUndefined();
	expect(captionOf({ caption: 'كلمة '.repeat(90) })).toBe(`${'كلمة '.repeat(40).trim()}…`);
	expect(captionOf({ caption: 'كلمة '.repeat(45).trim() })).toBe(`${'كلمة '.repeat(40).trim()}…`);
	// Six bytes each as XML.
	expect(captionOf({ caption: '" '.repeat(90).trim() })).toBe(`${'" '.repeat(53).trim()}…`);
	// One letter with a thousand marks.
	expect(captionOf({ caption: `ك${'\u064e\u0651'.repeat(500)}` })).toBeUndefined();
});

describe('a file takes as many entries as fit, however long they are', () => {
	test.each([
		['a short address of the site', 'https://example.org/', 45_000],
		['one of 160 characters', `https://example.org/${'a'.repeat(139)}/`, 44_056],
		['one with letters that XML escapes', `https://example.org/${"&'".repeat(60)}/`, 22_290],
		['one of 500 bytes, in Arabic', `https://example.org/${'أ'.repeat(239)}/`, 13_869],
	])('%s', (_, site, count) => {
		expect(maxEntries({ url: site })).toBe(count);
		const entry = {
			address: `/2022/01/${'\u{10900}'.repeat(20)}/`,
			modified: '2022-01-08T10:15:00+02:00',
			image: { address: '/images/0123456789abcdef.jpg', caption: '"'.repeat(66) },
		};
		const bytes = (entries: (typeof entry)[]) => buildSitemap({ entries }, locationsOf(site).url).length;
		const [one, two] = [bytes([entry]), bytes([entry, entry])];
		expect(one + (count - 1) * (two - one)).toBeLessThan(52_428_800);
	});
});

test('100,000 articles of a month stand in three files and 45,001 tags in two, every one once', () => {
	const archive = new TestArchive({ settings });
	const { sql, site } = archive;
	sql.exec(`
		WITH RECURSIVE n(at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM n WHERE at < 99999)
		INSERT INTO articles SELECT printf('2022/01/a%05d', at), 1641600000000 + at / 2, printf('2022-01-%02d', 8 + at / 9999), 0, 1, 1,
			json_object('id', printf('2022/01/a%05d', at), 'instant', 1641600000000 + at / 2, 'day', '2022-01-08', 'precision', 'minute',
				'corrections', json_array(), 'draft', json('false')) FROM n;
		INSERT INTO day_counts SELECT day, count(*) FROM articles GROUP BY day;
		INSERT INTO term_counts SELECT 'tag', substr(id, 9), 1 FROM articles LIMIT 45001;
		INSERT INTO list_pages SELECT 'tag', substr(id, 9), 1, instant, id FROM articles LIMIT 45001;
		INSERT INTO terms SELECT 'tag', substr(id, 9), instant, id, 'وسم' FROM articles LIMIT 45001`);
	const files = [...sitemapView.all(archive)].map((params) => {
		const view = sitemapView.read(archive, params);
		const xml = buildSitemap(view ?? { entries: [] }, locationsOf(site.url).url);
		expect(Buffer.byteLength(xml)).toBeLessThan(52_428_800);
		return { file: sitemapView.path(params), locs: xml.match(/(?<=<loc>)[^<]+/g) ?? [] };
	});
	expect(files.map(({ file, locs }) => [file, locs.length])).toEqual([
		['/sitemaps/2022-01.xml', 45_000],
		['/sitemaps/2022-01-2.xml', 45_000],
		['/sitemaps/2022-01-3.xml', 10_000],
		['/sitemaps/lists.xml', 17],
		['/sitemaps/terms.xml', 45_000],
		['/sitemaps/terms-2.xml', 1],
	]);
	expect(new Set(files.flatMap(({ locs }) => locs)).size).toBe(145_018);
	expect(sitemapIndexView.read(archive, {})?.sitemaps).toEqual(files.map(({ file }) => file));
});

describe('files of few entries', () => {
	const view = makeSitemapView(() => 3);
	const paths = (archive: Archive, params: Iterable<{ name: string }>) =>
		[...params].filter((one) => view.read(archive, one)).map((one) => view.path(one));

	test('an address names the file that it belongs to, and no other', () => {
		for (const params of [
			{ name: '2022-01' },
			{ name: '2022-01', part: 2 },
			{ name: 'lists' },
			{ name: 'terms', part: 12 },
		]) {
			expect(view.match(view.path(params))).toEqual(params);
		}
		for (const file of ['2022-01-1', '2022-01-01', '2022-01-0', 'tags', '2022']) {
			expect(view.match(`/sitemaps/${file}.xml`)).toBeUndefined();
		}
	});

	test('a new article changes the last file of its month alone, a retitled one its own', () => {
		const archive = new TestArchive({ settings });
		for (let at = 1; at <= 8; at++) archive.put({ id: `2022/01/a${at}`, date: `2022-01-0${at}` });
		const before = shown(view, archive);
		const touched = () => months(paths(archive, view.touchedBy(archive, readChanges(archive.sql))));
		forget(archive);
		archive.put({ id: '2022/01/a9', date: '2022-01-09' });
		expect(months(changed(before, shown(view, archive)))).toEqual(['/sitemaps/2022-01-3.xml']);
		expect(touched()).toEqual(['/sitemaps/2022-01-3.xml']);
		forget(archive);
		archive.put({ id: '2022/01/a5', date: '2022-01-05', title: 'آخر' });
		expect(touched()).toEqual(['/sitemaps/2022-01-2.xml']);
		forget(archive);
		archive.remove('2022/01/a1');
		expect(touched()).toEqual(['/sitemaps/2022-01.xml', '/sitemaps/2022-01-2.xml', '/sitemaps/2022-01-3.xml']);
	});

	test('an article is looked for in the file of its place, whatever else its day has', () => {
		const archive = new TestArchive({ settings });
		// In the order of their places; the third and the fourth differ in their bytes alone, which order them otherwise than JavaScript.
		const ids = ['ي', 'و', '\ufdfa', '\u{1e900}', 'ب', 'أ', 'a'].map((slug) => `2022/01/${slug}`);
		const date = (at: number) => `2022-01-08T1${at === 3 ? 2 : at}:00`;
		for (const [at, id] of ids.entries()) archive.put({ id, date: date(at) });
		for (const [at, id] of ids.entries()) {
			forget(archive);
			archive.put({ id, date: date(at), title: 'آخر' });
			const file = ['/sitemaps/2022-01.xml', '/sitemaps/2022-01-2.xml', '/sitemaps/2022-01-3.xml'][Math.floor(at / 3)];
			expect([id, paths(archive, view.touchedBy(archive, readChanges(archive.sql)))]).toEqual([id, [file]]);
		}
	});

	test('a new tag changes the last file of terms alone, whatever its name', () => {
		const archive = new TestArchive({ settings });
		for (const [at, tag] of ['ي', 'هـ', 'و', 'ن'].entries()) {
			archive.put({ id: `2022/01/a${at}`, date: `2022-01-0${at + 1}`, tags: [tag] });
		}
		const before = shown(view, archive);
		archive.put({ id: '2022/01/b', date: '2022-01-09', tags: ['أ'] });
		const terms = changed(before, shown(view, archive)).filter((file) => file.includes('terms'));
		expect(terms).toEqual(['/sitemaps/terms-2.xml']);
	});

	test.each<[string, (archive: TestArchive) => TestArchive, parts: number[]]>([
		[
			'another title',
			(archive) => archive.put({ id: '2022/01/a2', date: '2022-01-02', title: 'آخر', tags: ['ب'] }),
			[],
		],
		[
			'another article of the newest day',
			(archive) => archive.put({ id: '2022/01/b', date: '2022-01-02T12:00', tags: ['ب'] }),
			[],
		],
		['a newer article', (archive) => archive.put({ id: '2022/01/b', date: '2022-01-09', tags: ['ب', 'و'] }), [1, 2]],
		['the newest one deleted', (archive) => archive.remove('2022/01/z'), [2]],
		['a new term', (archive) => archive.put({ id: '2022/01/b', date: '2022-01-09', tags: ['ك'] }), [3]],
		['a new term of old', (archive) => archive.put({ id: '2021/01/b', date: '2021-01-09', tags: ['ك'] }), [1, 2, 3]],
		['an older article', (archive) => archive.put({ id: '2021/01/b', date: '2021-01-09', tags: ['د'] }), [1, 2]],
		['the oldest one deleted', (archive) => archive.remove('2022/01/a5'), [2]],
		[
			'the oldest one deleted and the other retitled',
			(archive) => archive.put({ id: '2022/01/z', date: '2022-01-06', title: 'آخر', tags: ['ه'] }).remove('2022/01/a5'),
			[2],
		],
		[
			'one term in the place of another, and a newer article of a later one',
			(archive) =>
				archive.put(
					{ id: '2022/01/a6', date: '2022-01-06', tags: ['ك'] },
					{ id: '2022/01/b', date: '2022-01-09', tags: ['ح'] },
				),
			[2, 3],
		],
		['the only one deleted', (archive) => archive.remove('2022/01/a6'), [2, 3]],
		[
			'the only one as a draft',
			(archive) => archive.put({ id: '2022/01/a1', date: '2022-01-01', tags: ['أ'], draft: true }),
			[1, 2, 3],
		],
		['a draft', (archive) => archive.put({ id: '2022/01/b', date: '2022-01-09', tags: ['ك'], draft: true }), []],
		[
			'one term in the place of another',
			(archive) => archive.put({ id: '2022/01/a6', date: '2022-01-06', tags: ['ك'] }),
			[2],
		],
		[
			'terms that change places',
			(archive) => archive.put({ id: '2022/01/a1', date: '2022-01-06T12:00', tags: ['أ'] }),
			[1, 2],
		],
	])('files of terms that are compared: %s', (_, edit, expected) => {
		const archive = new TestArchive({ settings });
		for (const [at, tag] of [...'أبجدهوزح'].entries()) {
			archive.put({ id: `2022/01/a${at + 1}`, date: `2022-01-0${at + 1}`, tags: [tag] });
		}
		archive.put({ id: '2022/01/z', date: '2022-01-06', tags: ['ه'] });
		forget(archive);
		const before = shown(view, archive);
		edit(archive);
		const terms = (files: readonly string[]) => files.filter((file) => file.includes('terms')).toSorted();
		const touched = [...view.touchedBy(archive, readChanges(archive.sql))].map((one) => view.path(one));
		const files = expected.map((part) => view.path(part === 1 ? { name: 'terms' } : { name: 'terms', part }));
		expect(terms(touched)).toEqual(files.toSorted());
		expect(terms(changed(before, shown(view, archive)))).toEqual(terms(touched));
	});

	test.each([
		[{ section: 'ي' }, '/sitemaps/terms.xml'],
		[{ tags: ['ج'] }, '/sitemaps/terms-2.xml'],
	])('of the terms of one article, sections come before tags: %j', (terms, file) => {
		const archive = new TestArchive({ settings }).put(
			{ id: '2022/01/a', date: '2022-01-01', tags: ['أ', 'ب'] },
			{ id: '2022/01/b', date: '2022-01-02', section: 'ي', tags: ['ج'] },
		);
		forget(archive);
		archive.put({ id: '2022/01/c', date: '2022-01-03', ...terms });
		const touched = paths(archive, view.touchedBy(archive, readChanges(archive.sql)));
		expect(touched.filter((one) => one.includes('terms'))).toEqual([file]);
	});

	test('the file of lists is not compared when every article kept its day', () => {
		const archive = new TestArchive({ settings }).put({ id: '2022/01/a', date: '2022-01-02', tags: ['أ'] });
		forget(archive);
		archive.put({ id: '2022/01/a', date: '2022-01-02', title: 'آخر', tags: ['ب'] });
		expect(paths(archive, view.touchedBy(archive, readChanges(archive.sql)))).toEqual([
			'/sitemaps/2022-01.xml',
			'/sitemaps/terms.xml',
		]);
	});

	test('after any edits, what differs is among what `touchedBy` names', () => {
		const anEdit = fc.record({ id: fc.nat(14), day: fc.integer({ min: 1, max: 3 }), value: fc.nat(4) });
		fc.assert(
			fc.property(
				fc.array(fc.array(anEdit, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 4 }),
				(rounds) => {
					const archive = new TestArchive({ settings, drafts: true });
					for (let id = 0; id < 12; id++) apply(archive, { id, day: 1 + (id % 3), value: 1 });
					for (const round of rounds) {
						forget(archive);
						const before = shown(view, archive);
						for (const edit of round) apply(archive, edit);
						const touched = new Set(
							[...view.touchedBy(archive, readChanges(archive.sql))].map((one) => view.path(one)),
						);
						expect(changed(before, shown(view, archive)).filter((file) => !touched.has(file))).toEqual([]);
					}
				},
			),
			{ numRuns: 30 },
		);
	});
});

function months(files: readonly string[]): string[] {
	return files.filter((file) => file.startsWith('/sitemaps/20'));
}

function apply(archive: TestArchive, { id, day, value }: { id: number; day: number; value: number }): void {
	const file = `2022/0${1 + (id % 2)}/a${id}`;
	if (value === 0) archive.remove(file);
	else {
		archive.put({
			id: file,
			date: `${file.slice(0, 4)}-${file.slice(5, 7)}-0${day}`,
			title: `خبر ${value}`,
			tags: [`وسم ${value}`, `وسم ${id}`],
			draft: value === 3,
			...(value === 4 && { withdrawn: { date: '2022-03-01', reason: 'خطأ' } }),
		});
	}
}

/** The digest of each file. */
function shown(view: typeof sitemapView, archive: Archive): Map<string, string> {
	return new Map([...view.all(archive)].map((params) => [view.path(params), digestOf(view.read(archive, params))]));
}

function changed(before: Map<string, string>, after: Map<string, string>): string[] {
	return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}

/** As after a publish. */
function forget({ sql }: TestArchive): void {
	sql.run('DELETE FROM changed_articles');
}

test.each([
	['[]', ['/', '/corrections/']],
	['[atom]', ['/', '/corrections/', '/feeds/']],
])('the page of feeds is in the sitemap of pages where there is one: formats %s', (formats, pages) => {
	const archive = new TestArchive({ settings: `feeds: { formats: ${formats} }\n` });
	expect(sitemapIndexView.read(archive, {})?.pages).toEqual(pages);
	archive.sql.exec("INSERT INTO pages VALUES ('about', '{}', ''), ('من-نحن', '{}', '')");
	expect(sitemapIndexView.read(archive, {})?.pages).toEqual([...pages, '/about/', '/من-نحن/']);
});

test('any change may be one of the index, which is made in a build alone', () => {
	const { path, match, touchedBy } = sitemapIndexView;
	const touched = [...touchedBy(new TestArchive(), { articles: [], terms: [], files: [] })];
	expect([path({}), match(path({})), touched]).toEqual(['/sitemap-index.xml', undefined, [{}]]);
});
