import { expect, test } from 'vitest';
import { readMoreBlock } from './read-more-block.ts';

test('a title is escaped and stands apart from the words around it', () => {
	const target = { title: 'قال: "لا" </bdi><script>&lt;', href: '/a?b&c="d', language: 'ar' };
	expect(readMoreBlock(target, 'ar')).toBe(
		'<aside class="read-more"><a href="/a?b&amp;c=&quot;d"><span>اقرأ المزيد:</span> <bdi dir="rtl">قال: &quot;لا&quot; &lt;/bdi&gt;&lt;script&gt;&amp;lt;</bdi></a></aside>',
	);
});

test('the words are those of the article’s language, the title is marked with its own', () => {
	expect(readMoreBlock({ title: 'NATO يجتمع', href: '/2021/12/nato/', language: 'ar' }, 'en')).toBe(
		'<aside class="read-more"><a href="/2021/12/nato/"><span>Read more:</span> <bdi lang="ar" dir="rtl">NATO يجتمع</bdi></a></aside>',
	);
});
