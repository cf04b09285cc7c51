/** `npm run dev`: the archive in a browser, following every saved file. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { ROOT } from '../src/build/root.ts';
import { DEV_ENVIRONMENT } from '../src/dev/options.ts';
import { startPage } from '../src/dev/start-page.ts';
import { writeFrontMatterIndex } from '../src/editor/front-matter-index.ts';
import { UsageError } from '../src/problem.ts';

const HELP = `Usage: npm run dev -- [options] [FILE]

  FILE            an article or page of the archive: the browser opens it

  --content DIR   the archive to show     (default: content)
  --cache DIR     as in build             (default: .warraq beside the content's repository root)
  --port N        where to listen         (default: 4321)
  --host          listen on all addresses, not on this machine's own alone
  --help          this text`;

process.exitCode = await main();

async function main(): Promise<number | undefined> {
	const from = process.cwd();
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: {
				content: { type: 'string' },
				cache: { type: 'string' },
				port: { type: 'string', default: '4321' },
				host: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
		if (values.help) {
			console.log(HELP);
			return 0;
		}
		if (values.content !== undefined) process.env[DEV_ENVIRONMENT.content] = path.resolve(from, values.content);
		if (values.cache !== undefined) process.env[DEV_ENVIRONMENT.cache] = path.resolve(from, values.cache);
		const [file, ...others] = positionals;
		if (others.length > 0) throw new UsageError(`Unexpected ${others.join(' ')}, expected one file at most.`);
		const content = path.resolve(from, values.content ?? path.join(ROOT, 'content'));
		const open = file === undefined ? false : startPage(path.resolve(from, file), content);
		process.chdir(ROOT);
		await dev({ root: ROOT, server: { port: Number(values.port), host: values.host, open } });
		writeFrontMatterIndex(ROOT, content);
		return undefined;
	} catch (error) {
		const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
		console.error(isUsage ? `${error.message}\n\n${HELP}` : error);
		return isUsage ? 2 : 3;
	}
}
