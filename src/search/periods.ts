import type { Day } from '../locale/instant.ts';

/** The articles that one index of the search holds. */
export interface Period {
	/** `2024`, or `2024-05` in a year that is cut into months. */
	readonly name: string;
	readonly articles: number;
	/** First and last day of the calendar in it. */
	readonly from: Day;
	readonly to: Day;
}

/**
 * Deals the months of an archive to periods: years, and months of those years that hold more than `limit` articles.
 *
 * @param months `2024-05` and how many articles each has, oldest first
 * @returns newest first; none without articles
 */
export function dividePeriods(months: readonly MonthCount[], limit: number): Period[] {
	const periods: Period[] = [];
	for (const [year, ofYear] of byYear(months)) {
		const articles = ofYear.reduce((sum, { count }) => sum + count, 0);
		if (articles === 0) continue;
		if (articles <= limit) periods.push({ name: year, articles, from: `${year}-01-01`, to: `${year}-12-31` });
		else {
			for (const { month, count } of ofYear)
				if (count > 0) periods.push({ name: month, articles: count, from: `${month}-01`, to: lastDay(month) });
		}
	}
	return periods.reverse();
}

/** The periods that hold one of the days. */
export function periodsWith(days: Iterable<Day>, periods: readonly Period[]): Period[] {
	const months = new Set([...days].map((day) => day.slice(0, 7)));
	const names = new Set([...months].flatMap((month) => [month, month.slice(0, 4)]));
	return periods.filter(({ name }) => names.has(name));
}

function byYear(months: readonly MonthCount[]): Map<string, MonthCount[]> {
	const years = new Map<string, MonthCount[]>();
	for (const one of months) {
		const year = one.month.slice(0, 4);
		const ofYear = years.get(year);
		if (ofYear) ofYear.push(one);
		else years.set(year, [one]);
	}
	return years;
}

function lastDay(month: string): Day {
	const next = new Date(`${month}-01T00:00:00Z`);
	next.setUTCMonth(next.getUTCMonth() + 1, 0);
	return `${month}-${String(next.getUTCDate()).padStart(2, '0')}`;
}

interface MonthCount {
	readonly month: string;
	readonly count: number;
}
