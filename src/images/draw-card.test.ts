import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Mask } from './canvas.ts';
import type { CardText } from './card.ts';
import { drawCard, drawText } from './draw-card.ts';
import { CARD } from './recipe.ts';

const TEXT: CardText = {
	site: 'ورّاق',
	section: 'سياسة',
	headline: 'مجلس الناتو وروسيا (NRC) يلتئم في «بروكسل» 12-13 يناير',
	date: '٨ كانون الثاني (يناير) ٢٠٢٢',
	direction: 'rtl',
};

/** The columns and rows between which a card has ink, without the rule at its top. */
async function inkOf(card: Buffer) {
	const { data, info } = await sharp(card).greyscale().raw().toBuffer({ resolveWithObject: true });
	const box = { left: info.width, right: 0, top: info.height, bottom: 0 };
	for (let y = CARD.rule; y < info.height; y++) {
		for (let x = 0; x < info.width; x++) {
			if ((data[y * info.width + x] ?? 255) > 200) continue;
			box.left = Math.min(box.left, x);
			box.right = Math.max(box.right, x);
			box.top = Math.min(box.top, y);
			box.bottom = Math.max(box.bottom, y);
		}
	}
	return box;
}

describe('the typeface', () => {
	test('is the one in this folder: no other gives text of these measures', async () => {
		const style = { size: 80, direction: 'rtl' } as const;
		const sizes = await Promise.all(
			['Markazi Text', 'No Such Face'].map(async (family) => {
				const { width, height } = await drawText('سياسة NRC ٢٠٢٢', { ...style, family });
				return { width, height };
			}),
		);
		expect(sizes[0]).toMatchInlineSnapshot(`
			{
			  "height": 65,
			  "width": 473,
			}
		`);
		expect(sizes[1]).not.toEqual(sizes[0]);
	});

	test('joins Arabic letters', async () => {
		const style = { size: 80, direction: 'rtl' } as const;
		const [joined, apart] = await Promise.all(['سسس', 'س\u200cس\u200cس'].map((text) => drawText(text, style)));
		// The form at the end of a word has a tail.
		expect((joined?.width ?? 0) * 1.1).toBeLessThan(apart?.width ?? 0);
	});
});

describe('a card', () => {
	test('is a PNG of the size that networks ask for, the same each time', async () => {
		const [one, other] = [await drawCard(TEXT), await drawCard(TEXT)];
		expect(one.equals(other)).toBe(true);
		expect(await sharp(one).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, hasAlpha: false });
	});

	test.each([
		['rtl', 'يمين'],
		['ltr', 'Start'],
	] as const)('in a site written %s begins at that side', async (direction, headline) => {
		const { left, right } = await inkOf(await drawCard({ ...TEXT, section: '', date: '', headline, direction }));
		if (direction === 'rtl') expect([right > 1110 && right < 1125, left > 700]).toEqual([true, true]);
		else expect([left > 75 && left < 90, right < 500]).toEqual([true, true]);
	});

	test('a headline that begins in Latin letters keeps the direction of the site', async () => {
		const [rtl, ltr] = await Promise.all(
			(['rtl', 'ltr'] as const).map((direction) => drawText('NATO: اجتماع', { size: 80, direction })),
		);
		expect(isSame(rtl, ltr)).toBe(false);
	});

	test.each([
		['brackets around Latin letters', 'وروسيا (NRC) يلتئم', 'وروسيا \u200f(\u200eNRC\u200e)\u200f يلتئم'],
		['a range of days', 'في 12-13 يناير', 'في \u200f12\u200f-\u200f13\u200f يناير'],
	])('%s stand as if each sign were told its direction', async (_, text, told) => {
		const style = { size: 80, direction: 'rtl' } as const;
		const [plain, spelt, wrong] = await Promise.all([text, told, `\u202d${text}`].map((one) => drawText(one, style)));
		expect([isSame(plain, spelt), isSame(plain, wrong)]).toEqual([true, false]);
	});

	test('shows the signs of markup as they are', async () => {
		const style = { size: 80, direction: 'ltr' } as const;
		const [signs, without] = await Promise.all(['<b>A&B</b>', 'AB'].map((text) => drawText(text, style)));
		expect(signs?.width).toBeGreaterThan(2 * (without?.width ?? 0));
	});

	test.each([
		['a word', 'حرب'],
		['a usual headline', TEXT.headline],
		['a long headline', `${TEXT.headline} `.repeat(3)],
		['a headline without end', 'خبر طويل جدًا '.repeat(2000)],
		['one word without end', 'ا'.repeat(3000)],
		['long names', TEXT.headline],
	])('%s stays within the margins', async (name, headline) => {
		const long = name === 'long names' ? { site: 'جريدة '.repeat(40), section: 'قسم '.repeat(60) } : {};
		const { left, right, top, bottom } = await inkOf(await drawCard({ ...TEXT, ...long, headline }));
		expect([left >= CARD.margin, right <= CARD.width - CARD.margin, top > CARD.rule, bottom <= CARD.dateEnd]).toEqual([
			true,
			true,
			true,
			true,
		]);
	});
});

function isSame(one: Mask | undefined, other: Mask | undefined): boolean {
	return one?.width === other?.width && Buffer.from(one?.pixels ?? []).equals(Buffer.from(other?.pixels ?? []));
}

test.each(['', ' ', '\u200b', '\u2060\u00ad\u200f'])('text that nobody sees is none («%s»)', async (text) => {
	expect(await drawText(text, { size: 40, direction: 'rtl' })).toMatchObject({ width: 0, height: 0 });
});
