import { z } from 'zod';
import { isLanguage } from '../locale/direction.ts';
import { parseDate } from '../locale/instant.ts';
import { toAsciiDigits } from '../locale/numerals.ts';
import { isSlug } from '../locale/slug.ts';
import { isWebAddress } from '../markdown/relative-path.ts';
import { parseAlias } from './alias.ts';

function text_() {
	return z
		.string('text')
		.transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
		.refine((value) => value !== '', 'text');
}

const text = text_();
const webAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with `https://`' });
/** As YAML 1.2 writes them: an editor takes these unquoted for what they say. */
export const FLAGS = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'] as const;
/** Are these the values of a flag? So forms and editors know one in a schema that is plain data. */
export function isFlag(values: readonly unknown[] | undefined): boolean {
	return values?.every((value) => (FLAGS as readonly unknown[]).includes(value)) ?? false;
}

const flag = z.enum(FLAGS, '`true` or `false`').transform((value) => value.toLowerCase() === 'true');

const articleId = text
	.transform((id) => id.replace(/^\/|\/$|\.md$/g, ''))
	.refine((id) => /^\d{4}\/\d{2}\/[^/]+$/.test(id), {
		message: 'the id of an article such as `2021/12/slug`',
	});

const alias = text.transform((written, context) => {
	const read = parseAlias(written);
	if ('address' in read) return read.address;
	context.addIssue({ code: 'custom', message: read.expected, input: written, params: { hint: read.hint } });
	return z.NEVER;
});

const source = z.union([
	text.transform((name) => ({ name })),
	z.strictObject({ name: text, url: webAddress.optional(), archivedUrl: webAddress.optional() }),
]);

const image = z.union([
	text.transform((src) => ({ src, alt: '', archival: false })),
	z.strictObject({
		src: text,
		/** What the picture shows, for those who don't see it. */
		alt: z
			.string('text')
			.transform((value) => value.normalize('NFC').trim())
			.default(''),
		caption: text.optional(),
		credit: text.optional(),
		/** An older picture than the news: «أرشيف». */
		archival: flag.default(false),
	}),
]);

const schemas = new Map<string, ReturnType<typeof makeArticleSchema>>();

/** The schema for a site's zone. Made once: made anew for each article it took 0.5 of 2.05 ms. */
export function articleSchema(timeZone: string): ReturnType<typeof makeArticleSchema> {
	let schema = schemas.get(timeZone);
	if (!schema) {
		schema = makeArticleSchema(timeZone);
		schemas.set(timeZone, schema);
	}
	return schema;
}

/**
 * The front matter of an article: one schema, from which types, checks and documentation come. Scalars arrive as the
 * text that was typed, so booleans are read here.
 */
function makeArticleSchema(timeZone: string) {
	const date = dateIn(timeZone);
	return z.looseObject({
		/** The headline. */
		title: text,
		/** First publication: `2022-01-08T10:15:00+02:00`, or a local `2022-01-08T10:15` or `2022-01-08`. */
		date,
		/** Last change that readers should know of; never before `date`. */
		updated: date.optional(),
		/** Where the news comes from, in order. */
		sources: listOf(source).default([]),
		/** What the article is about. */
		tags: listOf(text).default([]),
		/** The lead picture. */
		image: image.optional(),
		/** The part of the paper. */
		section: text.optional(),
		/** Names of the writers. */
		authors: listOf(text).default([]),
		/** Name of a running story that several articles tell. */
		story: text.optional(),
		/** Standfirst and summary; else the first paragraph. */
		description: text.optional(),
		/** Ids of older articles: `2021/12/slug`. */
		related: listOf(articleId).default([]),
		/** The same article in other languages: `{ en: 2022/01/slug }`. Search engines heed it when each names the other. */
		translations: z
			.record(z.string(), articleId)
			.superRefine((ids, context) => {
				for (const language of Object.keys(ids).filter((one) => !isLanguage(one))) {
					const message = 'a language tag such as `en` before the id';
					context.addIssue({ code: 'custom', message, path: [language], input: language });
				}
			})
			.default({}),
		/** What was wrong and has been put right, with the day of the correction. */
		corrections: z
			.array(z.strictObject({ date, text, type: z.enum(['correction', 'clarification']).default('correction') }))
			.default([]),
		/** Not published yet. */
		draft: flag.default(false),
		/** Addresses that the article had before, `/old/12.html`: readers who ask for one are led to the article. */
		aliases: listOf(alias).default([]),
		/** Language of this article, when it is not the site's. */
		lang: z.string().refine(isLanguage, 'a language tag such as `en`').optional(),
		/** The article was taken back: its page says so and when, and lists leave it out. */
		withdrawn: z.strictObject({ date, reason: text }).optional(),
		/** Where an imported article was taken from. */
		provenance: z.strictObject({ url: webAddress, capturedAt: date.optional(), method: text.optional() }).optional(),
		/** How exact `date` is, when it is less than it looks. */
		datePrecision: z.enum(['day', 'month', 'year', 'estimated']).optional(),
	});
}

export type ArticleFields = z.output<ReturnType<typeof articleSchema>>;

/** Front matter of `content/pages/*.md`. */
export const pageSchema = z.looseObject({
	title: text_(),
	description: text_().optional(),
	lang: z.string().refine(isLanguage, 'a language tag such as `en`').optional(),
});

const ownPicture = text_().refine(
	(src) => !isWebAddress(src),
	'a file beside this one, or `/name.jpg` for `public/name.jpg`',
);

/** A file of `content/tags/`, `sources/`, `sections/` or `authors/`; its name is the slug. */
export const termSchema = z.strictObject({
	/** The spelling that readers see. */
	label: text_(),
	/** Other spellings that mean the same. */
	aliases: z.union([text_().transform((one) => [one]), z.array(text_())]).default([]),
	/** A sentence or two, at the head of its page and in its feeds. */
	description: text_().optional(),
	/** Where it is at home: the site of an agency, of a writer. */
	url: z.url({ protocol: /^https?$/, error: 'an address such as `https://example.org/`' }).optional(),
	/** A portrait of a writer, the mark of an agency. */
	image: z
		.union([
			ownPicture.transform((src) => ({ src, alt: '' })),
			z.strictObject({
				src: ownPicture,
				/** What the picture shows, for those who don't see it. */
				alt: z
					.string('text')
					.transform((value) => value.normalize('NFC').trim())
					.default(''),
				credit: text_().optional(),
			}),
		])
		.optional(),
	/** Slugs that its page had before: these addresses lead to it, and names of that slug mean it. */
	formerly: listOf(text_().refine(isSlug, 'the last part of an earlier address, such as `nato`')).default([]),
});

/** A list, or one value that stands for a list of one. */
function listOf<T extends z.ZodType>(item: T) {
	return z.union([z.array(item), item.transform((one) => [one] as z.output<T>[])]);
}

function dateIn(timeZone: string) {
	return z.string('a date').transform((written, context) => {
		const read = parseDate(written, timeZone);
		if (read) return read;
		const ascii = toAsciiDigits(written);
		const isOnlyDigits = ascii !== written && parseDate(ascii, timeZone);
		context.addIssue({
			code: 'custom',
			message: 'ISO 8601, such as `2022-01-08T10:15:00+02:00` or `2022-01-08`',
			params: { code: 'date-unreadable', hint: isOnlyDigits ? `Write \`${ascii}\`, with Western digits.` : undefined },
		});
		return z.NEVER;
	});
}
