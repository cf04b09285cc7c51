import { describe, expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import { redirectView } from './redirects.ts';
import { termRedirectAt, termRedirects, termRedirectsMoveWith, termRedirectsTouchedBy } from './term-redirects.ts';
import type { Changes } from './view.ts';

/** One tag with five articles, two to a page; it was called otherwise twice. */
function anArchive(settings = 'feeds: { tags: [rss], minimum: 5 }\n') {
	const archive = new TestArchive({ settings: `pageSize: 2\n${settings}` });
	const entry = { label: 'الناتو', aliases: [], formerly: ['حلف', 'nato-2'] };
	archive.sql.run('INSERT INTO registry VALUES (?, ?, ?)', 'tag', 'nato', JSON.stringify(entry));
	archive.sql.run(
		'INSERT INTO registry VALUES (?, ?, ?)',
		'author',
		'hala',
		JSON.stringify({ label: 'هالة', aliases: [], formerly: ['hala-m'] }),
	);
	return archive;
}

function filled(settings?: string) {
	const archive = anArchive(settings);
	for (let day = 1; day <= 5; day++) archive.put({ id: `2022/01/a${day}`, date: `2022-01-0${day}`, tags: ['nato'] });
	return archive;
}

const NOTHING: Changes = { articles: [], terms: [], files: [] };

describe('earlier addresses of a term', () => {
	test('lead to its pages and feeds of today', () => {
		expect([...termRedirects(filled())]).toEqual([
			{ from: '/tags/nato-2/', to: '/tags/nato/' },
			{ from: '/tags/nato-2/1/', to: '/tags/nato/1/' },
			{ from: '/tags/nato-2/rss.xml', to: '/tags/nato/rss.xml' },
			{ from: '/tags/حلف/', to: '/tags/nato/' },
			{ from: '/tags/حلف/1/', to: '/tags/nato/1/' },
			{ from: '/tags/حلف/rss.xml', to: '/tags/nato/rss.xml' },
		]);
	});

	test('have a page for readers, but for those of feeds, where no folder can be', () => {
		const archive = filled();
		expect([...redirectView.all(archive)].map(({ from }) => from)).toEqual([
			'/tags/nato-2/',
			'/tags/nato-2/1/',
			'/tags/حلف/',
			'/tags/حلف/1/',
		]);
		const read = (from: string) => redirectView.read(archive, { from })?.to;
		expect([read('/tags/حلف/1/'), read('/tags/حلف/rss.xml')]).toEqual(['/tags/nato/1/', undefined]);
	});

	test('are none while no article has the term', () => {
		expect([...termRedirects(anArchive())]).toEqual([]);
	});

	test.each([
		['/tags/حلف/', '/tags/nato/'],
		['/tags/حلف/1/', '/tags/nato/1/'],
		['/tags/حلف/2/', undefined],
		['/tags/حلف/rss.xml', '/tags/nato/rss.xml'],
		['/tags/حلف/atom.xml', undefined],
		['/sources/حلف/', undefined],
		['/tags/nato/', undefined],
		['/authors/hala-m/', undefined],
		['/2022/01/a1/', undefined],
	])('%s leads to %s', (from, to) => {
		expect(termRedirectAt(filled(), from)).toEqual(to && { from, to, title: 'الناتو' });
	});

	test('that another term has lead nowhere', () => {
		const archive = filled();
		archive.sql.run(
			'INSERT INTO registry VALUES (?, ?, ?)',
			'tag',
			'حلف',
			JSON.stringify({ label: 'حلف', aliases: [] }),
		);
		archive.catalogue.forgetRegistry();
		expect([...termRedirects(archive)].map(({ from }) => from)).not.toContain('/tags/حلف/');
	});
});

describe('what changes touch', () => {
	const touched = (archive: TestArchive, changes: Partial<Changes>) => [
		...termRedirectsTouchedBy(archive, { ...NOTHING, ...changes }),
	];

	test('nothing, when no term changed', () => {
		expect(touched(filled(), {})).toEqual([]);
		expect(termRedirectsMoveWith(filled(), NOTHING)).toBe(false);
		expect(touched(filled(), { terms: [{ kind: 'author', term: 'other' }] })).toEqual([
			'/authors/other/',
			'/authors/other/rss.xml',
			'/authors/other/atom.xml',
			'/authors/other/feed.json',
		]);
	});

	test('all earlier addresses of a term that an article brings another page', () => {
		const archive = filled();
		const before = new Set([...termRedirects(archive)].map(({ from }) => from));
		archive.put({ id: '2022/01/a6', date: '2022-01-06', tags: ['nato'] });
		const article = archive.catalogue.article('2022/01/a6');
		if (!article) throw new Error('The article is not there.');
		const after = { article, terms: [{ kind: 'tag', term: 'nato' }], listed: true, day: article.day };
		const found = touched(archive, { articles: [{ id: article.id, after }] });
		for (const { from } of termRedirects(archive)) if (!before.has(from)) expect(found).toContain(from);
		expect(found).toContain('/tags/nato-2/2/');
		expect(termRedirectsMoveWith(archive, { ...NOTHING, articles: [{ id: article.id, after }] })).toBe(true);
	});

	test('the pages of an earlier address whose file is gone, with the articles', () => {
		const archive = filled();
		const before = [...termRedirects(archive)].map(({ from }) => from);
		const articles = [1, 2, 3, 4, 5].map((day) => {
			const article = archive.catalogue.article(`2022/01/a${day}`);
			if (!article) throw new Error('The article is not there.');
			archive.remove(article.id);
			const terms = [{ kind: 'tag', term: 'nato' }];
			return { id: article.id, before: { article, terms, listed: true, day: article.day } };
		});
		archive.sql.run('DELETE FROM registry');
		archive.catalogue.forgetRegistry();
		const terms = ['nato', 'حلف', 'nato-2'].map((term) => ({ kind: 'tag' as const, term }));
		expect(touched(archive, { articles, terms })).toEqual(expect.arrayContaining(before));
	});
});
