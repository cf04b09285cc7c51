/** What edits do to sitemaps, one after another: which files change, and what each says then, against a model of the rules. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleFile } from './catalogue.ts';
import { buildViews, Sandbox } from './sandbox.ts';

const ZONE = 'Asia/Damascus';
const HOUR_MS = 3_600_000;

interface Fields {
	readonly title: string;
	readonly date: string;
	readonly tags: readonly string[];
	readonly datePrecision?: string;
	readonly body?: string;
	readonly updated?: string;
	readonly corrections?: readonly { readonly date: string; readonly text: string }[];
	readonly withdrawn?: { readonly date: string; readonly reason: string };
	readonly draft?: boolean;
}
type Articles = Readonly<Record<string, Fields>>;

const CLOCK = Date.parse('2022-03-12T12:00:00+02:00');
const [OLD, MIDDLE, LATE, NEW] = ['2021/08/حصاد', '2022/01/سوق', '2022/01/مطر', '2022/03/قمح'];

const BEFORE: Articles = {
	'2021/08/أول': { title: 'أول', date: '2021-08-03', tags: ['سوق'] },
	// Summer time.
	[OLD]: { title: 'حصاد', date: '2021-08-09T10:00:00+03:00', tags: ['قمح'] },
	[MIDDLE]: { title: 'سوق', date: '2022-01-08T10:00:00+02:00', tags: ['سوق', 'حلب'] },
	[LATE]: { title: 'مطر', date: '2022-01-31T20:00:00Z', tags: ['قمح'] },
	'2022/03/خبز': { title: 'خبز', date: '2022-03-11', tags: ['قمح', 'سوق'] },
	[NEW]: { title: 'قمح', date: '2022-03-12T11:00:00+02:00', tags: ['قمح'] },
};

const sandbox = new Sandbox();
const options = sandbox.options('edited');
let articles = BEFORE;
let now = CLOCK;

beforeAll(async () => {
	sandbox.write('site.yml', `title: أرشيف\nurl: https://example.org/\ntimeZone: ${ZONE}\n`);
	for (const [id, fields] of Object.entries(BEFORE)) sandbox.write(`articles/${id}.md`, articleFile({ ...fields }));
	await buildViews({ ...options, now });
});
afterAll(() => sandbox.dispose());

const correction = (date: string) => ({ corrections: [{ date, text: 'الصواب: ألفان' }] });

/** Hours by which the clock goes on, the article, and its new fields; none for one that is deleted. */
type Edit = readonly [hours: number, id?: string, fields?: Partial<Fields> | undefined];

