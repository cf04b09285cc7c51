import { describe, expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import { aliasProblems, noteFile } from './aliases.ts';

const OLD = '/old/12/';

/** File, other file and whether it is live, of each clash. */
function clashes(archive: TestArchive): string[] {
	return aliasProblems(archive.sql).map(
		({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`,
	);
}

const clash = (file: string, why: string, alias = OLD) =>
	`articles/${file}.md:5:5 alias-clash Unexpected alias \`\u2068${alias}\u2069\`: ${why}.`;
const named = (file: string, other: string) =>
	clash(file, `articles/${other}.md names it too, expected each address once`);
const live = (file: string, other: string, alias = OLD) =>
	clash(file, `${other} has that address, expected each address once`, alias);

describe('an old address that two files have', () => {
	const a = { id: '2022/01/a', aliases: [OLD] };
	const b = { id: '2022/01/b', aliases: ['/old/12'] };

	test('is a problem of both articles until one lets go of it', () => {
		const archive = new TestArchive().put(a);
		expect(clashes(archive)).toEqual([]);
		archive.put(b);
		expect(clashes(archive)).toEqual([named('2022/01/a', '2022/01/b'), named('2022/01/b', '2022/01/a')]);
		expect(clashes(archive.put({ ...a, aliases: ['/old/13/'] }))).toEqual([]);
		archive.put(a);
		expect(clashes(archive)).toHaveLength(2);
		expect(clashes(archive.remove('2022/01/b'))).toEqual([]);
	});

	test('is one when an article has it, a draft too, whichever came first', () => {
		const other = { id: '2014/05/slug', draft: 'true' };
		const named = { id: '2022/01/a', aliases: ['/2014/05/slug'] };
		for (const archive of [new TestArchive().put(other, named), new TestArchive().put(named, other)]) {
			expect(clashes(archive)).toEqual([live('2022/01/a', 'articles/2014/05/slug.md', '/2014/05/slug/')]);
			expect(clashes(archive.remove('2014/05/slug'))).toEqual([]);
		}
	});

	test('is one when it is the address that the article has', () => {
		const archive = new TestArchive().put({ id: '2022/01/a', aliases: ['/2022/01/a/'] });
		const why = 'it is the address that the article has, expected an older one';
		expect(clashes(archive)).toEqual([clash('2022/01/a', why, '/2022/01/a/')]);
	});

	test.each([
		['pages/about.md', '/about/'],
		['public/report.pdf', '/report.pdf'],
		['public/old/index.html', '/old/'],
		['public/old.html', '/old.html'],
		// A file can't be a folder.
		['public/old', '/old/12/'],
		['public/old', '/old/'],
		['@public/favicon.svg', '/favicon.svg'],
	])('is one when %s is published there, or in its way', (file, alias) => {
		const archive = new TestArchive().put({ id: '2022/01/a', aliases: [alias] });
		const put = () => {
			if (file.startsWith('pages/')) archive.sql.run("INSERT INTO pages VALUES ('about', '{}', '')");
			else archive.sql.run("INSERT INTO files VALUES (?, '', 0, 0)", file);
			noteFile(archive.sql, file);
		};
		put();
		expect(clashes(archive)).toEqual([live('2022/01/a', file.replace('@', ''), alias)]);
		archive.sql.exec('DELETE FROM pages; DELETE FROM files;');
		noteFile(archive.sql, file);
		expect(clashes(archive)).toEqual([]);
	});

	test('is none when the other is beside it, below it or only begins like it', () => {
		const archive = new TestArchive().put({ id: '2022/01/a', aliases: ['/old/12', '/about.html', '/old.php'] });
		for (const file of ['public/old/12/data.pdf', 'public/old/123', 'public/about', 'public/old.php.txt']) {
			archive.sql.run("INSERT INTO files VALUES (?, '', 0, 0)", file);
			noteFile(archive.sql, file);
		}
		expect(clashes(archive)).toEqual([]);
	});
});
