import { execFileSync } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openTestCatalogue, TempFolder } from '../testing/catalogue.ts';
import { cleanFiles, type GitListing, listWithGit } from './git.ts';
import { blobId, type FileChange, remember, type ScanFolders, type Scanned, scan, settle } from './scan.ts';
import type { Statements } from './statements.ts';

const FILES = {
	'content/site.yml': 'title: ورّاق\n',
	'content/articles/2022/01/سوق الحميدية.md': 'نص\n',
	'content/articles/2022/01/nato.md': 'نص\r\n',
	'content/public/صورة.jpg': Buffer.of(0, 1, 2),
};
const LATER = 4_000_000_000_000;

function git(folder: TempFolder, ...args: string[]): void {
	const identity = ['-c', 'user.name=ن', '-c', 'user.email=n@example.org', '-c', 'commit.gpgsign=false'];
	execFileSync('git', [...identity, '-c', 'core.autocrlf=false', ...args], { cwd: folder.path, stdio: 'pipe' });
}

/** What changed since the last scan of this catalogue, which is remembered. */
function scanAll(sql: Statements, folder: TempFolder, only?: readonly string[]) {
	const scanned = scanOnly(sql, folder, only);
	sql.transaction(() => rememberAll(sql, folder, scanned.changes));
	settle(sql, foldersOf(folder), scanned);
	// What is settled is not looked at again for ever.
	if (scanned.listing) expect(unsettled(sql).filter((at) => !scanned.listing?.dirty.has(at))).toEqual([]);
	return linesOf(scanned);
}

function unsettled(sql: Statements): string[] {
	return sql.all<{ path: string }>('SELECT path FROM unsettled').map(({ path }) => path);
}

/** The same without taking it in: as if the process died. What is kept of an earlier listing must make no difference. */
function scanOnly(sql: Statements, folder: TempFolder, only?: readonly string[]): Scanned {
	sql.exec('BEGIN');
	const { content, theme } = foldersOf(folder);
	const compared = scan(sql, { content, theme }, LATER, only);
	sql.exec('ROLLBACK');
	const scanned = scan(sql, foldersOf(folder), LATER, only);
	expect(linesOf(scanned).toSorted()).toEqual(linesOf(compared).toSorted());
	return scanned;
}

function rememberAll(sql: Statements, folder: TempFolder, changes: readonly FileChange[]): void {
	for (const change of changes) remember(sql, { oid: blobId(folder.at(`content/${change.path}`)) ?? '', ...change });
}

function linesOf({ changes, outside }: Scanned): string[] {
	return [...changes.map(({ path, status }) => `${status} ${path}`), ...outside.map((path) => `outside ${path}`)];
}

/** What git listed is kept where nobody commits it. */
function foldersOf(folder: TempFolder): ScanFolders {
	const content = folder.at('content');
	if (!existsSync(folder.at('.git'))) return { content, theme: '' };
	mkdirSync(folder.at('.git/cache'), { recursive: true });
	return { content, theme: '', cache: folder.at('.git/cache') };
}

const ALL = [
	'added articles/2022/01/nato.md',
	'added articles/2022/01/سوق الحميدية.md',
	'added public/صورة.jpg',
	'added site.yml',
];

