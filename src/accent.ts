import { memo } from './memo.ts';

/** The papers that text stands on, as in `styles/tokens.css`. */
export const PAPER = { light: '#fffdf9', dark: '#161513' } as const;

/** WCAG 2.2, success criterion 1.4.3, text of ordinary size. */
export const LEAST_CONTRAST = 4.5;

/**
 * The accent for dark pages: the same hue and saturation, lighter in steps of a hundredth until it reads on dark paper.
 *
 * @param accent `#rrggbb`
 */
export const darkAccent = memo((accent) => {
	const { hue, saturation, lightness } = toHsl(accent);
	let colour = accent.toLowerCase();
	for (let light = lightness; light < 1 && contrastOf(colour, PAPER.dark) < COMFORTABLE_CONTRAST; light += 0.01) {
		colour = fromHsl({ hue, saturation, lightness: light });
	}
	return colour;
});

/**
 * Contrast of two colours as WCAG reckons it, 1 to 21.
 *
 * @param a `#rrggbb`
 */
export function contrastOf(a: string, b: string): number {
	const [darker = 0, lighter = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other);
	return (lighter + 0.05) / (darker + 0.05);
}

/** Thin strokes on dark need more than the least: muted text there has 7.3. */
const COMFORTABLE_CONTRAST = 6.5;

function channelsOf(colour: string): number[] {
	return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function luminanceOf(colour: string): number {
	const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
		const part = value / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toHsl(colour: string): Hsl {
	const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => value / 255);
	const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
	const [range, lightness] = [most - least, (most + least) / 2];
	if (range === 0) return { hue: 0, saturation: 0, lightness };
	const sixth =
		most === red ? (green - blue) / range : most === green ? (blue - red) / range + 2 : (red - green) / range + 4;
	return { hue: (sixth * 60 + 360) % 360, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function fromHsl({ hue, saturation, lightness }: Hsl): string {
	const channel = (from: number) => {
		const place = (from + hue / 30) % 12;
		const value =
			lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(place - 3, 9 - place, 1));
		return Math.round(value * 255)
			.toString(16)
			.padStart(2, '0');
	};
	return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** Hue in degrees, the others from 0 to 1. */
interface Hsl {
	readonly hue: number;
	readonly saturation: number;
	readonly lightness: number;
}
