import { describe, expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { parseSite } from '../site.ts';
import { anArticle } from '../testing/catalogue.ts';
import { buildPreview, type PreviewFacts } from './preview.ts';

function factsOf(settings: string, facts: Partial<PreviewFacts> = {}): PreviewFacts {
	const { site } = parseSite(
		`title: أرشيف\nurl: https://example.org/archive/\ntimeZone: Asia/Damascus\n${settings}`,
		'site.yml',
	);
	if (!site) throw new Error(settings);
	const now = Date.parse('2026-03-01T00:00:00Z');
	return { site, link: locationsOf(site.url).link, now, isStale: false, problems: [], unpublished: [], ...facts };
}

const article = (fields: object) => anArticle({ id: '2026/03/خبر', ...fields }).article;

describe('why readers do not see an article yet', () => {
	test.each([
		['a draft, with its date', { draft: 'true', date: '2026-03-09' }, 'مسودة · الاثنين ٩ آذار (مارس) ٢٠٢٦'],
		['one of the future, with its time', { date: '2026-03-09T09:30' }, 'مؤجَّل · يُنشر الاثنين ٩ آذار (مارس) ٢٠٢٦ ٠٩:٣٠'],
		['one that waits for a day', { date: '2026-03-09' }, 'مؤجَّل · يُنشر الاثنين ٩ آذار (مارس) ٢٠٢٦'],
		['none that is published', { date: '2026-02-09' }, undefined],
	])('%s', (_, fields, state) => {
		expect(buildPreview(factsOf('', { article: article(fields) })).state).toBe(state);
		const { unpublished } = buildPreview(factsOf('', { unpublished: [article(fields)] }));
		const path = `/archive/2026/03/${encodeURIComponent('خبر')}/`;
		expect(unpublished).toEqual(state === undefined ? [] : [{ path, state }]);
	});
});

test('problems are counted in the language of the site, and the file is named once', () => {
	const problem = {
		file: 'content/a.md',
		line: 3,
		column: 7,
		severity: 'error',
		code: 'date-unreadable',
		message: 'x',
	} as const;
	const facts = { file: 'content/a.md', isStale: true, problems: [problem, { ...problem, hint: 'y' }, problem] };
	const { file: _, ...shown } = problem;
	expect(buildPreview(factsOf('', facts))).toEqual({
		language: 'ar',
		direction: 'rtl',
		words: { close: 'إخفاء', open: 'أظهر:', title: '٣ مشكلات' },
		stale: 'في الملف خطأ يمنع قراءته؛ الصفحة كما كانت قبله.',
		file: 'content/a.md',
		problems: [shown, { ...shown, hint: 'y' }, shown],
		unpublished: [],
	});
	const english = buildPreview(factsOf('language: en\nnumerals: latn\n', { ...facts, problems: [problem] }));
	expect([english.direction, english.words.title]).toEqual(['ltr', '1 problem']);
});

test('while an archive is being read, how far that is', () => {
	const { reading } = buildPreview(factsOf('', { reading: { done: 3500, total: 10_000 } }));
	expect(reading).toBe('يُقرأ الأرشيف: ٣٥٠٠ من ١٠٠٠٠. لم تكتمل القوائم بعد.');
});