test.each<[what: string, edit: Edit, changed: string[]]>([
	['the text of an article', [0, MIDDLE, { body: 'نص آخر.\n' }], []],
	['the title of an old one', [0, OLD, { title: 'حصاد القمح' }], []],
	['the title of a new one', [0, NEW, { title: 'قمح الشام' }], ['news-sitemap']],
	['an update', [0, MIDDLE, { updated: '2022-02-01T08:00:00+02:00' }], ['2022-01']],
	['a correction after it', [0, MIDDLE, correction('2022-02-03T09:00:00Z')], ['2022-01']],
	['an earlier correction in its place', [0, MIDDLE, correction('2022-01-09')], ['2022-01']],
	['a correction of old', [0, OLD, correction('2021-10-29T12:00:00+02:00')], ['2021-08']],
	['another hour', [0, MIDDLE, { date: '2022-01-08T09:00:00+02:00' }], []],
	['another hour of one without an update', [0, LATE, { date: '2022-01-31T21:00:00Z' }], ['2022-01']],
	[
		'an hour later, over the border of a month',
		[0, LATE, { date: '2022-01-31T22:00:00Z' }],
		['2022-01', '2022-02', 'lists', 'sitemap-index'],
	],
	[
		'a day before, over the border of a year',
		[0, LATE, { date: '2021-12-31T21:00:00Z' }],
		['2021-12', '2022-02', 'lists', 'sitemap-index'],
	],
	['a date that is known to the month', [0, LATE, { datePrecision: 'month' }], ['2021-12']],
	['a tag more', [0, MIDDLE, { tags: ['سوق', 'حلب', 'خضار'] }], ['terms']],
	['a tag less', [0, MIDDLE, { tags: ['سوق', 'خضار'] }], ['terms']],
	['a tag more that older and newer articles have', [0, MIDDLE, { tags: ['سوق', 'خضار', 'قمح'] }], []],
	['a tag more that has no newer article', [0, NEW, { tags: ['قمح', 'خضار'] }], ['terms']],
	[
		'a new article',
		[0, '2022/03/جديد', { title: 'جديد', date: '2022-03-12T12:00:00+02:00', tags: ['سوق'] }],
		['2022-03', 'news-sitemap', 'terms'],
	],
	['a new one of an old day', [0, '2021/08/تمر', { title: 'تمر', date: '2021-08-09', tags: ['قمح'] }], ['2021-08']],
	[
		'a new one of a new year',
		[0, '1990/01/قديم', { title: 'قديم', date: '1990-01-08', tags: ['قمح'] }],
		['1990-01', 'lists', 'sitemap-index', 'terms'],
	],
	['an old one deleted', [0, '1990/01/قديم'], ['1990-01', 'lists', 'sitemap-index', 'terms']],
	['one as a draft', [0, NEW, { draft: true }], ['2022-03', 'news-sitemap', 'terms']],
	['the same as no draft', [0, NEW, { draft: false }], ['2022-03', 'news-sitemap', 'terms']],
	['a withdrawal', [0, OLD, { withdrawn: { date: '2022-03-12', reason: 'خطأ' } }], ['2021-08']],
	['a new one deleted', [0, '2022/03/جديد'], ['2022-03', 'news-sitemap', 'terms']],
	['one of tomorrow', [0, '2022/03/غدا', { title: 'غدًا', date: '2022-03-13T10:00:00+02:00', tags: ['سوق'] }], []],
	['its hour', [22], ['2022-03', 'lists', 'news-sitemap', 'terms']],
	['47 hours after an article', [24], []],
	['49 hours after it', [2], ['news-sitemap']],
	['47 hours after the last one', [21], []],
	['49 hours after it, when none is left', [2], ['news-sitemap']],
	['a year', [8760], []],
])('%s', async (_, [hours, id, fields], changed) => {
	const [was, wasNow] = [articles, now];
	now += hours * HOUR_MS;
	if (id !== undefined) {
		const { [id]: old, ...others } = articles;
		articles = fields ? { ...others, [id]: { ...old, ...fields } as Fields } : others;
		if (fields) sandbox.write(`articles/${id}.md`, articleFile({ ...articles[id] }));
		else sandbox.remove(`articles/${id}.md`);
	}
	await buildViews({ ...options, now });
	const [before, after] = [filesOf(was, wasNow), filesOf(articles, now)];
	const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
		(name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
	);
	expect({ changed: changedFiles(), model: differing.toSorted() }).toEqual({ changed, model: changed });
	for (const [name, entries] of Object.entries(after)) {
		expect({ name, entries: published(name) }).toEqual({ name, entries });
	}
});

type Entry = readonly (string | undefined)[];

