import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { UsageError } from '../problem.ts';
import { contentType } from './content-type.ts';

/**
 * Serves a folder on this machine alone, the way static hosts do: `index.html` for a folder, a redirect to the final
 * slash, `404.html` for what is not there, text compressed.
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
			return send(request, response, 404, path.join(folder, '404.html'));
		const stats = statSync(file, { throwIfNoEntry: false });
		if (stats?.isDirectory() && !asked?.endsWith('/')) {
			response.writeHead(301, { Location: `${request.url}/` }).end();
			return;
		}
		const page = stats?.isDirectory() ? path.join(file, 'index.html') : file;
		if (existsSync(page)) send(request, response, 200, page);
		else send(request, response, 404, path.join(folder, '404.html'));
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

function send(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
	const type = contentType(file);
	const isText = /^text\/|\bjson\b|\bxml\b/.test(type);
	const isCompressed = isText && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
	response.writeHead(status, {
		'Content-Type': type,
		...(isText && { Vary: 'Accept-Encoding' }),
		...(isCompressed && { 'Content-Encoding': 'gzip' }),
	});
	if (!existsSync(file)) response.end();
	// A reader who goes away before the end is no error.
	else if (isCompressed) pipeline(createReadStream(file), createGzip(), response, () => undefined);
	else pipeline(createReadStream(file), response, () => undefined);
}

function decode(pathname: string): string | undefined {
	try {
		return decodeURIComponent(pathname).normalize('NFC');
	} catch {
		return undefined;
	}
}
