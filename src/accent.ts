/** The papers that text stands on, as in `styles/tokens.css`. */
export const PAPER = { light: '#fffdf9', dark: '#161513' } as const;

/** WCAG 2.2, success criterion 1.4.3, text of ordinary size. */
export const LEAST_CONTRAST = 4.5;

/**
 * The accent for dark pages: the same hue, mixed with white in steps of a hundredth until it reads on dark paper.
 *
 * @param accent `#rrggbb`
 */
export function darkAccent(accent: string): string {
	for (let part = 0; part <= 100; part++) {
		const colour = mixWithWhite(accent, part / 100);
		if (contrastOf(colour, PAPER.dark) >= COMFORTABLE_CONTRAST) return colour;
	}
	return '#ffffff';
}

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

function mixWithWhite(colour: string, part: number): string {
	const mixed = channelsOf(colour).map((value) => Math.round(value + (255 - value) * part));
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
