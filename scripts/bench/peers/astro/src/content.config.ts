import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
	articles: defineCollection({
		loader: glob({ pattern: '**/*.md', base: './content/articles' }),
		schema: z.object({
			title: z.string(),
			date: z.coerce.date(),
			description: z.string().optional(),
			section: z.string(),
			sources: z.array(z.string()).default([]),
			authors: z.array(z.string()).default([]),
			tags: z.array(z.string()).default([]),
		}),
	}),
};
