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
 * @returns undefined when the text is not such a date, not a day of the calendar (`2022-02-30`), or outside the years 0 to
 * 9999 in UTC or in `timeZone`
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
	const offsetMs = offset === undefined ? undefined : parseOffset(offset);
	if (offset !== undefined && offsetMs === undefined) return undefined;
	const instant = offsetMs === undefined ? fromLocal(local, timeZone) : local - offsetMs;
	return hasPlainYear(instant, timeZone) ? { instant, precision } : undefined;
}

/** Another zone may move 9999-12-31 into the year 10000, for which neither addresses nor RFC 3339 have a form. */
function hasPlainYear(instant: number, timeZone: string): boolean {
	return [new Date(instant).toISOString(), dayOf(instant, timeZone)].every((text) => /^\d{4}-/.test(text));
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

/**
 * Further than any zone is from UTC, and nearer than two changes of clocks are to each other: the shortest time between
 * two in the tz database is 95 hours, in Freetown in 1939.
 */
const DAY_MS = 86_400_000;

function fromLocal(local: number, timeZone: string): number {
	// Read with the offset before and with the one after a change of clocks that may be near.
	const before = local - offsetAt(local - DAY_MS, timeZone);
	const after = local - offsetAt(local + DAY_MS, timeZone);
	const candidates = [before, after].filter((at) => at + offsetAt(at, timeZone) === local);
	return candidates.length > 0 ? Math.min(...candidates) : before;
}

/**
 * Milliseconds to add to UTC to get the zone's wall clock. `Intl` is asked once for each day of an archive, and to the
 * second on days when the clocks change: Gaza did at 22:01 UTC, local mean time ends at any second.
 */
function offsetAt(instant: number, timeZone: string): number {
	const zone = zoneOf(timeZone);
	const day = Math.floor(instant / DAY_MS);
	const before = offsetAtMidnight(zone, day);
	const after = offsetAtMidnight(zone, day + 1);
	if (before === after) return before;
	return instant < changeOn(zone, day, before) ? before : after;
}

function offsetAtMidnight(zone: Zone, day: number): number {
	let offset = zone.offsets.get(day);
	if (offset === undefined) {
		offset = readOffset(zone, day * DAY_MS);
		zone.offsets.set(day, offset);
	}
	return offset;
}

/** The second at which a day's offset is no longer `before`. */
function changeOn(zone: Zone, day: number, before: number): number {
	let change = zone.changes.get(day);
	if (change === undefined) {
		let [from, to] = [day * 86_400, (day + 1) * 86_400];
		while (to - from > 1) {
			const middle = Math.floor((from + to) / 2);
			if (readOffset(zone, middle * 1000) === before) from = middle;
			else to = middle;
		}
		change = to * 1000;
		zone.changes.set(day, change);
	}
	return change;
}

/** @param instant a whole second */
function readOffset(zone: Zone, instant: number): number {
	const parts: Record<string, number> = {};
	let isBeforeChrist = false;
	for (const { type, value } of zone.format.formatToParts(instant)) {
		if (type === 'era') isBeforeChrist = value.startsWith('B');
		parts[type] = Number(value);
	}
	const year = isBeforeChrist ? 1 - (parts['year'] ?? 0) : (parts['year'] ?? 0);
	const seconds = (parts['hour'] ?? 0) * 3600 + (parts['minute'] ?? 0) * 60 + (parts['second'] ?? 0);
	return utc(year, parts['month'] ?? 1, parts['day'] ?? 1) + seconds * 1000 - instant;
}

interface Zone {
	readonly format: Intl.DateTimeFormat;
	/** By day from 1970: the offset at midnight UTC. */
	readonly offsets: Map<number, number>;
	/** By day from 1970: the instant at which the clocks change. */
	readonly changes: Map<number, number>;
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
		zone = { format, offsets: new Map(), changes: new Map() };
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
