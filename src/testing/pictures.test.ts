import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow } from '../publish/files.ts';
import { noisePixels } from './pictures.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from './sandbox.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');
const ARTICLE =
	'---\ntitle: خبر\ndate: 2022-01-08\nimage: { src: photo.jpg, alt: صورة }\n---\nنص\n\n![شكل](chart.png)\n';

let photograph: Buffer;
let chart: Buffer;
let sandbox: Sandbox;

beforeAll(async () => {
	const raw = { width: 1000, height: 500, channels: 3 } as const;
	photograph = await sharp(noisePixels(1000, 500), { raw })
		.withExif({ IFD3: { GPSLatitude: '33/1 30/1 0/1', GPSLatitudeRef: 'N' } })
		.jpeg()
		.toBuffer();
	chart = await sharp({ create: { width: 300, height: 200, channels: 4, background: '#0a08' } })
		.png()
		.toBuffer();
});

beforeEach(() => {
	sandbox = new Sandbox();
	sandbox.write('site.yml', SITE_YML);
	sandbox.write('articles/2022/01/photo.jpg', photograph);
	sandbox.write('articles/2022/01/chart.png', chart);
	sandbox.write('articles/2022/01/a.md', ARTICLE);
});
afterEach(() => sandbox.dispose());

const options = () => ({ ...sandbox.options('site'), now: NOW });
const published = () => [...filesBelow(path.join(options().out, 'images'))].sort();
/** Finished pictures; unfinished ones have a folder beside it. */
const cacheFolder = () => {
	const root = path.join(options().cache, 'images');
	return path.join(root, readdirSync(root).find((name) => !name.startsWith('.')) ?? '');
};
const cached = () => [...filesBelow(cacheFolder())].sort();

/** Without digests: `x-480.webp`. */
function shapes(files: readonly string[]): string[] {
	return files.map((file) => file.replace(/[0-9a-f]{16}/, 'x')).sort();
}

test('each picture is published in its sizes and as a file for everyone, and its bytes are not', async () => {
	await buildViews(options());
	expect(shapes(published())).toEqual(['x-1000.webp', 'x-300.webp', 'x-480.webp', 'x-800.webp', 'x.jpg', 'x.png']);
	const sizes = await Promise.all(
		published().map(async (file) => {
			const { width, height, exif, hasAlpha } = await sharp(path.join(options().out, 'images', file)).metadata();
			return [file.replace(/[0-9a-f]{16}/, 'x'), width, height, exif, hasAlpha];
		}),
	);
	expect(sizes.sort()).toEqual([
		['x-1000.webp', 1000, 500, undefined, false],
		['x-300.webp', 300, 200, undefined, true],
		['x-480.webp', 480, 240, undefined, false],
		['x-800.webp', 800, 400, undefined, false],
		['x.jpg', 1000, 500, undefined, false],
		['x.png', 300, 200, undefined, true],
	]);
});

