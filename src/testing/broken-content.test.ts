import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ContentErrors } from '../build/errors.ts';
import { checkArchive } from '../check/check.ts';
import { formatProblems, locateProblems } from '../problem.ts';
import { folderArguments, runScript } from './command.ts';
import { noisePixels } from './pictures.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from './sandbox.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');
const GOOD = '---\ntitle: خبر سليم\ndate: 2022-01-08\n---\nنص.\n';

let sandbox: Sandbox;

let half: Buffer;
let huge: Buffer;

beforeAll(async () => {
	const noise = await sharp(noisePixels(300, 200), { raw: { width: 300, height: 200, channels: 3 } })
		.jpeg()
		.toBuffer();
	half = noise.subarray(0, noise.length / 2);
	huge = await sharp({ create: { width: 10_100, height: 10_000, channels: 3, background: '#fff' } })
		.png({ compressionLevel: 1 })
		.toBuffer();
});

beforeEach(() => {
	sandbox = new Sandbox();
	sandbox.write('public/half.jpg', half);
	sandbox.write('public/huge.png', huge);
	sandbox.write('site.yml', SITE_YML);
	sandbox.write('articles/2022/01/good.md', GOOD);
});
afterEach(() => sandbox.dispose());

/** Front matter and body of an article that is right but for what a test adds. */
function article(fields: string, body = 'نص.'): string {
	return `---\ntitle: "خبر"\ndate: 2022-01-08\n${fields}---\n${body}\n`;
}

const aliasBomb = `a: &a [x]\n${Array.from({ length: 90_000 }, (_, at) => `b${at}: [*a, *a]`).join('\n')}`;

