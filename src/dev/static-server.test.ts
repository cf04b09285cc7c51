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
])('/%s answers %d', async (address, status) => {
	await withServer(async (at) => {
		expect((await get(at(address))).status).toBe(status);
	});
});
