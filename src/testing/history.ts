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
	'page',
	'static',
	'draft',
	'withdraw',
	'language',
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
	section: string | undefined;
	body: string;
	related: string | undefined;
	readMore: string | undefined;
	picture: boolean;
	draft: boolean;
	withdrawn: boolean;
	lang: boolean;
}

const MONTHS = ['2019/12', '2020/01', '2020/02', '2021/01'];
const TAGS = ['الناتو', 'حلف الناتو', 'النّاتو', 'أوكرانيا', 'قمح', 'C++'];
const SOURCES = ['TASS', 'DPA', 'سانا'];
const SECTIONS = ['سياسة', 'ثقافة'];
/** One pixel each, of different colours. */
const PICTURES = [
	'R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==',
	'R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==',
];

/** The archive as it should lie on disk; every edit keeps it free of errors. */
export class History {
	readonly #sandbox: Sandbox;
	readonly #articles = new Map<string, DraftArticle>();
	readonly #registered = new Set<string>();
	#counter = 0;

	constructor(sandbox: Sandbox, site: string) {
		this.#sandbox = sandbox;
		sandbox.write('site.yml', site);
		sandbox.write('articles/picture.gif', Buffer.from(PICTURES[0] ?? '', 'base64'));
	}

	apply(edit: Edit): void {
		const { kind, pick, value, other } = edit;
		const article = this.#pick(pick);
		switch (kind) {
			case 'add':
				return this.#put(this.#newArticle(value, other));
			case 'register':
				this.#registered.add('nato');
				return this.#sandbox.write(
					'tags/nato.yml',
					`label: ${value % 2 ? 'الناتو' : 'حلف شمال الأطلسي'}\naliases: [حلف الناتو${other % 2 ? ', النّاتو, الناتو' : ''}]\n`,
				);
			case 'unregister':
				return this.#sandbox.remove('tags/nato.yml');
			case 'page':
				return value % 3
					? this.#sandbox.write('pages/about.md', `---\ntitle: من نحن ${value}\n---\nنص\n`)
					: this.#sandbox.remove('pages/about.md');
			case 'static':
				return value % 3
					? this.#sandbox.write('public/logo.txt', String(value))
					: this.#sandbox.remove('public/logo.txt');
			case 'repaint':
				return this.#sandbox.write('articles/picture.gif', Buffer.from(PICTURES[value % 2] ?? '', 'base64'));
			default:
				if (article) this.#change(article, edit);
		}
	}

	#change(article: DraftArticle, { kind, value, other }: Edit): void {
		switch (kind) {
			case 'retitle':
				return this.#put({ ...article, title: `عنوان ${value}` });
			case 'retag':
				return this.#put({ ...article, tags: pickSome(TAGS, value), section: SECTIONS[other % 3] });
			case 'redate':
				return this.#put({ ...article, date: dateIn(article.id.slice(0, 7), value) });
			case 'rewrite':
				return this.#put({
					...article,
					body: `فقرة ${value}\n\n${other % 2 ? '| أ |\n|---|\n| ب |\n' : '## عنوان\n'}`,
				});
			case 'rename': {
				this.#delete(article);
				this.#counter += 1;
				return this.#put({ ...article, id: `${article.id.slice(0, 7)}/renamed-${this.#counter}` });
			}
			case 'delete':
				return this.#delete(article);
			case 'link': {
				const target = this.#pick(other)?.id;
				const isOther = target !== undefined && target !== article.id;
				return this.#put({
					...article,
					related: isOther && value % 2 ? target : undefined,
					readMore: isOther && value % 3 ? target : undefined,
				});
			}
			case 'picture':
				return this.#put({ ...article, picture: value % 2 === 1 });
			case 'draft':
				return this.#put({ ...article, draft: value % 2 === 1 });
			case 'withdraw':
				return this.#put({ ...article, withdrawn: value % 2 === 1 });
			case 'language':
				return this.#put({ ...article, lang: value % 2 === 1 });
			default:
				return;
		}
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
			section: SECTIONS[other % 3],
			body: `نص الخبر ${value}`,
			related: undefined,
			readMore: undefined,
			picture: other % 5 === 0,
			draft: false,
			withdrawn: false,
			lang: false,
		};
	}

	#put(article: DraftArticle): void {
		this.#articles.set(article.id, article);
		this.#sandbox.write(`articles/${article.id}.md`, markdownOf(article));
	}

	#delete(article: DraftArticle): void {
		this.#articles.delete(article.id);
		this.#sandbox.remove(`articles/${article.id}.md`);
		for (const other of this.#articles.values()) {
			if (other.related !== article.id && other.readMore !== article.id) continue;
			this.#put({
				...other,
				related: other.related === article.id ? undefined : other.related,
				readMore: other.readMore === article.id ? undefined : other.readMore,
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
		article.section === undefined ? '' : `section: ${article.section}\n`,
		article.related === undefined ? '' : `related: [${article.related}]\n`,
		article.picture ? 'image: { src: ../../picture.gif, alt: صورة }\n' : '',
		article.draft ? 'draft: true\n' : '',
		article.withdrawn ? 'withdrawn: { date: 2022-01-01, reason: خطأ }\n' : '',
		article.lang ? 'lang: en\n' : '',
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
