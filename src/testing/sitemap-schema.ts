import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * What xmllint finds in sitemap files and indexes by the schema beside this file, which is narrower than the published
 * ones: it knows no fields but those that we write.
 *
 * @param files below the folder
 */
export function schemaFaults(folder: string, files: readonly string[]): string[] {
	const schema = path.join(import.meta.dirname, 'sitemap.xsd');
	const { error, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], {
		cwd: folder,
		encoding: 'utf8',
	});
	if (error) throw error;
	return stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
}
