import { parseCommand, parseFolder, unexpected } from '../command-line.ts';
import { parseDate } from '../locale/instant.ts';
import type { Shard } from '../plan/digest.ts';
import type { BuildOptions } from './options.ts';

export const BUILD_HELP = `Usage: npm run build -- [options]

  --content DIR   the archive to build                          (default: content)
  --out DIR       where the site goes                           (default: dist)
  --cache DIR     catalogue, digests, staging                   (default: .warraq beside the content's repository root)
  --site URL      overrides \`url\` of site.yml
  --now ISO       the build clock; articles after it wait       (default: the start of the build)
  --jobs N        processes that render side by side            (default: number of cores)
  --shard I/N     publish this part of the site alone           (default: 1/1)
  --full          render every page, whatever the digests say
  --changed-only  empty the output folder and write just the added and changed files into it, for upload;
                  changes.json in the cache lists the removed ones, and with --full every file is written
  --keep-going    leave out broken articles (a page published before stays as it was) and publish the rest
  --drafts        include drafts and scheduled articles
  --no-search     leave the search indexes as they are; the next build without this option brings them up to date
  --json          the last line of output is the summary as one JSON object
  --help          this text

Exit status: 0 done, 1 problems in the content (nothing is published unless --keep-going), 2 wrong usage, 3 a fault of ours.`;

const OPTIONS = {
	content: { type: 'string' },
	out: { type: 'string' },
	cache: { type: 'string' },
	site: { type: 'string' },
	now: { type: 'string' },
	jobs: { type: 'string' },
	shard: { type: 'string' },
	full: { type: 'boolean', default: false },
	'changed-only': { type: 'boolean', default: false },
	'keep-going': { type: 'boolean', default: false },
	drafts: { type: 'boolean', default: false },
	'no-search': { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface BuildArguments {
	readonly options: Partial<BuildOptions>;
	readonly json: boolean;
	readonly help: boolean;
}

/**
 * @param from the folder that relative paths begin in
 * @throws UsageError
 */
export function parseBuildArguments(args: readonly string[], from: string): BuildArguments {
	const { values } = parseCommand({ args: [...args], options: OPTIONS, allowPositionals: false, strict: true });
	return {
		options: {
			...parseFolder('content', values.content, from),
			...parseFolder('out', values.out, from),
			...parseFolder('cache', values.cache, from),
			...(values.site !== undefined && { siteUrl: parseSiteUrl(values.site) }),
			...(values.now !== undefined && { now: parseNow(values.now) }),
			...(values.jobs !== undefined && { jobs: parseJobs(values.jobs) }),
			...(values.shard !== undefined && { shard: parseShard(values.shard) }),
			full: values.full,
			changedOnly: values['changed-only'],
			keepGoing: values['keep-going'],
			drafts: values.drafts,
			search: !values['no-search'],
		},
		json: values.json,
		help: values.help,
	};
}

function parseSiteUrl(text: string): string {
	if (!/^https?:\/\//.test(text) || !URL.canParse(text))
		throw unexpected('--site', text, 'an address such as https://example.org/');
	return text;
}

function parseNow(text: string): number {
	const read = parseDate(text, 'UTC');
	if (!read) throw unexpected('--now', text, 'a moment such as 2026-01-31T12:00:00Z');
	return read.instant;
}

function parseJobs(text: string): number {
	const jobs = Number(text);
	if (!/^\d+$/.test(text) || jobs < 1 || jobs > 256) throw unexpected('--jobs', text, 'a whole number from 1 to 256');
	return jobs;
}

function parseShard(text: string): Shard {
	const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
	const shard = { index: Number(index), count: Number(count) };
	if (index === undefined || shard.index < 1 || shard.index > shard.count || shard.count > 10_000) {
		throw unexpected('--shard', text, 'I/N with I from 1 to N, such as 3/16');
	}
	return shard;
}
