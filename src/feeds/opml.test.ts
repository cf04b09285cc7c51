import { XMLValidator } from 'fast-xml-parser';
import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import { aContext, aSite } from '../testing/feed.ts';
import { buildOpml } from './opml.ts';

test('each feed once, in its first format, terms in the order of the language', () => {
	const term = (label: string, address: string) => ({
		label,
		address,
		feeds: [
			{ format: 'atom' as const, address: `${address}atom.xml` },
			{ format: 'rss' as const, address: `${address}rss.xml` },
		],
	});
	const xml = buildOpml(
		{
			feed: { format: 'json', address: '/feed.json' },
			kinds: [{ kind: 'tag', terms: [term('ياء', '/tags/ياء/'), term('آثار "و" <غيرها> &apos;', '/tags/a/')] }],
		},
		aContext(aSite()),
	);
	expect(XMLValidator.validate(xml)).toBe(true);
	const rest = { type: 'rss', language: 'ar' };
	expect(parseOpml(xml)).toEqual({
		head: { title: 'ورّاق & أبناؤه', docs: 'https://opml.org/spec2.opml' },
		body: {
			outlines: [
				{
					...rest,
					text: 'ورّاق & أبناؤه',
					title: 'ورّاق & أبناؤه',
					xmlUrl: 'https://example.org/archive/feed.json',
					htmlUrl: 'https://example.org/archive/',
				},
				{
					text: 'الوسوم',
					outlines: [
						{
							...rest,
							text: 'آثار "و" <غيرها> &apos;',
							title: 'آثار "و" <غيرها> &apos;',
							xmlUrl: 'https://example.org/archive/tags/a/atom.xml',
							htmlUrl: 'https://example.org/archive/tags/a/',
						},
						{
							...rest,
							text: 'ياء',
							title: 'ياء',
							xmlUrl: 'https://example.org/archive/tags/%D9%8A%D8%A7%D8%A1/atom.xml',
							htmlUrl: 'https://example.org/archive/tags/%D9%8A%D8%A7%D8%A1/',
						},
					],
				},
			],
		},
	});
});

test('where no term has a feed yet and the site has none, the site itself', () => {
	const xml = buildOpml({ kinds: [] }, aContext(aSite()));
	expect(XMLValidator.validate(xml)).toBe(true);
	expect(parseOpml(xml).body?.outlines).toEqual([
		{ type: 'link', text: 'ورّاق & أبناؤه', url: 'https://example.org/archive/' },
	]);
});
