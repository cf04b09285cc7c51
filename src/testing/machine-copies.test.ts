/** Copies of articles for machines as a build publishes them, and what README says of them. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../build/root.ts';
import { articleCopySchema } from '../seo/article-copy-schema.ts';
import { articleFile } from './catalogue.ts';
import { folderArguments, runScript } from './command.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from './sandbox.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');
const SITE = 'https://example.org/archive/';
const FULL = '2022/01/مجلس-الناتو';
const BODY = `ثلاث كلمات <!-- لا يراها أحد -->هنا، و[مقال آخر](../../2022/01/english.md).

::read-more{article=2022/01/english}
`;
const ARTICLES = {
	[FULL]: {
		title: 'مجلسُ «الناتو» & روسيا </script>',
		date: '2022-01-08T10:15:00+02:00',
		updated: '2022-01-09T12:00:00+02:00',
		description: 'خلاصة',
		section: 'سياسة',
		tags: ['الناتو'],
		authors: ['سلمى'],
		sources: [{ name: 'TASS', url: 'https://tass.com/1', archivedUrl: 'https://archive.example/1' }],
		image: { src: 'hall.png', alt: 'قاعة', caption: 'القاعة', credit: 'سلمى' },
		corrections: [{ date: '2022-01-10', text: 'الصحيح مئة.', type: 'clarification' }],
		translations: { en: '2022/01/english' },
		provenance: { url: 'https://old.example/12', capturedAt: '2022-03-01T09:00:00+02:00', method: 'نسخ' },
		body: BODY,
	},
	'2022/01/english': { title: 'The council', date: '1906-01-01', datePrecision: 'year', lang: 'en' },
	'2022/01/draft': { draft: true },
	'2022/01/withdrawn': { withdrawn: { date: '2022-02-01', reason: 'خطأ' } },
	'2022/01/scheduled': { date: '2031-01-01' },
};

const sandbox = new Sandbox();
const folders = sandbox.options('copies');
const read = (file: string) => readFileSync(path.join(folders.out, file), 'utf8');
const copies = (out = folders.out) =>
	Object.fromEntries(Object.entries(snapshot(out)).filter(([file]) => /index\.(json|md)$/.test(file)));

beforeAll(async () => {
	sandbox.write('site.yml', `${SITE_YML}machineCopies: { json: true, markdown: true }\n`);
	sandbox.write(
		'articles/2022/01/hall.png',
		await sharp(Buffer.alloc(48), { raw: { width: 4, height: 4, channels: 3 } })
			.png()
			.toBuffer(),
	);
	for (const [id, fields] of Object.entries(ARTICLES)) sandbox.write(`articles/${id}.md`, articleFile(fields));
	const { status, stderr } = await runScript('build.ts', [
		...folderArguments(folders),
		...['--now', new Date(NOW).toISOString(), '--jobs', '1'],
	]);
	expect(status, stderr).toBe(0);
});
afterAll(() => sandbox.dispose());

test('articles that are published have copies, which their pages name, and no others do', () => {
	const ids = [FULL, '2022/01/english'];
	expect(Object.keys(copies())).toEqual(ids.flatMap((id) => [`${id}/index.json`, `${id}/index.md`]).toSorted());
	for (const id of ids) {
		const named = [
			...read(`${id}/index.html`).matchAll(/<link rel="alternate" type="([^"]+\/(?:json|markdown))" href="([^"]+)"/g),
		];
		expect(named.map(([, type, href]) => [type, href])).toEqual([
			['application/json', `${SITE}${encodeURI(id)}/index.json`],
			['text/markdown', `${SITE}${encodeURI(id)}/index.md`],
		]);
		expect(read(`${id}/index.md`)).toBe(readFileSync(path.join(sandbox.content, `articles/${id}.md`), 'utf8'));
	}
	expect(read('2022/01/withdrawn/index.html')).not.toContain('index.json');
});

test('the copy of an article with every field', () => {
	const term = (kind: string, name: string) => ({ name, url: `${SITE}${kind}/${encodeURI(name)}/` });
	expect(articleCopySchema.parse(JSON.parse(read(`${FULL}/index.json`)))).toEqual({
		id: FULL,
		url: `${SITE}${encodeURI(FULL)}/`,
		title: 'مجلسُ «الناتو» & روسيا </script>',
		description: 'خلاصة',
		language: 'ar',
		published: '2022-01-08T10:15:00+02:00',
		datePrecision: 'minute',
		// Of the correction, which came later.
		updated: '2022-01-10T00:00:00+02:00',
		section: term('sections', 'سياسة'),
		tags: [term('tags', 'الناتو')],
		authors: [term('authors', 'سلمى')],
		sources: [
			{
				name: 'TASS',
				url: `${SITE}sources/tass/`,
				original: 'https://tass.com/1',
				archived: 'https://archive.example/1',
			},
		],
		image: {
			url: expect.stringMatching(/^https:\/\/example\.org\/archive\/images\/[0-9a-f]{16}\.png$/),
			type: 'image/png',
			width: 4,
			height: 4,
			alt: 'قاعة',
			caption: 'القاعة',
			credit: 'سلمى',
		},
		corrections: [{ date: '2022-01-10', type: 'clarification', text: 'الصحيح مئة.' }],
		translations: [{ language: 'en', url: `${SITE}2022/01/english/` }],
		provenance: { url: 'https://old.example/12', capturedAt: '2022-03-01T09:00:00+02:00', method: 'نسخ' },
		words: 5,
		html: `<p>ثلاث كلمات هنا، و<a href="${SITE}2022/01/english/">مقال آخر</a>.</p>
<aside class="read-more"><a href="${SITE}2022/01/english/"><span>اقرأ المزيد:</span> <bdi lang="en" dir="ltr">The council</bdi></a></aside>`,
	});
});

test('README names the fields of the copy, all of them and no other', () => {
	const [, section = ''] = readFileSync(path.join(ROOT, 'README.md'), 'utf8').split('## Articles for programs\n');
	const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| (`.+?) \| (.+) \|$/gm)];
	const namesIn = (cell = '') => [...cell.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name ?? '');
	const copy = JSON.parse(read(`${FULL}/index.json`));
	expect(rows.flatMap(([, fields]) => namesIn(fields))).toEqual(Object.keys(copy));
	const inside = (field: string) => namesIn(rows.find(([, fields]) => namesIn(fields).includes(field))?.[2]);
	const termFields = inside('section');
	for (const field of ['section', 'tags', 'authors'])
		expect([copy[field]].flat().map(Object.keys)).toEqual([termFields]);
	for (const field of ['sources', 'image', 'translations', 'provenance']) {
		expect([copy[field]].flat().map(Object.keys)).toEqual([inside(field)]);
	}
	expect(inside('corrections')).toEqual(['date', 'type', 'correction', 'clarification', 'text']);
	expect(Object.keys(copy.corrections[0])).toEqual(['date', 'type', 'text']);
	expect(inside('published')).toEqual(articleCopySchema.shape.datePrecision.options);
});

test('with --keep-going the copies of a broken article stay as they were, and go with the article', async () => {
	const options = { ...sandbox.options('keep-going'), now: NOW };
	await buildViews(options);
	const before = copies(options.out);
	const build = async () => {
		await buildViews({ ...options, keepGoing: true });
		return copies(options.out);
	};
	const broken = articleFile(ARTICLES[FULL]).replace('2022-01-08', 'أمس');
	for (const id of [FULL, '2022/01/never']) sandbox.write(`articles/${id}.md`, broken);
	sandbox.write('articles/2022/01/new.md', articleFile());
	const { '2022/01/new/index.json': json, '2022/01/new/index.md': source, ...rest } = await build();
	expect([rest, typeof json, typeof source]).toEqual([before, 'string', 'string']);
	sandbox.write(`articles/${FULL}.md`, articleFile({ ...ARTICLES[FULL], title: 'آخر' }));
	const mended = await build();
	for (const file of [`${FULL}/index.json`, `${FULL}/index.md`]) {
		expect([typeof mended[file], mended[file] === before[file]]).toEqual(['string', false]);
	}
	sandbox.write(`articles/${FULL}.md`, broken);
	expect(await build()).toEqual(mended);
	// Now that pages were kept, every page is compared; and then with a catalogue that has never seen the article whole.
	expect(await build()).toEqual(mended);
	for (const file of ['', '-wal', '-shm']) rmSync(path.join(options.cache, `catalogue.db${file}`), { force: true });
	expect(await build()).toEqual(mended);
	sandbox.remove(`articles/${FULL}.md`);
	expect(Object.keys(await build()).filter((file) => file.startsWith(FULL))).toEqual([]);
});
