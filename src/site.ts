import { type Document, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { contrastOf, LEAST_CONTRAST, PAPER } from './accent.ts';
import { FEED_FORMATS } from './addresses.ts';
import { expectedBy } from './catalogue/field-problems.ts';
import { aliasWithoutAnchor } from './catalogue/yaml-advice.ts';
import { isLanguage } from './locale/direction.ts';
import { isTimeZone } from './locale/instant.ts';
import { MONTH_STYLES } from './locale/month-style.ts';
import { WEEK_STARTS } from './locale/weeks.ts';
import { type Problem, quote } from './problem.ts';

const text = z
	.string()
	.trim()
	.refine((value) => value !== '', 'text');
const address = z
	.string()
	.regex(/^(\/|https?:\/\/|mailto:)/, 'an address that begins with `/`, `https://` or `mailto:`');
const webAddress = z.string().regex(/^(\/|https?:\/\/)/, 'an address that begins with `/` or `https://`');

/** Of an archive that names none. */
const USUAL_LANGUAGE = 'ar';

/** Services that the form of `/admin/` can commit to. */
const ADMIN_BACKENDS = ['github', 'gitlab', 'gitea', 'test'] as const;

const HEX_COLOUR = 'a colour such as `#8a1c1c`';
const DARK_COLOUR = `a darker colour such as \`#8a1c1c\`, with a contrast of at least ${LEAST_CONTRAST} on the paper \`${PAPER.light}\``;

/** One check with one message, in place of one for each bound. */
function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER) {
	const expected = `a whole number from ${least} ${most === Number.MAX_SAFE_INTEGER ? 'on' : `to ${most}`}`;
	return z.number(expected).refine((value) => Number.isInteger(value) && value >= least && value <= most, expected);
}

const feedFormats = z.array(z.enum(FEED_FORMATS)).transform((formats) => [...new Set(formats)]);

/** A link of the masthead or the footer. */
const link = z.strictObject({ label: text, url: address });

const service = z.url({ protocol: /^https?$/, error: 'an address such as `https://auth.example.org`' });

/** Settings of the form. What it saves is a commit in the repository that holds the archive. */
const admin = z
	.strictObject({
		enabled: z.boolean('`true` or `false`').default(false),
		/** The service that the repository is at; `test` keeps everything in the browser, for trying the form out. */
		backend: z.enum(ADMIN_BACKENDS).default('github'),
		/** `owner/name`; for GitLab with its groups. */
		repo: z
			.string()
			.regex(/^[^/\s]+(\/[^/\s]+)+$/, 'a repository such as `owner/name`')
			.optional(),
		branch: text.default('main'),
		/** Where the content folder lies in the repository; `.` when it is the repository. */
		folder: z
			.string()
			.transform((folder) => folder.replace(/^(\.?\/)+|\/+$/g, ''))
			.refine((folder) => !folder.split('/').includes('..'), 'a folder in the repository such as `content`')
			.default('content'),
		/** Where writers sign in, when that is not the service itself. GitHub needs one for signing in without a token. */
		baseUrl: service.optional(),
		/** The service's API, for one of one's own: `https://git.example.org/api/v1`. */
		apiRoot: service.optional(),
		/** Id of the application under which writers sign in (GitLab, Gitea). */
		appId: text.optional(),
		/** What is saved waits as a merge request until somebody accepts it (GitHub, GitLab). */
		review: z.boolean('`true` or `false`').default(false),
	})
	.superRefine(({ enabled, backend, repo, review }, context) => {
		if (enabled && backend !== 'test' && repo === undefined) {
			const message = 'the repository that the archive is in, such as `owner/name`';
			context.addIssue({ code: 'custom', path: ['repo'], input: repo, message });
		}
		if (review && backend !== 'github' && backend !== 'gitlab') {
			const message = '`false`, because merge requests are made at GitHub and GitLab only';
			context.addIssue({ code: 'custom', path: ['review'], input: review, message });
		}
	});

/**
 * Everything a site owner decides: `content/site.yml`. Only `title` and `url` are required.
 * The comment of a field is its documentation.
 */
