import { describe, expect, test } from 'vitest';
import type { DatePrecision } from '../catalogue/article.ts';
import { citeBibtex } from './bibtex.ts';
import { citePlain } from './plain.ts';
import { citeRis } from './ris.ts';
import type { CitedSource } from './source.ts';

const article: CitedSource = {
	title: 'مجلس الناتو وروسيا (NRC) يلتئم في 12 يناير',
	authors: ['محمد كرد علي', 'ليفانت نيوز and TASS'],
	day: '2022-01-08',
	precision: 'minute',
	siteTitle: 'ليفانت نيوز',
	url: 'https://example.org/archive/2022/01/nato-russia-council/',
	language: 'ar',
};

const english: CitedSource = {
	title: 'The “old” market',
	authors: [],
	day: '1906-03-01',
	precision: 'month',
	siteTitle: 'The Paper',
	url: 'https://example.org/1906/03/old-market/',
	language: 'en-GB',
};

describe('as text', () => {
	test('the address has a line of its own', () => {
		expect(citePlain(article)).toMatchInlineSnapshot(`
			"محمد كرد علي، ليفانت نيوز and TASS، «مجلس الناتو وروسيا (NRC) يلتئم في 12 يناير»، ليفانت نيوز، ٨ كانون الثاني (يناير) ٢٠٢٢.
			https://example.org/archive/2022/01/nato-russia-council/"
		`);
	});

	test('in English', () => {
		expect(citePlain(english)).toMatchInlineSnapshot(`
			"“The ‘old’ market”, The Paper, March 1906.
			https://example.org/1906/03/old-market/"
		`);
	});

	test('with the numerals and months of the site', () => {
		const style = { language: 'ar', numerals: 'latn', months: 'gregorian' } as const;
		expect(citePlain({ ...article, title: 'قال «نعم»', authors: [] }, style)).toMatchInlineSnapshot(`
			"«قال ‹نعم›»، ليفانت نيوز، 8 يناير 2022.
			https://example.org/archive/2022/01/nato-russia-council/"
		`);
	});
});

describe('as BibTeX', () => {
	test('names stand whole, Arabic stays Arabic', () => {
		expect(citeBibtex(article)).toMatchInlineSnapshot(`
			"@article{nato-russia-council-2022-01,
			  author = {{محمد كرد علي} and {ليفانت نيوز and TASS}},
			  title = {{مجلس الناتو وروسيا (NRC) يلتئم في 12 يناير}},
			  journal = {ليفانت نيوز},
			  year = {2022},
			  month = jan,
			  day = {8},
			  url = {https://example.org/archive/2022/01/nato-russia-council/},
			  language = {ar},
			}
			"
		`);
	});

	test('what TeX takes for commands is escaped, and braces stay even', () => {
		const entry = citeBibtex({ ...article, authors: [], title: '{a}}% b & #1_c $2 ~d ^e \\f\n g' });
		expect(entry).toMatchInlineSnapshot(`
			"@article{nato-russia-council-2022-01,
			  title = {{\\textbraceleft{}a\\textbraceright{}\\textbraceright{}\\% b \\& \\#1\\_c \\$2 \\textasciitilde{}d \\textasciicircum{}e \\textbackslash{}f g}},
			  journal = {ليفانت نيوز},
			  year = {2022},
			  month = jan,
			  day = {8},
			  url = {https://example.org/archive/2022/01/nato-russia-council/},
			  language = {ar},
			}
			"
		`);
		expect(entry.split('{').length).toBe(entry.split('}').length);
	});

	test.each([
		['2022/01/nato-russia-council', 'nato-russia-council-2022-01'],
		['2022/01/2021-in-pictures', 'article-2021-in-pictures-2022-01'],
		['2022/01/الناتو', 'article-5TgPBMfx-2022-01'],
		['2022/01/الناتو-2', 'article-lJvoFXsx-2022-01'],
	])('the key of %s is %s', (id, key) => {
		for (const base of ['https://example.org/', 'http://other.example/archive/']) {
			const url = new URL(`${id}/`, base).href;
			expect(/^@article\{([^,]*),/.exec(citeBibtex({ ...article, url }))?.[1]).toBe(key);
		}
	});
});

describe('as RIS', () => {
	test('fields in lines that end with CR and LF', () => {
		expect(JSON.stringify(citeRis(article).split('\r\n'), null, '\t')).toMatchInlineSnapshot(`
			"[
				"TY  - NEWS",
				"AU  - محمد كرد علي",
				"AU  - ليفانت نيوز and TASS",
				"TI  - مجلس الناتو وروسيا (NRC) يلتئم في 12 يناير",
				"T2  - ليفانت نيوز",
				"PY  - 2022",
				"DA  - 2022/01/08/",
				"UR  - https://example.org/archive/2022/01/nato-russia-council/",
				"LA  - ar",
				"ER  - ",
				""
			]"
		`);
	});

	test('a line end inside a field would begin another', () => {
		expect(citeRis({ ...article, title: 'أ\r\nER  - \nب', authors: [] }).match(/\r\n/g)).toHaveLength(8);
	});
});

test.each<[DatePrecision, string, string[], string]>([
	['minute', '٨ كانون الثاني (يناير) ٢٠٢٢', ['year = {2022}', 'month = jan', 'day = {8}'], '2022/01/08/'],
	['day', '٨ كانون الثاني (يناير) ٢٠٢٢', ['year = {2022}', 'month = jan', 'day = {8}'], '2022/01/08/'],
	['month', 'كانون الثاني (يناير) ٢٠٢٢', ['year = {2022}', 'month = jan'], '2022/01//'],
	['year', '٢٠٢٢', ['year = {2022}'], '2022///'],
	['estimated', '٢٠٢٢', ['year = {2022}'], '2022///'],
])('a date known to the %s is no more exact', (precision, plain, bibtex, ris) => {
	const source = { ...article, precision };
	expect({
		plain: /نيوز، ([^،]*)\.\n/.exec(citePlain(source))?.[1],
		bibtex: citeBibtex(source).match(/(year|month|day) = [^,]*/g),
		ris: /DA {2}- (.*)\r\n/.exec(citeRis(source))?.[1],
	}).toEqual({ plain, bibtex, ris });
});
