import { renameSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ArticleInput, articleFile, openTestCatalogue, TempFolder } from '../testing/catalogue.ts';
import { Catalogue } from './catalogue.ts';
import { collectProblems } from './checks.ts';
import { updateCatalogue } from './update.ts';

const PIXEL = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

/** An archive and its catalogue; `update` brings the one in step with the other. */
function archiveOf(files: Readonly<Record<string, string | Uint8Array | ArticleInput>>) {
	const folder = new TempFolder();
	const sql = openTestCatalogue();
	const write = (path: string, file: string | Uint8Array | ArticleInput) =>
		folder.write(path, typeof file === 'string' || file instanceof Uint8Array ? file : articleFile(file));
	for (const [path, file] of Object.entries(files)) write(path, file);
	const update = async (only?: readonly string[]) => {
		await updateCatalogue(sql, {
			timeZone: 'Asia/Damascus',
			language: 'ar',
			now: Date.parse('2022-06-01'),
			drafts: false,
			pageSize: 20,
			folders: { content: folder.path, theme: '' },
			wallClock: 4_000_000_000_000,
			...(only && { only }),
		});
		return collectProblems(sql)
			.map(({ file, line, column, severity, code, message, hint }) =>
				`${file}:${line}:${column} ${severity} ${code}: ${message}${hint ? ` | ${hint}` : ''}`.replace(
					/[\u2068\u2069]/g,
					'',
				),
			)
			.toSorted();
	};
	return { folder, sql, write, update, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

test('an archive in order has no problems', async () => {
	using archive = archiveOf({
		'articles/2022/01/أ.md': { image: 'صورة.gif', related: ['2022/01/ب'], tags: ['حلف الناتو'], body: '[ب](ب.md)\n' },
		'articles/2022/01/ب.md': { body: '::read-more{article=2022/01/أ}\n\n![x](/logo.gif)\n', tags: ['الناتو', 'NATO'] },
		'articles/2022/01/صورة.gif': PIXEL,
		'public/logo.gif': PIXEL,
		'pages/about.md': '---\ntitle: من نحن\n---\n[أ](../articles/2022/01/أ.md) [نحن](about.md)\n',
		'tags/nato.yml': 'label: حلف الناتو\naliases: [الناتو]\n',
	});
	expect(await archive.update()).toEqual([]);
});

test('what leads nowhere is told with its place', async () => {
	using archive = archiveOf({
		'articles/2022/01/أ.md': {
			image: 'ضاع.jpg',
			related: ['2020/01/ضاع'],
			body: 'نص [ب](ب.md)\n\n::read-more{article=2020/02/x}\n\n![ب](broken.png)\n',
		},
		'articles/2022/01/broken.png': 'ليست صورة',
		'pages/about.md': '---\ntitle: من نحن\n---\n[x](nowhere.md)\n',
	});
	const problems = await archive.update();
	expect(problems.map((problem) => problem.replace(/damaged one \(.*\)/, 'damaged one'))).toEqual([
		'articles/2022/01/أ.md:10:1 error read-more-missing: Unexpected read-more to `articles/2020/02/x.md`, expected the file of an article or page that exists.',
		'articles/2022/01/أ.md:12:1 error image-unreadable: Unexpected image `articles/2022/01/broken.png`: a file that is no picture, or a damaged one.',
		'articles/2022/01/أ.md:4:8 error image-missing: Unexpected image path `articles/2022/01/ضاع.jpg`: there is no such file, expected one beside the article or under public/.',
		'articles/2022/01/أ.md:6:5 error related-missing: Unexpected related to `articles/2020/01/ضاع.md`, expected the file of an article or page that exists.',
		'articles/2022/01/أ.md:8:4 error link-missing: Unexpected link to `articles/2022/01/ب.md`, expected the file of an article or page that exists.',
		'pages/about.md:4:1 error link-missing: Unexpected link to `pages/nowhere.md`, expected the file of an article or page that exists.',
	]);
});

test('a problem goes when the file is mended, and comes when its target goes', async () => {
	using archive = archiveOf({
		'articles/2022/01/أ.md': { body: '[ب](ب.md)\n' },
		'articles/2022/01/ب.md': { tags: 'x', draft: 'لا' },
	});
	const target = 'articles/2022/01/ب.md';
	expect(await archive.update()).toEqual([
		`${target}:5:8 error draft-invalid: Unexpected \`لا\` for \`draft\`, expected \`true\` or \`false\`.`,
	]);
	archive.write(target, {});
	expect(await archive.update()).toEqual([]);
	archive.folder.remove(target);
	expect(await archive.update()).toEqual([
		'articles/2022/01/أ.md:5:1 error link-missing: Unexpected link to `articles/2022/01/ب.md`, expected the file of an article or page that exists.',
	]);
});

describe('two names of one address', () => {
	const clash = (file: string, hint = true) =>
		`${file}:1:1 error term-clash: Unexpected tag \`C++\`: its address /tags/c/ is that of \`C#\` in articles/2022/01/أ.md.${
			hint
				? ' | If both are one tag, write content://tags/c.yml with `label` and `aliases`; if not, give one of them a file of another name there.'
				: ''
		}`;

	test('are an error that names both files', async () => {
		using archive = archiveOf({
			'articles/2022/01/أ.md': { tags: ['C#'] },
			'articles/2022/01/ب.md': { tags: ['C++'] },
		});
		expect(await archive.update()).toEqual([clash('articles/2022/01/ب.md')]);
	});

	test('are an error in one article too', async () => {
		using archive = archiveOf({ 'articles/2022/01/أ.md': { tags: ['C#', 'C++'] } });
		expect(await archive.update()).toEqual([clash('articles/2022/01/أ.md')]);
	});

	test('are none when they are spellings of one word', async () => {
		using archive = archiveOf({
			'articles/2022/01/أ.md': { tags: ['الدولي', 'NATO'], sources: ['ز. خ.'] },
			'articles/2022/01/ب.md': { tags: ['الدَّوْلِيّ', 'nato'], sources: ['ز خ'] },
		});
		expect(await archive.update()).toEqual([]);
	});

	test('are none when a file says that they are one', async () => {
		using archive = archiveOf({
			'articles/2022/01/أ.md': { tags: ['C#'] },
			'articles/2022/01/ب.md': { tags: ['C++'] },
			'tags/c.yml': 'label: C\naliases: ["C#", C++]\n',
		});
		expect(await archive.update()).toEqual([]);
	});
});

describe('registry files', () => {
	test('have a picture that is there', async () => {
		using archive = archiveOf({
			'articles/2022/01/أ.md': { tags: ['الناتو'] },
			'tags/nato.yml': 'label: الناتو\nimage: علم.gif\n',
			'authors/هالة.yml': 'label: هالة\nimage: { src: /هالة.jpg, alt: وجه }\n',
			'public/هالة.jpg': 'ليست صورة',
		});
		const missing =
			'tags/nato.yml:2:8 error image-missing: Unexpected image path `tags/علم.gif`: there is no such file, expected one beside the article or under public/.';
		const [first, second = ''] = await archive.update();
		expect(first).toMatch(/^authors\/هالة.yml:2:8 error image-unreadable: Unexpected image `public\/هالة.jpg`/);
		expect(second).toBe(missing);
		archive.write('tags/علم.gif', PIXEL);
		archive.write('public/هالة.jpg', PIXEL);
		expect(await archive.update()).toEqual([]);
		archive.folder.remove('tags/علم.gif');
		expect(await archive.update()).toEqual([missing]);
		archive.folder.remove('tags/nato.yml');
		expect(await archive.update()).toEqual([]);
	});

	test('name earlier addresses, which no other term may have', async () => {
		using archive = archiveOf({
			'articles/2022/01/أ.md': { tags: ['الناتو', 'النّاتو', 'الحلف'] },
			'tags/nato.yml': 'label: الحلف\nformerly: [الناتو]\n',
		});
		expect(await archive.update()).toEqual([]);
		const catalogue = new Catalogue(archive.sql);
		expect(catalogue.terms('tag')).toEqual([{ term: 'nato', label: 'الحلف', count: 1 }]);
		archive.write('tags/الناتو.yml', 'label: الناتو\n');
		expect(await archive.update()).toEqual([
			'tags/nato.yml:1:1 error formerly-taken: Unexpected earlier address /tags/الناتو/ in `formerly`: tags/الناتو.yml has it, expected one that no other term has. | Remove `الناتو` from `formerly` of one of them.',
		]);
		archive.folder.remove('tags/nato.yml');
		expect(await archive.update()).toEqual([]);
		catalogue.forgetRegistry();
		expect(catalogue.terms('tag').map(({ term }) => term)).toEqual(['الحلف', 'الناتو']);
	});

	test('of an earlier address do not take in another word of the same address', async () => {
		using archive = archiveOf({
			'articles/2022/01/أ.md': { tags: ['C#'] },
			'tags/cpp.yml': 'label: سي بلس بلس\naliases: [C++]\nformerly: [c]\n',
			'articles/2022/01/ب.md': { tags: ['C++'] },
		});
		expect((await archive.update()).map((problem) => problem.split(': ')[0])).toEqual([
			'articles/2022/01/ب.md:1:1 error term-clash',
		]);
	});

	test('that claim one name are an error', async () => {
		using archive = archiveOf({ 'tags/a.yml': 'label: الناتو\n', 'tags/b.yml': 'label: ب\naliases: [الناتو]\n' });
		expect(await archive.update()).toEqual([
			'tags/b.yml:1:1 error term-claimed-twice: Unexpected name `الناتو`: tags/a.yml has it too, expected it in one file.',
		]);
	});

	test('of one name in two spellings of the ending are an error, and neither hides the other for good', async () => {
		using archive = archiveOf({ 'tags/nato.yml': 'label: أول\n', 'tags/nato.yaml': 'label: ثان\n' });
		expect((await archive.update()).length).toBeGreaterThan(0);
		archive.folder.remove('tags/nato.yaml');
		expect(await archive.update()).toEqual([]);
		expect(new Catalogue(archive.sql).termEntry('tag', 'nato')?.label).toBe('أول');
	});
});

test('names with marks apart from their letters are told with the command that joins them', async () => {
	const [nfd, nfc] = ['أخبار'.normalize('NFD'), 'أخبار'];
	using archive = archiveOf({
		'articles/2022/01/أ.md': { image: `${nfc}.gif` },
		[`articles/2022/01/${nfd}.gif`]: PIXEL,
		[`public/${nfd}.pdf`]: 'x',
		[`tags/${nfd}.yml`]: 'label: أخبار\n',
		[`tags/${nfc}.yml`]: 'label: أخبار\n',
	});
	const told = ['articles/2022/01/أخبار.gif', 'public/أخبار.pdf', 'tags/أخبار.yml'].map((path) => {
		const from = path.replace(nfc, nfd);
		return `${from}:1:1 error file-name: Unexpected spelling of the file name (Unicode NFD), expected that of links and addresses (NFC). | npm run rename -- file 'content://${from}' 'content://${path}'`;
	});
	expect((await archive.update()).filter((problem) => !problem.includes('image-missing'))).toEqual(told.toSorted());
	archive.folder.remove(`tags/${nfd}.yml`);
	await archive.update();
	expect(new Catalogue(archive.sql).termEntry('tag', nfc)?.label).toBe('أخبار');
});

test('a link that leads out is told once, however often it is looked at', async () => {
	using archive = archiveOf({ 'articles/2022/01/أ.md': {} });
	const link = 'articles/2022/01/ب.md';
	symlinkSync('/etc/passwd', archive.folder.at(link));
	const told = await archive.update();
	expect([told.length, await archive.update([link]), await archive.update([link])]).toEqual([1, told, told]);
	archive.folder.remove(link);
	expect(await archive.update([link])).toEqual([]);
	symlinkSync('/etc/passwd', archive.folder.at(link));
	expect(await archive.update([link])).toEqual(told);
	renameSync(archive.folder.at('articles/2022'), archive.folder.at('drafts'));
	expect(await archive.update(['articles/2022'])).toEqual([]);
});

test('Markdown under another ending is told with the command that renames it', async () => {
	using archive = archiveOf({
		'articles/2022/01/أ.markdown': 'نص',
		'pages/b.MD': 'نص',
		'articles/2022/01/notes.txt': 'نص',
	});
	expect(await archive.update()).toEqual([
		"articles/2022/01/أ.markdown:1:1 error file-extension: Unexpected file name ending, expected `.md`. | npm run rename -- file 'content://articles/2022/01/أ.markdown' 'content://articles/2022/01/أ.md'",
		"pages/b.MD:1:1 error file-extension: Unexpected file name ending, expected `.md`. | npm run rename -- file 'content://pages/b.MD' 'content://pages/b.md'",
	]);
});
