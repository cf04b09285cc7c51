import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseFeed as readFeed } from '@rowanmanning/feed-parser';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ROOT } from '../build/root.ts';
import { escapeHtml } from '../escape.ts';
import { directionOf } from '../locale/direction.ts';
import { parseDate } from '../locale/instant.ts';
import { filesBelow } from '../publish/files.ts';
import type { ArticleCopy } from '../seo/article-copy-schema.ts';
import { articleFile } from './catalogue.ts';
import { folderArguments, runScript } from './command.ts';
import { jsonFeedSchema } from './json-feed-schema.ts';
import { fetchWithNewsboat } from './newsboat.ts';
import { Sandbox } from './sandbox.ts';

const SITE = 'https://warraq.example/archive/';
const NOW = '2030-01-01T00:00:00Z';

/** Titles that break careless writers, and what a feed may keep of each. */
const TITLES: readonly (readonly [title: string, kept?: string])[] = [
	['خبر ]]> وما بعده'],
	['شركة &lt;ورّاق&gt; &amp; أبناؤها'],
	['<b>عاجل</b> & «اقتباس» "ثان" \'ثالث\''],
	['علم 🇸🇾 وعائلة 👩‍👩‍👧'],
	['مُحَمَّدٌ يَكْتُبُ ـــ بِالتَّشْكِيلِ'],
	['\u200fحلف NATO\u200f يجتمع'],
	['حرف\u0001 ممنوع', 'حرف ممنوع'],
	['</script><script>alert(1)</script>'],
	[Array.from({ length: 300 }, (_, at) => `كلمة${at}`).join(' ')],
	['007'],
];

/** An article as a reader keeps it. */
interface Kept {
	readonly id: string;
	readonly url: string;
	readonly title: string;
	readonly summary: string;
	readonly html: string;
	readonly published: number;
	readonly updated: number;
	readonly authors: readonly string[];
	readonly categories: readonly string[];
	readonly picture?: Readonly<Record<string, unknown>> | undefined;
}

const sandbox = new Sandbox();
const { out, cache, content } = sandbox.options('sample');
const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
const files: string[] = [];

beforeAll(async () => {
	cpSync(path.join(ROOT, 'content'), content, { recursive: true });
	const settings = readFileSync(path.join(content, 'site.yml'), 'utf8');
	sandbox.write('site.yml', `${settings}\nmachineCopies: { json: true }\n`);
	for (const [at, [title]] of TITLES.entries()) {
		sandbox.write(
			`articles/2024/12/hostile-${at}.md`,
			articleFile({
				title,
				date: `2024-12-0${1 + (at % 9)}T0${at % 10}:00:00+03:00`,
				tags: ['عناوين', [...title].slice(0, 20).join('')],
			}),
		);
	}
	const { status, stderr } = await runScript('build.ts', [
		...folderArguments({ content, out, cache }),
		...['--site', SITE, '--now', NOW, '--jobs', '1'],
	]);
	expect(status, stderr).toBe(0);
	files.push(...filesBelow(out));
});
afterAll(() => sandbox.dispose());

/** What a feed has to say of the article at an address, from its file and its copy for programs. */
function expected(url: string): Kept {
	const copy = JSON.parse(read(`${decodeURI(url.slice(SITE.length))}index.json`)) as ArticleCopy;
	const source = parseYaml(
		readFileSync(path.join(content, 'articles', `${copy.id}.md`), 'utf8').split('---\n')[1] ?? '',
	);
	const published = instantOf(source.date);
	const changes = [source.updated ?? [], (source.corrections ?? []).map(({ date }: { date: string }) => date)].flat();
	const { image, language } = copy;
	const figure = image
		? `<figure><img src="${image.url}" width="${image.width}" height="${image.height}" alt="${escapeHtml(image.alt ?? '')}">${legendOf(image)}</figure>`
		: '';
	const body = copy.html.replaceAll('<a href="#', `<a href="${copy.url}#`);
	return {
		id: `tag:warraq.example,${copy.id.slice(0, 4)}:${encodeURI(copy.id)}`,
		url: copy.url,
		title: TITLES.find(([title]) => title === source.title)?.[1] ?? source.title,
		summary: copy.description ?? '',
		html: `<div dir="${directionOf(language)}" lang="${language}">${figure}${body}</div>`,
		published,
		updated: Math.max(published, ...changes.map(instantOf)),
		authors: copy.authors.map(({ name }) => name),
		categories: [copy.section ?? [], copy.tags].flat().map(({ name }) => name.replaceAll('\u0001', '')),
		...(image && {
			picture: {
				url: image.url,
				type: image.type,
				...(image.alt && { description: image.alt }),
				...(image.credit && { credit: image.credit }),
				width: image.width,
				height: image.height,
			},
		}),
	};
}

function legendOf({ caption, credit }: NonNullable<ArticleCopy['image']>): string {
	const words = [caption, credit].filter(Boolean).join(' – ');
	return words === '' ? '' : `<figcaption>${escapeHtml(words)}</figcaption>`;
}

