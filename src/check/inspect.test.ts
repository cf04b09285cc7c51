import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectFile, inspectText } from './inspect.ts';

const RULES = { language: 'ar', url: 'https://example.org/' };
const PATH = 'articles/2022/01/slug.md';

function places(text: string, path = PATH): string[] {
	return inspectFile(Buffer.from(text), path, RULES).findings.map(
		({ line, column, code }) => `${line}:${column} ${code}`,
	);
}

describe('places in front matter', () => {
	test.each([
		['plain', 'title: قال ، نعم', '2:11 space-before-mark'],
		['in double quotes, behind escapes', 'title: "\\u0623\\"ب\\" قال ، نعم"', '2:24 space-before-mark'],
		['in single quotes', "title: 'قال ''نعم'' ثم ، لا'", '2:23 space-before-mark'],
		['over lines', 'title: >-\n  قال نعم\n  ثم ، لا', '4:5 space-before-mark'],
		[
			'in a list of corrections',
			'title: أ\ncorrections:\n  - { date: 2022-01-09, text: "قال ، نعم" }',
			'4:35 space-before-mark',
		],
		['relative words', 'title: "اجتماع الشهر المقبل"', '2:22 title-relative-time'],
		['relative words in a title over lines', 'title: >-\n  اجتماع\n  الشهر المقبل', '4:9 title-relative-time'],
	])('%s', (_, fields, place) => {
		expect(places(`---\n${fields}\ndate: 2022-01-08\n---\nنص`)).toEqual([place]);
	});

	test('comments, addresses and names of other fields are no prose', () => {
		const fields =
			'title: أ # قال ، نعم\naliases: [/قال ,نعم/]\nstory: قصة ، أخرى\nsources: [{ name: "سانا ، دمشق", url: "https://example.org/أ,ب" }]';
		expect(places(`---\n${fields}\ndate: 2022-01-08\n---\nنص`)).toEqual([]);
	});
});

test('an article in another language is read by the rules of its own', () => {
	const english = '---\ntitle: Text\ndate: 2022-01-08\nlang: en\n---\nقال ,نعم';
	expect(places(english)).toEqual([]);
	expect(
		inspectFile(Buffer.from(english.replace('en', 'ar')), PATH, { ...RULES, language: 'en' }).findings,
	).toHaveLength(1);
});

test('links inside the site are noted, with their places', () => {
	const body =
		'نص [أ](/about/), [ب](#عنوان), [ج](b.md#x), [د](b.md), [ه](https://example.org/x/), [و](https://example.net/).';
	const { links } = inspectFile(Buffer.from(`---\ntitle: أ\n---\n${body}`), PATH, RULES);
	expect(links).toEqual(
		['/about/', '#عنوان', 'b.md#x', 'https://example.org/x/'].map((url) => ({
			url,
			line: 4,
			column: body.lastIndexOf('[', body.indexOf(`](${url})`)) + 1,
		})),
	);
});

test.each([
	['a reference, where it is defined', 'انظر [هنا][1].\n\n[1]: /dead/', '/dead/', 6],
	['one inside of a quotation', '> انظر [هنا].\n>\n> [هنا]: /dead/', '/dead/', 6],
	['the first of two definitions', 'انظر [هنا][أ].\n\n[أ]: /dead/\n[أ]: /other/', '/dead/', 6],
	['a path in angle brackets', 'انظر [هنا](</dead/>).', '/dead/', 4],
	['a path behind a space', 'انظر [هنا]( /dead/ ).', '/dead/', 4],
	['an address in angle brackets', 'انظر <https://example.org/dead/>.', 'https://example.org/dead/', 4],
	['a bare address', 'انظر https://example.org/dead/', 'https://example.org/dead/', 4],
])('links are noted that are written as %s', (_, body, url, line) => {
	const { links } = inspectFile(Buffer.from(`---\ntitle: أ\n---\n${body}`), PATH, RULES);
	expect(links.map((link) => [link.url, link.line])).toEqual([[url, line]]);
});

test('a picture that is named by a reference is a picture, and no link', () => {
	const file = '---\ntitle: أ\n---\nنص\n\n![][2]\n\n![باب السوق][2]\n\n[2]: /market.jpg "باب السوق"';
	expect(places(file)).toEqual(['6:1 alt-missing', '8:1 caption-repeats-alt']);
	expect(inspectFile(Buffer.from(file), PATH, RULES).links).toEqual([]);
});

test('a text that does not look suspicious has nothing to tell', () => {
	const word = fc.constantFrom(
		...['قال', 'نعم', 'کتاب', 'المدينة', ' ', ' ', '، ', ',', '?', '.', ':', '\n', '\n\n', '> ', '- ', '١. '],
		...[
			'**',
			'*',
			'~~',
			'`',
			'«',
			'»',
			'"',
			'<b>',
			'</b>',
			'\\',
			'_',
			'<br>',
			'&nbsp;',
			' ، ',
			'https://example.net/a',
			'\u200b',
			'\u200f',
			'ﺍﻟﻤﺠﻠﺲ',
			'12',
			'    ',
			'![أ](أ ب)',
			...[' **قال** ', '**نعم**', ' *أ ب*،', '(**أ**)', '[', '](/a)', ']', '***'],
		],
	);
	const text = fc.tuple(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 30 }));
	fc.assert(
		fc.property(text, ([title, body]) => {
			const file = `---\ntitle: '${title.join('').replace(/[\n']/g, '')}'\n---\n${body.join('')}`;
			expect(inspectFile(Buffer.from(file), PATH, RULES)).toEqual(inspectText(file, PATH, RULES));
		}),
		{ numRuns: 300 },
	);
});

test.each([
	['emphasis', 'قال **نعم** ثم (*لا*).', []],
	['stars with spaces inside', 'قال ** نعم ** ثم', ['4:5 emphasis-literal']],
	['stars with a mark inside', 'قال**«نعم»**وأضاف', ['4:4 emphasis-literal']],
	['emphasis beside an address that hides a mark', '«https://example.net/a(**أ**)»', ['4:1 quotes-unbalanced']],
])('%s: what readers will see is told', (_, body, found) => {
	expect(places(`---\ntitle: أ\n---\n${body}`)).toEqual(found);
});

test.each([
	['brackets', '['.repeat(200_000)],
	['links that never end', '[]('.repeat(20_000)],
	['pictures that never end', '![ا'.repeat(5000)],
	['letters', `${'ا'.repeat(400_000)} کتاب مدينة`],
	['spaces', `قال${' '.repeat(400_000)}نعم`],
	['quotation marks', '«'.repeat(50_000)],
	['isolates', '\u2068'.repeat(50_000)],
	['non-joiners', 'ب\u200c'.repeat(50_000)],
	['stars', '*ب '.repeat(3000)],
	['quotations in each other', '> '.repeat(5000)],
	['HTML elements in each other', '<b>'.repeat(5000)],
])('many %s come to an end', (_, body) => {
	expect(inspectFile(Buffer.from(`---\ntitle: أ\n---\n${body}`), PATH, RULES)).toBeDefined();
});
