import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf, digestText } from '../digest.ts';
import { isInShard } from './digest.ts';

test('equal data has an equal digest, and other data another', () => {
	const view = { title: 'ضمانات «أمنية»', tags: ['أ', 'ب'], updated: undefined };
	expect(digestOf(view)).toBe(digestOf({ title: 'ضمانات «أمنية»', tags: ['أ', 'ب'] }));
	const others = [
		{ ...view, title: 'ضَمانات «أمنية»' },
		{ ...view, tags: ['ب', 'أ'] },
		{ ...view, tags: ['أب'] },
		[],
		null,
	];
	expect(new Set([view, ...others].map(digestOf)).size).toBe(6);
});

test('a digest is 22 characters of SHA-256, of text as of its bytes', () => {
	const expected = createHash('sha256').update('نص').digest('base64url').slice(0, 22);
	expect([digestText('نص'), digestText(Buffer.from('نص'))]).toEqual([expected, expected]);
});

test.each([1, 2, 3, 16])('every address is in one of %d shards', (count) => {
	const addresses = [
		'/',
		'/404.html',
		'/tags/ناتو/',
		...Array.from({ length: 2000 }, (_, at) => `/2022/01/خبر-${at}/`),
	];
	const shards = Array.from({ length: count }, (_, at) =>
		addresses.filter((address) => isInShard(address, { index: at + 1, count })),
	);
	expect(shards.flat().toSorted()).toEqual(addresses.toSorted());
	for (const shard of shards) expect(shard.length).toBeGreaterThan(2000 / count / 2);
});

test('an address stays in its shard from one version to the next', () => {
	const shardOf = (address: string) => [1, 2, 3, 4, 5].find((index) => isInShard(address, { index, count: 5 }));
	const expected = (address: string) => (createHash('sha1').update(address).digest().readUInt32BE(0) % 5) + 1;
	const addresses = ['/', '/2022/01/سوق-الحميدية/', '/rss.xml'];
	expect(addresses.map(shardOf)).toEqual(addresses.map(expected));
});
