import { expect, test } from 'vitest';
import { addressOfCard, cardText } from './card.ts';

const STYLE = { title: 'ورّاق', language: 'ar', numerals: 'arab', months: 'dual' } as const;
const SOURCE = { headline: 'مجلس الناتو', section: 'سياسة', day: '2022-01-08', precision: 'minute' } as const;

test('a card shows what the page shows, in the words of the site', () => {
	expect(cardText(SOURCE, STYLE)).toMatchInlineSnapshot(`
		{
		  "date": "٨ كانون الثاني (يناير) ٢٠٢٢",
		  "direction": "rtl",
		  "headline": "مجلس الناتو",
		  "section": "سياسة",
		  "site": "ورّاق",
		}
	`);
	expect(cardText(SOURCE, { ...STYLE, language: 'en', numerals: 'latn' })).toMatchObject({
		date: '8 January 2022',
		direction: 'ltr',
	});
});

test.each([
	['minute', '٨ كانون الثاني (يناير) ٢٠٢٢'],
	['day', '٨ كانون الثاني (يناير) ٢٠٢٢'],
	['month', 'كانون الثاني (يناير) ٢٠٢٢'],
	['year', '٢٠٢٢'],
	['estimated', '٢٠٢٢'],
] as const)('a date that is known to the %s says no more', (precision, date) => {
	expect(cardText({ ...SOURCE, precision }, STYLE).date).toBe(date);
});

test('a card is named by all that it shows', () => {
	const text = cardText(SOURCE, STYLE);
	const others = [
		{ site: 'أخرى' },
		{ section: '' },
		{ headline: 'غيره' },
		{ date: '٩' },
		{ direction: 'ltr' as const },
	];
	const addresses = [text, ...others.map((other) => ({ ...text, ...other }))].map(addressOfCard);
	expect(new Set(addresses).size).toBe(others.length + 1);
	expect(addressOfCard({ ...text })).toBe(addresses[0]);
	expect(addresses[0]).toMatch(/^\/images\/card-[0-9a-f]{16}\.png$/);
});
