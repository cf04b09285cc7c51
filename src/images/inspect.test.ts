import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { noisePixels } from '../testing/pictures.ts';
import { inspectImage } from './inspect.ts';

const noise = (width = 200, height = 100) => sharp(noisePixels(width, height), { raw: { width, height, channels: 3 } });

const FILES = {
	jpeg: () => noise().jpeg().toBuffer(),
	progressive: () => noise().jpeg({ progressive: true }).toBuffer(),
	png: () => noise().png().toBuffer(),
	webp: () => noise().webp().toBuffer(),
	avif: () => noise().avif({ effort: 0 }).toBuffer(),
	gif: () => noise().gif().toBuffer(),
};
const NAMES = Object.keys(FILES) as (keyof typeof FILES)[];

describe('the facts of a picture', () => {
	test.each(NAMES)('%s', async (name) => {
		expect(await inspectImage(await FILES[name]())).toMatchObject({
			type: name === 'progressive' ? 'jpeg' : name,
			width: 200,
			height: 100,
			isAnimated: false,
		});
	});

	test('the size is that of the upright picture', async () => {
		const bytes = await noise().withMetadata({ orientation: 8 }).jpeg().toBuffer();
		expect(await inspectImage(bytes)).toMatchObject({ width: 100, height: 200 });
	});

	test('transparency', async () => {
		const clear = { create: { width: 2, height: 2, channels: 4 as const, background: '#0000' } };
		expect(await inspectImage(await sharp(clear).webp().toBuffer())).toMatchObject({ hasAlpha: true });
		expect(await inspectImage(await FILES.webp())).toMatchObject({ hasAlpha: false });
	});

	test.each(['gif', 'webp'] as const)('an animated %s', async (type) => {
		const frames = await Promise.all([noise(20, 20), noise(20, 20).negate()].map((one) => one.png().toBuffer()));
		const bytes = await sharp(frames, { join: { animated: true } })
			.toFormat(type)
			.toBuffer();
		expect(await inspectImage(bytes)).toMatchObject({ type, width: 20, height: 20, isAnimated: true });
	});

	test('an animated PNG', async () => {
		const still = await FILES.png();
		const control = pngChunk('acTL', Buffer.from('0000000200000000', 'hex'));
		// Behind the signature and the header.
		const bytes = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
		expect([await inspectImage(bytes), await inspectImage(still)]).toMatchObject([
			{ isAnimated: true },
			{ isAnimated: false },
		]);
	});

	test('a drawing of lines', async () => {
		const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="20000"><path d="M0 0h9"/></svg>';
		expect(await inspectImage(Buffer.from(svg))).toMatchObject({ type: 'svg', width: 30_000, height: 20_000 });
	});

	test('the name of its variants is that of its content', async () => {
		const [one, same, other] = [
			await inspectImage(await FILES.png()),
			await inspectImage(await FILES.png()),
			await inspectImage(await noise(201).png().toBuffer()),
		];
		expect(one).toEqual(same);
		expect('stem' in one && 'stem' in other && one.stem !== other.stem && /^[0-9a-f]{16}$/.test(one.stem)).toBe(true);
	});
});

describe('a damaged picture', () => {
	test.each(NAMES)('%s whose second half is missing', async (name) => {
		const bytes = await FILES[name]();
		expect(await inspectImage(bytes.subarray(0, Math.floor(bytes.length / 2)))).toMatchObject({
			code: 'image-unreadable',
		});
	});

	test.each(NAMES)('%s whose first bytes alone are there', async (name) => {
		expect(await inspectImage((await FILES[name]()).subarray(0, 40))).toMatchObject({ code: 'image-unreadable' });
	});

	test.each([
		['text', Buffer.from('لا صورة')],
		['nothing', Buffer.alloc(0)],
		['a header alone', Buffer.from('89504e470d0a1a0a', 'hex')],
	])('%s', async (_, bytes) => {
		expect(await inspectImage(bytes)).toMatchObject({ code: 'image-unreadable' });
	});

	test('the pointer of Git LFS in its place', async () => {
		const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
		expect(await inspectImage(Buffer.from(pointer))).toEqual({
			code: 'image-unreadable',
			problem: 'the pointer of Git LFS to a picture, expected the picture: run `git lfs pull`',
		});
	});

	test('another kind of picture', async () => {
		expect(await inspectImage(await noise().tiff().toBuffer())).toEqual({
			code: 'image-unreadable',
			problem: 'a picture of type tiff, expected JPEG, PNG, WebP, GIF, AVIF or SVG',
		});
	});
});

test('a picture of more than a hundred million pixels is refused before it is decoded', async () => {
	const { data } = await sharp({ create: { width: 10_001, height: 10_000, channels: 3, background: '#fff' } })
		.png({ compressionLevel: 1 })
		.toBuffer({ resolveWithObject: true });
	expect(await inspectImage(data)).toEqual({
		code: 'image-too-large',
		problem: '10001 × 10000 pixels, expected at most 100 million pixels',
	});
});

function pngChunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name), data]);
	const [length, check] = [data.length, crc32(body)].map((value) => {
		const number = Buffer.alloc(4);
		number.writeUInt32BE(value);
		return number;
	});
	return Buffer.concat([length ?? body, body, check ?? body]);
}