const BROKEN: readonly [name: string, text: string | Uint8Array, place: string, code: string][] = [
	['bad YAML', '---\ntitle: "خبر\ndate: 2022-01-08\n---\nنص\n', '2:8', 'yaml-invalid'],
	['a colon in an unquoted title', '---\ntitle: عاجل: خبر\ndate: 2022-01-08\n---\n', '2:8', 'yaml-invalid'],
	['no title', '---\ndate: 2022-01-08\n---\nنص\n', '1:1', 'title-missing'],
	['no front matter', 'نص بلا ترويسة\n', '1:1', 'front-matter-missing'],
	['an unreadable date', '---\ntitle: خبر\ndate: أمس\n---\nنص\n', '3:7', 'date-unreadable'],
	['a date with Arabic digits', '---\ntitle: خبر\ndate: ٢٠٢٢-٠١-٠٨\n---\nنص\n', '3:7', 'date-unreadable'],
	['a day that is none', '---\ntitle: خبر\ndate: 2022-02-30\n---\nنص\n', '3:7', 'date-unreadable'],
	['a missing lead image', article('image: gone.jpg\n'), '4:8', 'image-missing'],
	['a missing image in the body', article('', 'نص\n\n![صورة](gone.jpg)'), '7:1', 'image-missing'],
	['an image that is no picture', article('image: { src: good.md, alt: لا }\n'), '4:8', 'image-unreadable'],
	['a picture cut short', article('image: { src: ../../../public/half.jpg, alt: نصف }\n'), '4:8', 'image-unreadable'],
	['a picture cut short in the body', article('', 'نص\n\n![نصف](/half.jpg)'), '7:1', 'image-unreadable'],
	['a picture of 101 megapixels', article('image: { src: /huge.png, alt: كبيرة }\n'), '4:8', 'image-too-large'],
	['JavaScript front matter', '---js\n({ title: process.exit(42) })\n---\nنص\n', '1:4', 'front-matter-language'],
	['TOML front matter', '---toml\ntitle = "خبر"\n---\nنص\n', '1:4', 'front-matter-language'],
	['an image path that leaves the folder', article('image: ../../../../../../etc/passwd\n'), '4:8', 'image-outside'],
	[
		'an image path that leaves the folder, encoded',
		article('', '![](..%2f..%2f..%2f..%2f..%2fetc%2fpasswd)'),
		'5:1',
		'image-outside',
	],
	['a link that leaves the folder', article('', 'انظر [هنا](../../../../secret.md).'), '5:6', 'link-outside'],
	['a link to an article that is not there', article('', 'انظر [هنا](../../2021/12/gone.md).'), '5:6', 'link-missing'],
	[
		'a read-more block without its article',
		article('', 'نص\n\n::read-more{article=2021/12/gone}'),
		'7:1',
		'read-more-missing',
	],
	['a related article that is not there', article('related: [2021/12/gone]\n'), '4:11', 'related-missing'],
	['a translation that is not there', article('translations: { en: 2021/12/gone }\n'), '4:21', 'translation-missing'],
	[
		'a translation without a language',
		article('translations: { عربي: 2022/01/good }\n'),
		'4:23',
		'translations-invalid',
	],
	['a translation that is no id', article('translations: { en: /about/ }\n'), '4:21', 'translations-invalid'],
	[
		'two megabytes of YAML aliases',
		`---\ntitle: خبر\ndate: 2022-01-08\n${aliasBomb}\n---\n`,
		'1:1',
		'front-matter-too-large',
	],
	['NUL bytes', Buffer.from('---\ntitle: خبر\ndate: 2022-01-08\n---\nنص\0نص\n'), '5:3', 'file-nul'],
	[
		'invalid UTF-8',
		Buffer.concat([
			Buffer.from('---\ntitle: خبر\ndate: 2022-01-08\n---\nنص '),
			Buffer.from([0xc3, 0x28]),
			Buffer.from('\n'),
		]),
		'5:4',
		'file-encoding',
	],
	['UTF-16', Buffer.from('\ufeff---\ntitle: خبر\n', 'utf16le'), '1:4', 'file-nul'],
	['an update before the date', article('updated: 2021-12-31\n'), '4:10', 'updated-before-date'],
	['an old address without its slash', article('aliases: [old/12.html]\n'), '4:11', 'aliases-invalid'],
	['an old address with a host', article('aliases: ["https://old.example.org/12"]\n'), '4:11', 'aliases-invalid'],
	['an old address with a query', article('aliases:\n  - /old/\n  - /?p=12\n'), '6:5', 'aliases-invalid'],
	['an old address that is no UTF-8', article('aliases: [/%C3%28/]\n'), '4:11', 'aliases-invalid'],
	['an old address of the form of a day', article('aliases: /2022/01/15\n'), '4:10', 'aliases-invalid'],
	['an old address below a list', article('aliases: [/tags/nato/]\n'), '4:11', 'aliases-invalid'],
	['an old address that another article has', article('aliases: [/a/, /2022/01/good]\n'), '4:16', 'alias-clash'],
	['an old address that it has itself', article('aliases: [/2022/01/broken/]\n'), '4:11', 'alias-clash'],
	['an old address where a file lies', article('aliases: [/half.jpg]\n'), '4:11', 'alias-clash'],
	['an old address below a file', article('aliases: [/half.jpg/1/]\n'), '4:11', 'alias-clash'],
	['a directive that does not exist', article('', '::embed{url=x}'), '5:1', 'directive-unknown'],
];