describe.each(['with git', 'without git'])('%s', (mode) => {
	function folderOf(files: Record<string, string | Uint8Array> = FILES): TempFolder {
		const folder = new TempFolder(files);
		if (mode === 'with git') {
			git(folder, 'init', '-q');
			git(folder, 'add', '-A');
			git(folder, 'commit', '-qm', 'x');
		}
		return folder;
	}

	test('all files are new once', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		expect([scanAll(sql, folder), scanAll(sql, folder)]).toEqual([ALL, []]);
	});

	test('another mtime alone is no change', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		scanAll(sql, folder);
		for (const file of Object.keys(FILES)) utimesSync(folder.at(file), new Date(), new Date(1e12));
		expect(scanAll(sql, folder)).toEqual([]);
	});

	test('what was written, added and removed is told in order', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		scanAll(sql, folder);
		folder.write('content/articles/2022/01/nato.md', 'آخر\r\n');
		folder.write('content/articles/2022/02/جديد.md', 'نص\n');
		rmSync(folder.at('content/public/صورة.jpg'));
		expect([scanAll(sql, folder), scanAll(sql, folder)]).toEqual([
			['changed articles/2022/01/nato.md', 'added articles/2022/02/جديد.md', 'removed public/صورة.jpg'],
			[],
		]);
	});

	test('names that are sorted otherwise in UTF-16, or with the folder’s slash, are met all the same', () => {
		const names = ['a', 'a-b/x', 'a/b', 'a.md', 'a0', 'ﷲ', '😀', '😀/x', '😀-', 'Z', '0', '_', '~a', 'ا/ب', 'ا-'];
		// No file may have the name of a folder.
		const files = names.map((name) => (name.includes('/') ? `folder ${name}` : name));
		using folder = folderOf(Object.fromEntries(files.map((name) => [`content/public/${name}`, name])));
		const sql = openTestCatalogue();
		expect(
			scanAll(sql, folder)
				.map((line) => line.replace('added public/', ''))
				.sort(),
		).toEqual([...files].sort());
		expect(scanAll(sql, folder)).toEqual([]);
		for (const name of files) {
			rmSync(folder.at(`content/public/${name}`));
			expect(scanAll(sql, folder)).toEqual([`removed public/${name}`]);
			folder.write(`content/public/${name}`, name);
			expect(scanAll(sql, folder)).toEqual([`added public/${name}`]);
		}
	});

	test('a folder that is named takes what was known below it along, and nothing else', () => {
		using folder = folderOf({ ...FILES, 'content/articles/2022/02/a.md': 'أ', 'content/articles/2022/020/b.md': 'ب' });
		const sql = openTestCatalogue();
		scanAll(sql, folder);
		renameSync(folder.at('content/articles/2022/02'), folder.at('content/articles/2022/03'));
		rmSync(folder.at('content/articles/2022/020/b.md'));
		const moved = ['articles/2022/03', 'articles/2022/03/a.md', 'articles/2022/02'];
		expect(scanAll(sql, folder, moved)).toEqual(['added articles/2022/03/a.md', 'removed articles/2022/02/a.md']);
		expect(scanAll(sql, folder)).toEqual(['removed articles/2022/020/b.md']);
	});

	test('a change that was not remembered is told again', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		const look = () => scan(sql, { content: folder.at('content'), theme: '' }, LATER).changes.length;
		expect([look(), look()]).toEqual([4, 4]);
	});

	test('hidden files and those of systems and tools are not looked at', () => {
		using folder = folderOf({
			...FILES,
			'content/.DS_Store': 'x',
			'content/articles/.x.md.swp': 'x',
			'content/.obsidian/app.json': 'x',
			'content/node_modules/a/index.md': 'x',
			'content/public/Thumbs.db': 'x',
			'content/public/desktop.ini': 'x',
		});
		expect(scanAll(openTestCatalogue(), folder)).toEqual(ALL);
	});

	test('hidden files under public/ are looked at, those of systems and tools are not', () => {
		const published = ['.htaccess', '.nojekyll', '.well-known/security.txt', '_headers'];
		const litter = [
			'.DS_Store',
			'.gitkeep',
			'._photo.jpg',
			'.x.swp',
			'x~',
			'#x#',
			'.#x',
			'.warraq',
			'.warraq-part',
			'.git/config',
		];
		using folder = new TempFolder(
			Object.fromEntries(
				[...published, ...litter].flatMap((name) => [
					[`c/public/${name}`, 'x'],
					[`theme/${name}`, 'x'],
				]),
			),
		);
		if (mode === 'with git') {
			rmSync(folder.at('c/public/.git'), { recursive: true });
			git(folder, 'init', '-q');
			git(folder, 'add', '-A', '-f', 'c');
		}
		const { changes } = scan(openTestCatalogue(), { content: folder.at('c'), theme: folder.at('theme') }, LATER);
		expect(changes.map(({ path }) => path)).toEqual(
			[...published.map((name) => `@public/${name}`), ...published.map((name) => `public/${name}`)].toSorted(),
		);
	});

	test('a link is followed inside the folder and told when it leads out', () => {
		using folder = folderOf({ ...FILES, 'secret.md': 'سر', 'content2/x.md': 'x' });
		symlinkSync('../../nowhere.md', folder.at('content/articles/broken.md'));
		symlinkSync('2022/01/nato.md', folder.at('content/articles/inside.md'));
		symlinkSync('../../secret.md', folder.at('content/articles/outside.md'));
		symlinkSync('../content2', folder.at('content/beside'));
		symlinkSync('articles', folder.at('content/folder'));
		if (mode === 'with git') {
			git(folder, 'add', '-A');
			git(folder, 'commit', '-qm', 'y');
		}
		const found = ['outside articles/outside.md', 'outside beside'];
		const sql = openTestCatalogue();
		expect(scanAll(sql, folder).toSorted()).toEqual([...ALL, 'added articles/inside.md', ...found].toSorted());
		expect(scanAll(sql, folder).toSorted()).toEqual(found);
	});

	test('paths that are asked for are looked at alone', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		scanAll(sql, folder);
		folder.write('content/site.yml', 'title: آخر\n');
		folder.write('content/articles/2022/01/nato.md', 'آخر\n');
		rmSync(folder.at('content/public/صورة.jpg'));
		const asked = ['site.yml', 'public/صورة.jpg', 'articles/2022/01/nowhere.md'];
		expect([scanAll(sql, folder, asked), scanAll(sql, folder)]).toEqual([
			['changed site.yml', 'removed public/صورة.jpg'],
			['changed articles/2022/01/nato.md'],
		]);
	});
});

