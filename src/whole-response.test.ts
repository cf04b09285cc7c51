import { expect, test } from 'vitest';
import { WholeResponse } from './whole-response.ts';

const BYTES = new TextEncoder().encode('{"نص":1}');

test.each([
	['text', '{"نص":1}'],
	['bytes', BYTES],
	['a stream', new Blob([BYTES]).stream()],
])('made of %s it is read like any response', async (_, body) => {
	const made = new WholeResponse(body, { status: 404, headers: { 'Content-Type': 'application/json' } });
	const read = (way: (response: Response) => unknown) => way(made.clone());
	expect(await read((one) => one.text())).toBe('{"نص":1}');
	expect(await read((one) => one.json())).toEqual({ نص: 1 });
	expect(await read(async (one) => new Uint8Array(await one.arrayBuffer()))).toEqual(BYTES);
	expect(await read(async (one) => (await one.blob()).text())).toBe('{"نص":1}');
	expect(await read((one) => new Response(one.body).text())).toBe('{"نص":1}');
	expect(await read((one) => [one.status, one.headers.get('Content-Type')])).toEqual([404, 'application/json']);
	expect(new Uint8Array(await made.bytes())).toEqual(BYTES);
});

test('without a body there is nothing to read', async () => {
	expect(await new WholeResponse(null, { status: 404 }).text()).toBe('');
});