describe('a broken article', () => {
	test.each(BROKEN)('with %s is one problem at its place, and nothing is published', async (_, text, place, code) => {
		const options = { ...sandbox.options('site'), now: NOW };
		await buildViews(options);
		const before = snapshot(options.out);
		sandbox.write('articles/2022/01/broken.md', text);
		const error = await buildViews(options).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(ContentErrors);
		const found = (error as ContentErrors).problems.map(
			({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`,
		);
		expect(found).toEqual([`articles/2022/01/broken.md:${place} error ${code}`]);
		expect(snapshot(options.out)).toEqual(before);

		// The problem stays until the file is mended, and then the article is published like any other.
		await expect(buildViews(options)).rejects.toBeInstanceOf(ContentErrors);
		sandbox.write('articles/2022/01/broken.md', GOOD);
		expect((await buildViews(options)).articles).toBe(2);
	});
});

describe('where a file may stand', () => {
	const PLACES: readonly [file: string, hint: string | undefined][] = [
		[
			'articles/2022/01/Breaking News.md',
			'npm run rename -- file "content/articles/2022/01/Breaking News.md" "content/articles/2022/01/breaking-news.md"',
		],
		['articles/خبر.md', 'npm run rename -- file "content/articles/خبر.md" "content/articles/2022/01/خبر.md"'],
		[
			'articles/2022/01/15.md',
			'npm run rename -- file "content/articles/2022/01/15.md" "content/articles/2022/01/article-15.md"',
		],
		['articles/2022/13/x.md', 'npm run rename -- file "content/articles/2022/13/x.md" "content/articles/2022/01/x.md"'],
		[
			'articles/2022/01/x.markdown',
			'npm run rename -- file "content/articles/2022/01/x.markdown" "content/articles/2022/01/x.md"',
		],
		[
			`articles/2022/01/${'آ'.normalize('NFD')}.md`,
			`npm run rename -- file "content/articles/2022/01/${'آ'.normalize('NFD')}.md" "content/articles/2022/01/آ.md"`,
		],
	];
	test.each(PLACES)('%s is told how to move', async (file, hint) => {
		sandbox.write(file, GOOD);
		const error = await buildViews({ ...sandbox.options('site'), now: NOW }).catch((reason: unknown) => reason);
		const [problem] = locateProblems((error as ContentErrors).problems, 'content');
		expect({ file: problem?.file, hint: problem?.hint }).toEqual({ file: `content/${file}`, hint });
	});
});

describe('two inputs for one address', () => {
	test.each([['pages/about.md', '---\ntitle: من نحن\n---\nنص\n', 'public/about/index.html']])(
		'%s and a static file are an error that names both',
		async (page, text, file) => {
			const options = { ...sandbox.options('site'), now: NOW };
			sandbox.write(page, text);
			await buildViews(options);
			sandbox.write(file, '<p>من نحن</p>');
			for (const full of [false, true]) {
				const error = await buildViews({ ...options, full }).catch((reason: unknown) => reason);
				expect(formatProblems((error as ContentErrors).problems)).toContain(`${page} has that address too`);
				expect((error as ContentErrors).problems).toMatchObject([{ file, code: 'address-twice' }]);
			}
		},
	);

	const TAGGED = article('tags: [قمح]\n');
	const FOLDERS: readonly [file: string, place: string, text: string][] = [
		['public/about', 'pages/about.md', '---\ntitle: من نحن\n---\nنص\n'],
		['public/2021', 'articles/2021/03/a.md', article('').replace('2022-01', '2021-03')],
		['public/2021/03', 'articles/2021/03/a.md', article('').replace('2022-01', '2021-03')],
		['public/2021/03/08', 'articles/2021/03/a.md', article('').replace('2022-01', '2021-03')],
		['public/2021/03/a', 'articles/2021/03/a.md', article('').replace('2022-01', '2021-03')],
		// Of an article that is known to its day, in the folder of another month.
		['public/2021/04', 'articles/2021/04/a.md', article('').replace('2022-01', '2021-03')],
		['public/tags', 'articles/2022/01/good.md', GOOD],
		['public/tags/قمح', 'articles/2022/01/a.md', TAGGED],
		['public/tags/wheat', 'tags/قمح.yml', 'label: قمح\nformerly: [wheat]\n'],
		['public/on-this-day', 'articles/2022/01/good.md', GOOD],
		['public/sitemaps', 'articles/2022/01/good.md', GOOD],
		['public/_astro', 'articles/2022/01/good.md', GOOD],
		['public/search/2022', 'articles/2022/01/good.md', GOOD],
	];
	test.each(FOLDERS)('%s is an error when the site has a folder of that name', async (file, place, text) => {
		const refusal = async (asked: object) => {
			const error = await buildViews({ now: NOW, ...asked }).catch((reason: unknown) => reason);
			expect(error).toBeInstanceOf(ContentErrors);
			return (error as ContentErrors).problems.map((problem) => `${problem.file} ${problem.code}`);
		};
		if (place.startsWith('tags/')) sandbox.write('articles/2022/01/a.md', TAGGED);
		// The page is there first, or the file is, or both are new.
		const [page, both] = [sandbox.options('page'), sandbox.options('both')];
		sandbox.write(place, text);
		await buildViews({ ...page, now: NOW });
		const published = snapshot(page.out);
		sandbox.write(file, 'نص');
		for (const full of [false, true]) expect(await refusal({ ...page, full })).toEqual([`${file} address-twice`]);
		expect(snapshot(page.out)).toEqual(published);
		expect(await refusal(both)).toEqual([`${file} address-twice`]);
		const { findings } = await checkArchive({ ...sandbox.options('check'), now: NOW });
		expect(findings.filter(({ code }) => code === 'address-twice').map((finding) => finding.file)).toEqual([file]);
		// Without the folder the file is one like any other, until there is one.
		if (text === GOOD) return;
		const first = sandbox.options('file');
		sandbox.remove(place);
		await buildViews({ ...first, now: NOW });
		sandbox.write(place, text);
		expect(await refusal(first)).toEqual([`${file} address-twice`]);
	});

	test('a file may have the name of a folder that goes, and a folder that of a file', async () => {
		const options = { ...sandbox.options('site'), now: NOW };
		const names = () => Object.keys(snapshot(options.out)).filter((name) => name.startsWith('about'));
		sandbox.write('pages/about.md', '---\ntitle: من نحن\n---\nنص\n');
		await buildViews(options);
		sandbox.remove('pages/about.md');
		sandbox.write('public/about', 'نص');
		await buildViews(options);
		expect(names()).toEqual(['about']);
		sandbox.remove('public/about');
		sandbox.write('pages/about.md', '---\ntitle: من نحن\n---\nنص\n');
		await buildViews(options);
		expect(names()).toEqual(['about/index.html']);
	});

	test('an old address of two articles is an error of both, that names the other', async () => {
		const options = { ...sandbox.options('site'), now: NOW };
		const aliases = (address: string) => article(`aliases: ["${address}"]\n`);
		sandbox.write('articles/2022/01/a.md', aliases('/أخبار/12'));
		await buildViews(options);
		sandbox.write('articles/2022/01/b.md', aliases(`/${encodeURIComponent('أخبار')}/12/`));
		const error = await buildViews(options).catch((reason: unknown) => reason);
		expect(formatProblems(locateProblems((error as ContentErrors).problems, 'content'))).toBe(
			[
				'content/articles/2022/01/a.md:4:11  error  alias-clash',
				'  Unexpected alias `\u2068/أخبار/12/\u2069`: articles/2022/01/b.md names it too, expected each address once.',
				'  Remove it in one of the two files.',
				'content/articles/2022/01/b.md:4:11  error  alias-clash',
				'  Unexpected alias `\u2068/أخبار/12/\u2069`: articles/2022/01/a.md names it too, expected each address once.',
				'  Remove it in one of the two files.',
			].join('\n'),
		);
		// The rest is published, and the address leads to the first of the two.
		await buildViews({ ...options, keepGoing: true });
		const page = () => readFileSync(path.join(options.out, 'أخبار/12/index.html'), 'utf8').split('\n')[0] ?? '';
		expect(JSON.parse(page())).toMatchObject({ to: '/2022/01/a/' });
		sandbox.write('articles/2022/01/a.md', article(''));
		await buildViews(options);
		expect(JSON.parse(page())).toMatchObject({ to: '/2022/01/b/' });
	});

	test('a page at an old address goes before it, and after it is gone the address leads on', async () => {
		const options = { ...sandbox.options('site'), now: NOW };
		sandbox.write('articles/2022/01/a.md', article('aliases: [/about/]\n'));
		sandbox.write('pages/about.md', '---\ntitle: من نحن\n---\nنص\n');
		const read = () => readFileSync(path.join(options.out, 'about/index.html'), 'utf8');
		const error = await buildViews(options).catch((reason: unknown) => reason);
		expect((error as ContentErrors).problems).toMatchObject([{ file: 'articles/2022/01/a.md', code: 'alias-clash' }]);
		await buildViews({ ...options, keepGoing: true });
		expect(read()).toContain('من نحن');
		sandbox.remove('pages/about.md');
		await buildViews(options);
		expect(read()).toContain('/2022/01/a/');
	});

	test('two tags with one address are an error unless they are spellings of one word', async () => {
		const options = { ...sandbox.options('site'), now: NOW };
		sandbox.write('articles/2022/01/a.md', article('tags: ["ز. خ.", "النّاتو"]\n'));
		sandbox.write('articles/2022/01/b.md', article('tags: ["ز خ", "الناتو"]\n'));
		expect((await buildViews(options)).problems.errors).toBe(0);
		sandbox.write('articles/2022/01/c.md', article('tags: ["C++"]\n'));
		sandbox.write('articles/2022/01/d.md', article('tags: ["C#"]\n'));
		const error = await buildViews(options).catch((reason: unknown) => reason);
		expect((error as ContentErrors).problems.map(({ code }) => code)).toEqual(['term-clash']);
		sandbox.write('tags/c-sharp.yml', 'label: C#\n');
		expect((await buildViews(options)).problems.errors).toBe(0);
	});
});

describe('a file of the registry', () => {
	test.each<[name: string, files: Record<string, string>, found: string]>([
		[
			'whose picture is not there',
			{ 'tags/a.yml': 'label: أ\nimage: { src: gone.jpg }\n' },
			'tags/a.yml:2:8 image-missing',
		],
		[
			'whose picture is half',
			{ 'authors/a.yml': 'label: أ\nimage: /half.jpg\n' },
			'authors/a.yml:2:8 image-unreadable',
		],
		['whose picture lies outside', { 'tags/a.yml': 'label: أ\nimage: ../../a.jpg\n' }, 'tags/a.yml:2:8 image-outside'],
		[
			'whose picture is elsewhere',
			{ 'tags/a.yml': 'label: أ\nimage: https://example.org/a.jpg\n' },
			'tags/a.yml:2:8 image-invalid',
		],
		[
			'that takes the address of another',
			{ 'tags/a.yml': 'label: أ\nformerly: [b]\n', 'tags/b.yml': 'label: ب\n' },
			'tags/a.yml:1:1 formerly-taken',
		],
		[
			'with an earlier address that is none',
			{ 'tags/a.yml': 'label: أ\nformerly: /tags/b/\n' },
			'tags/a.yml:2:11 formerly-invalid',
		],
	])('%s is one problem at its place', async (_, files, found) => {
		for (const [file, text] of Object.entries(files)) sandbox.write(file, text);
		const error = await buildViews({ ...sandbox.options('site'), now: NOW }).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(ContentErrors);
		const { problems } = error as ContentErrors;
		expect(problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([found]);
	});
});

describe('--keep-going', () => {
	test('publishes the rest and leaves a page that was published before as it was', async () => {
		const options = { ...sandbox.options('site'), now: NOW };
		sandbox.write('articles/2022/01/broken.md', GOOD.replace('سليم', 'قديم'));
		await buildViews(options);
		sandbox.write('articles/2022/01/broken.md', GOOD.replace('date: 2022', 'date: ???'));
		sandbox.write('articles/2022/01/never.md', 'لا ترويسة');
		sandbox.write('articles/2022/01/zz-new.md', GOOD);
		const summary = await buildViews({ ...options, keepGoing: true });
		expect(summary.articles).toBe(3);
		expect(summary.problems.errors).toBe(2);
		const after = snapshot(options.out);
		expect(after['2022/01/never/index.html']).toBeUndefined();
		expect(after['2022/01/zz-new/index.html']).toBeDefined();
		const page = readFileSync(path.join(options.out, '2022/01/broken/index.html'), 'utf8');
		expect(JSON.parse(page.split('\n')[0] ?? '').article).toMatchObject({ id: '2022/01/broken', title: 'خبر قديم' });
	});

	const [EARLY, DUE] = [Date.parse('2021-06-01'), Date.parse('2022-06-01')];
	const SCHEDULED = GOOD.replace('سليم', 'مؤجل');
	const POSTPONED = SCHEDULED.replace('date: 2022', 'date: ???');
	test.each<[name: string, first: object, ...later: { now: number }[]]>([
		['before it falls due', { now: EARLY }, { now: EARLY }, { now: DUE }],
		['until it falls due', { now: EARLY }, { now: DUE }],
		['after a preview of drafts', { now: EARLY, drafts: true }, { now: EARLY }, { now: DUE }],
	])('publishes no scheduled article whose file broke %s', async (_, first, ...later) => {
		const file = 'articles/2022/01/waits.md';
		const [live, clean] = [sandbox.options('site'), sandbox.options('clean')];
		sandbox.write(file, SCHEDULED);
		await buildViews({ ...live, ...first, out: sandbox.options('preview').out });
		sandbox.write(file, POSTPONED);
		for (const asked of later) await buildViews({ ...live, ...asked, keepGoing: true });
		await buildViews({ ...clean, now: DUE, keepGoing: true });
		expect(snapshot(live.out)).toEqual(snapshot(clean.out));
		sandbox.write(file, SCHEDULED);
		await buildViews({ ...live, now: DUE });
		expect(snapshot(live.out)['2022/01/waits/index.html']).toBeDefined();
	});

	test('publishes no article that a build read which published nothing', async () => {
		const [live, clean] = [sandbox.options('site'), sandbox.options('clean')];
		await buildViews({ ...live, now: NOW });
		sandbox.write('articles/2022/01/never.md', 'لا ترويسة');
		sandbox.write('articles/2022/01/new.md', GOOD);
		await expect(buildViews({ ...live, now: NOW })).rejects.toBeInstanceOf(ContentErrors);
		sandbox.write('articles/2022/01/new.md', POSTPONED);
		for (const options of [live, clean]) await buildViews({ ...options, now: NOW, keepGoing: true });
		expect(snapshot(live.out)).toEqual(snapshot(clean.out));
	});
});

test('a page whose file somebody replaced by a folder is made again', async () => {
	const options = { ...sandbox.options('site'), now: NOW };
	await buildViews(options);
	const whole = snapshot(options.out);
	const file = path.join(options.out, '404.html');
	rmSync(file);
	mkdirSync(file);
	await buildViews(options);
	expect(snapshot(options.out)).toEqual(whole);
});

describe('as a command', () => {
	test('problems go to standard error with exit status 1, wrong usage is 2', async () => {
		sandbox.write('articles/2022/01/broken.md', BROKEN[4]?.[1] ?? '');
		const folders = folderArguments(sandbox.options('site'));
		const broken = await runScript('build.ts', [...folders, '--json']);
		expect(broken.status).toBe(1);
		expect(broken.stderr).toContain(
			'articles/2022/01/broken.md:3:7  error  date-unreadable\n  Unexpected `\u2068أمس\u2069` for `date`',
		);
		expect(JSON.parse(broken.stdout.trim().split('\n').at(-1) ?? '')).toEqual({ problems: { errors: 1, warnings: 0 } });

		const [nothing, option] = await Promise.all([
			runScript('build.ts', ['--content', sandbox.root]),
			runScript('build.ts', [...folders, '--shard', '5/2']),
		]);
		expect([nothing.status, option.status]).toEqual([2, 2]);
		expect(option.stderr).toContain('Unexpected --shard 5/2, expected I/N with I from 1 to N, such as 3/16.');
	});

	test('an output folder with somebody else’s files is refused', async () => {
		sandbox.write('../mine/thesis.txt', 'لا تمسح');
		const options = { ...sandbox.options('site'), out: `${sandbox.root}/mine` };
		const { status, stderr } = await runScript('build.ts', folderArguments(options));
		expect({ status, files: Object.keys(snapshot(options.out)) }).toEqual({ status: 2, files: ['thesis.txt'] });
		expect(stderr).toContain('it was not made by Warraq');
	});
});
