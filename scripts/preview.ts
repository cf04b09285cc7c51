/** `npm run preview`: the published folder in a browser, served as a static host would. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../src/build/root.ts';
import { serveFolder } from '../src/dev/static-server.ts';

const HELP = `Usage: npm run preview -- [options]

  --out DIR   the published site       (default: dist)
  --port N    where to listen          (default: 4322)
  --help      this text`;

try {
	const { values } = parseArgs({
		options: {
			out: { type: 'string' },
			port: { type: 'string', default: '4322' },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) console.log(HELP);
	else {
		const folder = values.out === undefined ? path.join(ROOT, 'dist') : path.resolve(values.out);
		const { url } = await serveFolder(folder, Number(values.port));
		console.log(`${folder} is served at ${url} (Ctrl+C ends it).`);
	}
} catch (error) {
	console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
	process.exitCode = 2;
}
