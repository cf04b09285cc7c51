import fc from 'fast-check';
import type { Sandbox } from './sandbox.ts';

/**
 * Random histories of an archive: what a newsroom does to its files. An edit is a few numbers that pick from what is
 * there, so that fast-check can shrink a history that breaks a rule to the few edits that matter.
 */
export interface Edit {
	readonly kind: (typeof KINDS)[number];
	readonly pick: number;
	readonly value: number;
	readonly other: number;
}

const KINDS = [
	'add',
	'add',
	'add',
	'retitle',
	'retag',
	'redate',
	'rewrite',
	'rename',
	'delete',
	'link',
	'picture',
	'repaint',
	'register',
	'unregister',
	'section',
	'page',
	'static',
	'draft',
	'withdraw',
	'correct',
	'alias',
	'unalias',
	'language',
	'story',
	'import',
	'note',
	'settings',
	'author',
] as const;

export const anEdit: fc.Arbitrary<Edit> = fc.record({
	kind: fc.constantFrom(...KINDS),
	pick: fc.nat(999),
	value: fc.nat(999),
	other: fc.nat(999),
});

interface DraftArticle {
	id: string;
	title: string;
	date: string;
	tags: string[];
	sources: string[];
	authors: string[];
	section: string | undefined;
	body: string;
	related: string | undefined;
	readMore: string | undefined;
	translation: string | undefined;
	/** A comment in the front matter: the file is another, and its page the same. */
	note: number;
	picture: boolean;
	draft: boolean;
	withdrawn: boolean;
	/** Days of corrections. */
	corrected: readonly string[];
	aliases: readonly string[];
	lang: boolean;
	story: string | undefined;
}

const MONTHS = ['2019/12', '2020/01', '2020/02', '2021/01'];
const TAGS = ['الناتو', 'حلف الناتو', 'النّاتو', 'أوكرانيا', 'قمح', 'C++'];
const SOURCES = ['TASS', 'DPA', 'سانا'];
const STORIES = ['القمة', 'الحصاد'];
const SECTIONS = ['سياسة', 'ثقافة'];
const AUTHORS = ['سلمى', 'Salma', 'يوسف'];
/** Lines at the end of site.yml, in place of those before. */
const SETTINGS = [
	'',
	'machineCopies: { json: true }\nindexNow: abcdefgh\n',
	'machineCopies: { markdown: true }\nindexNow: abcdefgi\nimages: { avif: true }\n',
	'publisher: { name: الناشر }\nnews: { name: الأخبار }\n',
	'admin: { enabled: true, backend: test }\n',
];
const FEEDS = [
	'size: 3, minimum: 2',
	'formats: []',
	'formats: [json], tags: [rss], minimum: 1',
	'size: 200, minimum: 4, sources: [], sections: [atom]',
];
/** Two of one pixel, one of which more variants are made (481 x 1), and one that is published as it is. */
const PICTURES = [
	Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
	Buffer.from('R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAeEAAAABAQMAAADTt4R7AAAAA1BMVEUAAACnej3aAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQI12NgoAQAAAA+AAELl2iNAAAAAElFTkSuQmCC',
		'base64',
	),
	Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9"/></svg>'),
];

/** Edits of one article alone. */
const CHANGES = {
	retitle: (value) => ({ title: `عنوان ${value}` }),
	retag: (value, other) => ({ tags: pickSome(TAGS, value), section: SECTIONS[other % 3] }),
	redate: (value, _, { id }) => ({ date: dateIn(id.slice(0, 7), value) }),
	rewrite: (value, other) => ({ body: `فقرة ${value}\n\n${other % 2 ? '| أ |\n|---|\n| ب |\n' : '## عنوان\n'}` }),
	picture: (value) => ({ picture: value % 2 === 1 }),
	draft: (value) => ({ draft: value % 2 === 1 }),
	withdraw: (value) => ({ withdrawn: value % 2 === 1 }),
	// Several of one day, and later ones before earlier ones.
	correct: (value, other) => ({
		corrected: pickSome(['2022-01-02', '2022-01-01', '2022-01-01', '2023-05-01'], value % (other + 1)),
	}),
	unalias: () => ({ aliases: [] }),
	language: (value) => ({ lang: value % 2 === 1 }),
	note: (value) => ({ note: value }),
	author: (value) => ({ authors: pickSome(AUTHORS, value) }),
	story: (value) => ({ story: STORIES[value % 3] }),
} satisfies Record<string, (value: number, other: number, article: DraftArticle) => Partial<DraftArticle>>;

