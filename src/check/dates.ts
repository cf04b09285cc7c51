import { dayOf } from '../locale/instant.ts';
import { quote } from '../problem.ts';
import { articleFile, type CheckContext } from './context.ts';
import type { Finding } from './finding.ts';

/** The first Arabic newspaper is of 1828; earlier days are slips of the hand, or years of the Hijra. */
const FIRST_NEWSPAPER = Date.UTC(1800, 0, 1);

/** Dates that are probably not meant: in the future, before there were newspapers, or the zero of computers. */
export function dateFindings({ archive, sql, placeOf }: CheckContext): Finding[] {
	const { now, site } = archive;
	const rows = sql.all<{ id: string; instant: number }>(
		`SELECT id, instant FROM articles WHERE draft = 0 AND (instant > ? OR instant < ? OR instant BETWEEN ? AND ?) ORDER BY id`,
		now,
		FIRST_NEWSPAPER,
		-DAY_MS,
		DAY_MS,
	);
	return rows.flatMap(({ id, instant }): Finding[] => {
		const file = articleFile(id);
		const day = dayOf(instant, site.timeZone);
		const written = quote(day);
		const at = () => ({ file, ...placeOf(file, ['date']), severity: 'warning' as const });
		if (instant > now) {
			const message = `Unexpected date ${written} in the future: the article waits for it, expected a day that has come unless it is to wait.`;
			return [{ ...at(), code: 'date-future', message, hint: 'It is published by the first build after that time.' }];
		}
		if (instant > FIRST_NEWSPAPER && day !== '1970-01-01') return [];
		const message = `Unexpected date ${written}, expected one since there are newspapers.`;
		const year = Number(day.slice(0, 4));
		const hint =
			instant > FIRST_NEWSPAPER
				? '1970-01-01 is the zero of computers: look up when it was published.'
				: year >= 1200 && year < 1600
					? 'Is it a year of the Hijra? Write the Gregorian date.'
					: 'Look at the digits of the year.';
		return [{ ...at(), code: 'date-old', message, hint }];
	});
}

const DAY_MS = 86_400_000;
