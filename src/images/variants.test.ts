import { describe, expect, test } from 'vitest';
import { everyVariant, fallbackOf, type ImageFacts, publishedAddress, variantsOf } from './variants.ts';

const PHOTOGRAPH: ImageFacts = {
	digest: '7a2a6ad2befed8540123456789abcdef',
	stem: 'fedcba9876543210',
	type: 'jpeg',
	width: 4000,
	height: 3000,
	hasAlpha: false,
	isAnimated: false,
};

describe('sizes', () => {
	test.each([
		[4000, [480, 800, 1200, 1600]],
		[1600, [480, 800, 1200, 1600]],
		[1599, [480, 800, 1200, 1599]],
		[1201, [480, 800, 1200, 1201]],
		[1200, [480, 800, 1200]],
		[481, [480, 481]],
		[480, [480]],
		[1, [1]],
	])('a picture of %i pixels is offered in none that is wider', (width, widths) => {
		const variants = variantsOf({ ...PHOTOGRAPH, width, height: 900 }, 'webp');
		expect(variants.map((variant) => variant.width)).toEqual(widths);
	});

	test('the height follows, and is one pixel at least', () => {
		const heights = (width: number, height: number) =>
			variantsOf({ ...PHOTOGRAPH, width, height }, 'webp').map((variant) => variant.height);
		expect(heights(1000, 333)).toEqual([160, 266, 333]);
		expect(heights(1600, 1)).toEqual([1, 1, 1, 1]);
	});

	test('what is higher than WebP can be is left to the fallback', () => {
		const tower = { ...PHOTOGRAPH, width: 1000, height: 30_000 };
		expect(variantsOf(tower, 'webp').map(({ width }) => width)).toEqual([480]);
		expect(fallbackOf(tower)).toMatchObject({ width: 1000, height: 30_000 });
	});
});

test('everything that is made of a photograph', () => {
	expect(everyVariant({ ...PHOTOGRAPH, width: 800, height: 600 }, { avif: true })).toMatchInlineSnapshot(`
		[
		  {
		    "address": "/images/7a2a6ad2befed854.jpg",
		    "height": 600,
		    "type": "jpeg",
		    "width": 800,
		  },
		  {
		    "address": "/images/fedcba9876543210-480.webp",
		    "height": 360,
		    "type": "webp",
		    "width": 480,
		  },
		  {
		    "address": "/images/fedcba9876543210-800.webp",
		    "height": 600,
		    "type": "webp",
		    "width": 800,
		  },
		  {
		    "address": "/images/fedcba9876543210-480.avif",
		    "height": 360,
		    "type": "avif",
		    "width": 480,
		  },
		  {
		    "address": "/images/fedcba9876543210-800.avif",
		    "height": 600,
		    "type": "avif",
		    "width": 800,
		  },
		]
	`);
	expect(everyVariant(PHOTOGRAPH, { avif: false }).map(({ type }) => type)).toEqual([
		'jpeg',
		'webp',
		'webp',
		'webp',
		'webp',
	]);
});

describe('the published file', () => {
	const at = '/images/7a2a6ad2befed854';
	test.each<[Partial<ImageFacts>, string]>([
		[{ type: 'jpeg' }, `${at}.jpg`],
		[{ type: 'png' }, `${at}.png`],
		[{ type: 'gif' }, `${at}.png`],
		[{ type: 'webp' }, `${at}.jpg`],
		[{ type: 'avif' }, `${at}.jpg`],
		[{ type: 'webp', hasAlpha: true }, `${at}.png`],
		[{ type: 'avif', hasAlpha: true }, `${at}.png`],
		[{ type: 'svg', hasAlpha: true }, `${at}.svg`],
		[{ type: 'gif', isAnimated: true }, `${at}.gif`],
		[{ type: 'webp', isAnimated: true }, `${at}.webp`],
		[{ type: 'png', isAnimated: true }, `${at}.png`],
	])('of %j is %s', (facts, address) => {
		expect(publishedAddress({ ...PHOTOGRAPH, ...facts })).toBe(address);
	});

	test.each<Partial<ImageFacts>>([{ type: 'svg' }, { type: 'gif', isAnimated: true }])(
		'of %j is the picture itself',
		(facts) => {
			const file = { ...PHOTOGRAPH, ...facts };
			expect([fallbackOf(file), everyVariant(file, { avif: true })]).toEqual([undefined, []]);
		},
	);
});