function registryFile(value: number, other: number): string {
	const label = value % 2 ? 'الناتو' : 'حلف شمال الأطلسي';
	const aliases = `[حلف الناتو${other % 2 ? ', النّاتو, الناتو' : ''}]`;
	return `label: ${label}\naliases: ${aliases}\n${extrasOf(value, other, 'الناتو')}`;
}

/** An earlier address, which takes in the articles of that name, and a picture. */
function extrasOf(value: number, other: number, formerly: string): string {
	return `${other % 3 ? `formerly: [${formerly}]\n` : ''}${value % 5 ? 'image: { src: ../articles/picture.gif, alt: صورة }\n' : ''}`;
}

/** The archive as it should lie on disk; every edit keeps it free of errors. */
export class History {
	readonly #sandbox: Sandbox;
	readonly #site: string;
	readonly #articles = new Map<string, DraftArticle>();
	/** Addresses of articles that were renamed or deleted. */
	readonly #past = new Set<string>();
	#counter = 0;

	constructor(sandbox: Sandbox, site: string) {
		this.#sandbox = sandbox;
		this.#site = site;
		sandbox.write('site.yml', site);
		sandbox.write('articles/picture.gif', PICTURES[0] ?? '');
		// Enough that lists have several numbered pages from the start.
		for (let at = 0; at < 14; at++) this.#put(this.#newArticle(at, 7 * at + 3));
	}

	apply({ kind, pick, value, other }: Edit): void {
		const article = this.#pick(pick);
		switch (kind) {
			case 'add':
				this.#put(this.#newArticle(value, other));
				break;
			case 'import':
				// More of one tag than a page looks back for related ones.
				for (let at = 0; at < 14; at++) this.#put({ ...this.#newArticle(value + at, other + at), tags: ['قمح'] });
				break;
			case 'register':
				if (value % 4 > 1) {
					const names = 'label: سلمى الحلبي\naliases: [سلمى, Salma]\n';
					this.#sandbox.write('authors/salma.yml', `${names}${extrasOf(value, other, 'يوسف')}`);
				} else this.#sandbox.write('tags/nato.yml', registryFile(value, other));
				break;
			case 'unregister':
				this.#sandbox.remove('authors/salma.yml');
				this.#sandbox.remove('tags/nato.yml');
				break;
			case 'section':
				this.#writeOrRemove('sections/politics.yml', value, `label: شؤون ${value % 2}\naliases: [سياسة]\n`);
				break;
			case 'page':
				this.#writeOrRemove('pages/about.md', value, `---\ntitle: من نحن ${value}\n---\nنص\n`);
				break;
			case 'static':
				this.#writeOrRemove('public/logo.txt', value, String(value));
				this.#writeOrRemove('public/_redirects', other, `/all/* /:splat ${other}\n`);
				break;
			case 'repaint':
				this.#sandbox.write('articles/picture.gif', PICTURES[value % PICTURES.length] ?? '');
				break;
			case 'settings':
				this.#sandbox.write('site.yml', this.#settings(value, other));
				break;
			case 'delete':
				if (article) this.#delete(article);
				break;
			case 'rename':
				if (article) this.#rename(article);
				break;
			case 'alias':
				if (article) this.#put({ ...article, aliases: this.#aliases(article, value, other) });
				break;
			case 'link':
				if (article) this.#put({ ...article, ...this.#links(article, value, other) });
				break;
			default:
				if (article) this.#put({ ...article, ...CHANGES[kind](value, other, article) });
		}
	}