test('with and without git the same content has the same name', () => {
	using folder = new TempFolder(FILES);
	const rows = (sql: Statements) => sql.all<{ path: string; oid: string }>('SELECT path, oid FROM files ORDER BY path');
	const [without, with_] = [openTestCatalogue(), openTestCatalogue()];
	scanAll(without, folder);
	git(folder, 'init', '-q');
	git(folder, 'add', '-A');
	git(folder, 'commit', '-qm', 'x');
	scanAll(with_, folder);
	expect(rows(with_)).toEqual(rows(without));
	// The same archive goes on after `git init`, and after `.git` is gone again.
	expect(scanAll(without, folder)).toEqual([]);
	rmSync(folder.at('.git'), { recursive: true });
	expect(scanAll(with_, folder)).toEqual([]);
});

test('without git, a change of the same size and mtime is seen when it was written just before the scan', () => {
	using folder = new TempFolder(FILES);
	const sql = openTestCatalogue();
	const file = folder.at('content/site.yml');
	const wall = Date.parse('2022-01-08T10:00:00Z');
	utimesSync(file, wall / 1000, wall / 1000);
	const { changes } = scan(sql, { content: folder.at('content'), theme: '' }, wall + 500);
	sql.transaction(() => {
		for (const change of changes) remember(sql, { oid: blobId(folder.at(`content/${change.path}`)) ?? '', ...change });
	});
	folder.write('content/site.yml', 'title: ورّاخ\n');
	utimesSync(file, wall / 1000, wall / 1000);
	expect(scanAll(sql, folder)).toEqual(['changed site.yml']);
});

test('files of the checkout itself stand beside those of the archive', () => {
	using folder = new TempFolder({ ...FILES, 'theme/favicon.svg': '<svg/>' });
	const { changes } = scan(openTestCatalogue(), { content: folder.at('content'), theme: folder.at('theme') }, LATER);
	expect(changes.map(({ path }) => path)).toEqual(['@public/favicon.svg', ...ALL.map((line) => line.slice(6))]);
});

