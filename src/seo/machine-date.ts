import type { DatePrecision } from '../catalogue/article.ts';
import { knownDate } from '../cite/source.ts';
import { dayOf, formatInstant } from '../locale/instant.ts';

/**
 * A date for machines, no more exact than it is known: an instant with its offset, a day, a month or a year.
 *
 * @example machineDate(instant, 'month', 'Asia/Damascus') // '2022-01'
 */
export function machineDate(instant: number, precision: DatePrecision, timeZone: string): string {
	if (precision === 'minute') return formatInstant(instant, timeZone);
	const { year, month, date } = knownDate({ day: dayOf(instant, timeZone), precision });
	return [year, month, date].filter((part) => part !== undefined).join('-');
}
