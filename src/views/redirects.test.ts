import { describe, expect, test } from 'vitest';
import { readChanges } from '../build/changes.ts';
import { noteFile } from '../catalogue/aliases.ts';
import { TestArchive } from '../testing/archive.ts';
import { redirectAt, redirects, redirectsFileView, redirectView } from './redirects.ts';

const moved = { id: '2018/03/hejaz', title: 'محطة الحجاز', aliases: ['/old/12.php', '/2018/hejaz/'] };

describe('old addresses', () => {
	test('lead to their article, withdrawn or not, and say its title', () => {
		const archive = new TestArchive().put(moved, {
			id: '2022/01/b',
			title: 'A story',
			lang: 'en',
			aliases: ['/b.html'],
			withdrawn: { date: '2022-02-01', reason: 'x' },
		});
		expect([...redirects(archive)]).toEqual([
			{ from: '/2018/hejaz/', to: '/2018/03/hejaz/' },
			{ from: '/b.html', to: '/2022/01/b/' },
			{ from: '/old/12.php', to: '/2018/03/hejaz/' },
		]);
		expect(redirectAt(archive, '/old/12.php')).toEqual({
			from: '/old/12.php',
			to: '/2018/03/hejaz/',
			title: 'محطة الحجاز',
		});
		expect(redirectAt(archive, '/b.html')).toEqual({
			from: '/b.html',
			to: '/2022/01/b/',
			title: 'A story',
			lang: 'en',
		});
		expect(redirectAt(archive, '/old/')).toBeUndefined();
		expect([...redirectView.all(archive)].map(redirectView.path)).toEqual(['/2018/hejaz/', '/b.html', '/old/12.php/']);
	});

	test('lead nowhere while readers do not see the article', () => {
		const archive = new TestArchive({ now: '2022-06-01T00:00:00Z' }).put(
			{ ...moved, draft: 'true' },
			{ id: '2022/07/b', date: '2022-07-01', aliases: ['/b/'] },
		);
		expect([[...redirects(archive)], redirectAt(archive, '/b/'), [...redirectsFileView.all(archive)]]).toEqual([
			[],
			undefined,
			[],
		]);
	});

	test('of two articles lead to one of them, and nowhere where a file is published', () => {
		const archive = new TestArchive().put(
			{ id: '2022/01/b', aliases: ['/x/'] },
			{ id: '2022/01/a', aliases: ['/x/', '/2022/01/b/'] },
		);
		expect([...redirects(archive)]).toEqual([{ from: '/x/', to: '/2022/01/a/' }]);
		expect(redirectAt(archive, '/2022/01/b/')).toBeUndefined();
	});
});

describe('a change', () => {
	const put = (fields: object) => (archive: TestArchive) => archive.put({ ...moved, ...fields });
	test.each<[name: string, change: (archive: TestArchive) => unknown, pages: string[], files: boolean]>([
		['of the title touches the pages alone', put({ title: 'عنوان' }), ['/2018/hejaz/', '/old/12.php'], false],
		['of another article touches nothing', (archive) => archive.put({ id: '2022/01/x' }), [], false],
		[
			'of one address touches both',
			put({ aliases: ['/2018/hejaz/', '/n/'] }),
			['/2018/hejaz/', '/n/', '/old/12.php'],
			true,
		],
		['that takes the article away', (archive) => archive.remove(moved.id), ['/2018/hejaz/', '/old/12.php'], true],
		[
			'that puts an article at an address of other letters touches the map of nginx',
			(archive) => archive.put({ id: '2014/05/slug' }),
			['/2014/05/SLUG/'],
			true,
		],
		[
			'of a file without an extension that is an old address but for the case of letters',
			(archive) => archive.sql.run("INSERT INTO changed_files VALUES ('public/2014/05/slug')"),
			['/2014/05/SLUG/'],
			true,
		],
		[
			'of a file with capitals touches the map of nginx',
			(archive) => archive.sql.run("INSERT INTO changed_files VALUES ('@public/Tags/x/index.html')"),
			[],
			true,
		],
	])('%s', (_, change, pages, files) => {
		const archive = new TestArchive().put(moved, { id: '2022/01/other', aliases: ['/2014/05/SLUG/'] });
		archive.sql.run('DELETE FROM changed_articles');
		change(archive);
		const changes = readChanges(archive.sql);
		expect([...new Set([...redirectView.touchedBy(archive, changes)].map(({ from }) => from))].toSorted()).toEqual(
			pages,
		);
		expect([...redirectsFileView.touchedBy(archive, changes)].length > 0).toBe(files);
	});
});

test('nginx is told where letters matter', () => {
	const archive = new TestArchive().put({
		id: '2018/03/hejaz',
		aliases: [
			...['/2018/03/Hejaz/', '/Tags/x/', '/Old/', '/old/', '/Story.ASPX', '/report.html'],
			...['/report.pdf', '/maps/', '/press', '/Photo.jpg'],
		],
	});
	for (const file of ['story.aspx', 'Report.pdf', 'Maps/index.html', 'PRESS', 'PHOTO.jpg', 'maps/Other.png']) {
		archive.sql.run("INSERT INTO files VALUES (?, '', 0, 0)", `public/${file}`);
		noteFile(archive.sql, `public/${file}`);
	}
	const { redirects: all = [] } = redirectsFileView.read(archive, { format: 'nginx' }) ?? {};
	expect(Object.fromEntries(all.map(({ from, isExact = false }) => [from, isExact]))).toEqual({
		'/2018/03/Hejaz/': true,
		'/Old/': true,
		'/Photo.jpg': true,
		'/Story.ASPX': true,
		'/Tags/x/': true,
		'/maps/': true,
		'/old/': true,
		'/press/': true,
		'/report.html': false,
		'/report.pdf': true,
	});
	const host = redirectsFileView.read(archive, { format: 'host' });
	expect(host?.redirects.some(({ isExact }) => isExact)).toBe(false);
});