function instantOf(date: string): number {
	return parseDate(date, 'Asia/Damascus')?.instant ?? Number.NaN;
}

/** Those of articles. */
const ofFormat = (format: RegExp) => files.filter((file) => format.test(file) && !file.startsWith('corrections/'));
const rss = () => ofFormat(/(^|\/)rss\.xml$/);
const atom = () => ofFormat(/(^|\/)atom\.xml$|^feeds\/.+\.xml$/);
const json = () => ofFormat(/(^|\/)feed\.json$/);

/** Articles of a feed, compared whole with what their files say. */
function compare(
	file: string,
	kept: readonly { readonly url: string }[],
	adapt = (article: Kept): object => article,
): void {
	expect({ file, items: kept }).toEqual({ file, items: kept.map(({ url }) => adapt(expected(url))) });
}

describe('feedsmith reads every article of every feed whole', () => {
	test('RSS', () => {
		for (const file of rss()) {
			const { items = [] } = parseRssFeed(read(file));
			const kept = items.map((item) => ({
				id: item.guid?.value ?? '',
				url: item.link ?? '',
				title: item.title ?? '',
				summary: item.description ?? '',
				html: item.content?.encoded ?? '',
				published: Date.parse(item.pubDate ?? ''),
				authors: item.dc?.creators ?? [],
				categories: item.categories?.map(({ name }) => name) ?? [],
				...pictureOf(item.media?.contents?.[0]),
			}));
			compare(file, kept, ({ updated: _, ...article }) => article);
		}
	});

	test('Atom, with the documents of its archive', () => {
		for (const file of atom()) {
			const { entries = [] } = parseAtomFeed(read(file));
			const kept = entries.map((entry) => ({
				id: entry.id ?? '',
				url: entry.links?.[0]?.href ?? '',
				title: entry.title?.value ?? '',
				summary: entry.summary?.value ?? '',
				html: entry.content?.value ?? '',
				published: Date.parse(entry.published ?? ''),
				updated: Date.parse(entry.updated ?? ''),
				authors: entry.authors?.map(({ name }) => name ?? '') ?? [],
				categories: entry.categories?.map(({ term }) => term ?? '') ?? [],
				...pictureOf(entry.media?.contents?.[0]),
			}));
			compare(file, kept);
		}
	});
});

test('JSON feeds keep their schema, and have every article whole', () => {
	for (const file of json()) {
		const { items } = jsonFeedSchema.parse(JSON.parse(read(file)));
		const kept = items.map((item) => ({
			id: item.id,
			url: item.url,
			title: item.title,
			summary: item.summary,
			html: item.content_html,
			published: Date.parse(item.date_published),
			updated: Date.parse(item.date_modified ?? item.date_published),
			authors: item.authors.map(({ name }) => name),
			categories: item.tags,
			...(item.image !== undefined && { picture: { url: item.image } }),
		}));
		compare(file, kept, ({ picture, ...article }) => ({
			...article,
			...(picture && { picture: { url: picture['url'] } }),
		}));
	}
});

test('feed-parser, which knows nothing of us, reads every article of every feed', () => {
	for (const file of [...rss(), ...atom()]) {
		const { items, authors: ofFeed } = readFeed(read(file)).toJSON();
		const kept = items.map((item) => ({
			id: item.id ?? '',
			url: item.url ?? '',
			title: item.title ?? '',
			summary: item.description ?? '',
			html: item.content ?? '',
			published: Date.parse(item.published ?? ''),
			authors: item.authors.map(({ name }) => name ?? ''),
			categories: item.categories.map(({ term }) => term),
			picture: item.media[0] && { url: item.media[0].url, type: item.media[0].mimeType },
		}));
		compare(file, kept, ({ updated: _, authors, picture, title, summary, html, categories, ...article }) => ({
			...article,
			// RFC 4287: an entry without an author has that of its feed.
			authors: authors.length > 0 ? authors : ofFeed.map(({ name }) => name ?? ''),
			...{
				title: decoded(title),
				summary: decoded(summary),
				html: decoded(html),
				categories: file.endsWith('rss.xml') ? categories.map(decoded) : categories,
			},
			picture: picture && { url: picture['url'], type: picture['type'] },
		}));
	}
});

