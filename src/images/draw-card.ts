import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { escapeHtml } from '../escape.ts';
import { excerptOf } from '../locale/excerpt.ts';
import { Canvas, type Mask, parseColour } from './canvas.ts';
import type { CardText } from './card.ts';
import { CARD } from './recipe.ts';

/** Arabic and Latin in one file: a letter that the face lacks would be drawn in whatever the machine has. */
const FONT_FILE = fileURLToPath(new URL('./fonts/markazi-text-bold.ttf', import.meta.url));
const FONT_FAMILY = 'Markazi Text';

/**
 * Draws a share card as PNG: the name of the site, section, headline and date, from top to bottom, begun at the side
 * where reading begins. A long headline is set smaller, and at last cut at a word.
 */
export async function drawCard({ site, section, headline, date, direction }: CardText): Promise<Buffer> {
	const line = (text: string, size: number) => drawText(oneLine(text), { size, direction });
	const [name, label, title, day] = await Promise.all([
		line(site, CARD.siteSize),
		line(section, CARD.smallSize),
		drawHeadline(headline, direction),
		line(date, CARD.smallSize),
	]);
	const canvas = new Canvas(CARD.width, CARD.height, parseColour(CARD.paper));
	canvas.fillTop(CARD.rule, parseColour(CARD.accent));
	const place = (text: Mask, top: number, colour: string) => {
		const left = direction === 'rtl' ? CARD.width - CARD.margin - text.width : CARD.margin;
		canvas.print(text, left, top, parseColour(colour));
	};
	place(name, CARD.siteTop, CARD.ink);
	place(label, CARD.sectionTop, CARD.accent);
	place(title, CARD.headlineTop, CARD.ink);
	place(day, CARD.dateEnd - day.height, CARD.quiet);
	const raw = { width: canvas.width, height: canvas.height, channels: 3 } as const;
	return sharp(canvas.pixels, { raw }).png(CARD.encoding).toBuffer();
}

export interface TextStyle {
	/** In pixels. */
	readonly size: number;
	readonly direction: CardText['direction'];
	/** Another face, to compare with. */
	readonly family?: string;
}

/** Text within the margins of a card, on as many lines as it needs, cropped to its ink. */
export async function drawText(text: string, { size, direction, family = FONT_FAMILY }: TextStyle): Promise<Mask> {
	// Marks that are not seen are no text to Pango, which fails at them.
	if (!/[^\s\p{Cf}\p{Cc}]/u.test(text)) return { pixels: new Uint8Array(), width: 0, height: 0 };
	// The first mark of a direction decides for the whole paragraph: a headline may begin with «NATO».
	const mark = direction === 'rtl' ? '\u200f' : '\u200e';
	const { data, info } = await sharp({
		text: {
			text: `${mark}${escapeHtml(text)}`,
			font: `${family} Bold ${size}`,
			fontfile: FONT_FILE,
			width: CARD.width - 2 * CARD.margin,
			// A point is a pixel.
			dpi: 72,
			// At a word, and inside one that is longer than a line.
			wrap: 'word-char',
		},
	})
		.toColourspace('b-w')
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { pixels: data, width: info.width, height: info.height };
}

async function drawHeadline(headline: string, direction: CardText['direction']): Promise<Mask> {
	const [, , , smallest] = CARD.headlineSizes;
	for (const size of CARD.headlineSizes) {
		// Longer ones would only be drawn to be thrown away.
		if (headline.length * size > LARGEST_TEXT) continue;
		const drawn = await drawText(headline, { size, direction });
		if (drawn.height <= CARD.headlineHeight) return drawn;
	}
	for (let length = Math.floor(LARGEST_TEXT / smallest); ; length = Math.floor(length * 0.9)) {
		const drawn = await drawText(excerptOf(headline, length), { size: smallest, direction });
		if (drawn.height <= CARD.headlineHeight || length < 2) return drawn;
	}
}

/** Letters times size: more than this never fits. */
const LARGEST_TEXT = 16_000;

/** Names of sites and sections stand on one line. */
function oneLine(text: string): string {
	return excerptOf(text, 44);
}
