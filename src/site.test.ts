import { describe, expect, test } from 'vitest';
import { parseSite } from './site.ts';

const minimal = 'title: ورّاق\nurl: https://example.org/\n';

function problemsOf(source: string): string[] {
	const { site, problems } = parseSite(source, 'site.yml');
	expect(site).toBeUndefined();
	return problems.map(({ file, line, column, severity, code, message }) =>
		`${file}:${line}:${column} ${severity} ${code}: ${message}`.replace(/[\u2068\u2069]/g, ''),
	);
}

test('only title and url are required', () => {
	expect(parseSite(minimal, 'site.yml')).toEqual({
		site: {
			title: 'ورّاق',
			description: '',
			url: 'https://example.org/',
			language: 'ar',
			timeZone: 'UTC',
			numerals: 'arab',
			months: 'dual',
			accent: '#8a1c1c',
			footer: [],
			images: { avif: false, cards: false },
			search: { enabled: true, periodSize: 2000 },
			publisher: { sameAs: [] },
			machineCopies: { json: false, markdown: false },
			sourceSeparator: ' _ ',
			pageSize: 20,
			feeds: { size: 20, formats: ['rss', 'atom', 'json'], minimum: 3 },
			news: {},
		},
		problems: [],
	});
});

test('every setting is kept', () => {
	const settings = {
		title: 'ورّاق',
		description: 'أرشيف',
		url: 'https://example.org/archive/',
		language: 'ar-SY',
		timeZone: 'Asia/Damascus',
		numerals: 'latn',
		months: 'levantine',
		weekStart: 'monday',
		accent: '#0b4f6c',
		logo: { src: '/logo.svg', alt: 'ورّاق', width: 10, height: 20 },
		navigation: [{ label: 'الوسوم', url: '/tags/' }],
		footer: [{ label: 'راسلنا', url: 'mailto:a@example.org' }],
		newsletter: { action: 'https://example.org/s', field: 'm', hidden: { list: '1' }, text: 'اشترك', consent: 'نعم' },
		images: { avif: true, cards: true },
		search: { enabled: false, periodSize: 500 },
		publisher: {
			name: 'دار ورّاق',
			logo: '/publisher.png',
			url: 'https://example.org/',
			publishingPrinciples: '/about/',
			correctionsPolicy: '/corrections-policy/',
			ethicsPolicy: 'https://example.org/ethics',
			ownershipFundingInfo: '/owners/',
			sameAs: ['https://www.wikidata.org/wiki/Q1'],
		},
		machineCopies: { json: true, markdown: true },
		indexNow: '0123-abcdEF',
		sourceSeparator: ' · ',
		pageSize: 50,
		feeds: {
			size: 10,
			formats: ['atom', 'json'],
			sections: ['rss'],
			tags: [],
			sources: ['json'],
			authors: ['atom'],
			minimum: 1,
			authority: 'old.example.org',
			hub: 'https://hub.example.org/',
		},
		news: { name: 'الورّاق اليومي' },
	};
	expect(parseSite(JSON.stringify(settings), 'site.yml')).toEqual({ site: settings, problems: [] });
});

test.each([
	[
		'accent: "#ffcc00"',
		'Unexpected `#ffcc00` for `accent`, expected a darker colour such as `#8a1c1c`, with a contrast of at least 4.5 on the paper `#fffdf9`.',
	],
	['accent: red', 'Unexpected `red` for `accent`, expected a colour such as `#8a1c1c`.'],
	['accent: "#8a1"', 'Unexpected `#8a1` for `accent`, expected a colour such as `#8a1c1c`.'],
	['indexNow: مفتاح', 'Unexpected `مفتاح` for `indexNow`, expected a key of 8 to 128 letters, digits and hyphens.'],
	['weekStart: friday', 'Unexpected `friday` for `weekStart`, expected `saturday` or `sunday` or `monday`.'],
])('%s', (line, message) => {
	const code = `site.yml:3:${line.indexOf(':') + 3} error site-field-invalid`;
	expect(problemsOf(`${minimal}${line}\n`)).toEqual([`${code}: ${message}`]);
});

test.each([
	['https://example.org', 'https://example.org/'],
	['https://example.org/archive', 'https://example.org/archive/'],
	['http://localhost:4321', 'http://localhost:4321/'],
	['https://مثال.سوريا/أرشيف', 'https://مثال.سوريا/أرشيف/'],
])('%s ends with a slash', (url, expected) => {
	expect(parseSite(`title: x\nurl: ${url}`, 'site.yml').site?.url).toBe(expected);
});

