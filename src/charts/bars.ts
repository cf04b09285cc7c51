/** A chart in a view box of `width` by `height` units; `bars` in the order of the counts. */
export interface BarChart {
	readonly width: number;
	readonly height: number;
	readonly bars: readonly Bar[];
}

export interface Bar {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const STEP = 10;
const BAR = 8;
const HEIGHT = 60;
/** One article among thousands is still to be seen. */
const LEAST_HEIGHT = 2;

/**
 * Bars for counts, side by side on one ground line. Time begins where reading begins.
 *
 * @param counts oldest first, whole numbers from 0 on; a count of 0 has a bar of no height
 */
export function layOutBars(counts: readonly number[], direction: 'rtl' | 'ltr'): BarChart {
	const width = counts.length * STEP;
	const most = Math.max(1, ...counts);
	const bars = counts.map((count, at) => {
		const height = count === 0 ? 0 : Math.max(LEAST_HEIGHT, Math.round((count / most) * HEIGHT));
		const start = at * STEP + (STEP - BAR) / 2;
		return { x: direction === 'rtl' ? width - start - BAR : start, y: HEIGHT - height, width: BAR, height };
	});
	return { width, height: HEIGHT, bars };
}

/** All bars as the `d` of one SVG path. */
export function pathOfBars({ bars }: BarChart): string {
	return bars
		.filter(({ height }) => height > 0)
		.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`)
		.join('');
}
