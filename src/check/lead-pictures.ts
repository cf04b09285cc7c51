import { quote } from '../problem.ts';
import { articleFile, type CheckContext } from './context.ts';
import type { Finding } from './finding.ts';

/** Search engines and shared links want 1200 pixels; below 800 a picture is blurred in its place. */
const LEAD_SIZE = 800;

/** Lead pictures that are too small for their place. Drawings have no size, and of the past there is no larger picture. */
export function leadPictureFindings({ sql }: CheckContext): Finding[] {
	const rows = sql.all<{ id: string; path: string; width: number; height: number; line: number; column: number }>(
		`SELECT articles.id, images.path, width, height, min(line) AS line, "column" FROM articles
		JOIN uses ON uses.from_id = articles.id AND uses.path = data ->> '$.image.path'
		JOIN images ON images.path IN (uses.path, '@' || uses.path)
		WHERE images.problem IS NULL AND images.type <> 'svg' AND max(width, height) < ? AND NOT coalesce(data ->> '$.image.archival', 0)
		GROUP BY articles.id ORDER BY articles.id`,
		LEAD_SIZE,
	);
	return rows.map(({ id, path, width, height, line, column }) => ({
		file: articleFile(id),
		line,
		column,
		severity: 'warning',
		code: 'image-small',
		message: `Unexpected lead picture ${quote(path)} of ${width} × ${height} pixels, expected at least ${LEAD_SIZE} on its longer side, better 1200.`,
		hint: 'Ask for a larger file; do not blow up this one. A picture of the past may say `archival: true`.',
	}));
}
