import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ }).regex(/^[!-~]+$/);
const author = z.strictObject({ name: z.string().min(1), url: address.optional() });
const date = z.iso.datetime({ offset: true });

/** What jsonfeed.org/version/1.1 allows, without the fields that our feeds never have: a misspelt one is an error. */
export const jsonFeedSchema = z.strictObject({
	version: z.literal('https://jsonfeed.org/version/1.1'),
	title: z.string().min(1),
	home_page_url: address,
	feed_url: address,
	description: z.string().min(1),
	language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/),
	authors: z.array(author),
	hubs: z.array(z.strictObject({ type: z.string(), url: address })).optional(),
	items: z.array(
		z.strictObject({
			id: z.string().min(1),
			url: address,
			title: z.string().min(1),
			content_html: z.string().min(1),
			summary: z.string(),
			image: address.optional(),
			date_published: date,
			date_modified: date.optional(),
			authors: z.array(author),
			tags: z.array(z.string().min(1)),
			language: z.string(),
		}),
	),
});
