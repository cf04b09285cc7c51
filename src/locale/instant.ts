/**
 * Dates as authors write them, read into an instant and a calendar day in the site's zone.
 *
 * Our own reading, because `Date.parse` takes a missing offset as the machine's zone and accepts a great deal else.
 */

/** How exact the written date is. */
export type Precision = 'minute' | 'day';

export interface ReadDate {
	/** Milliseconds from 1970-01-01T00:00Z; negative before. */
	readonly instant: number;
	readonly precision: Precision;
}

/** Year-month-day in some zone, `2022-01-08`. */
export type Day = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * ISO 8601 with an offset, or a local time or date, which is read in `timeZone`. A local time that a change of clocks
 * skips is moved forward by the gap; one that occurs twice is the first of the two.
 *
 * @returns undefined when the text is not such a date, or not a day of the calendar (`2022-02-30`)
 */
export function parseDate(text: string, timeZone: string): ReadDate | undefined {
	const match = ISO.exec(text.trim());
	if (!match) return undefined;
	const [, year, month, day, hour, minute, second, offset] = match;
	const clock = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)] as const;
	if (clock[0] > 23 || clock[1] > 59 || clock[2] > 59) return undefined;
	const local = utc(Number(year), Number(month), Number(day)) + (clock[0] * 3600 + clock[1] * 60 + clock[2]) * 1000;
	const at = new Date(local);
	if (at.getUTCMonth() + 1 !== Number(month) || at.getUTCDate() !== Number(day)) return undefined;
	const precision: Precision = hour === undefined ? 'day' : 'minute';
	if (offset === undefined) return { instant: fromLocal(local, timeZone), precision };
	const offsetMs = parseOffset(offset);
	return offsetMs === undefined ? undefined : { instant: local - offsetMs, precision };
}

/** The day on which an instant falls in a zone. */
export function dayOf(instant: number, timeZone: string): Day {
	return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}

/** Hour and minute in a zone, `09:05`. */
export function timeOf(instant: number, timeZone: string): string {
	return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(11, 16);
}

/**
 * RFC 3339 with the zone's offset: what `datetime`, feeds and structured data take. Offsets with seconds (local mean
 * time before about 1920) can't be written there, so those instants are given in UTC.
 */
export function formatInstant(instant: number, timeZone: string): string {
	const offset = offsetAt(instant, timeZone);
	if (offset % 60_000 !== 0) return `${new Date(instant).toISOString().slice(0, 19)}Z`;
	const minutes = Math.abs(offset / 60_000);
	const sign = offset < 0 ? '-' : '+';
	const zone = `${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
	return `${new Date(instant + offset).toISOString().slice(0, 19)}${zone}`;
}

export function isTimeZone(timeZone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone });
		return true;
	} catch {
		return false;
	}
}

function fromLocal(local: number, timeZone: string): number {
	// The zone's offset depends on the instant that is sought: two guesses settle it, save inside a gap.
	const first = local - offsetAt(local, timeZone);
	const second = local - offsetAt(first, timeZone);
	if (first === second) return first;
	const candidates = [first, second].filter((at) => at + offsetAt(at, timeZone) === local);
	return candidates.length > 0 ? Math.min(...candidates) : Math.max(first, second);
}

/** Milliseconds to add to UTC to get the zone's wall clock. */
function offsetAt(instant: number, timeZone: string): number {
	const zone = zoneOf(timeZone);
	// Offsets change on the quarter hour at the finest, so one look-up serves each quarter hour.
	const quarter = Math.floor(instant / 900_000);
	if (quarter === zone.quarter) return zone.offset;
	const parts: Record<string, number> = {};
	let isBeforeChrist = false;
	for (const { type, value } of zone.format.formatToParts(quarter * 900_000)) {
		if (type === 'era') isBeforeChrist = value.startsWith('B');
		parts[type] = Number(value);
	}
	const year = isBeforeChrist ? 1 - (parts['year'] ?? 0) : (parts['year'] ?? 0);
	const seconds = (parts['hour'] ?? 0) * 3600 + (parts['minute'] ?? 0) * 60 + (parts['second'] ?? 0);
	const wall = utc(year, parts['month'] ?? 1, parts['day'] ?? 1) + seconds * 1000;
	zone.quarter = quarter;
	zone.offset = wall - quarter * 900_000;
	return zone.offset;
}

interface Zone {
	readonly format: Intl.DateTimeFormat;
	quarter: number;
	offset: number;
}

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
	let zone = zones.get(timeZone);
	if (!zone) {
		const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
			timeZone,
			hourCycle: 'h23',
			era: 'short',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
		});
		zone = { format, quarter: Number.NaN, offset: 0 };
		zones.set(timeZone, zone);
	}
	return zone;
}

/** `Date.UTC` takes years 0 to 99 as 1900 to 1999; this does not. */
function utc(year: number, month: number, day: number): number {
	return new Date(0).setUTCFullYear(year, month - 1, day);
}

function parseOffset(text: string): number | undefined {
	if (text === 'Z') return 0;
	const hours = Number(text.slice(1, 3));
	const minutes = Number(text.slice(-2));
	if (hours > 18 || minutes > 59) return undefined;
	return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function pad(value: number): string {
	return String(value).padStart(2, '0');
}
