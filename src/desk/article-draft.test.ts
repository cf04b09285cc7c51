import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../catalogue/article.ts';
import { UsageError } from '../problem.ts';
import { type ArticleDraft, articleText, lookAlike, placeArticle, settleNames, splitNames } from './article-draft.ts';

const NOW = Date.parse('2024-09-30T21:30:45Z');
const ZONE = { timeZone: 'Asia/Damascus', now: NOW };
const DRAFT: ArticleDraft = { title: 'خبر', tags: [], sources: [], authors: [], isDraft: false };

describe('the place of an article', () => {
	test.each([
		['now, on the day of the site', { title: 'سوق المدينة' }, '2024/10/سوق-المدينة', '2024-10-01T00:30:00+03:00'],
		['without vowel marks', { title: 'السُّوقُ، ١٢ دكانًا!' }, '2024/10/السوق-12-دكانا', '2024-10-01T00:30:00+03:00'],
		['with digits alone', { title: '١٩٤٨' }, '2024/10/article-1948', '2024-10-01T00:30:00+03:00'],
		['without letters', { title: '؟!' }, '2024/10/article', '2024-10-01T00:30:00+03:00'],
		['by its own name', { title: 'سوق', slug: 'market' }, '2024/10/market', '2024-10-01T00:30:00+03:00'],
		['by its date', { title: 'سوق', date: '2022-01-08' }, '2022/01/سوق', '2022-01-08'],
		['by its date in the zone', { title: 'سوق', date: '2022-01-31T23:00:00Z' }, '2022/02/سوق', '2022-01-31T23:00:00Z'],
	])('%s', (_, draft, id, date) => {
		expect(placeArticle(draft, ZONE)).toEqual({ id, date, address: `/${id}/` });
	});

	test.each([
		['an empty headline', { title: ' ' }, 'empty title'],
		['a date of no calendar', { title: 'س', date: '2022-02-30' }, 'Unexpected --date'],
		['a date in Arabic digits', { title: 'س', date: '٢٠٢٢-٠١-٠٨' }, 'Western digits'],
		['a slug with capitals', { title: 'س', slug: 'Old Market' }, 'such as `old-market`'],
		['a slug of digits', { title: 'س', slug: '15' }, 'such as `article-15`'],
		['a slug that is a path', { title: 'س', slug: '../x' }, 'such as `x`'],
	])('is none for %s', (_, draft, message) => {
		let found: unknown;
		try {
			placeArticle(draft, ZONE);
		} catch (error) {
			found = error;
		}
		expect(found).toBeInstanceOf(UsageError);
		expect((found as UsageError).message.replace(/[\u2068\u2069]/g, '')).toContain(message);
	});
});

test('the file of an article with everything', () => {
	const draft = {
		...DRAFT,
		title: ' عاجل:  "السوق" \\ يفتح ',
		section: 'مجتمع',
		tags: ['دمشق', 'C#: لغة'],
		sources: ['سانا'],
		authors: ['سلمى'],
		image: { src: 'سوق 1.jpg', alt: 'ممر' },
		isDraft: true,
	};
	expect(articleText(draft, '2024-10-05')).toBe(`---
title: "عاجل: \\"السوق\\" \\\\ يفتح"
date: "2024-10-05"
section: "مجتمع"
authors:
  - "سلمى"
sources:
  - "سانا"
tags:
  - "دمشق"
  - "C#: لغة"
image:
  src: "سوق 1.jpg"
  alt: "ممر"
draft: true
---

`);
});

test('whatever the headline is, the file is read back as it was meant, without a finding', () => {
	const aText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '');
	fc.assert(
		fc.property(
			aText,
			fc.uniqueArray(fc.constantFrom('دمشق', 'C#', "'سوق'", 'أ: ب'), { maxLength: 3 }),
			(title, tags) => {
				const place = placeArticle({ title }, ZONE);
				const text = articleText({ ...DRAFT, title, tags }, place.date);
				const rules = { timeZone: 'Asia/Damascus', language: 'ar' };
				const { article, problems } = readArticle(Buffer.from(text), `articles/${place.id}.md`, rules);
				expect(problems).toEqual([]);
				expect(article).toMatchObject({
					id: place.id,
					title: title.normalize('NFC').replace(/\s+/g, ' ').trim(),
					tags,
				});
			},
		),
		{ numRuns: 100 },
	);
});

describe('names', () => {
	const labels: Readonly<Record<string, string>> = { NATO: 'الناتو' };
	const names = { inUse: ['الناتو', 'C++'], labelOf: (name: string) => labels[name] ?? name };

	test('are written as readers see them, each once', () => {
		expect(settleNames([' NATO ', 'الناتو', 'حلف  جديد', ''], names)).toEqual(['الناتو', 'حلف جديد']);
	});

	test.each([['+++'], ['C#']])('%s is refused', (name) => {
		expect(() => settleNames([name], names)).toThrow(UsageError);
	});

	test('are split at commas of both scripts', () => {
		expect(splitNames('دمشق، أسواق ,  قمح،')).toEqual(['دمشق', 'أسواق', 'قمح']);
	});
});

test.each([
	['أسعار-التدفئة', ['اسعار-التدفئه', 'سوق'], 'اسعار-التدفئه'],
	['سوق', ['سوق', 'أسواق'], undefined],
])('%s beside %j', (slug, others, found) => {
	expect(lookAlike(slug, others)).toBe(found);
});
