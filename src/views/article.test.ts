import { expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import { articleView } from './article.ts';
import { feedView } from './feed.ts';

test('spellings of one tag or author are one link and one category of a feed, named as the article does first', () => {
	const archive = new TestArchive().put({
		id: '2022/01/a',
		tags: ['الناتو', 'NATO', 'النّاتو', 'nato'],
		authors: ['Salma', 'salma'],
	});
	const view = articleView.read(archive, { id: '2022/01/a' });
	expect(view?.tags).toEqual([
		{ label: 'الناتو', address: '/tags/الناتو/' },
		{ label: 'NATO', address: '/tags/nato/' },
	]);
	expect(view?.authors).toEqual([{ label: 'Salma', address: '/authors/salma/' }]);
	const item = feedView.read(archive, { format: 'rss' })?.items[0];
	expect([item?.categories, item?.authors]).toEqual([['الناتو', 'NATO'], ['Salma']]);
});
