import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { noisePixels } from '../testing/pictures.ts';
import { decodePicture, makeVariant } from './make-variant.ts';
import type { Variant } from './variants.ts';

const TYPES = ['jpeg', 'png', 'webp', 'avif'] as const;

/** Red above blue; with a channel for it, the red half lets half the light through. */
function twoHalves(width: number, height: number, channels: 3 | 4 = 3) {
	const half = (width * height) / 2;
	const [red, blue] = [
		[255, 0, 0, 0x88],
		[0, 0, 255, 255],
	].map((pixel) => Buffer.alloc(half * channels, Buffer.from(pixel.slice(0, channels))));
	return sharp(Buffer.concat([red ?? Buffer.of(), blue ?? Buffer.of()]), { raw: { width, height, channels } });
}

async function colourAt(bytes: Buffer, left: number, top: number): Promise<number[]> {
	const { data } = await sharp(bytes)
		.extract({ left, top, width: 1, height: 1 })
		.raw()
		.toBuffer({ resolveWithObject: true });
	return [...data];
}

const make = async (bytes: Uint8Array, variant: Omit<Variant, 'address'>) =>
	makeVariant(await decodePicture(bytes), variant);

const size = (width: number, height: number, type: Variant['type']) => ({ width, height, type });

describe.each(TYPES)('as %s', (type) => {
	test('it stands upright, in its size and type', async () => {
		// A camera held on its side: what is stored lies, and 6 says how to turn it.
		const stored = await sharp(await twoHalves(80, 160).png().toBuffer())
			.rotate(270)
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		expect(await sharp(stored).metadata()).toMatchObject({ width: 160, height: 80, orientation: 6 });
		const made = await make(stored, size(40, 80, type));
		const { width, height, orientation, format } = await sharp(made).metadata();
		expect({ width, height, orientation, format }).toEqual({
			width: 40,
			height: 80,
			orientation: undefined,
			format: type === 'avif' ? 'heif' : type,
		});
		const [top, bottom] = [await colourAt(made, 20, 10), await colourAt(made, 20, 70)];
		expect(top[0]).toBeGreaterThan(200);
		expect(top[2]).toBeLessThan(60);
		expect(bottom[2]).toBeGreaterThan(200);
		expect(bottom[0]).toBeLessThan(60);
	});

	test('nothing tells who took it, where and with what', async () => {
		const photograph = await twoHalves(80, 80)
			.withExif({
				IFD0: { Artist: 'صحفية', Make: 'Camera' },
				IFD3: { GPSLatitude: '33/1 30/1 0/1', GPSLatitudeRef: 'N' },
			})
			.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>دمشق</place></x:xmpmeta>')
			.jpeg()
			.toBuffer();
		const before = await sharp(photograph).metadata();
		expect([before.exif, before.xmp].map(Boolean)).toEqual([true, true]);
		const made = await make(photograph, size(80, 80, type));
		const { exif, xmp, iptc, icc } = await sharp(made).metadata();
		expect({ exif, xmp, iptc, icc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined });
		expect(made.includes('صحفية') || made.includes('دمشق')).toBe(false);
	});

	test('a wide colour space becomes sRGB', async () => {
		const red = { create: { width: 8, height: 8, channels: 3 as const, background: '#c03020' } };
		const wide = await sharp(red).withIccProfile('p3').png().toBuffer();
		// The same colour has other numbers in P3.
		expect(Math.abs(((await sharp(wide, { ignoreIcc: true }).raw().toBuffer())[0] ?? 0) - 0xc0)).toBeGreaterThan(6);
		const made = await make(wide, size(8, 8, type));
		const [r = 0, g = 0, b = 0] = await colourAt(made, 4, 4);
		expect(Math.max(Math.abs(r - 0xc0), Math.abs(g - 0x30), Math.abs(b - 0x20))).toBeLessThan(8);
	});

	test('the same bytes give the same bytes', async () => {
		const source = await twoHalves(640, 480).jpeg().toBuffer();
		const [one, other] = await Promise.all([1, 2].map(() => make(source, size(480, 360, type))));
		expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
	});

	test('a picture whose end is missing is an error', async () => {
		const whole = await sharp(noisePixels(300, 300), { raw: { width: 300, height: 300, channels: 3 } })
			.jpeg()
			.toBuffer();
		await expect(make(whole.subarray(0, whole.length / 2), size(300, 300, type))).rejects.toThrow();
	});
});

test.each(['png', 'webp', 'avif'] as const)('transparency stays in %s', async (type) => {
	const source = await twoHalves(80, 80, 4).png().toBuffer();
	const made = await make(source, size(40, 40, type));
	expect((await colourAt(made, 20, 5))[3]).toBeCloseTo(0x88, -1);
	expect((await colourAt(made, 20, 35))[3]).toBeGreaterThan(250);
});

test.each(['png', 'webp'] as const)(
	'a drawing of few colours keeps them exactly in its own size, as %s',
	async (type) => {
		const drawing = await twoHalves(64, 64).png({ palette: true, colours: 4 }).toBuffer();
		const made = await make(drawing, size(64, 64, type));
		if (type === 'png') expect((await sharp(made).metadata()).isPalette).toBe(true);
		expect((await pixelsOf(made)).equals(await pixelsOf(drawing))).toBe(true);
	},
);

test('a photograph that somebody saved in few colours is no larger for it', async () => {
	const raw = { width: 128, height: 128, channels: 3 } as const;
	const soft = await sharp(noisePixels(128, 128), { raw }).blur(3).png().toBuffer();
	const photograph = await sharp(soft).png({ palette: true, colours: 256 }).toBuffer();
	const made = await make(photograph, size(128, 128, 'webp'));
	const exact = await sharp(photograph).webp({ lossless: true }).toBuffer();
	expect(made.length).toBeLessThan(exact.length);
});

const pixelsOf = (bytes: Buffer) => sharp(bytes).removeAlpha().raw().toBuffer();

test('print colours (CMYK) come out as screen colours', async () => {
	const cmyk = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#20a040' } })
		.toColourspace('cmyk')
		.jpeg()
		.toBuffer();
	expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
	const made = await make(cmyk, size(8, 8, 'webp'));
	expect(await sharp(made).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
});

test('a picture is decoded no wider than it is published', async () => {
	const wide = await sharp({ create: { width: 3000, height: 1001, channels: 3, background: '#fff' } })
		.toColourspace('b-w')
		.png()
		.toBuffer();
	expect((await decodePicture(wide)).raw).toEqual({ width: 1600, height: 534, channels: 3 });
	expect((await decodePicture(await twoHalves(30, 20, 4).png().toBuffer())).raw).toEqual({
		width: 30,
		height: 20,
		channels: 4,
	});
});