test('the name of a content is git’s own', () => {
	using folder = new TempFolder({ 'a.md': 'hello\n', 'empty.md': '' });
	expect([blobId(folder.at('a.md')), blobId(folder.at('empty.md')), blobId(folder.at('none.md'))]).toEqual([
		'ce013625030ba8dba906f756967f9e9ca394464a',
		'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
		undefined,
	]);
});

describe('what git knows', () => {
	const namesIn = (listing: GitListing) => [
		[...cleanFiles(listing)].map(([path]) => path),
		[...listing.dirty].toSorted(),
	];

	test('of a folder in no repository, or that holds no tracked file: nothing', () => {
		using folder = new TempFolder({ 'content/a.md': 'x' });
		expect(listWithGit(folder.at('content'))).toBeUndefined();
		git(folder, 'init', '-q');
		expect(listWithGit(folder.at('content'))).toBeUndefined();
	});

	test('of changed, new, removed and unmerged files is not trusted', () => {
		using folder = new TempFolder({
			'مجلد ب/a.md': 'أ\n',
			'مجلد ب/b.md': 'ب\n',
			'مجلد ب/c.md': 'ج\n',
			'other.md': 'x',
		});
		git(folder, 'init', '-q', '-b', 'main');
		git(folder, 'add', '-A');
		git(folder, 'commit', '-qm', 'x');
		git(folder, 'checkout', '-qb', 'side');
		folder.write('مجلد ب/b.md', 'ب١\n');
		git(folder, 'commit', '-qam', 'side');
		git(folder, 'checkout', '-q', 'main');
		folder.write('مجلد ب/b.md', 'ب٢\n');
		git(folder, 'commit', '-qam', 'main');
		expect(() => git(folder, 'merge', 'side')).toThrow();
		rmSync(folder.at('مجلد ب/c.md'));
		folder.write('مجلد ب/جديد.md', 'x');
		mkdirSync(folder.at('مجلد ب/empty'));
		const listing = listWithGit(folder.at('مجلد ب'));
		expect(listing && namesIn(listing)).toEqual([['a.md'], ['b.md', 'c.md', 'جديد.md']]);
	});

	test('of files that a filter writes is not trusted: it names other bytes than those on disk', () => {
		using folder = new TempFolder({
			'other/d.pdf': 'x',
			'مجلد/.gitattributes': '*.pdf filter=large\n*.txt -filter\n',
			'مجلد/a.md': 'x',
			'مجلد/b.txt': 'x',
			'مجلد/ب/تقرير.pdf': 'x',
			'.gitattributes': '/مجلد/ب/c.md filter=x\n*.pdf filter=x\n',
			'مجلد/ب/c.md': 'x',
		});
		git(folder, 'init', '-q');
		git(folder, 'add', '-A');
		git(folder, 'commit', '-qm', 'x');
		const listing = listWithGit(folder.at('مجلد'));
		expect(listing && namesIn(listing)).toEqual([
			['.gitattributes', 'a.md'],
			['b.txt', 'ب/c.md', 'ب/تقرير.pdf'],
		]);
	});

	test('leaves out what is ignored', () => {
		using folder = new TempFolder({ '.gitignore': '*.tmp\n', 'a.md': 'x', 'b.tmp': 'x' });
		git(folder, 'init', '-q');
		git(folder, 'add', '-A');
		git(folder, 'commit', '-qm', 'x');
		const listing = listWithGit(folder.path);
		expect(listing && namesIn(listing)).toEqual([['.gitignore', 'a.md'], []]);
	});
});

test('a file of Git LFS is another when its bytes come in place of its pointer, though git names it alike', () => {
	using folder = new TempFolder({
		'content/.gitattributes': '*.jpg filter=lfs -text\n',
		'content/public/a.jpg': 'pointer\n',
		'content/site.yml': 'title: x\n',
	});
	git(folder, 'init', '-q');
	// As Git LFS does: what `git add` writes into the repository is a pointer.
	git(folder, 'config', 'filter.lfs.clean', 'cat > /dev/null; echo pointer');
	git(folder, 'add', '-A');
	git(folder, 'commit', '-qm', 'x');
	const sql = openTestCatalogue();
	expect([scanAll(sql, folder), scanAll(sql, folder)]).toEqual([['added public/a.jpg', 'added site.yml'], []]);
	folder.write('content/public/a.jpg', 'the picture');
	git(folder, 'add', '-A');
	expect([scanAll(sql, folder), scanAll(sql, folder)]).toEqual([['changed public/a.jpg'], []]);
});