test('every feed is strict XML for libxml2 and for fast-xml-parser', () => {
	const feeds = [...rss(), ...atom(), 'corrections/rss.xml', 'corrections/atom.xml'];
	expect(feeds.map((file) => XMLValidator.validate(read(file)))).toEqual(feeds.map(() => true));
	const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...feeds], { cwd: out, encoding: 'utf8' });
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('the feeds of corrections say the same to each reader, and what the files of the articles say', () => {
	const wanted = [...corrections()].toSorted((one, other) => other.published - one.published);
	expect(wanted.length).toBeGreaterThan(3);
	const { items: ofRss = [] } = parseRssFeed(read('corrections/rss.xml'));
	expect(
		ofRss.map(({ guid, link, title, description, pubDate = '' }) => ({
			id: guid?.value,
			url: link,
			title,
			text: description,
			published: Date.parse(pubDate),
		})),
	).toEqual(wanted);
	const { entries = [] } = parseAtomFeed(read('corrections/atom.xml'));
	expect(
		entries.map(({ id, links, title, summary, published = '' }) => ({
			id,
			url: links?.[0]?.href,
			title: title?.value,
			text: summary?.value,
			published: Date.parse(published),
		})),
	).toEqual(wanted);
	const { items } = jsonFeedSchema.parse(JSON.parse(read('corrections/feed.json')));
	expect(
		items.map(({ id, url, title, summary, date_published }) => ({
			id,
			url,
			title,
			text: summary,
			published: Date.parse(date_published),
		})),
	).toEqual(wanted);
	const independent = ['rss', 'atom'].map((name) => readFeed(read(`corrections/${name}.xml`)).toJSON());
	for (const { title, url, items: kept } of independent) {
		expect([title, url]).toEqual(['تصويبات – ورّاق', `${SITE}corrections/`]);
		expect(kept.map(({ id, published }) => ({ id, published: Date.parse(published ?? '') }))).toEqual(
			wanted.map(({ id, published }) => ({ id, published })),
		);
	}
});

/** From the files of the articles; the sample has no two of one moment. */
function* corrections() {
	for (const file of filesBelow(path.join(content, 'articles'))) {
		if (!file.endsWith('.md')) continue;
		const source = parseYaml(readFileSync(path.join(content, 'articles', file), 'utf8').split('---\n')[1] ?? '');
		const id = file.slice(0, -'.md'.length);
		for (const { date, type, text } of source.corrections ?? []) {
			const published = instantOf(date);
			yield {
				id: `tag:warraq.example,${id.slice(0, 4)}:corrections/${id}/${new Date(published).toISOString()}`,
				url: `${SITE}${id}/`,
				title: `${type === 'clarification' ? 'توضيح' : 'تصويب'}: ${source.title}`,
				text,
				published,
			};
		}
	}
}

test('feeds have the titles that break careless writers', () => {
	const kept = TITLES.map(([title, clean = title]) => clean).toSorted();
	const titles = (all: readonly { title?: string | undefined }[]) => all.map(({ title }) => title).toSorted();
	expect(titles(parseRssFeed(read('tags/عناوين/rss.xml')).items ?? [])).toEqual(kept);
	expect(
		titles((parseAtomFeed(read('tags/عناوين/atom.xml')).entries ?? []).map(({ title }) => ({ title: title?.value }))),
	).toEqual(kept);
	expect(titles(JSON.parse(read('tags/عناوين/feed.json')).items)).toEqual(kept);
});

describe('newsboat fetches over loopback', () => {
	const server = createServer(({ url = '/' }, response) => {
		try {
			response.end(read(decodeURI(url)));
		} catch {
			response.writeHead(404).end();
		}
	});
	beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
	afterAll(() => server.close());

	test.each([
		['/rss.xml', ''],
		['/atom.xml', ''],
		['/tags/nato/rss.xml', 'tags/nato/'],
	])('%s: every item, from right to left', async (address, page) => {
		const folder = path.join(sandbox.root, `newsboat-${address.replaceAll('/', '-')}`);
		mkdirSync(folder);
		const { port } = server.address() as AddressInfo;
		const { feeds, items } = await fetchWithNewsboat(`http://127.0.0.1:${port}${address}`, folder);
		expect(feeds).toEqual([{ url: `${SITE}${page}`, title: page === '' ? 'ورّاق' : 'الناتو – ورّاق', is_rtl: 1 }]);
		const published = JSON.parse(read(address.replace(/[^/]+$/, 'feed.json'))).items as { url: string }[];
		expect(published.length).toBeGreaterThan(3);
		const wanted = published.map(({ url }) => {
			const { id, title, published, html } = expected(url);
			return { guid: id, title, url, pubDate: published / 1000, content: html };
		});
		expect(items.toSorted(byGuid)).toEqual(wanted.toSorted(byGuid));
	});
});

function byGuid(one: Record<string, unknown>, other: Record<string, unknown>): number {
	return String(one['guid']) < String(other['guid']) ? -1 : 1;
}

function pictureOf(content: Media | undefined): { picture?: Kept['picture'] } {
	if (!content) return {};
	const { url, type, width, height, description, credits } = content;
	const credit = credits?.[0]?.value;
	return {
		picture: {
			...{ url, type, width, height },
			...(description && { description: description.value }),
			...(credit !== undefined && { credit }),
		},
	};
}

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** feed-parser decodes entities of elements twice: what it answers is this of what a feed says. */
function decoded(text: string): string {
	return text
		.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replace(/&(lt|gt|amp|quot);/g, (_, name: 'lt' | 'gt' | 'amp' | 'quot') => ENTITIES[name])
		.trim();
}

interface Media {
	readonly url?: string;
	readonly type?: string;
	readonly width?: number;
	readonly height?: number;
	readonly description?: { readonly value?: string };
	readonly credits?: readonly { readonly value?: string }[];
}
