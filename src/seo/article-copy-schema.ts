import { z } from 'zod';

const term = z.strictObject({ name: z.string(), url: z.url() });
const instant = z.iso.datetime({ offset: true });

/** `/2022/01/slug/index.json`. A field that an article does not have is left out; addresses are absolute. */
export const articleCopySchema = z.strictObject({
	/** `2022/01/slug`: never changes. */
	id: z.string().regex(/^\d{4}\/\d{2}\/[^/]+$/),
	url: z.url(),
	title: z.string(),
	/** The standfirst, or the beginning of the text. */
	description: z.string().optional(),
	language: z.string(),
	/** First publication, no more exact than `datePrecision`: `2022-01-08T10:15:00+02:00`, `2022-01-08`, `2022-01`, `2022`. */
	published: z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T.+)?)?)?$/),
	datePrecision: z.enum(['minute', 'day', 'month', 'year', 'estimated']),
	/** The last update or correction after publication. */
	updated: instant.optional(),
	section: term.optional(),
	tags: z.array(term),
	authors: z.array(term),
	/** `url` is the list of the source in this archive, `original` what it published, `archived` a copy of that. */
	sources: z.array(term.extend({ original: z.url().optional(), archived: z.url().optional() })),
	image: z
		.strictObject({
			url: z.url(),
			type: z.string().optional(),
			width: z.int().optional(),
			height: z.int().optional(),
			alt: z.string().optional(),
			caption: z.string().optional(),
			credit: z.string().optional(),
		})
		.optional(),
	corrections: z.array(
		z.strictObject({ date: z.iso.date(), type: z.enum(['correction', 'clarification']), text: z.string() }),
	),
	translations: z.array(z.strictObject({ language: z.string(), url: z.url() })),
	/** Where an imported article was taken from, and when. */
	provenance: z
		.strictObject({ url: z.url(), capturedAt: instant.optional(), method: z.string().optional() })
		.optional(),
	/** Of the text. */
	words: z.int(),
	/** Safe HTML of the text. */
	html: z.string(),
});

export type ArticleCopy = z.output<typeof articleCopySchema>;