/** Every sitemap of an archive by the rules: each address with its `lastmod`, of news with its title. */
function filesOf(all: Articles, clock: number): Record<string, readonly Entry[]> {
	const listed = Object.entries(all)
		.filter(([, { withdrawn, draft, date }]) => !withdrawn && !draft && instantOf(date) <= clock)
		.toSorted(([id, a], [other, b]) => instantOf(a.date) - instantOf(b.date) || compare(id, other));
	const files: Record<string, readonly Entry[]> = {};
	const lastDays = (name: (day: string) => string) => {
		const last = new Map<string, string>();
		for (const [, { date }] of listed) last.set(name(dayOf(date)), dayOf(date));
		return [...last].toSorted(([one], [other]) => compare(one, other));
	};
	for (const month of new Set(listed.map(([, { date }]) => dayOf(date).slice(0, 7)))) {
		const some = listed.filter(([, { date }]) => dayOf(date).startsWith(month));
		files[month] = some.map(([id, fields]) => [`/${id}/`, modifiedOf(fields)]);
	}
	files['lists'] = [
		...['/sections/', '/tags/', '/sources/', '/authors/'].map((address) => [address, undefined]),
		...lastDays((day) => `/${day.slice(0, 4)}/`),
		...lastDays((day) => `/${day.slice(0, 4)}/${day.slice(5, 7)}/`),
		...lastDays((day) => `/on-this-day/${day.slice(5)}/`),
	];
	const oldest = listed.flatMap(([, { tags }]) => tags.toSorted(compare));
	files['terms'] = [...new Set(oldest)].map((tag) => [
		`/tags/${tag}/`,
		listed
			.filter(([, { tags }]) => tags.includes(tag))
			.map(([, { date }]) => dayOf(date))
			.at(-1),
	]);
	files['news-sitemap'] = listed
		.filter(([, { date, datePrecision }]) => !datePrecision && instantOf(date) > clock - 48 * HOUR_MS)
		.toReversed()
		.map(([id, { date, title }]) => [`/${id}/`, wordsOf(date), title]);
	const names = Object.keys(files).filter((name) => name !== 'news-sitemap');
	files['sitemap-index'] = names.map((name) => [`/sitemaps/${name}.xml`]);
	return files;
}

/** The last of publication, update and corrections; nothing of a date that is not known to the day. */
function modifiedOf({ date, datePrecision, updated, corrections = [] }: Fields): string | undefined {
	const later = [updated ?? [], corrections.map((one) => one.date)].flat().toSorted(byInstant).at(-1);
	if (later !== undefined && (datePrecision || instantOf(later) > instantOf(date))) return momentOf(later);
	return datePrecision ? undefined : wordsOf(date);
}

/** The entries of a published file in the words of the model. */
function published(name: string): Entry[] {
	if (name === 'sitemap-index') {
		return JSON.parse(read('sitemap-index.xml')).sitemaps.map((address: string) => [address]);
	}
	const file = name === 'news-sitemap' ? `${name}.xml` : `sitemaps/${name}.xml`;
	const { entries } = JSON.parse(read(file).split('\n')[0] ?? '');
	return entries.map(({ address, modified, published, title }: Record<string, string>) =>
		title === undefined ? [address, modified] : [address, published, title],
	);
}

function read(file: string): string {
	return readFileSync(path.join(options.out, file), 'utf8');
}

/** Names of the sitemaps among the changed addresses. */
function changedFiles(): string[] {
	const changes = JSON.parse(readFileSync(path.join(options.cache, 'changes.json'), 'utf8'));
	return [changes.added, changes.changed, changes.removed]
		.flat()
		.flatMap(
			(address: string) => /^\/(?:sitemaps\/)?((?:\d{4}-\d\d|lists|terms|.*sitemap.*))\.xml$/.exec(address)?.[1] ?? [],
		)
		.toSorted();
}

/** A day as it is, a moment with the offset of the zone. */
function wordsOf(date: string): string {
	return date.includes('T') ? momentOf(date) : date;
}

function momentOf(date: string): string {
	const [day, time, offset = ''] = new Date(instantOf(date))
		.toLocaleString('sv', { timeZone: ZONE, timeZoneName: 'longOffset' })
		.split(' ');
	return `${day}T${time}${offset.replace('GMT', '')}`;
}

function dayOf(date: string): string {
	return momentOf(date).slice(0, 10);
}

/** A day begins at midnight of the zone, which is winter time on all days of this file but those of summer. */
function instantOf(date: string): number {
	const isSummer = /^\d{4}-0[4-9]/.test(date);
	return Date.parse(date.includes('T') ? date : `${date}T00:00:00${isSummer ? '+03:00' : '+02:00'}`);
}

function byInstant(one: string, other: string): number {
	return instantOf(one) - instantOf(other);
}

function compare(one: string, other: string): number {
	return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