describe('a repository inside of the content', () => {
	const INNER = ['2022/01/nato.md', '2022/01/سوق.md'];
	const ALL = ['articles-old.txt', 'articles.txt', ...INNER.map((at) => `articles/${at}`), 'site.yml'];

	/** An archive whose articles lie in a repository of their own. */
	function folderOf(addInner: (folder: TempFolder) => void): TempFolder {
		const folder = new TempFolder(Object.fromEntries(ALL.map((at) => [`content/${at}`, at])));
		commitArticles(folder, 'init', '-q');
		git(folder, 'init', '-q');
		addInner(folder);
		git(folder, 'add', 'content/*.txt', 'content/site.yml');
		git(folder, 'commit', '-qm', 'x');
		return folder;
	}

	function commitArticles(folder: TempFolder, ...before: string[]): void {
		if (before.length > 0) git(folder, '-C', 'content/articles', ...before);
		git(folder, '-C', 'content/articles', 'add', '-A');
		git(folder, '-C', 'content/articles', 'commit', '-qm', 'x');
	}

	const submodule = (folder: TempFolder) =>
		git(folder, 'submodule', '--quiet', 'add', './content/articles', 'content/articles');

	test.each<[string, (folder: TempFolder) => void]>([
		['a clone that git does not track', () => {}],
		['a submodule', submodule],
		['one that was added without being a submodule', (folder) => git(folder, 'add', 'content/articles')],
	])('%s is content like the rest', (_, addInner) => {
		using folder = folderOf(addInner);
		const sql = openTestCatalogue();
		expect([scanAll(sql, folder), scanAll(sql, folder)]).toEqual([ALL.map((at) => `added ${at}`), []]);
		folder.write('content/articles/2022/01/nato.md', 'آخر\n');
		folder.write('content/articles/2022/02/جديد.md', 'نص\n');
		rmSync(folder.at('content/articles/2022/01/سوق.md'));
		const changed = ['changed articles/2022/01/nato.md', 'added articles/2022/02/جديد.md'];
		expect([scanAll(sql, folder), scanAll(sql, folder)]).toEqual([[...changed, 'removed articles/2022/01/سوق.md'], []]);
		commitArticles(folder);
		expect(scanAll(sql, folder)).toEqual([]);
		rmSync(folder.at('content/articles'), { recursive: true });
		expect(scanAll(sql, folder)).toEqual(['removed articles/2022/01/nato.md', 'removed articles/2022/02/جديد.md']);
	});

	test('a repository in that one is content too, one without a commit also, and one of a tool is not', () => {
		using folder = folderOf(() => {});
		folder.write('content/articles/2021/12/a.md', 'x');
		folder.write('content/public/new/b.txt', 'x');
		folder.write('content/node_modules/c/c.md', 'x');
		for (const below of ['content/articles/2021', 'content/public/new', 'content/node_modules/c'])
			git(folder, '-C', below, 'init', '-q');
		for (const below of ['content/articles/2021', 'content/node_modules/c']) {
			git(folder, '-C', below, 'add', '-A');
			git(folder, '-C', below, 'commit', '-qm', 'x');
		}
		expect(scanAll(openTestCatalogue(), folder).toSorted()).toEqual(
			[...ALL, 'articles/2021/12/a.md', 'public/new/b.txt'].map((at) => `added ${at}`).toSorted(),
		);
	});

	test('a submodule that is not checked out is told, and nothing is taken for removed', () => {
		using folder = folderOf(submodule);
		rmSync(folder.at('content/articles'), { recursive: true });
		mkdirSync(folder.at('content/articles'));
		expect(() => scanAll(openTestCatalogue(), folder)).toThrow(
			`Unexpected empty folder ${folder.at('content/articles')}: it is a submodule, expected its files.`,
		);
	});
});