test('the page names the files that are there', async () => {
	await buildViews(options());
	const page = readFileSync(path.join(options().out, '2022/01/a/index.html'), 'utf8');
	const named = new Set([...page.matchAll(/\/images\/([^"\s]+?\.[a-z]+)/g)].map(([, file]) => file));
	expect([...named].sort()).toEqual(published());
	expect(
		page
			.split('\n')
			.slice(1, -1)
			.join('\n')
			.replace(/[0-9a-f]{16}/g, 'x'),
	).toMatchInlineSnapshot(`
		"<p>نص</p>
		<figure><picture><source type="image/webp" srcset="/archive/images/x-300.webp 300w" sizes="(min-width: 36rem) 33rem, 94vw"><img src="/archive/images/x.png" alt="شكل" loading="lazy" decoding="async" width="300" height="200"></picture></figure>"
	`);
});

describe('pictures that no reader may see yet, or no more', () => {
	const write = (field: string) =>
		sandbox.write('articles/2022/01/a.md', ARTICLE.replace('title:', `${field}\ntitle:`));
	const clean = async (now = NOW) => {
		const there = { ...sandbox.options('clean'), now };
		rmSync(there.out, { recursive: true, force: true });
		rmSync(there.cache, { recursive: true, force: true });
		await buildViews(there);
		return snapshot(there.out);
	};

	test.each([
		['a draft', 'draft: true'],
		['a withdrawn article', 'withdrawn: { date: 2022-02-01, reason: خطأ }'],
	])('those of %s are not published; they come and go with it', async (_, field) => {
		write(field);
		await buildViews(options());
		expect(published()).toEqual([]);
		sandbox.write('articles/2022/01/a.md', ARTICLE);
		await buildViews(options());
		expect([published().length, snapshot(options().out)]).toEqual([6, await clean()]);
		write(field);
		await buildViews(options());
		expect([published(), snapshot(options().out)]).toEqual([[], await clean()]);
	});

	test('those of a scheduled article come when it falls due', async () => {
		const before = Date.parse('2022-01-01T00:00:00Z');
		await buildViews({ ...options(), now: before });
		expect(published()).toEqual([]);
		await buildViews(options());
		expect([published().length, snapshot(options().out)]).toEqual([6, await clean()]);
		await buildViews({ ...options(), now: before });
		expect([published(), snapshot(options().out)]).toEqual([[], await clean(before)]);
	});

	test('one that another article shows as well is published', async () => {
		write('draft: true');
		sandbox.write('articles/2022/01/b.md', ARTICLE.replace('![شكل](chart.png)', ''));
		await buildViews(options());
		expect(shapes(published())).toEqual(['x-1000.webp', 'x-480.webp', 'x-800.webp', 'x.jpg']);
		await buildViews({ ...options(), drafts: true });
		expect(published().length).toBe(6);
	});
});

describe('the cache', () => {
	test('a picture is made once, and made again when both copies are lost', async () => {
		await buildViews(options());
		const times = () => cached().map((file) => statSync(path.join(cacheFolder(), file)).mtimeMs);
		const [before, files] = [times(), snapshot(options().out)];
		rmSync(options().out, { recursive: true });
		await buildViews(options());
		expect([times(), snapshot(options().out)]).toEqual([before, files]);
		rmSync(options().out, { recursive: true });
		rmSync(cacheFolder(), { recursive: true });
		await buildViews(options());
		expect(snapshot(options().out)).toEqual(files);
	});

	test('what a killed build had not made yet is made by the next one', async () => {
		await buildViews(options());
		const files = snapshot(options().out);
		for (const at of cached().keys()) {
			rmSync(options().out, { recursive: true });
			for (const file of cached().slice(at, at + 2)) rmSync(path.join(cacheFolder(), file));
			await buildViews(options());
			expect(snapshot(options().out)).toEqual(files);
		}
	});

	test('what is no longer shown leaves the site and the cache', async () => {
		await buildViews(options());
		expect(cached()).toEqual(published());
		sandbox.write('articles/2022/01/a.md', ARTICLE.replace(/image:.*\n/, ''));
		await buildViews(options());
		expect([shapes(published()), shapes(cached())]).toEqual([
			['x-300.webp', 'x.png'],
			['x-300.webp', 'x.png'],
		]);
	});

	test('what other encoders, a killed build or a lost ledger left behind is taken away', async () => {
		await buildViews(options());
		const kept = cached();
		mkdirSync(path.join(options().cache, 'images', 'older'));
		writeFileSync(path.join(options().cache, 'images', 'older', 'x-480.webp'), 'x');
		writeFileSync(path.join(cacheFolder(), '.new-1-x-480.webp'), 'x');
		writeFileSync(path.join(cacheFolder(), '0123456789abcdef.jpg'), 'x');
		for (const file of readdirSync(options().cache)) {
			if (file.startsWith('published-')) rmSync(path.join(options().cache, file));
		}
		await buildViews(options());
		expect(cached()).toEqual(kept);
	});

	test('an empty file of a machine that lost power is made again', async () => {
		await buildViews(options());
		const before = snapshot(options().out);
		for (const file of cached()) writeFileSync(path.join(cacheFolder(), file), '');
		rmSync(options().out, { recursive: true });
		await buildViews(options());
		expect(snapshot(options().out)).toEqual(before);
	});
});

test('a picture that is lost while the build goes on is an error that names it, and the next build finishes', async () => {
	const whole = { ...sandbox.options('whole'), now: NOW };
	await buildViews(whole);
	const reporter = {
		phase: (name: string) => {
			if (name === 'plan') sandbox.remove('articles/2022/01/photo.jpg');
		},
		progress() {},
		note() {},
	};
	await expect(buildViews(options(), reporter)).rejects.toThrow(
		/^\/images\/[0-9a-f]{16}.*could not be made from articles\/2022\/01\/photo\.jpg: ENOENT/,
	);
	sandbox.write('articles/2022/01/photo.jpg', photograph);
	await buildViews(options());
	expect(snapshot(options().out)).toEqual(snapshot(whole.out));
});

test('each shard makes its own addresses alone', async () => {
	await buildViews(options());
	const parts = await Promise.all(
		[1, 2].map(async (index) => {
			const part = sandbox.options(`part-${index}`);
			await buildViews({ ...part, now: NOW, shard: { index, count: 2 } });
			const root = path.join(part.cache, 'images');
			return [...filesBelow(root)].map((file) => path.basename(file));
		}),
	);
	expect(parts.flat().sort()).toEqual(published());
	expect(parts.every((part) => part.length > 0)).toBe(true);
});

describe('settings', () => {
	test('AVIF comes and goes with its setting', async () => {
		await buildViews(options());
		const before = snapshot(options().out);
		sandbox.write('site.yml', `${SITE_YML}images: { avif: true }\n`);
		await buildViews(options());
		expect(shapes(published()).filter((file) => file.endsWith('avif'))).toEqual([
			'x-1000.avif',
			'x-300.avif',
			'x-480.avif',
			'x-800.avif',
		]);
		sandbox.write('site.yml', SITE_YML);
		await buildViews(options());
		expect([snapshot(options().out), cached()]).toEqual([before, published()]);
	});

	test('share cards are drawn for articles without a picture, and follow what they show', async () => {
		sandbox.write('site.yml', `${SITE_YML}images: { cards: true }\n`);
		const article = (fields: string) => `---\ntitle: نبأ\ndate: 2022-01-08\nsection: سياسة\n${fields}---\nنص\n`;
		sandbox.write('articles/2022/01/b.md', article(''));
		sandbox.write('articles/2022/01/later.md', article('').replace('2022-01-08', '2031-01-01'));
		await buildViews(options());
		const cards = () => published().filter((file) => file.startsWith('card-'));
		const first = cards();
		expect(first).toHaveLength(1);
		const page = () => readFileSync(path.join(options().out, '2022/01/b/index.html'), 'utf8');
		expect(page()).toContain(`/images/${first[0]}`);
		// The section's name is told in its own file.
		sandbox.write('sections/politics.yml', 'label: السياسة\naliases: [سياسة]\n');
		await buildViews(options());
		expect(cards()).toHaveLength(1);
		expect(cards()).not.toEqual(first);
		expect(page()).toContain(`/images/${cards()[0]}`);
		sandbox.write('articles/2022/01/b.md', article('withdrawn: { date: 2022-01-09, reason: خطأ }\n'));
		await buildViews(options());
		expect(cards()).toEqual([]);
		sandbox.write('articles/2022/01/b.md', article(''));
		sandbox.write('site.yml', SITE_YML);
		await buildViews(options());
		expect(cards()).toEqual([]);
	});
});

test('a page that stays as it was keeps its pictures, whatever becomes of the catalogue', async () => {
	await buildViews(options());
	const before = published();
	sandbox.write('articles/2022/01/a.md', ARTICLE.replace('2022-01-08', 'أمس'));
	sandbox.write('articles/2022/01/b.md', '---\ntitle: خبر\ndate: 2022-01-09\n---\nنص\n');
	rmSync(path.join(options().cache, 'catalogue.db'));
	await buildViews({ ...options(), keepGoing: true });
	expect(published()).toEqual(before);
	// Without the broken article nothing asks for them any more.
	sandbox.remove('articles/2022/01/a.md');
	await buildViews(options());
	expect(published()).toEqual([]);
});
