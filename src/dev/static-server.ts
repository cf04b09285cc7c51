import { createReadStream, existsSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { UsageError } from '../problem.ts';
import { contentType } from './content-type.ts';

/**
 * Serves a folder on this machine alone, the way static hosts do: `index.html` for a folder, a redirect to the final
 * slash, `404.html` for what is not there, text compressed. To requests under another name than this machine's it answers
 * nothing, as Vite does.
 *
 * @param port 0 takes any free one
 * @throws UsageError when there is no such folder
 */
export async function serveFolder(folder: string, port: number): Promise<{ url: string; close: () => Promise<void> }> {
	if (!existsSync(folder))
		throw new UsageError(`Unexpected folder ${folder}: there is none. Run \`npm run build\` first.`);
	const server = createServer((request, response) => {
		if (!isOfThisMachine(request.headers.host ?? '')) {
			response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Only localhost and IP addresses are answered.\n');
			return;
		}
		const [, pathname = '/', query = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '/') ?? [];
		const asked = decode(pathname);
		const file = asked === undefined ? undefined : path.join(folder, asked);
		// With two slashes in front a redirect would lead to another host.
		const isNone = pathname.startsWith('//') || !file?.startsWith(path.join(folder, path.sep));
		if (file === undefined || isNone) return send(request, response, 404, path.join(folder, '404.html'));
		const stats = statsOf(file);
		if (stats?.isDirectory() && !asked?.endsWith('/')) {
			response.writeHead(301, { Location: `${pathname}/${query}` }).end();
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

/**
 * Is this the name of a host by which this machine calls itself? A page of elsewhere whose own name leads here all at once
 * would read what is served, drafts too; to an IP address no name can be bound.
 */
function isOfThisMachine(host: string): boolean {
	const name = host.replace(/:\d+$/, '').toLowerCase();
	return /^(.+\.)?localhost$/.test(name) || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
}

/** Undefined also for what can be the name of no file: one that is too long, or has a NUL in it. */
function statsOf(file: string): Stats | undefined {
	try {
		return statSync(file);
	} catch {
		return undefined;
	}
}

function decode(pathname: string): string | undefined {
	try {
		return decodeURIComponent(pathname).normalize('NFC');
	} catch {
		return undefined;
	}
}
