import { describe, expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import { nextDue, scheduledIn } from './due.ts';

const settings = 'timeZone: Asia/Damascus\n';
const archiveAt = (now: string) =>
	new TestArchive({ settings, now }).put(
		{ id: '2022/01/past', date: '2022-01-08T09:00' },
		{ id: '2026/03/later', date: '2026-03-10T10:00' },
		{ id: '2026/03/next', date: '2026-03-09T09:30' },
		{ id: '2026/03/draft', date: '2026-03-02', draft: 'true' },
	);

describe('the summary', () => {
	test('tells which article falls due first, in the zone of the site; a draft waits for its writer', () => {
		expect(scheduledIn(archiveAt('2026-03-01T00:00:00Z'))).toEqual({
			count: 2,
			next: { at: '2026-03-09T09:30:00+03:00', file: 'articles/2026/03/next.md', address: '/2026/03/next/' },
		});
	});

	test('tells of none that has fallen due in this very moment', () => {
		expect(scheduledIn(archiveAt('2026-03-10T07:00:00Z'))).toEqual({ count: 0 });
	});
});

test.each([
	['the day that begins', '2026-03-01T12:00:00Z', '2026-03-01T21:00:00Z'],
	['an article before it', '2026-03-09T00:00:00Z', '2026-03-09T06:30:00Z'],
	['the day after, when the day has just begun', '2026-03-01T21:00:00Z', '2026-03-02T21:00:00Z'],
])('a build has something to do next: %s', (_, now, due) => {
	expect(new Date(nextDue(archiveAt(now))).toISOString()).toBe(new Date(due).toISOString());
});

test('a day may begin an hour late, when the clocks go forward at midnight', () => {
	// Damascus went from 23:59 to 01:00 on 25 March 2022.
	const due = nextDue(new TestArchive({ settings, now: '2022-03-24T12:00:00Z' }));
	expect(new Date(due).toISOString()).toBe('2022-03-24T22:00:00.000Z');
});
