import { dayAddress, monthAddress, yearAddress } from '../addresses.ts';
import type { Day } from '../locale/instant.ts';
import { type Item, itemOf } from './parts.ts';
import { type Archive, type Changes, sides, type View } from './view.ts';

/** The nearest page of the same kind that has articles. */
interface Beside {
	readonly older?: { readonly name: string; readonly address: string };
	readonly newer?: { readonly name: string; readonly address: string };
}

export interface YearView extends Beside {
	readonly year: string;
	readonly count: number;
	readonly months: readonly { readonly month: string; readonly address: string; readonly count: number }[];
}

export interface MonthView extends Beside {
	readonly month: string;
	readonly yearAddress: string;
	readonly count: number;
	/** Days with articles, newest first. A day with many shows the newest of them and leads to its own page. */
	readonly days: readonly {
		readonly day: Day;
		readonly address: string;
		readonly count: number;
		readonly items: readonly Item[];
	}[];
}

export interface DayView extends Beside {
	readonly day: Day;
	readonly monthAddress: string;
	readonly yearAddress: string;
	/** Newest first. */
	readonly items: readonly Item[];
}

export const yearView: View<{ year: string }, YearView> = {
	kind: 'year',
	*all({ catalogue }) {
		for (const { year } of catalogue.yearCounts()) yield { year };
	},
	*touchedBy(archive, changes) {
		for (const year of touchedPeriods(archive, changes, 4)) yield { year };
	},
	read(archive, { year }) {
		const days = archive.catalogue.dayCounts(year);
		if (days.length === 0) return undefined;
		const months = new Map<string, number>();
		for (const { day, count } of days) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + count);
		return {
			year,
			count: days.reduce((sum, { count }) => sum + count, 0),
			months: [...months].map(([month, count]) => ({ month, count, address: monthAddress(month) })),
			...beside(archive, year, yearAddress),
		};
	},
	path: ({ year }) => yearAddress(year),
	match(address) {
		const year = /^\/(\d{4})\/$/.exec(address)?.[1];
		return year === undefined ? undefined : { year };
	},
};

export const monthView: View<{ month: string }, MonthView> = {
	kind: 'month',
	*all({ catalogue }) {
		let last = '';
		for (const day of catalogue.allDays()) {
			const month = day.slice(0, 7);
			if (month !== last) yield { month };
			last = month;
		}
	},
	*touchedBy(archive, changes) {
		for (const month of touchedPeriods(archive, changes, 7)) yield { month };
	},
	read(archive, { month }) {
		const { catalogue, site } = archive;
		const days = catalogue.dayCounts(month);
		if (days.length === 0) return undefined;
		return {
			month,
			yearAddress: yearAddress(month.slice(0, 4)),
			count: days.reduce((sum, { count }) => sum + count, 0),
			days: days.toReversed().map(({ day, count }) => ({
				day,
				count,
				address: dayAddress(day),
				items: catalogue.articlesOfDay(day, site.pageSize).map((article) => itemOf(archive, article)),
			})),
			...beside(archive, month, monthAddress),
		};
	},
	path: ({ month }) => monthAddress(month),
	match(address) {
		const [, year, month] = /^\/(\d{4})\/(\d{2})\/$/.exec(address) ?? [];
		return year === undefined || month === undefined ? undefined : { month: `${year}-${month}` };
	},
};

export const dayView: View<{ day: Day }, DayView> = {
	kind: 'day',
	*all({ catalogue }) {
		for (const day of catalogue.allDays()) yield { day };
	},
	*touchedBy(archive, changes) {
		for (const day of touchedPeriods(archive, changes, 10)) yield { day };
	},
	read(archive, { day }) {
		const items = archive.catalogue.articlesOfDay(day).map((article) => itemOf(archive, article));
		if (items.length === 0) return undefined;
		return {
			day,
			items,
			monthAddress: monthAddress(day.slice(0, 7)),
			yearAddress: yearAddress(day.slice(0, 4)),
			...beside(archive, day, dayAddress),
		};
	},
	path: ({ day }) => dayAddress(day),
	match(address) {
		const parts = /^\/(\d{4})\/(\d{2})\/(\d{2})\/$/.exec(address);
		return parts ? { day: parts.slice(1).join('-') } : undefined;
	},
};

/** Years (4 letters of a day), months (7) or days (10) of changed articles, and those beside them: they link there. */
function* touchedPeriods({ catalogue }: Archive, { articles }: Changes, length: number): Generator<string> {
	const periods = new Set(articles.flatMap((change) => sides(change).map(({ day }) => day.slice(0, length))));
	for (const period of periods) {
		yield period;
		for (const side of ['older', 'newer'] as const) {
			const day = catalogue.dayBeside(side, period);
			if (day !== undefined) yield day.slice(0, length);
		}
	}
}

function beside({ catalogue }: Archive, period: string, address: (name: string) => string): Beside {
	const [older, newer] = (['older', 'newer'] as const).map((side) =>
		catalogue.dayBeside(side, period)?.slice(0, period.length),
	);
	return {
		...(older !== undefined && { older: { name: older, address: address(older) } }),
		...(newer !== undefined && { newer: { name: newer, address: address(newer) } }),
	};
}