export const siteSchema = z.strictObject({
	/** The name of the paper. */
	title: text,
	/** One sentence, for feeds, search engines and the front page. */
	description: z.string().trim().default(''),
	/** Where the site is served, with its folder if it has one: `https://example.org/` or `https://example.org/archive/`. */
	url: z
		.url({ protocol: /^https?$/, error: 'an address such as `https://example.org/`' })
		// Percent-encoded, each address of the site has to be shorter than the 2,048 characters that sitemaps allow.
		.refine((url) => Buffer.byteLength(url) <= 500, 'an address of at most 500 bytes'),
	/** BCP 47 language of the site; an article may have its own in `lang`. */
	language: z.string().refine(isLanguage, 'a language tag such as `ar`').default(USUAL_LANGUAGE),
	/** IANA zone in which days are counted and dates without an offset are read. */
	timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as `Asia/Damascus`').default('UTC'),
	/** Digits that Warraq writes: `arab` ٠١٢, `latn` 012, `arabext` ۰۱۲. Those of authors stay as typed. */
	numerals: z.enum(['arab', 'latn', 'arabext']).default('arab'),
	/** Arabic month names; `dual` writes «كانون الأول (ديسمبر)». */
	months: z.enum(MONTH_STYLES).default('dual'),
	/** The first day of the week in the calendar of a month. Default: Saturday in Arabic, Monday elsewhere. */
	weekStart: z.enum(WEEK_STARTS).optional(),
	/** The one colour beside ink and paper, for links and bars. It has to be readable on paper; dark pages lighten it. */
	accent: z
		.string()
		.regex(/^#[0-9a-f]{6}$/i, { error: HEX_COLOUR, abort: true })
		.refine((colour) => contrastOf(colour, PAPER.light) >= LEAST_CONTRAST, DARK_COLOUR)
		.default('#8a1c1c'),
	/** Picture in the masthead: a path under `public/`, or an address. Without it the title stands alone. */
	logo: z.strictObject({ src: address, alt: text, width: wholeNumber(1), height: wholeNumber(1) }).optional(),
	/** Links of the masthead, after the front page. Default: sections, tags, sources. */
	navigation: z.array(link).optional(),
	/** Links of the footer. */
	footer: z.array(link).default([]),
	/** A plain form that posts to a newsletter service; absent when not given. */
	newsletter: z
		.strictObject({
			/** Where the form posts to. */
			action: z.url({ protocol: /^https?$/, error: 'an address such as `https://example.org/subscribe`' }),
			/** Name of the e-mail field at that service. */
			field: text.default('email'),
			/** Fields that the service wants beside it. */
			hidden: z.record(z.string(), z.string()).default({}),
			/** The sentence above the field. Default: one in the language of the site. */
			text: text.optional(),
			/** What the reader agrees to, under the field. */
			consent: text.optional(),
		})
		.optional(),
	images: z
		.strictObject({
			/** Pictures as AVIF too: a third smaller than WebP, and two to three times as long to make. */
			avif: z.boolean('`true` or `false`').default(false),
			/** A picture with the headline for links shared elsewhere, for each article that has none of its own. */
			cards: z.boolean('`true` or `false`').default(false),
		})
		.default({ avif: false, cards: false }),
	/** Search over the articles, in the reader's browser. */
	search: z
		.strictObject({
			/** `false`: no page for it, no index. */
			enabled: z.boolean('`true` or `false`').default(true),
			/**
			 * Articles in one index. There is one for each year; a year with more is cut into months. Making one takes memory
			 * for all of its articles: see «Search» in CONTRIBUTING.md.
			 */
			periodSize: wholeNumber(1, 100_000).default(2000),
		})
		.default({ enabled: true, periodSize: 2000 }),
	/** The paper as structured data names it. */
	publisher: z
		.strictObject({
			/** Default: `title`. */
			name: text.optional(),
			/** A path under `public/`, or an address. Default: `logo`. */
			logo: webAddress.optional(),
			/** Where the publisher is at home, when that is not this site. */
			url: webAddress.optional(),
			/** Pages that say how the paper works: addresses of this site such as `/about/`, or others. */
			publishingPrinciples: webAddress.optional(),
			correctionsPolicy: webAddress.optional(),
			ethicsPolicy: webAddress.optional(),
			ownershipFundingInfo: webAddress.optional(),
			/** The paper elsewhere: its pages in an encyclopedia, on social networks. */
			sameAs: z.array(webAddress).default([]),
		})
		.default({ sameAs: [] }),
	/** Copies of each article for programs, beside its page. */
	machineCopies: z
		.strictObject({
			/** `/2022/01/slug/index.json` */
			json: z.boolean('`true` or `false`').default(false),
			/** `/2022/01/slug/index.md`: the source file as it is, front matter and all. */
			markdown: z.boolean('`true` or `false`').default(false),
		})
		.default({ json: false, markdown: false }),
	/** A form in the browser for writers who never touch git, at `/admin/`. */
	admin: admin.default({ enabled: false, backend: 'github', branch: 'main', folder: 'content', review: false }),
	/** Key of IndexNow: published as `/<key>.txt`, so that search engines believe who tells them of changes. */
	indexNow: z
		.string()
		.regex(/^[A-Za-z0-9-]{8,128}$/, 'a key of 8 to 128 letters, digits and hyphens')
		.optional(),
	/** What was put right in an article. */
	corrections: z
		.strictObject({
			/** Where an article tells of it: `top`, `bottom`, or `by-type`: corrections at the top, clarifications at the bottom. */
			place: z.enum(['by-type', 'top', 'bottom']).default('by-type'),
		})
		.default({ place: 'by-type' }),
	/** Old addresses of articles (`aliases`). */
	redirects: z
		.strictObject({
			/** For Netlify: rules of `_redirects` go before the pages at the old addresses (`301!`). Other hosts refuse such rules. */
			force: z.boolean('`true` or `false`').default(false),
		})
		.default({ force: false }),
	/** What CSS draws between the names of the sources line. */
	sourceSeparator: z.string().default(' _ '),
	/** Articles on a page of a list. Changing it moves articles between numbered pages. */
	pageSize: wholeNumber(1, 500).default(20),
	feeds: z
		.strictObject({
			/** Newest articles in a feed. */
			size: wholeNumber(1, 200).default(20),
			/** Formats of the feed of the site, and of those below unless they say otherwise. An empty list: no feed. */
			formats: feedFormats.default([...FEED_FORMATS]),
			/** Formats of the feeds of each section. */
			sections: feedFormats.optional(),
			/** Formats of the feeds of each tag: `[rss]` keeps the many feeds of a long tail small. */
			tags: feedFormats.optional(),
			/** Formats of the feeds of each source. */
			sources: feedFormats.optional(),
			/** Formats of the feeds of each author. */
			authors: feedFormats.optional(),
			/** Formats of the feed of corrections. */
			corrections: feedFormats.optional(),
			/** A tag, source, section or author gets a feed of its own from this many articles on. */
			minimum: wholeNumber(1).default(3),
			/** Host in the ids of feed items; set it to the old host when the site moves, so that readers see no item twice. */
			authority: z.hostname('a host such as `example.org`').optional(),
			/** A WebSub hub that feeds name. Whoever publishes the site tells the hub what changed. */
			hub: z.url({ protocol: /^https?$/, error: 'an address such as `https://hub.example.org/`' }).optional(),
		})
		.default({ size: 20, formats: [...FEED_FORMATS], minimum: 3 }),
	news: z
		.strictObject({
			/** The paper's name as Google News has it. Default: the title. */
			name: text.optional(),
		})
		.default({}),
});

/** A site's settings with every default filled in. */
export type Site = z.output<typeof siteSchema>;

/**
 * Reads the text of a site.yml.
 *
 * @param file its path as problems name it
 * @param url stands in for `url` (the `--site` option)
 */
export function parseSite(source: string, file: string, url?: string): { site?: Site; problems: Problem[] } {
	const lines = new LineCounter();
	const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
	const at = (offset: number) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col });
	if (document.errors.length > 0) {
		const problems = document.errors.map((error) => ({
			file,
			...at(error.pos[0]),
			severity: 'error' as const,
			code: 'site-yaml',
			message: `Unexpected YAML, ${error.message}.`,
		}));
		return { problems };
	}
	let value: unknown;
	try {
		value = document.toJS({ maxAliasCount: 50 }) ?? {};
		// Throws at a value that holds itself: no message could show it.
		JSON.stringify(value);
	} catch {
		const { name, offset } = aliasWithoutAnchor(document) ?? { offset: 0 };
		const message =
			name === undefined
				? 'Unexpected YAML aliases, expected at most 50, and none inside what it stands for.'
				: `Unexpected alias ${quote(`*${name}`)}, expected one whose anchor ${quote(`&${name}`)} comes before it.`;
		return { problems: [{ file, ...at(offset), severity: 'error', code: 'site-yaml', message }] };
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		const message = 'Unexpected content of site.yml, expected lines of `name: value`.';
		return { problems: [{ file, line: 1, column: 1, severity: 'error', code: 'site-yaml', message }] };
	}
	const settings = url !== undefined ? { ...value, url } : value;
	const result = siteSchema.safeParse(settings, { reportInput: true });
	if (result.success) {
		const site = result.data;
		return { site: { ...site, url: site.url.endsWith('/') ? site.url : `${site.url}/` }, problems: [] };
	}
	const problems = result.error.issues.map((issue): Problem => {
		const path = issue.path.filter((key) => typeof key !== 'symbol');
		const name = path.join('.');
		const place = { file, ...at(offsetOf(document, path)), severity: 'error' as const };
		if (issue.code === 'unrecognized_keys') {
			const keys = issue.keys.map(quote).join(', ');
			return { ...place, code: 'site-field-unknown', message: `Unexpected ${keys}, expected a field of site.yml.` };
		}
		// A name with nothing behind it is null.
		if (issue.input === undefined || issue.input === null) {
			return { ...place, code: 'site-field-missing', message: `Missing \`${name}\`, expected ${expectedBy(issue)}.` };
		}
		const found = quote(typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input));
		return {
			...place,
			code: 'site-field-invalid',
			message: `Unexpected ${found} for \`${name}\`, expected ${expectedBy(issue)}.`,
		};
	});
	return { problems };
}

/** The language that the text of a site.yml names, which may be broken elsewhere; the usual one when it names none. */
export function languageAtAGlance(source: string): string {
	return /^language:[ \t]*["']?([A-Za-z0-9-]+)/m.exec(source)?.[1] ?? USUAL_LANGUAGE;
}

/** Where a field stands; one that is missing is told where it should be, at the field around it. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
	for (let length = path.length; length > 0; length--) {
		const node = document.getIn(path.slice(0, length), true);
		if (typeof node === 'object' && node !== null && 'range' in node) return (node.range as number[])[0] ?? 0;
	}
	return 0;
}
