import { parseDate } from '../locale/instant.ts';

/**
 * When a date was, as the build reads it: without an offset in the zone of the site, not in that of the browser.
 *
 * @returns an invalid date for text that is none
 */
export function readWrittenDate(written: string, field: { readonly input_timezone?: string }): Date {
	return new Date(parseDate(written, field.input_timezone ?? 'UTC')?.instant ?? written);
}

/** The form shows minutes. What it shows is no other date for the seconds that it leaves out. */
export function isOtherMinute(one: Date, other: Date): boolean {
	return minuteOf(one) !== minuteOf(other);
}

function minuteOf(date: Date): number {
	return Math.floor(date.getTime() / 60_000);
}
