/** What an edit does to feeds: which files change, and what stays, against a model of the rules. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleFile } from './catalogue.ts';
import { buildViews, Sandbox } from './sandbox.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');
const SIZE = 3;
const MINIMUM = 2;

interface Fields {
	readonly title: string;
	readonly date: string;
	readonly tags: readonly string[];
	readonly body?: string;
	readonly updated?: string;
	readonly corrections?: readonly { readonly date: string; readonly text: string }[];
	readonly withdrawn?: { readonly date: string; readonly reason: string };
}
type Articles = Readonly<Record<string, Fields>>;

const BEFORE: Articles = Object.fromEntries(
	['2020', '2021', '2022'].flatMap((year) =>
		[1, 2, 3, 4, 5].map((day) => [
			`${year}/03/خبر-${day}`,
			{ title: `خبر ${day} من ${year}`, date: `${year}-03-0${day}`, tags: day % 2 ? ['النيل', 'سوق'] : ['الفرات'] },
		]),
	),
);
const NEW = '2022/03/خبر-5';
const OLD = '2020/03/خبر-2';

const sandbox = new Sandbox();
const options = { ...sandbox.options('edited'), now: NOW };
let articles = BEFORE;

beforeAll(async () => {
	sandbox.write('site.yml', `title: أرشيف\nurl: https://example.org/\nfeeds: { size: ${SIZE}, minimum: ${MINIMUM} }\n`);
	for (const [id, fields] of Object.entries(BEFORE)) sandbox.write(`articles/${id}.md`, articleFile({ ...fields }));
	await buildViews(options);
});
afterAll(() => sandbox.dispose());

test.each<[what: string, id: string, edit: Partial<Fields> | undefined]>([
	['the text of a new article', NEW, { body: 'نص آخر.\n' }],
	['the text of an old article', OLD, { body: 'نص آخر.\n' }],
	['a title', NEW, { title: 'عنوانٌ آخر' }],
	['an update', NEW, { updated: '2022-04-01T10:00:00Z' }],
	['a correction', OLD, { corrections: [{ date: '2023-05-01T10:00:00Z', text: 'الصواب: ألفان' }] }],
	['a new article', '2022/04/جديد', { title: 'جديد', date: '2022-04-02', tags: ['الفرات', 'سوق'] }],
	['a new article of an old day', '2021/03/قديم', { title: 'قديم', date: '2021-03-03', tags: ['الفرات'] }],
	['an earlier date', NEW, { date: '2022-03-01T09:00:00Z', updated: '2022-04-01T10:00:00Z' }],
	['a tag removed', '2022/03/خبر-3', { tags: ['سوق'] }],
	['a tag that gets its second article', '2022/03/خبر-4', { tags: ['الفرات', 'نادر'] }],
	['and its third', '2022/03/خبر-3', { tags: ['سوق', 'نادر'] }],
	['a withdrawal', '2022/03/خبر-3', { withdrawn: { date: '2022-05-01', reason: 'خطأ' } }],
	['an old article deleted', '2020/03/خبر-1', undefined],
	['a new article deleted', '2022/04/جديد', undefined],
	['an article of a new year', '2023/01/أول', { title: 'أول', date: '2023-01-01', tags: ['النيل'] }],
])('%s', async (_, id, edit) => {
	const before = articles;
	const { [id]: old, ...others } = before;
	articles = edit ? { ...others, [id]: { ...old, ...edit } as Fields } : others;
	if (edit) sandbox.write(`articles/${id}.md`, articleFile({ ...articles[id] }));
	else sandbox.remove(`articles/${id}.md`);
	await buildViews(options);
	const [was, is] = [feedsOf(before), feedsOf(articles)];
	const differing = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
		(address) => JSON.stringify(was[address]) !== JSON.stringify(is[address]),
	);
	expect(differing.length).toBeGreaterThan(0);
	expect(changedFeeds()).toEqual(differing.toSorted());
	for (const [address, { items }] of Object.entries(is)) {
		expect({ address, items: published(address) }).toEqual({ address, items });
	}
});

interface Feed {
	readonly previous?: string | undefined;
	readonly items: readonly Record<string, unknown>[];
}

/** Every feed of an archive by the rules: three newest, what no document of the archive has, years that are over. */
function feedsOf(all: Articles): Record<string, Feed> {
	const listed = Object.entries(all)
		.filter(([, { withdrawn }]) => !withdrawn)
		.toSorted(
			([id, { date }], [other, { date: otherDate }]) =>
				compare(instantOf(otherDate), instantOf(date)) || compare(other, id),
		);
	const years = [...new Set(listed.map(([, { date }]) => date.slice(0, 4)))].toSorted();
	const current = years.at(-1);
	const feeds: Record<string, Feed> = {};
	const put = (folder: string, some: typeof listed) => {
		for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
			feeds[`${folder}${file}`] = { items: some.slice(0, SIZE).map(itemOf) };
	};
	put('/', listed);
	const rest = listed.filter(([, { date }]) => date.startsWith(`${current}`)).length;
	feeds['/atom.xml'] = {
		previous: documentOf(years.at(-2)),
		items: listed.slice(0, Math.max(SIZE, rest)).map(itemOf),
	};
	for (const [at, year] of years.slice(0, -1).entries()) {
		const items = listed.filter(([, { date }]) => date.startsWith(year)).map(itemOf);
		feeds[`/feeds/${year}-1.xml`] = { previous: documentOf(years[at - 1]), items };
	}
	const corrections = listed
		.flatMap(([, { title, corrections = [] }]) => corrections.map(({ date, text }) => ({ date, text, title })))
		.toSorted((one, other) => compare(instantOf(other.date), instantOf(one.date)))
		.map(({ text, title }) => ({ text, title }));
	for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
		feeds[`/corrections/${file}`] = { items: corrections.slice(0, SIZE) };
	for (const tag of new Set(listed.flatMap(([, { tags }]) => tags))) {
		const some = listed.filter(([, { tags }]) => tags.includes(tag));
		if (some.length >= MINIMUM) put(`/tags/${tag}/`, some);
	}
	return feeds;
}

