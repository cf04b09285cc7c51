import { createHash } from 'node:crypto';
import type { Statements } from '../catalogue/statements.ts';
import { digestOf } from '../digest.ts';
import type { PartIdentity } from '../publish/part.ts';
import type { BuildOptions } from './options.ts';
import type { Workspace } from './workspace.ts';

/** What the part is that a build makes. The same on every machine, wherever the checkout and the content lie there. */
export function partIdentity(
	workspace: Workspace,
	{ shard, drafts, search, now }: Pick<BuildOptions, 'shard' | 'drafts' | 'search' | 'now'>,
): PartIdentity {
	const { sql, site, catalogue, design } = workspace;
	return {
		shard: `${shard.index}/${shard.count}`,
		content: digestFiles(sql),
		settings: digestOf([site.url, drafts]),
		search,
		// Pictures of other encoders have other bytes.
		design: digestOf([design, catalogue.encoder]),
		now: new Date(now).toISOString(),
	};
}

function digestFiles(sql: Statements): string {
	const hash = createHash('sha256');
	for (const { path, oid } of sql.each<{ path: string; oid: string }>('SELECT path, oid FROM files ORDER BY path'))
		hash.update(`${path}\0${oid}\0`);
	return hash.digest('base64url');
}