	/** The settings of the history, with other feeds, and more at the end. */
	#settings(value: number, other: number): string {
		const site = this.#site.replace(/^feeds: .*\n|^images: .*\n|^machineCopies: .*\n/gm, '');
		return `${site}feeds: { ${FEEDS[other % FEEDS.length]} }\n${SETTINGS[value % SETTINGS.length]}`;
	}

	#writeOrRemove(file: string, value: number, text: string): void {
		if (value % 3 === 0) this.#sandbox.remove(file);
		else this.#sandbox.write(file, text);
	}

	#rename(article: DraftArticle): void {
		this.#delete(article);
		this.#counter += 1;
		const aliases = [...article.aliases, `/${article.id}/`];
		this.#put({ ...article, aliases, id: `${article.id.slice(0, 7)}/renamed-${this.#counter}` });
	}

	/** Old addresses that no other article has, some of them those of articles and files that are no more. */
	#aliases({ id, aliases }: DraftArticle, value: number, other: number): string[] {
		const free = [`/old/${value % 7}.php`, `/Old/${other % 5}/`, `/old/${other % 5}/`, ...this.#past, ...aliases];
		const taken = new Set(
			[...this.#articles.values()].flatMap((article) =>
				article.id === id ? [`/${id}/`] : [`/${article.id}/`, ...article.aliases],
			),
		);
		return [...new Set(pickSome(free, value))].filter((address) => !taken.has(address));
	}

	#links(
		article: DraftArticle,
		value: number,
		other: number,
	): Pick<DraftArticle, 'related' | 'readMore' | 'translation'> {
		const target = this.#pick(other)?.id;
		const isOther = target !== undefined && target !== article.id;
		const when = (isWanted: boolean) => (isOther && isWanted ? target : undefined);
		return { related: when(value % 2 > 0), readMore: when(value % 3 > 0), translation: when(value % 5 > 1) };
	}

	#newArticle(value: number, other: number): DraftArticle {
		this.#counter += 1;
		const month = MONTHS[value % MONTHS.length] ?? '2020/01';
		return {
			id: `${month}/a${this.#counter}`,
			title: `خبر ${this.#counter}`,
			date: dateIn(month, other),
			tags: pickSome(TAGS, other),
			sources: pickSome(SOURCES, value),
			authors: pickSome(AUTHORS, other),
			section: SECTIONS[other % 3],
			body: `نص الخبر ${value}`,
			related: undefined,
			readMore: undefined,
			translation: undefined,
			note: 0,
			picture: other % 5 === 0,
			draft: false,
			withdrawn: false,
			corrected: [],
			aliases: [],
			lang: false,
			story: STORIES[value % 4],
		};
	}

	#put(article: DraftArticle): void {
		this.#articles.set(article.id, article);
		this.#sandbox.write(`articles/${article.id}.md`, markdownOf(article));
	}

	#delete(article: DraftArticle): void {
		this.#articles.delete(article.id);
		this.#past.add(`/${article.id}/`);
		this.#sandbox.remove(`articles/${article.id}.md`);
		for (const other of this.#articles.values()) {
			const { related, readMore, translation } = other;
			if (![related, readMore, translation].includes(article.id)) continue;
			const kept = (target: string | undefined) => (target === article.id ? undefined : target);
			this.#put({
				...other,
				related: kept(related),
				readMore: kept(readMore),
				translation: kept(translation),
			});
		}
	}

	#pick(number: number): DraftArticle | undefined {
		const articles = [...this.#articles.values()];
		return articles[number % Math.max(1, articles.length)];
	}
}

function markdownOf(article: DraftArticle): string {
	const list = (name: string, values: readonly string[]) =>
		values.length > 0 ? `${name}: ${JSON.stringify(values)}\n` : '';
	return [
		'---\n',
		`title: ${JSON.stringify(article.title)}\ndate: ${article.date}\n`,
		list('tags', article.tags),
		list('sources', article.sources),
		list('authors', article.authors),
		article.section === undefined ? '' : `section: ${article.section}\n`,
		article.related === undefined ? '' : `related: [${article.related}]\n`,
		article.translation === undefined ? '' : `translations: { en: ${article.translation} }\n`,
		article.note === 0 ? '' : `# ملاحظة ${article.note}\n`,
		article.picture ? 'image: { src: ../../picture.gif, alt: صورة }\n' : '',
		article.draft ? 'draft: true\n' : '',
		article.withdrawn ? 'withdrawn: { date: 2022-01-01, reason: خطأ }\n' : '',
		list('aliases', article.aliases),
		...(article.corrected.length > 0 ? ['corrections:\n'] : []),
		...article.corrected.map((date, at) => `  - { date: ${date}, text: تصويب ${at} }\n`),
		article.lang ? 'lang: en\n' : '',
		article.story === undefined ? '' : `story: ${article.story}\n`,
		'---\n',
		article.body,
		article.readMore === undefined ? '' : `\n\n::read-more{article=${article.readMore}}\n`,
	].join('');
}

/** A moment of the month; several articles share a day, some a minute, and some lie in the future. */
function dateIn(month: string, number: number): string {
	const day = String(1 + (number % 4)).padStart(2, '0');
	return number % 3 === 0 ? `${month.replace('/', '-')}-${day}` : `${month.replace('/', '-')}-${day}T0${number % 3}:00`;
}

function pickSome(values: readonly string[], number: number): string[] {
	return values.filter((_, at) => (number >> at) % 2 === 1);
}
