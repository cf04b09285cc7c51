import type { Article } from '../catalogue/article.ts';

/** May the article be told to search engines? A build with drafts lists those that are no more than planned. */
export function isPublished({ draft, instant }: Article, now: number): boolean {
	return !draft && instant <= now;
}