function itemOf([id, { title, date, tags, body = 'فقرة أولى.\n', updated, corrections = [] }]: [string, Fields]) {
	const changed = [updated ?? [], corrections.map((one) => one.date)].flat().map(instantOf).toSorted().at(-1);
	return {
		...{ id, title, published: instantOf(date), tags, text: body.trim() },
		...(changed !== undefined && { updated: changed }),
	};
}

/** Items of a published feed in the words of the model. */
function published(address: string): unknown[] {
	const [view = ''] = readFileSync(path.join(options.out, address), 'utf8').split('\n');
	const { items } = JSON.parse(view);
	if (address.startsWith('/corrections/'))
		return items.map(({ text, article }: Corrected) => ({ text, title: article.title }));
	return items.map(({ id, item, categories, updated }: Published) => ({
		...{ id, title: item.title, published: item.instant, tags: categories, text: item.excerpt },
		...(updated !== undefined && { updated }),
	}));
}

interface Corrected {
	readonly text: string;
	readonly article: { readonly title: string };
}

interface Published {
	readonly id: string;
	readonly item: { readonly title: string; readonly instant: number; readonly excerpt: string };
	readonly categories: readonly string[];
	readonly updated?: number;
}

function changedFeeds(): string[] {
	const changes = JSON.parse(readFileSync(path.join(options.cache, 'changes.json'), 'utf8'));
	return [changes.added, changes.changed, changes.removed]
		.flat()
		.filter((address: string) => /(^|\/)(rss\.xml|atom\.xml|feed\.json)$|^\/feeds\/\d/.test(address))
		.toSorted();
}

function documentOf(year: string | undefined): string | undefined {
	return year === undefined ? undefined : `/feeds/${year}-1.xml`;
}

function instantOf(date: string): number {
	return Date.parse(date);
}

function compare<T>(one: T, other: T): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
