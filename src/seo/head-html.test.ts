import { expect, test } from 'vitest';
import { headHtml } from './head-html.ts';
import { namedTags, propertyTags } from './head-tag.ts';

test('tags stand one after another, with their attributes in order and escaped', () => {
	expect(
		headHtml([
			{ element: 'meta', name: 'dc.title', content: 'قال: "لا" & </title><script>' },
			{ element: 'link', rel: 'alternate', href: 'https://example.org/?a=1&b=2', hreflang: 'en' },
		]),
	).toBe(
		'<meta name="dc.title" content="قال: &quot;لا&quot; &amp; &lt;/title&gt;&lt;script&gt;"><link rel="alternate" href="https://example.org/?a=1&amp;b=2" hreflang="en">',
	);
});

test('a tag has a name or, as Open Graph wants it, a property, and none is empty', () => {
	const properties = propertyTags([
		['og:title', 'خبر'],
		['og:description', ''],
		['og:image', undefined],
	]);
	expect(headHtml([...namedTags([['robots', 'noindex']]), ...properties])).toBe(
		'<meta name="robots" content="noindex"><meta property="og:title" content="خبر">',
	);
});

test('no tags are no text', () => {
	expect(headHtml([])).toBe('');
});
