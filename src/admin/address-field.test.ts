import { expect, test } from 'vitest';
import { isSlug } from '../locale/slug.ts';
import { placeOf } from './address-field.ts';

test.each([
	['article', 'سوقُ «المدينة»: غدًا؟', 'سوق-المدينة-غدا'],
	['article', 'NATO 2022!', 'nato-2022'],
	['article', '٢٠٢٤', 'article-2024'],
	['article', 'Search', 'search'],
	['article', 'قمة بلا نهاية '.repeat(9), 'قمة-بلا-نهاية-قمة-بلا-نهاية-قمة-بلا-نهاية'],
	['page', 'من نحن', 'من-نحن'],
	['page', '1984', 'page-1984'],
	['page', 'Search', 'page-search'],
	['page', 'Tags', 'page-tags'],
	['term', '1948', '1948'],
	['term', 'Search', 'search'],
] as const)('%s %s has an address', (kind, title, slug) => {
	expect(placeOf(kind, title, '2024-11-01T01:30:00.000+03:00')).toEqual({ year: '2024', month: '11', slug });
	expect(isSlug(slug)).toBe(true);
});

test('without a title or a date there is none yet', () =>
	expect(placeOf('article', ' ', '')).toEqual({ year: '', month: '', slug: '' }));
