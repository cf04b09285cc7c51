import { expect, test } from 'vitest';
import { medianRun } from './run.ts';

test.each([
	[[5], 5],
	[[9, 1, 5], 5],
	[[9, 1, 5, 3], 3],
])('of runs of %j ms the one of %d ms is kept', (times, middle) => {
	expect(medianRun(times.map((wallMs) => ({ wallMs })))).toEqual({ wallMs: middle });
});
