import { expect, test } from 'vitest';
import { readMoreBlock } from './read-more-block.ts';

test('a title is escaped and stands apart from the words around it', () => {
	expect(readMoreBlock('قال: "لا" </bdi><script>&lt;', '/a?b&c="d', 'ar')).toBe(
		'<aside class="read-more"><a href="/a?b&amp;c=&quot;d"><span>اقرأ المزيد:</span> <bdi>قال: &quot;لا&quot; &lt;/bdi&gt;&lt;script&gt;&amp;lt;</bdi></a></aside>',
	);
});

test('the words are those of the article’s language', () => {
	expect(readMoreBlock('NATO', '/2021/12/nato/', 'en')).toBe(
		'<aside class="read-more"><a href="/2021/12/nato/"><span>Read more:</span> <bdi>NATO</bdi></a></aside>',
	);
});
