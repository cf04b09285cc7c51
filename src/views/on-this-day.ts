import { dayAddress, onThisDayAddress } from '../addresses.ts';
import type { Day } from '../locale/instant.ts';
import { type Item, itemOf } from './parts.ts';
import { sides, type View } from './view.ts';

/** A month and day with articles of any year; `name` is `01-12`. */
interface MonthDay {
	readonly name: string;
	readonly address: string;
}

export interface OnThisDayView {
	/** `01-12` */
	readonly monthDay: string;
	/** Newest first. A year with many articles shows the newest and leads to the page of the day. */
	readonly years: readonly {
		readonly year: string;
		readonly day: Day;
		readonly address: string;
		readonly count: number;
		readonly items: readonly Item[];
	}[];
	/** The nearest month and day before and after; after 31 December comes 1 January. */
	readonly older?: MonthDay;
	readonly newer?: MonthDay;
}

/** `/on-this-day/01-12/`: what was published on one day of the calendar, year after year. */
export const onThisDayView: View<{ monthDay: string }, OnThisDayView> = {
	kind: 'on-this-day',
	*all({ catalogue }) {
		for (const monthDay of catalogue.allMonthDays()) yield { monthDay };
	},
	*touchedBy({ catalogue }, { articles }) {
		const touched = new Set(articles.flatMap((change) => sides(change).map(({ day }) => day.slice(5))));
		for (const monthDay of touched) {
			yield { monthDay };
			for (const side of ['older', 'newer'] as const) {
				const beside = catalogue.monthDayBeside(side, monthDay);
				if (beside !== undefined) yield { monthDay: beside };
			}
		}
	},
	read(archive, { monthDay }) {
		const { catalogue, site } = archive;
		const days = catalogue.daysOfMonthDay(monthDay);
		if (days.length === 0) return undefined;
		const beside = (side: 'older' | 'newer') => {
			const name = catalogue.monthDayBeside(side, monthDay);
			return name === undefined ? undefined : { name, address: onThisDayAddress(name) };
		};
		const [older, newer] = [beside('older'), beside('newer')];
		return {
			monthDay,
			years: days.map(({ day, count }) => ({
				year: day.slice(0, 4),
				day,
				address: dayAddress(day),
				count,
				items: catalogue.articlesOfDay(day, site.pageSize).map((article) => itemOf(archive, article)),
			})),
			...(older && { older }),
			...(newer && { newer }),
		};
	},
	path: ({ monthDay }) => onThisDayAddress(monthDay),
	match(address) {
		const monthDay = /^\/on-this-day\/(\d{2}-\d{2})\/$/.exec(address)?.[1];
		return monthDay === undefined ? undefined : { monthDay };
	},
};
