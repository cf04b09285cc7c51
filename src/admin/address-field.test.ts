import { expect, test } from 'vitest';
import { isSlug } from '../locale/slug.ts';
import { placeOf } from './address-field.ts';

test.each([
	['سوقُ «المدينة»: غدًا؟', 'سوق-المدينة-غدا'],
	['NATO 2022!', 'nato-2022'],
	['٢٠٢٤', 'article-2024'],
	['قمة بلا نهاية '.repeat(9), 'قمة-بلا-نهاية-قمة-بلا-نهاية-قمة-بلا-نهاية'],
])('%s has an address', (title, slug) => {
	expect(placeOf(title, '2024-11-01T01:30:00.000+03:00')).toEqual({ year: '2024', month: '11', slug });
	expect(isSlug(slug)).toBe(true);
});

test('without a title or a date there is none yet', () =>
	expect(placeOf(' ', '')).toEqual({ year: '', month: '', slug: '' }));
