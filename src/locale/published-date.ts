import { type DateStyle, formatDay, formatMonth, formatYear } from './dates.ts';
import type { Day } from './instant.ts';

/** «17 كانون الأول (ديسمبر) 2021», no more exact than it is known: «2021» of a date that is known to the year. */
export function formatPublished({ day, precision }: PublishedDate, style: DateStyle): string {
	switch (precision) {
		case 'minute':
		case 'day':
			return formatDay(day, style);
		case 'month':
			return formatMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)), style);
		case 'year':
		case 'estimated':
			return formatYear(day.slice(0, 4), style);
	}
}

interface PublishedDate {
	readonly day: Day;
	readonly precision: 'minute' | 'day' | 'month' | 'year' | 'estimated';
}
