import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { TempFolder } from '../testing/catalogue.ts';
import { serveFolder } from './static-server.ts';

const PAGE = '<p>نص</p>';

/** A request as it goes over the wire: `fetch` would unpack the answer and follow redirects. */
function get(url: string, headers: Record<string, string> = {}) {
	return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>(
		(resolve, reject) => {
			request(url, { headers }, (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk) => chunks.push(chunk));
				response.on('end', () =>
					resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
				);
			})
				.on('error', reject)
				.end();
		},
	);
}

async function withServer(work: (at: (address: string) => string) => Promise<void>): Promise<void> {
	using folder = new TempFolder({ 'index.html': PAGE, 'خبر/index.html': PAGE, '404.html': 'لا', 'a.png': 'x' });
	const { url, close } = await serveFolder(folder.path, 0);
	try {
		await work((address) => url + address);
	} finally {
		await close();
	}
}

test('text is compressed for those who take it, pictures never', async () => {
	await withServer(async (at) => {
		const page = await get(at(''), { 'accept-encoding': 'br, gzip' });
		expect(page.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
		expect(gunzipSync(page.body).toString()).toBe(PAGE);
		const plain = await get(at(''));
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(plain.body.toString()).toBe(PAGE);
		expect((await get(at('a.png'), { 'accept-encoding': 'gzip' })).headers).toMatchObject({
			'content-type': 'image/png',
		});
		expect((await get(at('a.png'), { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
	});
});

test.each([
	['', 200],
	['%D8%AE%D8%A8%D8%B1/', 200],
	['%D8%AE%D8%A8%D8%B1', 301],
	['%D8%AE%D8%A8%D8%B1/nothing/', 404],
	['..%2f..%2fetc/passwd', 404],
	['%', 404],
	['%00', 404],
	['/', 404],
	// A redirect to `//خبر/` would lead to the host of that name.
	['/%D8%AE%D8%A8%D8%B1', 404],
	[`${'a'.repeat(300)}/`, 404],
	[`a.png/${'a'.repeat(300)}`, 404],
])('/%s answers %d', async (address, status) => {
	await withServer(async (at) => {
		expect((await get(at(address))).status).toBe(status);
	});
});

test('a redirect to the slash keeps what was asked behind it', async () => {
	await withServer(async (at) => {
		expect((await get(at('%D8%AE%D8%A8%D8%B1?a=/b'))).headers.location).toBe('/%D8%AE%D8%A8%D8%B1/?a=/b');
	});
});

// A page of elsewhere whose name was made to mean this machine would read drafts.
test.each([
	['localhost', 200],
	['LOCALHOST:4322', 200],
	['archive.localhost:4322', 200],
	['127.0.0.1:4322', 200],
	['192.168.1.7', 200],
	['[::1]:4322', 200],
	['example.org', 403],
	['127.0.0.1.example.org:4322', 403],
	['localhost.example.org', 403],
	['notlocalhost', 403],
	['[example.org]', 403],
	['127.0.0.1@example.org', 403],
])('a request for the host «%s» is answered with %d', async (host, status) => {
	await withServer(async (at) => {
		const { body, ...answer } = await get(at(''), { host });
		expect([answer.status, body.toString().includes(PAGE)]).toEqual([status, status === 200]);
	});
});