test('--site stands in for url', () => {
	expect(parseSite(minimal, 'site.yml', 'https://other.org/a').site?.url).toBe('https://other.org/a/');
	expect(parseSite('title: x', 'site.yml', 'https://other.org/').site?.url).toBe('https://other.org/');
});

describe('a mistake has its place', () => {
	test.each([
		[
			`${minimal}timeZone: دمشق`,
			'site.yml:3:11 error site-field-invalid: Unexpected `دمشق` for `timeZone`, expected an IANA time zone such as `Asia/Damascus`.',
		],
		[
			`${minimal}language: عربي`,
			'site.yml:3:11 error site-field-invalid: Unexpected `عربي` for `language`, expected a language tag such as `ar`.',
		],
		// A tag by its form that `Intl` refuses in the middle of a build.
		[
			`${minimal}language: ar-12`,
			'site.yml:3:11 error site-field-invalid: Unexpected `ar-12` for `language`, expected a language tag such as `ar`.',
		],
		[
			'title: x\nurl: example.org',
			'site.yml:2:6 error site-field-invalid: Unexpected `example.org` for `url`, expected an address such as `https://example.org/`.',
		],
		[
			'title: x\nurl: ftp://example.org/',
			'site.yml:2:6 error site-field-invalid: Unexpected `ftp://example.org/` for `url`, expected an address such as `https://example.org/`.',
		],
		[
			`title: x\nurl: https://example.org/${'a'.repeat(481)}`,
			`site.yml:2:6 error site-field-invalid: Unexpected \`https://example.org/${'a'.repeat(59)}…\` for \`url\`, expected an address of at most 500 bytes.`,
		],
		[
			'title: x',
			'site.yml:1:1 error site-field-missing: Missing `url`, expected an address such as `https://example.org/`.',
		],
		[
			`${minimal}navigation:\n  - label: أ\n    url: tags/`,
			'site.yml:5:10 error site-field-invalid: Unexpected `tags/` for `navigation.0.url`, expected an address that begins with `/`, `https://` or `mailto:`.',
		],
		[
			`${minimal}newsletter: {action: "javascript:alert(1)"}`,
			'site.yml:3:22 error site-field-invalid: Unexpected `javascript:alert(1)` for `newsletter.action`, expected an address such as `https://example.org/subscribe`.',
		],
		[
			`${minimal}navigation:\n  - label: أ\n    url: /a/\n  - url: /b/`,
			'site.yml:6:5 error site-field-missing: Missing `navigation.1.label`, expected text.',
		],
		[
			`${minimal}logo: {src: /logo.svg, alt: شعار, width: 10}`,
			'site.yml:3:7 error site-field-missing: Missing `logo.height`, expected a whole number from 1 on.',
		],
		[
			`${minimal}colour: red`,
			'site.yml:1:1 error site-field-unknown: Unexpected `colour`, expected a field of site.yml.',
		],
	])('%j', (source, problem) => {
		expect(problemsOf(source)).toEqual([problem]);
	});

	test.each([
		'',
		'- أ',
		'نص',
		'title:\nurl: https://example.org/',
		'title: ""\nurl: https://example.org/',
		'title: 1984\nurl: https://example.org/',
		`${minimal}numerals: roman`,
		`${minimal}months: syriac`,
		`${minimal}pageSize: 0`,
		`${minimal}pageSize: 1.5`,
		`${minimal}pageSize: 1e30`,
		`${minimal}navigation: &x [*x]`,
		`${minimal}feeds: {size: x}`,
		`${minimal}logo: x`,
		`${minimal}navigation: x`,
	])('%j: the message is a sentence of ours, not of a library', (source) => {
		const problems = problemsOf(source);
		expect(problems.length).toBeGreaterThan(0);
		expect(
			problems.filter((problem) =>
				/Invalid|Too (small|big)|received|for ``|null|expected (int|number|at least)\b/.test(problem),
			),
		).toEqual([]);
	});

	test.each([
		['title: "x', 'site.yml:1:10 error site-yaml'],
		[`${minimal}title: y`, 'site.yml:3:1 error site-yaml'],
		['title: *x\nurl: https://example.org/', 'site.yml:1:8 error site-yaml'],
		[`${minimal}description: a *b*\nfooter: *x`, 'site.yml:4:9 error site-yaml'],
	])('%j is no YAML', (source, problem) => {
		expect(problemsOf(source).map((line) => line.split(': ')[0])).toEqual([problem]);
	});

	test('all are told at once', () => {
		expect(problemsOf('titel: x\npageSize: 900').map((problem) => problem.split(' ')[2])).toEqual([
			'site-field-missing:',
			'site-field-missing:',
			'site-field-invalid:',
			'site-field-unknown:',
		]);
	});
});
