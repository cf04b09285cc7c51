import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { UsageError } from '../problem.ts';
import { contentType } from './content-type.ts';

/**
 * Serves a folder on this machine alone, the way static hosts do: `index.html` for a folder, a redirect to the final
 * slash, `404.html` for what is not there.
 *
 * @param port 0 takes any free one
 * @throws UsageError when there is no such folder
 */
export async function serveFolder(folder: string, port: number): Promise<{ url: string; close: () => Promise<void> }> {
	if (!existsSync(folder))
		throw new UsageError(`Unexpected folder ${folder}: there is none. Run \`npm run build\` first.`);
	const server = createServer((request, response) => {
		const asked = decode(new URL(request.url ?? '/', 'http://localhost').pathname);
		const file = asked === undefined ? undefined : path.join(folder, asked);
		if (file === undefined || (file !== folder && !file.startsWith(path.join(folder, path.sep))))
			return send(response, 404, path.join(folder, '404.html'));
		const stats = statSync(file, { throwIfNoEntry: false });
		if (stats?.isDirectory() && !asked?.endsWith('/')) {
			response.writeHead(301, { Location: `${request.url}/` }).end();
			return;
		}
		const page = stats?.isDirectory() ? path.join(file, 'index.html') : file;
		if (existsSync(page)) send(response, 200, page);
		else send(response, 404, path.join(folder, '404.html'));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

function send(response: ServerResponse, status: number, file: string): void {
	response.writeHead(status, { 'Content-Type': contentType(file) });
	if (existsSync(file)) createReadStream(file).pipe(response);
	else response.end();
}

function decode(pathname: string): string | undefined {
	try {
		return decodeURIComponent(pathname).normalize('NFC');
	} catch {
		return undefined;
	}
}