describe('a listing of git that is kept', () => {
	function folderOf(files: Record<string, string | Uint8Array> = FILES): TempFolder {
		const folder = new TempFolder(files);
		git(folder, 'init', '-q', '-b', 'main');
		commit(folder);
		return folder;
	}

	function commit(folder: TempFolder): void {
		git(folder, 'add', '-A');
		git(folder, 'commit', '-q', '--allow-empty', '-m', 'x');
	}

	const NATO = 'articles/2022/01/nato.md';
	const write = (text: string) => (folder: TempFolder) => folder.write(`content/${NATO}`, text);
	const remove = (folder: TempFolder) => rmSync(folder.at(`content/${NATO}`));
	const asGit =
		(...args: string[]) =>
		(folder: TempFolder) =>
			git(folder, ...args);

	test.each<[string, ...[(folder: TempFolder) => void, string[]][]]>([
		['edited, then committed', [write('آخر'), [`changed ${NATO}`]], [commit, []]],
		[
			'edited, then taken back',
			[write('آخر'), [`changed ${NATO}`]],
			[asGit('checkout', '--', '.'), [`changed ${NATO}`]],
			[write('نص\r\n'), []],
		],
		[
			'committed, then taken back',
			[(folder) => [write('آخر')(folder), commit(folder)], [`changed ${NATO}`]],
			[asGit('reset', '-q', '--hard', 'HEAD~1'), [`changed ${NATO}`]],
		],
		[
			'removed, restored, removed from git alone, and added again',
			[remove, [`removed ${NATO}`]],
			[asGit('checkout', '--', '.'), [`added ${NATO}`]],
			[asGit('rm', '-q', '--cached', `content/${NATO}`), []],
			[commit, []],
		],
		[
			'new, removed before it was committed',
			[(folder) => folder.write('content/new.md', 'x'), ['added new.md']],
			[(folder) => rmSync(folder.at('content/new.md')), ['removed new.md']],
		],
		[
			'new, then ignored by git',
			[(folder) => folder.write('content/new.tmp', 'x'), ['added new.tmp']],
			[(folder) => folder.write('.gitignore', '*.tmp'), ['removed new.tmp']],
		],
		[
			'renamed in the work tree, then in git',
			[
				(folder) => renameSync(folder.at(`content/${NATO}`), folder.at('content/a.md')),
				['added a.md', `removed ${NATO}`],
			],
			[commit, []],
			[asGit('mv', 'content/a.md', `content/${NATO}`), [`added ${NATO}`, 'removed a.md']],
		],
		[
			'a folder that a file takes the place of, and the other way round',
			[
				(folder) => {
					rmSync(folder.at('content/articles/2022'), { recursive: true });
					folder.write('content/articles/2022', 'x');
				},
				['added articles/2022', `removed ${NATO}`, 'removed articles/2022/01/سوق الحميدية.md'],
			],
			[commit, []],
			[
				asGit('reset', '-q', '--hard', 'HEAD~1'),
				[`added ${NATO}`, 'added articles/2022/01/سوق الحميدية.md', 'removed articles/2022'],
			],
		],
		[
			'stashed and taken up again',
			[write('آخر'), [`changed ${NATO}`]],
			[asGit('stash', '-q'), [`changed ${NATO}`]],
			[asGit('stash', 'pop', '-q'), [`changed ${NATO}`]],
		],
		[
			'left out by a sparse checkout, and back in it',
			[
				(folder) => {
					asGit('update-index', '--skip-worktree', `content/${NATO}`)(folder);
					remove(folder);
				},
				[`removed ${NATO}`],
			],
			[write('آخر'), [`added ${NATO}`]],
			[asGit('update-index', '--no-skip-worktree', `content/${NATO}`), []],
			[asGit('checkout', '--', '.'), [`changed ${NATO}`]],
		],
		[
			'a link, then a file, then a link elsewhere',
			[(folder) => symlinkSync('site.yml', folder.at('content/link.md')), ['added link.md']],
			[commit, []],
			[(folder) => folder.write('content/site.yml', 'title: آخر'), ['changed link.md', 'changed site.yml']],
			[
				(folder) => {
					rmSync(folder.at('content/link.md'));
					folder.write('content/link.md', 'x');
					commit(folder);
				},
				['changed link.md'],
			],
			[
				(folder) => {
					rmSync(folder.at('content/link.md'));
					symlinkSync('../../elsewhere', folder.at('content/link.md'));
					commit(folder);
				},
				['removed link.md'],
			],
		],
		[
			'given a filter that makes other bytes of it, and without it again',
			[
				(folder) => {
					git(folder, 'config', 'filter.large.clean', 'cat >/dev/null; echo pointer');
					folder.write('.gitattributes', '*.jpg filter=large\n');
					commit(folder);
				},
				[],
			],
			[(folder) => [folder.write('content/public/صورة.jpg', 'x'), commit(folder)], ['changed public/صورة.jpg']],
			[(folder) => folder.write('content/public/صورة.jpg', 'y'), ['changed public/صورة.jpg']],
			[(folder) => rmSync(folder.at('.gitattributes')), []],
			[asGit('checkout', '--', '.'), []],
		],
	])('%s', (_, ...steps) => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		scanAll(sql, folder);
		for (const [act, told] of steps) {
			act(folder);
			expect([scanAll(sql, folder), scanAll(sql, folder)]).toEqual([told, []]);
		}
	});

	test('tells a file of a merge that is under way, and what came of it', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		git(folder, 'checkout', '-qb', 'side');
		write('جانب\n')(folder);
		commit(folder);
		scanAll(sql, folder);
		git(folder, 'checkout', '-q', 'main');
		write('أصل\n')(folder);
		commit(folder);
		expect(scanAll(sql, folder)).toEqual([`changed ${NATO}`]);
		expect(() => git(folder, 'merge', 'side')).toThrow();
		expect(scanAll(sql, folder)).toEqual([`changed ${NATO}`]);
		git(folder, 'checkout', '-q', '--ours', `content/${NATO}`);
		expect(scanAll(sql, folder)).toEqual([`changed ${NATO}`]);
		commit(folder);
		expect(scanAll(sql, folder)).toEqual([]);
	});

	test('goes when there is a repository inside of the content, and comes again', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		scanAll(sql, folder);
		folder.write('content/articles/old/a.md', 'x');
		git(folder, '-C', 'content/articles/old', 'init', '-q');
		git(folder, '-C', 'content/articles/old', 'add', '-A');
		git(folder, '-C', 'content/articles/old', 'commit', '-qm', 'x');
		expect([scanAll(sql, folder), scanAll(sql, folder)]).toEqual([['added articles/old/a.md'], []]);
		folder.write('content/articles/old/a.md', 'y');
		git(folder, '-C', 'content/articles/old', 'commit', '-qam', 'y');
		expect(scanAll(sql, folder)).toEqual(['changed articles/old/a.md']);
		expect([looksAtAllRows(sql, folder), unsettled(sql)]).toEqual([true, []]);
		sql.run("UPDATE files SET oid = ? WHERE path = 'site.yml'", blobId(folder.at('content/site.yml')) ?? '');
		rmSync(folder.at('content/articles/old'), { recursive: true });
		expect([scanAll(sql, folder), looksAtAllRows(sql, folder)]).toEqual([['removed articles/old/a.md'], false]);
	});

	/** A row that is not what it should be, of a file that nobody touches, is met only where all rows are. */
	function looksAtAllRows(sql: Statements, folder: TempFolder): boolean {
		const bad = "UPDATE files SET oid = 'x' WHERE path = 'site.yml'";
		sql.run(bad);
		const { changes } = scan(sql, foldersOf(folder), LATER);
		return changes.some(({ path }) => path === 'site.yml');
	}

	test('saves the look at rows, when nothing changed and when something did', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		expect([looksAtAllRows(sql, folder), scanAll(openTestCatalogue(), folder)]).toEqual([true, ALL]);
		const other = openTestCatalogue();
		scanAll(other, folder);
		expect(looksAtAllRows(other, folder)).toBe(false);
		write('آخر')(folder);
		expect(looksAtAllRows(other, folder)).toBe(false);
		commit(folder);
		expect(looksAtAllRows(other, folder)).toBe(false);
	});

	test.each<[string, (file: string) => void]>([
		['lost', (file) => rmSync(file)],
		['cut short', (file) => truncateSync(file, 100)],
		['empty', (file) => truncateSync(file, 0)],
		['of another state', (file) => writeFileSync(file, readFileSync(file).toString().replaceAll('nato', 'nata'))],
	])('is not used when its file is %s', (_, harm) => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		scanAll(sql, folder);
		harm(folder.at('.git/cache/listing'));
		write('آخر')(folder);
		commit(folder);
		expect(looksAtAllRows(sql, folder)).toBe(true);
		expect(scanAll(sql, folder)).toEqual([`changed ${NATO}`, 'changed site.yml']);
		expect(looksAtAllRows(sql, folder)).toBe(false);
	});

	test('serves the catalogue in a clone elsewhere', () => {
		using folder = folderOf();
		using clone = new TempFolder();
		const sql = openTestCatalogue();
		scanAll(sql, folder);
		write('آخر')(folder);
		commit(folder);
		git(clone, 'clone', '-q', '-c', 'core.autocrlf=false', folder.path, '.');
		mkdirSync(clone.at('.git/cache'));
		copyFileSync(folder.at('.git/cache/listing'), clone.at('.git/cache/listing'));
		sql.run("UPDATE files SET oid = 'x' WHERE path = 'site.yml'");
		expect(linesOf(scan(sql, foldersOf(clone), LATER))).toEqual([`changed ${NATO}`]);
	});

	test('does not hide what a process that died had taken in, when the file is as before again', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		scanAll(sql, folder);
		write('آخر')(folder);
		folder.write('content/site.yml', 'title: آخر\n');
		commit(folder);
		const { changes } = scanOnly(sql, folder);
		rememberAll(
			sql,
			folder,
			changes.filter(({ path }) => path === NATO),
		);
		git(folder, 'reset', '-q', '--hard', 'HEAD~1');
		expect([scanAll(sql, folder), scanAll(sql, folder)]).toEqual([[`changed ${NATO}`], []]);
	});

	test('does not hide what was not taken in', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		const settleBut = (left: string) => {
			const scanned = scanOnly(sql, folder);
			rememberAll(
				sql,
				folder,
				scanned.changes.filter(({ path }) => path !== left),
			);
			settle(sql, foldersOf(folder), scanned);
		};
		settleBut(NATO);
		expect(scanAll(sql, folder)).toEqual([`added ${NATO}`]);
		write('آخر')(folder);
		commit(folder);
		settleBut(NATO);
		expect(scanAll(sql, folder)).toEqual([`changed ${NATO}`]);
		rmSync(folder.at(`content/${NATO}`));
		commit(folder);
		settleBut(NATO);
		expect([scanAll(sql, folder), scanAll(sql, folder)]).toEqual([[`removed ${NATO}`], []]);
	});

	test('does not hide what was taken in of single paths, when the file is as before again', () => {
		using folder = folderOf();
		const sql = openTestCatalogue();
		scanAll(sql, folder);
		write('آخر')(folder);
		folder.write('content/new.md', 'x');
		expect(scanAll(sql, folder, [NATO, 'new.md'])).toEqual([`changed ${NATO}`, 'added new.md']);
		git(folder, 'checkout', '--', '.');
		rmSync(folder.at('content/new.md'));
		expect(looksAtAllRows(sql, folder)).toBe(false);
		sql.run("UPDATE files SET oid = ? WHERE path = 'site.yml'", blobId(folder.at('content/site.yml')) ?? '');
		expect(scanAll(sql, folder)).toEqual([`changed ${NATO}`, 'removed new.md']);
	});
});
