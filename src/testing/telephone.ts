import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import type { Browser } from 'playwright-core';

/** What Lighthouse divides the speed of the processor by, unless it is told otherwise. */
const USUAL_SLOWDOWN = 4;
/** The `BenchmarkIndex` of a machine on which that makes a telephone of the middle, by Lighthouse's own calculator. */
const USUAL_MACHINE = 1533;
/** The index of a moment in which the machine did something else is too low. */
const TIMES = 3;

/**
 * How much faster than a telephone of the middle this machine is. Lighthouse asks for it on machines that are slower than
 * the one its factor was found for (docs/throttling.md, «Calibrating the CPU slowdown»): a fourth of a slow one is a
 * telephone that nobody has. On a faster one the usual factor stays, so that a score is one that others see.
 *
 * @returns 1 to 4, for `cpuSlowdownMultiplier`
 */
export async function telephoneSlowdown(browser: Browser): Promise<number> {
	const page = await browser.newPage();
	try {
		let index = 0;
		for (let time = 0; time < TIMES; time++) {
			index = Math.max(index, await page.evaluate(pageFunctions.computeBenchmarkIndex));
		}
		return slowdownOf(index);
	} finally {
		await page.close();
	}
}

/** @param index what Lighthouse calls `BenchmarkIndex`; proportional to speed */
export function slowdownOf(index: number): number {
	return Math.min(USUAL_SLOWDOWN, Math.max(1, (USUAL_SLOWDOWN * index) / USUAL_MACHINE));
}
