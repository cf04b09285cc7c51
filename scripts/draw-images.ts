/**
 * Draws the pictures of the sample archive: `node scripts/draw-images.ts`
 *
 * Every picture is a small function that returns SVG; the table SCENES at the end says which function
 * draws which file beside which article. sharp turns the SVG into JPEG (or PNG for the two diagrams).
 * Nothing is random from run to run (each scene has a seeded generator) and there is no text in any picture,
 * so drawing again writes the same bytes. Give parts of file names to draw only those:
 * `node scripts/draw-images.ts souk wheat`
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

type Point = readonly [number, number];
type Attributes = Record<string, string | number>;
type Random = (low?: number, high?: number) => number;
type Draw = (random: Random, width: number, height: number) => string;
interface Scene {
	file: string;
	draw: Draw;
	size?: Point;
	/** Width of the file, when the drawing is too busy to weigh little at its own size. */
	width?: number;
}

const ARTICLES = new URL('../content/articles/', import.meta.url);
const WIDE: Point = [1600, 900];
const BANNERS = ['#2f5d8a', '#c8553d', '#e0b04b', '#3f7f6b', '#8a3b52', '#e8e0d0', '#55708f', '#b98a3a'];
const SPINES = ['#7a2e2e', '#2f4b5c', '#c79a4b', '#445c3c', '#8c5a3c', '#d8c9a8', '#3a3550', '#a8553f', '#5d7f86'];

// ---------------------------------------------------------------- small tools

/** mulberry32: a tiny generator, so that a scene looks the same on every machine. */
function seeded(seed: number): Random {
	let state = seed >>> 0;
	return (low = 0, high = 1) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return low + (((t ^ (t >>> 14)) >>> 0) / 4294967296) * (high - low);
	};
}

function seedOf(name: string): number {
	let hash = 2166136261;
	for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
	return hash >>> 0;
}

const round = (n: number) => Math.round(n * 10) / 10;
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const many = (n: number, make: (i: number) => string): string => times(n, make).join('');
/** The item at a place, going round when the list is over. */
function nth<T>(list: readonly T[], place: number): T {
	const item = list[place % list.length];
	if (item === undefined) throw new Error('The list is empty.');
	return item;
}
const pick = <T>(random: Random, list: readonly T[]): T => nth(list, Math.floor(random(0, list.length)));
const mix = (a: number, b: number, t: number) => a + (b - a) * t;

function attributes(more: Attributes): string {
	return Object.entries(more)
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
		.join('');
}

const rect = (x: number, y: number, width: number, height: number, fill: string, more: Attributes = {}) =>
	`<rect${attributes({ x, y, width, height, fill, ...more })}/>`;
const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}) =>
	`<circle${attributes({ cx, cy, r, fill, ...more })}/>`;
const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string, more: Attributes = {}) =>
	`<ellipse${attributes({ cx, cy, rx, ry, fill, ...more })}/>`;
const path = (d: string, fill: string, more: Attributes = {}) => `<path d="${d}"${attributes({ fill, ...more })}/>`;
const polygon = (points: readonly Point[], fill: string, more: Attributes = {}) =>
	`<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}"${attributes({ fill, ...more })}/>`;
const stroke = (d: string, colour: string, width: number, more: Attributes = {}) =>
	path(d, 'none', {
		stroke: colour,
		'stroke-width': width,
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
		...more,
	});
const line = (x1: number, y1: number, x2: number, y2: number, colour: string, width: number, more: Attributes = {}) =>
	stroke(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, colour, width, more);
const group = (transform: string, content: string) => `<g transform="${transform}">${content}</g>`;
const faded = (opacity: number, content: string) => `<g opacity="${opacity}">${content}</g>`;
const clipped = (id: string, shape: string, content: string) =>
	`<clipPath id="${id}">${shape}</clipPath><g clip-path="url(#${id})">${content}</g>`;

const stops = (colours: readonly string[]) =>
	colours
		.map((colour, i) => {
			const [paint, opacity = '1'] = colour.split('@');
			return `<stop offset="${round((i / (colours.length - 1)) * 100)}%" stop-color="${paint}" stop-opacity="${opacity}"/>`;
		})
		.join('');
/** A vertical gradient from top to bottom; `#abc@0.5` is a colour with opacity. Use it as `url(#id)`. */
const fade = (id: string, ...colours: string[]) =>
	`<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops(colours)}</linearGradient>`;
const fadeAcross = (id: string, ...colours: string[]) =>
	`<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="0">${stops(colours)}</linearGradient>`;
const glow = (id: string, ...colours: string[]) => `<radialGradient id="${id}">${stops(colours)}</radialGradient>`;
const backdrop = (width: number, height: number, ...colours: string[]) =>
	fade('backdrop', ...colours) + rect(0, 0, width, height, 'url(#backdrop)');

/** A ridge: a line of hills across the picture, filled to the bottom. */
function ridge(
	random: Random,
	width: number,
	height: number,
	y: number,
	rise: number,
	step: number,
	fill: string,
): string {
	const points: Point[] = [];
	for (let x = -step; x <= width + step; x += step) points.push([x, y - random(0, rise)]);
	let d = `M${-step} ${height}L${nth(points, 0)[0]} ${round(nth(points, 0)[1])}`;
	for (let i = 1; i < points.length; i += 1) {
		const [x0, y0] = nth(points, i - 1);
		const [x1, y1] = nth(points, i);
		const middle = (x0 + x1) / 2;
		d += `C${middle} ${round(y0)} ${middle} ${round(y1)} ${x1} ${round(y1)}`;
	}
	return path(`${d}L${width + step} ${height}Z`, fill);
}

const stars = (random: Random, count: number, width: number, height: number) =>
	many(count, () =>
		circle(random(0, width), random(0, height), random(0.8, 2.6), '#fff6dd', { opacity: random(0.35, 0.95) }),
	);

/** A round arch as a path: the opening of a door, window or aqueduct. */
const arch = (x: number, bottom: number, width: number, height: number) => {
	const r = width / 2;
	return `M${round(x)} ${round(bottom)}V${round(bottom - height + r)}A${round(r)} ${round(r)} 0 0 1 ${round(x + width)} ${round(bottom - height + r)}V${round(bottom)}Z`;
};

const person = (x: number, y: number, size: number, coat: string, head = '#c99a78') =>
	path(
		`M${round(x - size * 0.2)} ${round(y)}L${round(x - size * 0.25)} ${round(y - size * 0.6)}Q${round(x)} ${round(y - size * 0.88)} ${round(x + size * 0.25)} ${round(y - size * 0.6)}L${round(x + size * 0.2)} ${round(y)}Z`,
		coat,
	) + circle(x, y - size * 0.88, size * 0.14, head);

function palm(x: number, y: number, size: number, colour: string): string {
	const top = y - size;
	const fronds = [-1, -0.72, -0.4, 0.4, 0.72, 1].map((side) => {
		const lift = 0.34 - Math.abs(side) * 0.2;
		return path(
			`M${round(x)} ${round(top)}Q${round(x + side * size * 0.25)} ${round(top - size * lift)} ${round(x + side * size * 0.48)} ${round(top + size * (0.24 - lift * 0.6))}Q${round(x + side * size * 0.2)} ${round(top - size * lift * 0.3)} ${round(x)} ${round(top + size * 0.05)}Z`,
			colour,
		);
	});
	return (
		stroke(`M${x} ${y}Q${round(x + size * 0.05)} ${round(y - size * 0.5)} ${x} ${round(top)}`, colour, size * 0.06) +
		fronds.join('')
	);
}

const cypress = (x: number, y: number, size: number, colour: string) =>
	path(
		`M${round(x)} ${round(y - size)}Q${round(x + size * 0.2)} ${round(y - size * 0.35)} ${round(x + size * 0.1)} ${round(y)}H${round(x - size * 0.1)}Q${round(x - size * 0.2)} ${round(y - size * 0.35)} ${round(x)} ${round(y - size)}Z`,
		colour,
	);

// ---------------------------------------------------------------- scenes

const councilRoom: Draw = (_random, w, h) => {
	const banner = (i: number) => {
		const x = 92 + i * 120;
		const [a, b, c] = [nth(BANNERS, i % 8), nth(BANNERS, (i + 3) % 8), nth(BANNERS, (i + 5) % 8)];
		const cloth = (dy: number, height: number, fill: string) => rect(x, 150 + dy, 76, height, fill);
		const bands =
			i % 3 === 0
				? cloth(0, 90, a) + cloth(90, 90, b) + cloth(180, 90, c)
				: i % 3 === 1
					? cloth(0, 270, a) + rect(x + 26, 150, 24, 270, b)
					: cloth(0, 135, a) + cloth(135, 135, b);
		return (
			line(x - 8, 140, x - 8, 470, '#c9b27a', 7) +
			circle(x - 8, 134, 9, '#e2cd96') +
			bands +
			rect(x + 50, 150, 26, 270, '#0b1522', { opacity: 0.16 })
		);
	};
	const seat = (angle: number) => {
		const x = 800 + Math.cos(angle) * 640;
		const y = 610 + Math.sin(angle) * 205;
		const s = mix(0.7, 1.25, (Math.sin(angle) + 1) / 2);
		return group(
			`translate(${round(x)} ${round(y)}) scale(${round(s * 100) / 100})`,
			rect(-38, -78, 76, 104, '#26384d', { rx: 22 }) + rect(-28, -68, 56, 66, '#34506d', { rx: 16 }),
		);
	};
	const angles = times(11, (i) => Math.PI + ((i + 0.5) * Math.PI) / 11);
	const paper = (i: number) => {
		const angle = (i * Math.PI * 2) / 20 + 0.15;
		const [x, y] = [800 + Math.cos(angle) * 470, 592 + Math.sin(angle) * 138];
		return (
			polygon(
				[
					[x - 22, y - 6],
					[x + 20, y - 8],
					[x + 26, y + 7],
					[x - 18, y + 9],
				],
				'#f4eee0',
			) + line(x + 34, y + 4, x + 34, y - 18, '#40362c', 3)
		);
	};
	return [
		backdrop(w, h, '#1d2f45', '#2c4561'),
		glow('lamp', '#ffe9b8@0.55', '#ffe9b8@0'),
		many(12, (i) => rect(i * 134, 0, 3, 470, '#16263a', { opacity: 0.6 })),
		many(12, banner),
		rect(0, 468, w, 432, '#6b4438'),
		rect(0, 468, w, 10, '#4f3029'),
		ellipse(800, 690, 860, 250, '#7d5242'),
		ellipse(800, 690, 780, 218, '#8a5e4b'),
		angles.map(seat).join(''),
		ellipse(800, 646, 580, 172, '#3c2417', { opacity: 0.6 }),
		ellipse(800, 628, 570, 168, '#6d452b'),
		ellipse(800, 592, 570, 168, '#b98555'),
		ellipse(800, 588, 560, 160, '#c8966a'),
		ellipse(800, 598, 370, 96, '#5b3826'),
		ellipse(800, 612, 366, 84, '#7d5242'),
		many(20, paper),
		ellipse(800, 300, 900, 330, 'url(#lamp)'),
		[0.16, 0.32, 0.5, 0.68, 0.84].map((t) => seat(Math.PI * t)).join(''),
	].join('');
};

const twoChairs: Draw = (random, w, h) => {
	const chair = `${rect(-120, -250, 240, 250, '#8a3b3b', { rx: 46 })}${rect(-96, -226, 192, 160, '#a14b48', { rx: 34 })}${rect(-150, -120, 64, 130, '#7a3131', { rx: 26 })}${rect(86, -120, 64, 130, '#7a3131', { rx: 26 })}${rect(-104, -74, 208, 66, '#b55d55', { rx: 20 })}${rect(-120, 8, 18, 50, '#40231c')}${rect(102, 8, 18, 50, '#40231c')}`;
	const view = [
		rect(420, 90, 760, 560, 'url(#winter)'),
		ridge(random, w, 470, 430, 90, 150, '#b9c7d3'),
		rect(420, 440, 760, 210, '#8fa9bd'),
		many(9, () => rect(random(430, 1050), random(470, 640), random(40, 120), 4, '#b6cad8', { rx: 2 })),
		path(
			`M420 400H1180V424H420Z${[450, 590, 730, 870, 1010].map((x) => `M${x} 470A60 60 0 0 1 ${x + 120} 470V424H${x}Z`).join('')}`,
			'#6c7f90',
			{ 'fill-rule': 'evenodd' },
		),
		[420, 574, 714, 854, 994, 1134].map((x) => rect(x, 410, 14, 74, '#6c7f90')).join(''),
		many(46, () => circle(random(420, 1180), random(90, 640), random(2, 5), '#ffffff', { opacity: random(0.5, 0.95) })),
	].join('');
	return [
		backdrop(w, h, '#d9c7a8', '#cbb591'),
		fade('winter', '#cfdbe6', '#eef2f4'),
		clipped('window', rect(420, 90, 760, 560, '#000'), view),
		[420, 666, 920, 1166].map((x) => rect(x, 80, 16, 580, '#f3ead8')).join(''),
		rect(404, 74, 794, 18, '#f3ead8') + rect(420, 300, 760, 12, '#f3ead8') + rect(380, 646, 840, 26, '#efe4cd'),
		path('M250 40H420Q380 400 300 700H250Z', '#6f7f5f') + path('M1350 40H1180Q1220 400 1300 700H1350Z', '#6f7f5f'),
		path('M300 40H350Q340 420 285 700H270Q310 400 300 40Z', '#5f6e51') +
			path('M1300 40H1250Q1260 420 1315 700H1330Q1290 400 1300 40Z', '#5f6e51'),
		rect(220, 26, 1160, 22, '#7a5a38', { rx: 11 }),
		rect(0, 730, w, 170, '#8b6844') + rect(0, 730, w, 8, '#745435'),
		ellipse(800, 815, 640, 66, '#5d6f7c') + ellipse(800, 815, 590, 54, '#6f8290'),
		group('translate(470 780) skewY(3)', chair) + group('translate(1130 780) scale(-1 1) skewY(3)', chair),
		ellipse(800, 738, 120, 28, '#4a2f1e') +
			ellipse(800, 730, 120, 28, '#7b5333') +
			rect(790, 750, 20, 76, '#4a2f1e') +
			ellipse(800, 828, 60, 12, '#4a2f1e'),
		[760, 840]
			.map(
				(x) => ellipse(x, 728, 28, 8, '#e8dcc4') + path(`M${x - 15} 704H${x + 15}L${x + 11} 728H${x - 11}Z`, '#fbf6ea'),
			)
			.join(''),
	].join('');
};

const nightBakery: Draw = (random, w, h) => {
	const bricks = many(12, (row) =>
		many(17, (i) =>
			rect(i * 100 - (row % 2) * 50, row * 52, 94, 46, pick(random, ['#22334a', '#253850', '#1f2f45', '#2a3d57']), {
				rx: 3,
			}),
		),
	);
	const ring = many(15, (i) => {
		const angle = 180 + (i + 0.5) * 12;
		return group(
			`translate(800 470) rotate(${angle})`,
			rect(270, -27, 70, 52, i % 2 ? '#9a5b3c' : '#87492f', { rx: 5 }),
		);
	});
	const loaf = (x: number, y: number) =>
		ellipse(x, y + 9, 92, 26, '#57361f', { opacity: 0.5 }) +
		ellipse(x, y, 92, 27, '#c98b4a') +
		ellipse(x, y - 5, 86, 22, '#e6b872') +
		many(4, () =>
			ellipse(x + random(-55, 55), y + random(-13, 5), random(6, 13), random(3, 5), '#b97a3c', { opacity: 0.7 }),
		);
	return [
		backdrop(w, h, '#182436', '#131c2a'),
		bricks,
		glow('heat', '#ffb347@0.85', '#ff8a3c@0.35', '#ff7a2c@0'),
		fade('mouth', '#5a1c0c', '#c2410c', '#fb923c', '#ffd277'),
		rect(420, 470, 760, 200, '#5f3826') + rect(400, 462, 800, 24, '#a96a48', { rx: 6 }),
		ring,
		path('M530 470A270 270 0 0 1 1070 470Z', '#2a0f08'),
		path('M545 470A255 255 0 0 1 1055 470Z', 'url(#mouth)'),
		[620, 690, 770, 850, 930, 990]
			.map((x, i) =>
				path(
					`M${x - 34} 470Q${x - 30} ${400 - (i % 3) * 36} ${x} ${350 - (i % 2) * 46}Q${x + 40} ${410 - (i % 3) * 20} ${x + 34} 470Z`,
					i % 2 ? '#ffdf8a' : '#ffc04d',
					{ opacity: 0.85 },
				),
			)
			.join(''),
		ellipse(800, 480, 760, 420, 'url(#heat)'),
		rect(0, 670, w, 230, '#3b2517'),
		polygon(
			[
				[130, 700],
				[1470, 700],
				[1600, 880],
				[0, 880],
			],
			'#7a4f2f',
		),
		many(5, (i) => line(130 - i * 33 + 0, 700 + i * 45, 1470 + i * 33, 700 + i * 45, '#643f25', 3)),
		[330, 565, 800, 1035, 1270].map((x) => loaf(x, 738)).join(''),
		[215, 508, 800, 1092, 1385].map((x) => group(`translate(${x} 822) scale(1.2)`, loaf(0, 0))).join(''),
	].join('');
};

const webbMirror: Draw = (random, w, h) => {
	const radius = 84;
	const hexagon = (x: number, y: number, r: number, fill: string) =>
		polygon(
			times(6, (i): Point => [x + r * Math.cos((i * Math.PI) / 3), y + r * Math.sin((i * Math.PI) / 3)]),
			fill,
		);
	const cells: Point[] = [];
	for (let q = -2; q <= 2; q += 1)
		for (let r = -2; r <= 2; r += 1) if (Math.abs(q + r) <= 2 && (q !== 0 || r !== 0)) cells.push([q, r]);
	const golds = ['#d9a441', '#e3b455', '#cc9433', '#edc46a', '#d6a03c', '#f2d083'];
	const mirror = cells.map(([q, r]) => {
		const [x, y] = [800 + radius * 1.5 * q, 390 + radius * Math.sqrt(3) * (r + q / 2)];
		return (
			hexagon(x, y, radius - 2, '#8a611c') +
			hexagon(x, y, radius - 6, nth(golds, (((q * 2 + r * 3) % 6) + 6) % 6)) +
			polygon(
				[
					[x - 74, y - 4],
					[x - 38, y - 66],
					[x + 38, y - 66],
				],
				'#fff1c4',
				{ opacity: 0.22 },
			)
		);
	});
	const shield = times(5, (i) =>
		polygon(
			[
				[260 + i * 24, 770 + i * 14],
				[800, 690 + i * 16],
				[1340 - i * 24, 770 + i * 14],
				[800, 850 + i * 8],
			],
			nth(['#a79bc4', '#8f84b3', '#7b70a1', '#695f90', '#5a517f'], i),
		),
	);
	return [
		backdrop(w, h, '#0a1026', '#151a3a', '#241c3f'),
		glow('nebula', '#6a4f9a@0.5', '#6a4f9a@0'),
		ellipse(1250, 250, 620, 330, 'url(#nebula)') + ellipse(260, 620, 520, 300, 'url(#nebula)'),
		stars(random, 260, w, h),
		shield.reverse().join(''),
		line(800, 560, 800, 760, '#4c4566', 26),
		mirror.join(''),
		hexagon(800, 390, 50, '#141a33') + circle(800, 390, 20, '#33405f'),
		line(640, 610, 800, 330, '#20243c', 9) +
			line(960, 610, 800, 330, '#20243c', 9) +
			line(800, 90, 800, 330, '#20243c', 9),
		circle(800, 330, 34, '#2b3152') + circle(800, 330, 24, '#e3b455'),
	].join('');
};

const hejazStation: Draw = (_random, w, h) => {
	const wheel = (x: number, y: number, r: number) =>
		circle(x, y, r, '#7d2a24') +
		circle(x, y, r - 9, '#1c1c22') +
		many(5, (i) => line(x, y, x + (r - 8) * Math.cos(i * 1.2566), y + (r - 8) * Math.sin(i * 1.2566), '#7d2a24', 5)) +
		circle(x, y, 9, '#c9b27a');
	const window = (x: number, y: number, width: number, height: number) =>
		path(arch(x - 7, y + 4, width + 14, height + 12), '#b08a5a') + path(arch(x, y, width, height), '#3d4f5c');
	const stripes = many(6, (i) => rect(310, 235 + i * 70, 980, 30, i % 2 ? '#dcbf90' : '#d2b180'));
	const engine = [
		rect(420, 560, 520, 130, '#23262e', { rx: 30 }),
		[520, 640, 760, 880].map((x) => rect(x, 558, 10, 134, '#c9a65a')).join(''),
		rect(905, 470, 210, 225, '#1c1f26') +
			rect(885, 452, 250, 26, '#7d2a24', { rx: 8 }) +
			rect(935, 505, 70, 76, '#f0d79a') +
			rect(1022, 505, 62, 76, '#f0d79a'),
		rect(1130, 560, 260, 135, '#23262e') + path('M1140 560Q1260 500 1380 560Z', '#15161a'),
		path('M455 560L446 470H524L515 560Z', '#1c1f26') + rect(434, 454, 102, 22, '#7d2a24', { rx: 8 }),
		path('M610 560Q640 498 670 560Z', '#c9a65a') + path('M780 560Q806 510 832 560Z', '#2b2f38'),
		circle(420, 622, 40, '#2f343e') + circle(420, 622, 20, '#f5dfa6'),
		rect(380, 690, 1030, 24, '#7d2a24'),
		path('M330 770L390 690H450V770Z', '#3a2320'),
		[500, 600].map((x) => wheel(x, 744, 38)).join('') +
			[715, 835, 955].map((x) => wheel(x, 728, 58)).join('') +
			[1090, 1200, 1310].map((x) => wheel(x, 744, 38)).join(''),
		line(700, 742, 965, 742, '#c9b27a', 9),
	].join('');
	return [
		backdrop(w, h, '#a9c4cf', '#e9dcc0', '#f3e2c0'),
		rect(150, 320, 1300, 470, '#caa876') + rect(135, 304, 1330, 24, '#a8834f'),
		[190, 260, 1300, 1370].map((x) => window(x, 560, 44, 150)).join(''),
		rect(310, 180, 980, 610, '#d8b988') + stripes + rect(292, 160, 1016, 30, '#a8834f'),
		many(20, (i) => rect(302 + i * 51, 136, 28, 30, '#b8935d')),
		path('M640 165V90L800 40L960 90V165Z', '#c9a570') + path('M620 96L800 34L980 96Z', '#9b5a3c'),
		circle(800, 122, 40, '#8a6a3e') +
			circle(800, 122, 33, '#faf3e2') +
			line(800, 122, 800, 98, '#332a20', 4) +
			line(800, 122, 818, 130, '#332a20', 4),
		[380, 480, 1050, 1150].map((x) => window(x, 420, 60, 140)).join(''),
		[600, 735, 870]
			.map((x) => path(arch(x - 14, 790, 146, 350), '#a8834f') + path(arch(x, 790, 118, 330), '#5b4632'))
			.join(''),
		rect(0, 770, w, 130, '#8f8474') +
			many(28, (i) => rect(i * 60 - 10, 800, 34, 30, '#5f5245')) +
			rect(0, 786, w, 9, '#3d3a38') +
			rect(0, 834, w, 66, '#a3967f'),
		faded(
			0.9,
			(
				[
					[480, 400, 40],
					[450, 340, 54],
					[396, 275, 66],
					[310, 215, 78],
					[200, 165, 84],
					[80, 130, 92],
				] as const
			)
				.map(([x, y, r]) => circle(x, y, r, '#f6f1e6', { opacity: 0.72 }))
				.join(''),
		),
		engine,
	].join('');
};

const redMoonRoofs: Draw = (random, w, h) => {
	const house = (x: number, y: number, width: number, height: number, tone: string) => {
		const windows = many(3, (i) =>
			random() > 0.35
				? rect(
						x + 18 + (i * (width - 36)) / 3,
						y + random(22, 40),
						20,
						28,
						pick(random, ['#f3c874', '#2b2747', '#e8b45e', '#2b2747']),
					)
				: '',
		);
		return (
			rect(x, y, width, height, tone) +
			rect(x - 4, y - 8, width + 8, 10, '#5b4a6b') +
			windows +
			(random() > 0.6 ? rect(x + width * 0.6, y - 36, 30, 30, '#6f5d80', { rx: 6 }) : '')
		);
	};
	const rows = [
		[540, '#4b3f66', 90],
		[610, '#433860', 100],
		[690, '#3a3156', 112],
		[780, '#302a4b', 130],
	] as const;
	const hill = rows.map(([y, tone, step]) => {
		let out = '';
		for (let x = -20; x < w; x += step)
			out += house(x, y + Math.abs(x - 1100) * 0.12 + random(-18, 18), step + 4, h, tone);
		return out;
	});
	return [
		backdrop(w, h, '#171433', '#2b2350', '#57396a'),
		stars(random, 150, w, 560),
		glow('halo', '#d9643f@0.55', '#d9643f@0'),
		glow('moon', '#e98a5b', '#d8663f', '#b04530'),
		circle(560, 300, 330, 'url(#halo)') + circle(560, 300, 190, 'url(#moon)'),
		(
			[
				[500, 240, 42],
				[620, 340, 56],
				[540, 390, 26],
				[640, 220, 24],
				[455, 330, 30],
			] as const
		)
			.map(([x, y, r]) => circle(x, y, r, '#a33f2c', { opacity: 0.35 }))
			.join(''),
		circle(600, 556, 8, '#ffb469'),
		hill.join(''),
		rect(170, 726, 540, 174, '#221d38') +
			rect(158, 714, 564, 16, '#4a3d5e') +
			[230, 330, 520].map((x) => rect(x, 780, 44, 60, '#e8b45e') + rect(x + 20, 780, 4, 60, '#221d38')).join('') +
			rect(620, 776, 50, 124, '#3a3156'),
		[240, 330, 395, 540, 620]
			.map((x, i) => person(x, 716, nth([104, 110, 70, 112, 66], i), '#17132a', '#17132a'))
			.join(''),
		line(455, 716, 455, 660, '#17132a', 6) + rect(432, 652, 46, 8, '#17132a'),
	].join('');
};

const eclipsePhases: Draw = (random, w, h) => {
	const shades = ['#f2ead2', '#f2ead2', '#f2ead2', '#c9573a', '#f2ead2', '#f2ead2', '#f2ead2'];
	const shift = [-1, -0.62, -0.28, 0, 0.28, 0.62, 1];
	const moon = (i: number) => {
		const [x, y, r] = [150 + i * 150, 520 - Math.sin(((i + 0.5) * Math.PI) / 7) * 250, 58];
		const shadow = i === 3 ? '' : circle(x + nth(shift, i) * 2.1 * r, y, r * 1.12, '#3a1f33');
		return clipped(
			`moon${i}`,
			circle(x, y, r, '#000'),
			circle(x, y, r, nth(shades, i)) +
				circle(x - 18, y - 14, 14, '#00000022') +
				circle(x + 16, y + 18, 18, '#00000018') +
				circle(x + 10, y - 26, 8, '#00000018') +
				shadow,
		);
	};
	return (
		backdrop(w, h, '#14142c', '#241d42') +
		stars(random, 60, w, h * 0.9) +
		stroke('M60 640Q600 60 1140 640', '#5a4f80', 2, { 'stroke-dasharray': '4 12' }) +
		many(7, moon) +
		ridge(random, w, h, 720, 50, 120, '#0e0d20')
	);
};

const qalamounSnow: Draw = (random, w, h) => {
	const peak = (x: number, top: number, half: number, rock: string, shade: string) => {
		const base = 720;
		const snow = top + (base - top) * 0.5;
		const at = (y: number) => (half * (y - top)) / (base - top);
		return (
			polygon(
				[
					[x, top],
					[x + half, base],
					[x - half, base],
				],
				rock,
			) +
			polygon(
				[
					[x, top],
					[x + half, base],
					[x + half * 0.1, base],
					[x + half * 0.12, top + (base - top) * 0.45],
				],
				shade,
			) +
			polygon(
				[
					[x, top],
					[x + at(snow), snow],
					[x + at(snow) * 0.55, snow - 46],
					[x + at(snow) * 0.2, snow + 26],
					[x - at(snow) * 0.25, snow - 34],
					[x - at(snow) * 0.6, snow + 18],
					[x - at(snow), snow],
				],
				'#f7fafc',
			) +
			polygon(
				[
					[x, top],
					[x + at(snow), snow],
					[x + at(snow) * 0.55, snow - 46],
					[x + at(snow) * 0.2, snow + 26],
					[x + at(snow) * 0.1, snow - 70],
				],
				'#dbe6ee',
			)
		);
	};
	const house = (x: number, y: number, s: number) => {
		const smoke = [0, 1, 2, 3]
			.map((i) =>
				circle(x + 66 * s + i * 13 * s, y - (108 + i * 30) * s, (9 + i * 5) * s, '#ffffff', {
					opacity: 0.75 - i * 0.14,
				}),
			)
			.join('');
		return (
			smoke +
			rect(x + 58 * s, y - 106 * s, 16 * s, 40 * s, '#8d7a68') +
			rect(x, y - 76 * s, 118 * s, 78 * s, '#c4ab8b') +
			rect(x, y - 76 * s, 34 * s, 78 * s, '#ad9475') +
			path(
				`M${round(x - 9 * s)} ${round(y - 72 * s)}Q${round(x + 58 * s)} ${round(y - 104 * s)} ${round(x + 127 * s)} ${round(y - 72 * s)}Z`,
				'#ffffff',
			) +
			rect(x + 48 * s, y - 48 * s, 22 * s, 28 * s, '#f0bd62') +
			rect(x + 84 * s, y - 46 * s, 20 * s, 48 * s, '#6d4c36')
		);
	};
	return [
		backdrop(w, h, '#9fbcd2', '#cfdde6', '#eef1ef'),
		peak(250, 250, 520, '#8ba0b3', '#7990a5') +
			peak(1380, 210, 560, '#8ba0b3', '#7990a5') +
			peak(800, 110, 640, '#758ba0', '#647b92'),
		ridge(random, w, h, 680, 60, 200, '#d5e1ea'),
		[120, 190, 260, 1290, 1370, 1460, 1520]
			.map((x, i) => cypress(x, 720 + (i % 2) * 16, 110 + (i % 3) * 24, '#3f5a56'))
			.join(''),
		ridge(random, w, h, 740, 40, 260, '#e6eef3'),
		house(470, 735, 0.9) +
			house(640, 715, 0.75) +
			house(770, 742, 1) +
			house(960, 722, 0.8) +
			house(1090, 752, 1.05) +
			house(330, 760, 1.05) +
			house(600, 790, 1.15) +
			house(880, 808, 1.25),
		ridge(random, w, h, 850, 30, 320, '#fbfdfe'),
		many(90, () => circle(random(0, w), random(0, h), random(2, 5), '#ffffff', { opacity: random(0.5, 0.95) })),
	].join('');
};

/** A shelf of upright books from x to x + width, standing on y. */
function bookRow(random: Random, x: number, y: number, width: number, tallest: number): string {
	let out = '';
	let at = x;
	while (at < x + width - 16) {
		const thick = Math.min(random(20, 46), x + width - at);
		const tall = tallest * random(0.68, 0.98);
		const colour = pick(random, SPINES);
		out +=
			rect(at, y - tall, thick - 2, tall, colour, { rx: 3 }) +
			rect(at + 4, y - tall + 16, thick - 10, 5, '#f0dca8', { opacity: 0.75 }) +
			rect(at + 4, y - 26, thick - 10, 4, '#f0dca8', { opacity: 0.6 });
		at += thick;
	}
	return out;
}

const pileOfBooks = (random: Random, x: number, y: number, count: number, wide = 150) =>
	many(count, (i) => {
		const width = wide * random(0.82, 1);
		const left = x + random(-8, 8);
		return (
			rect(left, y - (i + 1) * 24, width, 22, pick(random, SPINES), { rx: 3 }) +
			rect(left + width - 16, y - (i + 1) * 24 + 4, 14, 14, '#efe3c6')
		);
	});

const mutanabbiBooks: Draw = (random, w, h) =>
	[
		backdrop(w, h, '#4a3123', '#3a261b'),
		glow('bulb', '#ffd98a@0.75', '#ffd98a@0'),
		many(
			4,
			(row) =>
				rect(60, 40 + row * 160, 1480, 160, '#2c1b12') +
				bookRow(random, 84, 190 + row * 160, 470, 136) +
				bookRow(random, 580, 190 + row * 160, 440, 136) +
				bookRow(random, 1046, 190 + row * 160, 470, 136) +
				rect(60, 188 + row * 160, 1480, 16, '#8a5d3b'),
		),
		[60, 556, 1022, 1516].map((x) => rect(x, 30, 24, 680, '#9c6b45')).join(''),
		rect(40, 22, 1520, 24, '#a87750'),
		ellipse(800, 250, 640, 430, 'url(#bulb)'),
		line(800, 0, 800, 150, '#1d120b', 5) +
			path('M750 196Q755 146 800 146Q845 146 850 196Z', '#2f5d5a') +
			circle(800, 204, 24, '#fff0c2'),
		rect(0, 704, w, 196, '#6c5a4c') + many(9, (i) => line(i * 200, 704, i * 200 - 80, 900, '#5d4c40', 3)),
		rect(190, 716, 1220, 34, '#b9865a', { rx: 4 }) +
			rect(190, 748, 1220, 80, '#7a5338') +
			[240, 1340].map((x) => rect(x, 828, 26, 60, '#4e3423')).join(''),
		[225, 415, 605, 1000, 1190].map((x, i) => pileOfBooks(random, x, 716, nth([5, 3, 6, 4, 5], i))).join(''),
		group(
			'translate(880 712)',
			path('M-86 0Q-44 -32 0 -8Q44 -32 86 0L86 -12Q44 -46 0 -22Q-44 -46 -86 -12Z', '#8c5a3c') +
				path('M-82 -12Q-42 -46 0 -22Q42 -46 82 -12Q42 -34 0 -12Q-42 -34 -82 -12Z', '#faf1da'),
		),
	].join('');

const thuluthPen: Draw = (random, w, h) => {
	const dot = (x: number, y: number, s = 30) =>
		group(`translate(${x} ${y}) rotate(45)`, rect(-s / 2, -s / 2, s, s, '#a63d2f'));
	return [
		backdrop(w, h, '#6f4a33', '#5a3a28'),
		many(7, (i) => rect(0, i * 116, w, 3, '#4d3122')),
		group(
			'rotate(-3 600 400)',
			rect(120, 76, 900, 660, '#3b2417', { opacity: 0.4 }) +
				rect(104, 58, 900, 660, '#f5ead0') +
				rect(134, 88, 840, 600, 'none', { stroke: '#b98a3a', 'stroke-width': 5 }) +
				rect(146, 100, 816, 576, 'none', { stroke: '#2f6f73', 'stroke-width': 2 }) +
				[250, 400, 550].map((y) => line(170, y, 940, y, '#d9c7a0', 2)).join(''),
		),
		path(
			'M258 196Q286 168 322 176Q300 220 300 330Q300 470 282 560Q268 590 240 586Q262 480 258 380Q254 268 258 196Z',
			'#17141a',
		),
		path(
			'M392 386Q356 560 520 574Q716 578 768 372Q776 340 806 330Q800 378 808 402Q776 640 540 652Q330 654 364 440Q370 404 392 386Z',
			'#17141a',
		),
		path('M400 246Q560 176 760 244Q800 254 838 226Q826 300 768 300Q600 238 430 296Q402 294 400 246Z', '#17141a'),
		many(7, (i) => dot(196, 214 + i * 56, 27)) + many(5, (i) => dot(500 + i * 46, 430, 27)),
		group(
			'translate(884 300) rotate(28)',
			path('M-30 -420H30V220L6 312Q0 322 -8 308L-30 220Z', '#b5773a') +
				path('M-30 -420H-8V262L-30 220Z', '#c98d4e') +
				path('M-30 220L6 312Q0 322 -8 308Z', '#221712') +
				[-240, -40].map((y) => rect(-32, y, 64, 12, '#8a5526', { rx: 5 })).join('') +
				path('M8 160H30V220L6 312Q12 230 8 160Z', '#e2b06f'),
		),
		ellipse(1080, 688, 112, 44, '#2d1b12', { opacity: 0.5 }) +
			path('M980 590H1176L1160 680Q1078 712 996 680Z', '#2f6f73') +
			ellipse(1078, 590, 98, 32, '#3f8a8c') +
			ellipse(1078, 592, 72, 21, '#12141c'),
		many(9, () => circle(random(640, 900), random(610, 690), random(2, 5), '#17141a')),
	].join('');
};

const wheatField: Draw = (random, w, h) => {
	const ear = (x: number, y: number, s: number, lean: number) => {
		const tip = x + lean;
		const grains = many(6, (i) => {
			const gx = mix(tip, tip + lean * 0.3, i / 6);
			const gy = y - i * 15 * s;
			return group(
				`translate(${round(gx)} ${round(gy)})`,
				ellipse(-6 * s, 0, 5 * s, 11 * s, '#d99a2b', { transform: 'rotate(-24)' }) +
					ellipse(6 * s, 0, 5 * s, 11 * s, '#eab54a', { transform: 'rotate(24)' }),
			);
		});
		return (
			stroke(`M${round(x)} ${h + 10}Q${round(x)} ${round(y + 100)} ${round(tip)} ${round(y)}`, '#b27a22', 4 * s) +
			grains +
			ellipse(tip + lean * 0.35, y - 94 * s, 4 * s, 11 * s, '#eab54a')
		);
	};
	const rows = many(22, (i) => {
		const t = (i - 10.5) / 10.5;
		return polygon(
			[
				[800 + t * 520, 470],
				[800 + t * 545, 470],
				[800 + t * 2000 + 90, 900],
				[800 + t * 2000, 900],
			],
			i % 2 ? '#d9a03a' : '#cf9330',
		);
	});
	const combine = group(
		'translate(950 512) scale(1.15)',
		[
			ellipse(20, 42, 150, 12, '#9a6a1e', { opacity: 0.5 }),
			rect(-40, -50, 130, 70, '#b23b2e', { rx: 8 }) +
				rect(-76, -72, 56, 60, '#c94a3a', { rx: 6 }) +
				rect(-68, -64, 40, 34, '#cfe3e8') +
				rect(40, -66, 52, 18, '#8e2d24'),
			line(70, -60, 128, -82, '#8e2d24', 10),
			rect(-142, 6, 74, 18, '#7c281f', { rx: 6 }) + circle(-126, 16, 24, '#e0b04b') + circle(-126, 16, 9, '#8e2d24'),
			circle(-30, 24, 26, '#2a2422') +
				circle(-30, 24, 11, '#e0b04b') +
				circle(64, 30, 18, '#2a2422') +
				circle(64, 30, 7, '#e0b04b'),
		].join(''),
	);
	return [
		backdrop(w, h, '#8fc1d6', '#f7e3b4', '#f7d58a'),
		glow('sun', '#fff4cf@0.95', '#fff0c0@0.35', '#fff0c0@0'),
		circle(420, 280, 250, 'url(#sun)') + circle(420, 280, 66, '#fff6dc'),
		ridge(random, w, h, 430, 110, 260, '#a7ad88'),
		ridge(random, w, h, 465, 60, 200, '#8c9a63'),
		rect(0, 466, w, 434, '#d49a36'),
		rows,
		polygon(
			[
				[1010, 530],
				[1200, 520],
				[1600, 560],
				[1600, 650],
			],
			'#e7c878',
		),
		combine,
		many(46, (i) => ear(i * 36 + random(-12, 12), random(690, 800), random(0.9, 1.35), random(-26, 26))),
	].join('');
};

const beirutSilos: Draw = (random, w, h) => {
	const tops = [250, 250, 250, 252, 262, 300, 350, 470, 560];
	const silo = (top: number, i: number) => {
		const x = 250 + i * 108;
		const rough =
			i < 4
				? `M${x} ${top}H${x + 110}`
				: `M${x} ${top + 30}L${x + 24} ${top}L${x + 48} ${top + 34}L${x + 70} ${top + 8}L${x + 92} ${top + 44}L${x + 110} ${top + 26}`;
		const crack = i % 2 === 1 && i < 7 ? stroke(`M${x + 40} ${top + 60}l14 50l-20 44l18 60`, '#8c8a84', 3) : '';
		return path(`${rough}V680H${x}Z`, 'url(#concrete)') + crack + (i < 4 ? rect(x, top - 10, 110, 14, '#b8b4a8') : '');
	};
	return [
		backdrop(w, h, '#8d9aa6', '#c9c6bd', '#e3d5bd'),
		fadeAcross('concrete', '#a9a69d', '#f1eee4', '#cfcbc0', '#97948c'),
		ridge(random, w, h, 560, 130, 240, '#a3adb4'),
		many(26, (i) => rect(i * 64 + random(-8, 8), 600 - random(20, 110), random(34, 58), 200, '#93a0a9')),
		group(
			'translate(1300 680)',
			line(0, 0, 0, -380, '#7b5a45', 18) +
				line(110, 0, 110, -380, '#7b5a45', 18) +
				line(-190, -380, 250, -380, '#7b5a45', 16) +
				line(55, -470, -190, -384, '#7b5a45', 6) +
				line(55, -470, 250, -384, '#7b5a45', 6) +
				line(55, -470, 55, -380, '#7b5a45', 14) +
				many(4, (i) => line(0, -i * 95, 110, -(i + 1) * 95, '#7b5a45', 6)) +
				line(-150, -380, -150, -230, '#5c4636', 3),
		),
		rect(238, 196, 230, 60, '#d8d3c6') +
			rect(238, 188, 230, 12, '#a9a69d') +
			many(4, (i) => rect(258 + i * 52, 214, 26, 26, '#7f8a92')),
		tops.map(silo).join(''),
		path('M1100 680Q1180 590 1270 660L1330 680Z', '#bdb8aa') + path('M980 680Q1040 640 1130 680Z', '#aaa69a'),
		rect(0, 676, w, 40, '#83796d') + rect(0, 712, w, 10, '#665e55'),
		fade('sea', '#6d8793', '#4d6673'),
		rect(0, 722, w, 178, 'url(#sea)'),
		faded(0.22, tops.map((top, i) => rect(252 + i * 108, 724, 104, (690 - top) * 0.34, '#f1eee4')).join('')),
		many(40, () => rect(random(0, w), random(734, 890), random(40, 150), 4, '#9fb4bd', { rx: 2, opacity: 0.5 })),
		many(5, (i) => stroke(`M${1120 + i * 84} ${170 + (i % 3) * 46}q14 -16 26 0q14 -16 26 0`, '#5f6a72', 4)),
	].join('');
};

const telescopeNight: Draw = (random, w, h) => {
	const band = many(330, () => {
		const t = random();
		const off = (random() + random() + random() - 1.5) * 180;
		return circle(mix(500, 1500, t) + off * 0.7, mix(760, -60, t) + off * 0.7, random(0.8, 2.4), '#f7ecd2', {
			opacity: random(0.3, 0.9),
		});
	});
	return [
		backdrop(w, h, '#0c1533', '#1b2a57', '#6a4a70', '#d58a5c'),
		glow('milky', '#b9b6e0@0.32', '#b9b6e0@0'),
		group('translate(1010 340) rotate(-39)', ellipse(0, 0, 760, 170, 'url(#milky)')),
		band,
		stars(random, 160, w, 600),
		glow('planet', '#fff1cc@0.5', '#fff1cc@0'),
		circle(530, 470, 60, 'url(#planet)') +
			circle(530, 470, 11, '#fff4d6') +
			circle(566, 450, 40, 'url(#planet)') +
			circle(566, 450, 7, '#ffe6ae'),
		ridge(random, w, h, 760, 90, 220, '#3a2b52'),
		path('M0 900V820Q500 700 900 716Q1300 730 1600 800V900Z', '#150f26'),
		group(
			'translate(1080 724)',
			[
				line(0, -150, -96, 10, '#0b0818', 13) +
					line(0, -150, 92, 10, '#0b0818', 13) +
					line(0, -150, 6, 18, '#0b0818', 13),
				circle(0, -156, 20, '#0b0818'),
				group(
					'rotate(27)',
					rect(-270, -208, 400, 66, '#241b3d', { rx: 10 }) +
						rect(-290, -218, 60, 86, '#2f2450', { rx: 8 }) +
						rect(126, -192, 46, 34, '#0b0818', { rx: 6 }) +
						rect(-60, -214, 14, 78, '#c89a4b') +
						rect(-270, -202, 400, 9, '#4c3c75'),
				),
				person(248, 22, 190, '#0b0818', '#0b0818'),
			].join(''),
		),
		many(26, (i) =>
			stroke(`M${i * 64 + 20} 900q${random(-10, 10)} -30 ${random(-14, 14)} -${random(40, 70)}`, '#0b0818', 4),
		),
	].join('');
};

const canalShip: Draw = (random, w, h) => {
	const boxes = many(15, (column) =>
		many(nth([4, 5, 5, 6, 6, 6, 5, 6, 6, 5, 6, 6, 5, 5, 4], column), (row) =>
			rect(
				330 + column * 54,
				438 - (row + 1) * 36,
				51,
				33,
				pick(random, ['#c8553d', '#2f5d8a', '#e0b04b', '#3f7f6b', '#8e4a4a', '#d9d2c2', '#607d8b']),
			),
		),
	);
	return [
		backdrop(w, h, '#a8cbd6', '#e8e0c8', '#f2e3bd'),
		circle(1330, 150, 60, '#fff5d8'),
		ridge(random, w, h, 470, 70, 300, '#e0c492'),
		rect(0, 468, w, 90, '#d9b87e') +
			many(14, () => ellipse(random(0, w), random(478, 500), random(30, 90), 7, '#cda868')),
		[90, 160, 1420, 1500].map((x, i) => palm(x, 486, 120 + (i % 2) * 36, '#5c6b3d')).join(''),
		fade('canal', '#4f9aa0', '#2f6f7a'),
		rect(0, 516, w, 284, 'url(#canal)'),
		many(34, () => rect(random(0, w), random(530, 780), random(50, 180), 4, '#8cc3c4', { rx: 2, opacity: 0.55 })),
		path('M230 440H1480L1420 620H330Q260 600 230 440Z', '#22384a') +
			path('M262 560Q286 612 330 620H1420L1440 560Z', '#a33a30') +
			rect(230, 436, 1250, 12, '#35536b'),
		boxes,
		rect(1150, 200, 120, 238, '#f0ebdd') +
			rect(1130, 196, 160, 20, '#d4cbb5') +
			many(4, (i) => rect(1164, 234 + i * 44, 92, 15, '#49606e')) +
			rect(1190, 130, 44, 70, '#c8553d') +
			rect(1190, 146, 44, 14, '#f0ebdd'),
		many(4, (i) =>
			rect(1284 + (i % 2) * 54, 402 - Math.floor(i / 2) * 36, 51, 33, pick(random, ['#2f5d8a', '#e0b04b', '#c8553d'])),
		),
		path('M300 622H1430L1340 640H380Z', '#d7eceb', { opacity: 0.6 }),
		group(
			'translate(96 640)',
			path('M0 0H176L160 58H30Q8 44 0 0Z', '#20242c') +
				rect(-4, -8, 184, 12, '#c8553d') +
				rect(56, -70, 72, 64, '#f0ebdd') +
				rect(64, -58, 56, 20, '#49606e') +
				rect(104, -104, 22, 38, '#e0b04b') +
				line(176, -4, 300, -120, '#e8e0d0', 3) +
				path('M-50 56Q40 44 200 60Q60 76 -50 56Z', '#e6f3f1'),
		),
		path('M0 800Q420 740 820 782T1600 762V900H0Z', '#d3ad6c') +
			path('M0 842Q500 790 900 826T1600 808V900H0Z', '#c79c58'),
		many(24, () => ellipse(random(0, w), random(838, 890), random(6, 22), 4, '#b68a49')),
	].join('');
};

const aleppoKitchen: Draw = (random, w, h) => {
	const tile = (x: number, y: number) =>
		rect(x, y, 118, 118, '#e9dfc8') +
		path(
			`M${x + 59} ${y + 8}Q${x + 72} ${y + 46} ${x + 110} ${y + 59}Q${x + 72} ${y + 72} ${x + 59} ${y + 110}Q${x + 46} ${y + 72} ${x + 8} ${y + 59}Q${x + 46} ${y + 46} ${x + 59} ${y + 8}Z`,
			'#3c7d86',
		) +
		circle(x + 59, y + 59, 15, '#e0b04b') +
		(
			[
				[0, 0],
				[118, 0],
				[0, 118],
				[118, 118],
			] as const
		)
			.map(([a, b]) => circle(x + a, y + b, 17, '#c8553d'))
			.join('');
	const plate = (x: number, y: number, r: number, rim: string) =>
		circle(x + 8, y + 12, r, '#3a2a1c', { opacity: 0.35 }) +
		circle(x, y, r, '#fbf6ea') +
		circle(x, y, r - 12, 'none', { stroke: rim, 'stroke-width': 7 }) +
		circle(x, y, r - 36, '#f2e9d6');
	const kibbeh = (x: number, y: number, turn: number) =>
		group(
			`translate(${x} ${y}) rotate(${turn}) translate(84 0)`,
			path('M-62 0Q-34 -31 0 -31Q34 -31 66 0Q34 31 0 31Q-34 31 -62 0Z', '#5f3416', {
				transform: 'translate(4 6)',
				opacity: 0.4,
			}) +
				path('M-62 0Q-34 -31 0 -31Q34 -31 66 0Q34 31 0 31Q-34 31 -62 0Z', '#8a5226') +
				ellipse(-2, -11, 36, 8, '#b07a42'),
		);
	const cherry = (x: number, y: number) =>
		circle(x, y, 19, '#9e1f2e') +
		circle(x - 6, y - 6, 5, '#e0707a') +
		stroke(`M${x} ${y - 14}q6 -22 22 -30`, '#5f6b2f', 4);
	const eggplant = (x: number, y: number, angle: number) =>
		group(
			`translate(${x} ${y}) rotate(${angle})`,
			path('M-110 0Q-112 -50 -50 -50Q20 -48 76 -24Q96 0 76 22Q20 48 -50 50Q-112 50 -110 0Z', '#3d2347') +
				path('M-88 -20Q-40 -42 30 -26Q-30 -24 -88 -20Z', '#6b4a78') +
				path('M70 -28Q112 -20 132 -4V6Q112 20 70 26Q90 0 70 -28Z', '#5f7a3c'),
		);
	return [
		backdrop(w, h, '#cdbf9f', '#cdbf9f'),
		many(7, (row) => many(11, (column) => tile(column * 120 - 60, row * 120 - 10))),
		circle(392, 412, 262, '#3a2a1c', { opacity: 0.35 }),
		rect(84, 372, 90, 50, '#8f4f26', { rx: 22 }) + rect(594, 372, 90, 50, '#8f4f26', { rx: 22 }),
		circle(384, 398, 252, '#a85f2e') +
			circle(384, 398, 238, '#c77b42') +
			circle(384, 398, 212, '#7d2230') +
			circle(384, 398, 204, '#8f2836'),
		many(
			17,
			(i) =>
				circle(384 + Math.cos(i * 2.4) * (38 + i * 9), 398 + Math.sin(i * 2.4) * (38 + i * 9), 30, '#5a2a1a') +
				circle(376 + Math.cos(i * 2.4) * (38 + i * 9), 390 + Math.sin(i * 2.4) * (38 + i * 9), 14, '#7c4228'),
		),
		many(22, (i) =>
			circle(
				384 + Math.cos(i * 2.4 + 1.2) * (24 + i * 7.6),
				398 + Math.sin(i * 2.4 + 1.2) * (24 + i * 7.6),
				14,
				'#c02c40',
			),
		),
		many(14, () =>
			group(
				`translate(${round(random(250, 520))} ${round(random(260, 540))}) rotate(${round(random(0, 180))})`,
				ellipse(0, 0, 10, 4, '#f1e4bd'),
			),
		),
		plate(890, 236, 188, '#2f6f73') + many(5, (i) => kibbeh(890, 236, i * 72 - 90)) + circle(890, 236, 18, '#5f8a4a'),
		plate(880, 634, 132, '#b98a3a') +
			(
				[
					[830, 610],
					[872, 586],
					[916, 604],
					[852, 648],
					[900, 650],
					[936, 642],
					[878, 688],
				] as const
			)
				.map(([x, y]) => cherry(x, y))
				.join(''),
		eggplant(604, 716, -14) + eggplant(250, 732, 12),
		ellipse(1110, 520, 96, 84, '#e6c58f', { transform: 'rotate(20 1110 520)' }) +
			many(9, () => circle(random(1050, 1170), random(460, 580), random(4, 9), '#c89a58')),
		(
			[
				[1090, 720],
				[1142, 690],
				[690, 560],
			] as const
		)
			.map(
				([x, y]) =>
					path(`M${x} ${y}q34 -44 78 -34q-10 46 -78 34Z`, '#5f8a4a') + stroke(`M${x} ${y}q40 -20 66 -30`, '#44683a', 3),
			)
			.join(''),
	].join('');
};

const soukArcade: Draw = (random, w, h) => {
	const [vx, vy] = [800, 560];
	const at = (x: number, y: number, t: number): Point => [mix(x, vx, t), mix(y, vy, t)];
	const depth = times(9, (i) => 1 - 0.74 ** i);
	const vault = depth.slice(0, -1).map((t, i) => {
		const r = 860 * (1 - t);
		const y = mix(470, vy, t);
		return (
			path(
				`M${round(vx - r)} ${round(y)}A${round(r)} ${round(r * 0.86)} 0 0 1 ${round(vx + r)} ${round(y)}Z`,
				i % 2 ? '#3b3a48' : '#454453',
			) +
			stroke(
				`M${round(vx - r)} ${round(y)}A${round(r)} ${round(r * 0.86)} 0 0 1 ${round(vx + r)} ${round(y)}`,
				'#6b6470',
				9 * (1 - t),
			)
		);
	});
	const holes = many(190, () => {
		const t = random(0, 0.86);
		const angle = random(Math.PI * 1.08, Math.PI * 1.92);
		const r = 850 * (1 - t);
		return circle(
			vx + Math.cos(angle) * r * 0.98,
			mix(470, vy, t) + Math.sin(angle) * r * 0.84,
			5.5 * (1 - t) + 1,
			'#ffe9b0',
			{ opacity: random(0.6, 1) },
		);
	});
	const shop = (side: -1 | 1, i: number) => {
		const [near, far] = [nth(depth, i), nth(depth, i + 1)];
		const edge = vx + side * 860;
		const wall = (t: number, y: number) => at(edge, y, t);
		const inner = (t: number, y: number) => at(edge - side * 190, y, t);
		const colour = nth(
			['#c8553d', '#e0b04b', '#3f7f6b', '#2f5d8a', '#d9c7a0', '#8a3b52', '#c8553d', '#e0b04b'],
			(i + (side > 0 ? 3 : 0)) % 8,
		);
		const pillar = far - (far - near) * 0.12;
		const goods = many(5, (k) => {
			const t0 = mix(near, far, 0.08 + k * 0.16);
			const t1 = mix(near, far, 0.08 + k * 0.16 + 0.12);
			const drop = random(690, 790);
			return polygon(
				[wall(t0, 590), wall(t1, 590), wall(t1, drop), wall(t0, drop)],
				pick(random, ['#b5423a', '#d8a54a', '#426b8c', '#7a4a6a', '#5d8a6a', '#e6d5b0']),
			);
		});
		return [
			polygon([wall(near, 300), wall(far, 300), wall(far, 900), wall(near, 900)], i % 2 ? '#6e5038' : '#7a5a40'),
			polygon([wall(near, 560), wall(pillar, 560), wall(pillar, 900), wall(near, 900)], '#f0c06a'),
			polygon([wall(near, 560), wall(pillar, 560), wall(pillar, 900), wall(near, 900)], '#b36a2e', { opacity: 0.45 }),
			goods,
			polygon(
				[
					wall(mix(near, far, 0.2), 360),
					wall(mix(near, far, 0.7), 360),
					wall(mix(near, far, 0.7), 470),
					wall(mix(near, far, 0.2), 470),
				],
				'#3a2a20',
			),
			polygon([wall(near, 800), wall(pillar, 800), inner(pillar, 820), inner(near, 820)], '#a8794e') +
				polygon([inner(near, 820), inner(pillar, 820), inner(pillar, 900), inner(near, 900)], '#7d5535'),
			polygon([wall(near, 540), wall(pillar, 540), inner(pillar, 596), inner(near, 596)], colour) +
				polygon([inner(near, 596), inner(pillar, 596), inner(pillar, 618), inner(near, 618)], colour, {
					opacity: 0.75,
				}),
		].join('');
	};
	const shops = times(7, (i) => 6 - i).map((i) => shop(-1, i) + shop(1, i));
	const beams = (
		[
			[520, 110, 610],
			[700, 60, 760],
			[930, 80, 900],
			[1090, 130, 1010],
		] as const
	).map(([x, y, foot]) =>
		polygon(
			[
				[x - 6, y],
				[x + 8, y],
				[foot + 70, 880],
				[foot - 50, 880],
			],
			'#ffe6a8',
			{ opacity: 0.13 },
		),
	);
	return [
		backdrop(w, h, '#2e2d3a', '#3a3844'),
		vault.join(''),
		holes,
		circle(vx, vy, 64, '#fff0c8') + glowDisc(vx, vy, 240),
		polygon(
			[
				[0, 900],
				[1600, 900],
				[vx + 60, vy + 26],
				[vx - 60, vy + 26],
			],
			'#a58d6c',
		),
		many(8, (i) =>
			polygon(
				[
					at(-60, 960, nth(depth, i)),
					at(1660, 960, nth(depth, i)),
					at(1660, 960, nth(depth, i) + 0.05 * (1 - nth(depth, i))),
					at(-60, 960, nth(depth, i) + 0.05 * (1 - nth(depth, i))),
				],
				'#967e5f',
			),
		),
		shops.join(''),
		many(34, () =>
			ellipse(random(560, 1040), random(700, 890), random(7, 15), random(3, 6), '#ffe6a8', { opacity: 0.6 }),
		),
		person(764, 650, 84, '#4a3a4a', '#3a2a2a') +
			person(842, 668, 104, '#7a3b3b', '#c99a78') +
			person(880, 672, 108, '#32475a', '#c99a78') +
			person(680, 730, 160, '#e6dcc6', '#b98a68') +
			person(960, 790, 210, '#3f6b5f', '#c99a78') +
			person(1030, 796, 150, '#c8794a', '#c99a78'),
		beams.join(''),
	].join('');
};

const glowDisc = (x: number, y: number, r: number) =>
	glow('disc', '#fff0c8@0.7', '#fff0c8@0') + circle(x, y, r, 'url(#disc)');

const grainPort: Draw = (random, w, h) => {
	const crane = (x: number, s: number) =>
		group(
			`translate(${x} 610) scale(${s})`,
			line(-40, 0, -24, -240, '#3a2a3d', 14) +
				line(40, 0, 24, -240, '#3a2a3d', 14) +
				line(-30, -120, 30, -120, '#3a2a3d', 9) +
				rect(-46, -282, 92, 46, '#3a2a3d') +
				line(-70, -260, 210, -400, '#3a2a3d', 12) +
				line(0, -270, 20, -380, '#3a2a3d', 8) +
				line(20, -380, 205, -398, '#3a2a3d', 4) +
				line(20, -380, -66, -262, '#3a2a3d', 4) +
				line(204, -396, 204, -250, '#3a2a3d', 4) +
				path('M184 -250H224L216 -222H192Z', '#3a2a3d'),
		);
	return [
		backdrop(w, h, '#33496b', '#b9677a', '#f0a365', '#f9d08a'),
		circle(560, 560, 90, '#fff0c2'),
		glowDisc(560, 560, 340),
		many(6, () =>
			rect(random(0, w), random(120, 380), random(200, 420), random(12, 22), '#f8c9a0', { rx: 11, opacity: 0.35 }),
		),
		ridge(random, w, h, 600, 40, 260, '#7a4f66'),
		[980, 1070, 1160, 1250, 1340, 1430]
			.map(
				(x, i) =>
					rect(x, 330, 84, 290, i % 2 ? '#5b3c52' : '#654459') +
					ellipse(x + 42, 330, 42, 16, '#7a5468') +
					rect(x + 8, 340, 12, 270, '#8a6074', { opacity: 0.6 }),
			)
			.join(''),
		rect(960, 280, 570, 40, '#4a3046') + line(960, 282, 800, 470, '#4a3046', 16),
		crane(240, 0.9) + crane(760, 1.05),
		rect(0, 606, w, 40, '#352538') + many(22, (i) => rect(i * 76, 634, 30, 12, '#1f1725')),
		fade('water', '#d98a5c', '#7c4f6b', '#2c3556'),
		rect(0, 646, w, 254, 'url(#water)'),
		many(16, (i) =>
			rect(560 - 90 + random(-30, 30) + i * 2, 654 + i * 15, 150 - i * 4, 6, '#ffe2ab', { rx: 3, opacity: 0.75 }),
		),
		many(46, () => rect(random(0, w), random(656, 890), random(40, 160), 4, '#f2b58a', { rx: 2, opacity: 0.35 })),
		path('M300 640H1180L1130 756H370Q320 720 300 640Z', '#241c2e') +
			path('M336 716Q350 744 370 756H1130L1147 716Z', '#8d3a3a'),
		many(5, (i) => rect(420 + i * 118, 606, 100, 36, '#b98a3a') + rect(420 + i * 118, 598, 100, 10, '#d9ab58')),
		rect(1030, 506, 110, 136, '#efe2cf') +
			rect(1016, 500, 138, 16, '#cdb99c') +
			many(3, (i) => rect(1044, 528 + i * 36, 82, 13, '#4d4660')) +
			rect(1062, 448, 36, 54, '#8d3a3a'),
		line(340, 640, 340, 520, '#241c2e', 8) + line(340, 530, 430, 606, '#241c2e', 3),
		many(5, (i) => stroke(`M${130 + i * 90} ${190 + (i % 3) * 50}q14 -16 26 0q14 -16 26 0`, '#2c2438', 4)),
	].join('');
};

const footballPitch: Draw = (random, w, h) => {
	const far = 420;
	const onPitch = (x: number, z: number): Point => {
		const depth = 1 / (1 + z * 1.5);
		return [800 + (x - 0.5) * 2200 * depth, far - 190 + 760 * depth];
	};
	const patch = (x0: number, x1: number, z0: number, z1: number, fill: string) =>
		polygon([onPitch(x0, z0), onPitch(x1, z0), onPitch(x1, z1), onPitch(x0, z1)], fill);
	const mark = (points: Point[]) =>
		stroke(
			points
				.map(([x, z], i) => {
					const [a, b] = onPitch(x, z);
					return `${i ? 'L' : 'M'}${round(a)} ${round(b)}`;
				})
				.join(''),
			'#f1f7ea',
			5,
		);
	const round8 = times(
		41,
		(i): Point => [0.5 + Math.cos((i * Math.PI) / 20) * 0.1, 0.6 + Math.sin((i * Math.PI) / 20) * 0.22],
	);
	const crowd = (y0: number, y1: number, rows: number, size: number) =>
		many(rows, (row) => {
			const y = mix(y0, y1, row / rows);
			return many(Math.floor(w / (size * 2.3)), (i) =>
				circle(
					i * size * 2.3 + (row % 2) * size + random(-2, 2),
					y,
					size,
					pick(random, ['#a8262f', '#bb3a3a', '#1f6b45', '#7d1f28', '#d8c9b0', '#2a2f45', '#1d5238']),
				),
			);
		});
	const light = (x: number) =>
		line(x, 60, x, 260, '#3a4763', 12) +
		rect(x - 64, 30, 128, 56, '#4b5a79', { rx: 8 }) +
		many(8, (i) => circle(x - 45 + (i % 4) * 30, 46 + Math.floor(i / 4) * 24, 9, '#fffbe6')) +
		circle(x, 58, 210, 'url(#flood)');
	const player = (x: number, z: number, shirt: string, shorts: string) => {
		const [px, py] = onPitch(x, z);
		const s = 70 / (1 + z * 1.5);
		return (
			ellipse(px, py, s * 0.5, s * 0.12, '#143d1f', { opacity: 0.5 }) +
			rect(px - s * 0.18, py - s * 0.5, s * 0.13, s * 0.5, '#3a2a20') +
			rect(px + s * 0.05, py - s * 0.5, s * 0.13, s * 0.5, '#3a2a20') +
			rect(px - s * 0.24, py - s * 0.7, s * 0.48, s * 0.3, shorts) +
			rect(px - s * 0.26, py - s * 1.2, s * 0.52, s * 0.55, shirt, { rx: s * 0.12 }) +
			circle(px, py - s * 1.36, s * 0.18, '#8a5a3c')
		);
	};
	return [
		backdrop(w, h, '#0d1730', '#1c2d52'),
		glow('flood', '#fffbe0@0.55', '#fffbe0@0'),
		rect(0, 170, w, 200, '#222b42'),
		crowd(196, 345, 7, 10),
		rect(0, 156, w, 18, '#3a4763') +
			rect(0, 340, w, 26, '#10192e') +
			many(10, (i) =>
				rect(i * 160 + 4, 344, 152, 20, nth(['#a8262f', '#1f6b45', '#d8c9b0', '#2f5d8a', '#e0b04b'], i % 5)),
			),
		rect(0, 364, w, 536, '#2c7a3d'),
		many(12, (i) => patch(-1 + i * 0.25, -0.875 + i * 0.25, -0.4, 2.6, '#338747')),
		mark([
			[0.02, 0],
			[0.98, 0],
			[0.98, 1.9],
			[0.02, 1.9],
			[0.02, 0],
		]) +
			mark([
				[0.5, 0],
				[0.5, 1.9],
			]) +
			mark(round8),
		mark([
			[0.02, 0.25],
			[0.16, 0.25],
			[0.16, 1.2],
			[0.02, 1.2],
		]) +
			mark([
				[0.98, 0.25],
				[0.84, 0.25],
				[0.84, 1.2],
				[0.98, 1.2],
			]),
		player(0.38, 0.95, '#b5262f', '#1f6b45') +
			player(0.62, 1.1, '#efe9dc', '#efe9dc') +
			player(0.27, 0.5, '#b5262f', '#1f6b45') +
			player(0.47, 0.45, '#efe9dc', '#efe9dc') +
			player(0.55, 0.36, '#b5262f', '#1f6b45') +
			player(0.74, 0.62, '#b5262f', '#1f6b45') +
			player(0.68, 0.3, '#efe9dc', '#efe9dc'),
		circle(onPitch(0.52, 0.36)[0], onPitch(0.52, 0.36)[1] - 6, 8, '#ffffff'),
		light(250) + light(1350),
		rect(0, 806, w, 94, '#141d33') + crowd(824, 900, 3, 19),
		(
			[
				[180, '#a8262f'],
				[520, '#1f6b45'],
				[1010, '#a8262f'],
				[1390, '#1f6b45'],
			] as const
		)
			.map(
				([x, fill]) =>
					line(Number(x), 860, Number(x) + 20, 720, '#c9b27a', 6) +
					path(`M${Number(x) + 20} 720q60 -20 110 4q44 16 84 0l-12 76q-40 14 -84 -2q-46 -20 -110 0Z`, String(fill)),
			)
			.join(''),
	].join('');
};

const aleppoCitadel: Draw = (random, w, h) => {
	const stone = '#5a3038';
	const teeth = (x: number, y: number, width: number, tone: string) =>
		many(Math.floor(width / 34), (i) => rect(x + i * 34 + 4, y - 16, 20, 20, tone));
	const tower = (x: number, y: number, width: number, height: number, tone: string) =>
		rect(x, y, width, height, tone) + teeth(x, y, width, tone) + rect(x + width / 2 - 5, y + 40, 10, 34, '#2d1722');
	const span = (x: number, i: number) => path(arch(x, 790, 62, 90 + i * 26), '#3b1f2a');
	return [
		backdrop(w, h, '#6b4560', '#d9744e', '#f5a65b', '#fbd391'),
		circle(1180, 380, 110, '#ffe9b8') + glowDisc(1180, 380, 380),
		many(7, () =>
			rect(random(-100, 1300), random(90, 330), random(260, 520), random(10, 22), '#f7c398', { rx: 11, opacity: 0.35 }),
		),
		many(30, (i) => rect(i * 56 - 10, 700 - random(10, 70), 60, 200, '#9a5a55')),
		path('M120 800Q330 480 470 440H1210Q1330 500 1500 800Z', '#7a4243') +
			path('M900 440H1210Q1330 500 1500 800H1080Q1020 600 900 440Z', '#693840'),
		many(26, (i) =>
			stroke(`M${260 + i * 44} ${790 - (i % 4) * 14}q10 -60 ${i < 13 ? 34 : -30} -${90 + (i % 5) * 26}`, '#8a4d4a', 3),
		),
		rect(452, 350, 776, 100, stone) + teeth(452, 350, 776, stone),
		[470, 590, 980, 1110].map((x, i) => tower(x, 320 - (i % 2) * 14, 62, 130, '#643740')).join(''),
		rect(560, 250, 120, 110, '#52293a') +
			path('M566 250Q620 190 674 250Z', '#52293a') +
			rect(930, 160, 34, 200, '#52293a') +
			rect(922, 200, 50, 10, '#643740') +
			path('M930 160Q947 120 964 160Z', '#643740'),
		tower(724, 290, 152, 300, '#6c3c42') +
			path(arch(770, 590, 60, 150), '#2d1722') +
			[744, 834].map((x) => rect(x, 350, 22, 44, '#f6b765')).join('') +
			rect(716, 330, 168, 12, '#7f4a4c'),
		polygon(
			[
				[740, 590],
				[860, 590],
				[668, 800],
				[408, 800],
			],
			'#8c5450',
		) +
			polygon(
				[
					[740, 590],
					[408, 800],
					[380, 800],
					[728, 590],
				],
				'#54293a',
			),
		many(8, (i) => line(728 - i * 40, 600 + i * 26, 848 - i * 24, 600 + i * 26, '#7a4647', 4)),
		tower(370, 640, 118, 170, '#5e333d') + path(arch(402, 810, 54, 96), '#2d1722'),
		rect(0, 792, w, 108, '#3b1f2a'),
		[1080, 1160, 1240, 1320, 1400].map((x, i) => span(x + 400, i % 2)).join(''),
		[60, 130, 230, 1340, 1430, 1520].map((x, i) => cypress(x, 840, 150 + (i % 3) * 44, '#25131f')).join(''),
		many(7, (i) => person(560 + i * 84 + random(-20, 20), 862, 58 + random(0, 12), '#1f0f1a', '#1f0f1a')),
	].join('');
};

const priceSteps: Draw = (_random, w, h) => {
	const values = [22, 31, 38, 50];
	const tones = ['#6f9a6a', '#d9a441', '#cf7f3f', '#b5423a'];
	const tomato = (x: number, y: number, r: number) =>
		circle(x, y, r, '#c63d2f') +
		circle(x - r * 0.3, y - r * 0.3, r * 0.24, '#e88a78') +
		path(
			`M${x} ${round(y - r * 0.7)}l${round(r * 0.5)} ${round(-r * 0.2)}l${round(-r * 0.28)} ${round(-r * 0.16)}l${round(-r * 0.22)} ${round(-r * 0.4)}l${round(-r * 0.22)} ${round(r * 0.4)}l${round(-r * 0.28)} ${round(r * 0.16)}Z`,
			'#4f7a3c',
		);
	// The table in the article reads from right to left, so the first bar stands on the right.
	const bar = (value: number, i: number) => {
		const [x, top] = [w - 300 - i * 250, h - 130 - value * 10];
		return (
			rect(x, top, 150, value * 10, nth(tones, i), { rx: 6 }) +
			rect(x, top, 28, value * 10, '#ffffff', { opacity: 0.14 }) +
			many(i + 1, (k) => tomato(x + 75 + (k - i / 2) * 38, top - 24, 20))
		);
	};
	return [
		rect(0, 0, w, h, '#f7f1e3'),
		many(6, (i) => line(110, h - 130 - i * 100, w - 110, h - 130 - i * 100, '#ddd0b6', 2)),
		values.map(bar).join(''),
		line(100, h - 128, w - 100, h - 128, '#5b4a38', 6),
	].join('');
};

const marketStall: Draw = (random, w, h) => {
	const crate = (x: number, y: number, colour: string, light: string, long = false) => {
		const fruit = many(3, (row) =>
			many(7, (i) => {
				const [fx, fy] = [x + 24 + i * 33 + (row % 2) * 14, y - 8 - row * 24];
				return (
					(long
						? ellipse(fx, fy, 26, 16, colour, { transform: `rotate(${round(random(-24, 24))} ${fx} ${fy})` })
						: circle(fx, fy, 23, colour)) + ellipse(fx - 7, fy - 8, 6, 4, light)
				);
			}),
		);
		return (
			fruit +
			rect(x, y, 260, 92, '#a8743f') +
			[0, 34, 68].map((dy) => rect(x, y + dy, 260, 24, '#c28b52')).join('') +
			[0, 120, 238].map((dx) => rect(x + dx, y - 6, 22, 98, '#8d5f33')).join('')
		);
	};
	const awning = many(16, (i) =>
		path(
			`M${60 + i * 93} 130H${60 + (i + 1) * 93}L${(i + 1) * 100} 262A50 36 0 0 1 ${i * 100} 262Z`,
			i % 2 ? '#f4ead6' : '#b5423a',
		),
	);
	const bulbs = [480, 1114].map(
		(x) => line(x, 262, x, 330, '#3a2a20', 4) + circle(x, 344, 19, '#ffe7a6') + circle(x, 344, 100, 'url(#warm)'),
	);
	return [
		backdrop(w, h, '#cfb28b', '#b99670'),
		glow('warm', '#ffe7a6@0.6', '#ffe7a6@0'),
		many(11, (row) =>
			many(14, (i) =>
				rect(
					i * 126 - (row % 2) * 60,
					250 + row * 42,
					120,
					37,
					pick(random, ['#b08c66', '#b5916b', '#aa8660', '#ba9770']),
				),
			),
		),
		rect(96, 240, 24, 640, '#5f4129') + rect(1480, 240, 24, 640, '#5f4129'),
		rect(120, 296, 1360, 14, '#6d4a2f') +
			many(12, (i) =>
				i === 5 || i === 6
					? ''
					: group(
							`translate(${214 + i * 106} 310)`,
							line(0, 0, 0, 22, '#8a6a3e', 3) +
								many(5, (k) => ellipse(k % 2 ? 9 : -9, 34 + k * 16, 13, 15, i % 2 ? '#efe4cb' : '#a8322c')),
						),
			),
		crate(112, 560, '#7fa04a', '#b6cf86', true) +
			crate(391, 560, '#d9b23c', '#f4e096') +
			crate(670, 560, '#4d2c5a', '#8a6a98', true) +
			crate(949, 560, '#c94b32', '#ee9a84') +
			crate(1228, 560, '#87a94f', '#c0d58f'),
		rect(110, 650, 1390, 26, '#7a5334'),
		crate(120, 730, '#c63d2f', '#ee9a84') +
			crate(400, 730, '#c63d2f', '#ee9a84') +
			crate(680, 730, '#d97b2f', '#f4bd84') +
			crate(960, 730, '#5f8a45', '#a5c988', true) +
			crate(1240, 730, '#e6c23f', '#f9eaa5'),
		rect(90, 820, 1430, 80, '#5f4129') + rect(90, 812, 1430, 20, '#8a6039'),
		awning,
		rect(40, 116, 1520, 22, '#7c2a25', { rx: 8 }),
		bulbs.join(''),
		group(
			'translate(797 300) scale(0.9)',
			line(0, 0, 0, 60, '#3a2a20', 5) +
				line(-90, 66, 90, 66, '#8a6a2e', 9) +
				circle(0, 62, 15, '#b98a3a') +
				[-90, 90]
					.map(
						(x) =>
							line(x, 66, x - 42, 150, '#6d5a3a', 3) +
							line(x, 66, x + 42, 150, '#6d5a3a', 3) +
							path(`M${x - 54} 150H${x + 54}Q${x} 196 ${x - 54} 150Z`, '#c9a24b'),
					)
					.join(''),
		),
	].join('');
};

const hamaWaterwheel: Draw = (random, w, h) => {
	const [cx, cy, r] = [540, 520, 320];
	const spokes = many(12, (i) => {
		const a = (i * Math.PI) / 12;
		return line(cx - Math.cos(a) * r, cy - Math.sin(a) * r, cx + Math.cos(a) * r, cy + Math.sin(a) * r, '#6b4226', 11);
	});
	const braces = many(24, (i) => {
		const [a, b] = [(i * Math.PI) / 12, ((i + 1) * Math.PI) / 12];
		return (
			line(
				cx + Math.cos(a) * 170,
				cy + Math.sin(a) * 170,
				cx + Math.cos(b) * 170,
				cy + Math.sin(b) * 170,
				'#7d4f2e',
				8,
			) +
			line(cx + Math.cos(a) * 250, cy + Math.sin(a) * 250, cx + Math.cos(b) * 250, cy + Math.sin(b) * 250, '#7d4f2e', 7)
		);
	});
	const buckets = many(36, (i) =>
		group(
			`translate(${cx} ${cy}) rotate(${i * 10})`,
			rect(r - 12, -16, 42, 30, i % 2 ? '#5a3620' : '#68402a', { rx: 3 }),
		),
	);
	const drops = many(34, (i) =>
		rect(cx - 304 + random(-34, 26), 420 + i * 11, 4, random(12, 26), '#e6f4f5', { rx: 2, opacity: 0.85 }),
	);
	return [
		backdrop(w, h, '#8fbcd0', '#dfe3cf', '#f6dfae'),
		ridge(random, w, h, 560, 60, 180, '#a3b285'),
		many(7, (i) => circle(560 + i * 60, 700 - (i % 3) * 22, 56, i % 2 ? '#5f7f4d' : '#6d8d57')),
		rect(0, 372, 250, 470, '#c2a074') +
			rect(0, 352, 268, 26, '#a8845a') +
			rect(0, 372, 250, 12, '#7fb6bf') +
			[22, 138]
				.map((x) => path(arch(x, 842, 88, 380), '#7d9a86') + path(arch(x, 842, 88, 380), '#8fbcd0', { opacity: 0.35 }))
				.join('') +
			many(9, (i) => line(0, 410 + i * 48, 250, 410 + i * 48, '#b08f63', 2)),
		circle(cx, cy, r + 10, 'none', { stroke: '#5a3620', 'stroke-width': 16 }) +
			circle(cx, cy, 250, 'none', { stroke: '#7d4f2e', 'stroke-width': 9 }) +
			circle(cx, cy, 170, 'none', { stroke: '#7d4f2e', 'stroke-width': 9 }),
		spokes,
		braces,
		buckets,
		circle(cx, cy, 52, '#5a3620') + circle(cx, cy, 34, '#8a5a36') + circle(cx, cy, 13, '#2f1c10'),
		drops,
		polygon(
			[
				[490, 846],
				[520, 540],
				[560, 540],
				[590, 846],
			],
			'#b08f63',
		) +
			polygon(
				[
					[556, 540],
					[560, 540],
					[590, 846],
					[566, 846],
				],
				'#94754d',
			) +
			many(6, (i) => line(516 - i * 4, 590 + i * 42, 566 + i * 4, 590 + i * 42, '#94754d', 2)) +
			rect(500, 520, 80, 26, '#94754d', { rx: 5 }) +
			circle(cx, cy, 24, '#3d2414'),
		fade('river', '#5d9aa0', '#2f6670'),
		rect(0, 830, w, 370, 'url(#river)'),
		faded(0.3, ellipse(cx, 960, 310, 130, '#3d2414') + rect(0, 836, 250, 190, '#c2a074')),
		many(44, () => rect(random(-40, w), random(842, 1180), random(50, 170), 5, '#a9d0d0', { rx: 2, opacity: 0.5 })),
		ellipse(cx, 846, 250, 16, '#e6f3f1', { opacity: 0.8 }),
		path('M0 1200V1120Q180 1080 330 1140Q420 1170 460 1200Z', '#5b7042'),
		many(20, (i) =>
			stroke(
				`M${i * 20 + 6} 1200q${round(random(-8, 8))} -60 ${round(random(-20, 20))} -${round(random(80, 150))}`,
				'#48602f',
				5,
			),
		),
	].join('');
};

const euphratesDam: Draw = (random, w, h) => {
	const gate = (i: number) => {
		const x = 330 + i * 122;
		const open = i > 1 && i < 6;
		const fall = open
			? path(`M${x} 420H${x + 80}L${x + 104} 640H${x - 26}Z`, 'url(#fall)') +
				many(5, (k) => line(x + 8 + k * 16, 430, x - 4 + k * 22, 632, '#ffffff', 4, { opacity: 0.6 }))
			: rect(x, 420, 80, 90, '#6d6a62');
		return (
			rect(x - 12, 330, 104, 92, '#8f8b80') +
			rect(x, 346, 80, 76, open ? '#3a5560' : '#55707a') +
			fall +
			polygon(
				[
					[x + 80, 330],
					[x + 110, 330],
					[x + 140, 650],
					[x + 100, 650],
				],
				'#b7b1a2',
			) +
			polygon(
				[
					[x + 110, 330],
					[x + 116, 330],
					[x + 150, 650],
					[x + 140, 650],
				],
				'#8b8679',
			)
		);
	};
	return [
		backdrop(w, h, '#93bfd3', '#dfe6dc', '#f3e6c4'),
		fade('fall', '#eef7f6', '#bfe0e2'),
		fade('lake', '#4f96a8', '#66aab5'),
		ridge(random, w, h, 250, 70, 260, '#cdb389'),
		rect(0, 240, w, 90, 'url(#lake)') +
			many(20, () => rect(random(0, w), random(248, 318), random(60, 170), 3, '#a7d3d6', { rx: 2 })),
		path('M0 300Q130 290 240 320L330 330V660H0Z', '#c4a06c') +
			path('M1600 300Q1470 290 1380 320L1290 330V660H1600Z', '#b8935f'),
		polygon(
			[
				[200, 320],
				[1400, 320],
				[1340, 650],
				[260, 650],
			],
			'#a39e91',
		),
		many(5, (i) => line(214 + i * 11, 370 + i * 60, 1390 - i * 11, 370 + i * 60, '#948f82', 2)),
		many(8, gate),
		rect(170, 300, 1260, 32, '#d1cbbc') +
			rect(170, 326, 1260, 8, '#8b8679') +
			many(17, (i) => rect(200 + i * 75, 270, 6, 32, '#6d6a62') + circle(203 + i * 75, 268, 6, '#f4e3a8')),
		rect(1180, 216, 130, 88, '#d8cdb6') +
			rect(1170, 208, 150, 14, '#9b6a4a') +
			many(3, (i) => rect(1196 + i * 38, 236, 22, 34, '#55707a')),
		rect(0, 640, w, 260, '#8fa85a'),
		many(7, (i) =>
			polygon(
				[
					[i * 260 - 120, 900],
					[i * 260 + 40, 900],
					[i * 170 + 270, 660],
					[i * 170 + 200, 660],
				],
				nth(['#7e9a4c', '#a3b565', '#6f8d45'], i % 3),
			),
		),
		fade('river', '#a7d3d3', '#4f96a8', '#3b7d90'),
		path(
			'M300 640H1320Q1260 690 1060 712Q860 736 960 780Q1080 830 1020 900H420Q380 810 560 762Q700 722 560 700Q380 680 300 640Z',
			'url(#river)',
		),
		many(18, () => rect(random(520, 980), random(660, 890), random(40, 120), 4, '#d8eeec', { rx: 2, opacity: 0.55 })),
		many(12, (i) => ellipse(520 + i * 54, 646 + (i % 2) * 8, 50, 15, '#ffffff', { opacity: 0.8 })),
		[70, 150, 250, 1390, 1470, 1545].map((x, i) => cypress(x, 740 + (i % 3) * 40, 120, '#4d6a3c')).join(''),
		[330, 1200].map((x) => palm(x, 850, 130, '#47612f')).join(''),
	].join('');
};

const fansSquare: Draw = (random, w, h) => {
	const building = (x: number, width: number, height: number, tone: string) =>
		rect(x, 640 - height, width, height + 20, tone) +
		many(Math.floor(height / 46), (row) =>
			many(Math.floor(width / 40), (i) =>
				random() > 0.45
					? rect(x + 12 + i * 40, 654 - height + row * 46, 18, 24, random() > 0.4 ? '#f1c46c' : '#3a4468')
					: '',
			),
		);
	const burst = (x: number, y: number, r: number, colour: string) =>
		many(20, (i) => {
			const a = (i * Math.PI) / 10;
			return (
				line(
					x + Math.cos(a) * r * 0.35,
					y + Math.sin(a) * r * 0.35,
					x + Math.cos(a) * r,
					y + Math.sin(a) * r,
					colour,
					4,
					{ opacity: 0.85 },
				) + circle(x + Math.cos(a) * r * 1.08, y + Math.sin(a) * r * 1.08, 4, '#fff1c4')
			);
		});
	const flag = (x: number, y: number, s: number, tones: readonly string[]) =>
		group(
			`translate(${round(x)} ${round(y)}) scale(${round(s * 10) / 10})`,
			line(0, 0, 0, -190, '#d8c9a0', 6) +
				tones
					.map((tone, i) => path(`M0 ${-190 + i * 26}q36 -16 70 0q34 14 66 0v26q-32 14 -66 0q-34 -16 -70 0Z`, tone))
					.join(''),
		);
	const fans = (y: number, size: number, count: number, tones: string[]) =>
		many(count, (i) => {
			const x = (i + 0.5) * (w / count) + random(-8, 8);
			const lift = random(-12, 12);
			const arms =
				random() > 0.5
					? line(
							x - size * 0.5,
							y + lift + size,
							x - size * 0.8,
							y + lift - size * 0.9,
							pick(random, tones),
							size * 0.32,
						)
					: '';
			return (
				arms +
				rect(x - size * 0.85, y + lift + size * 0.7, size * 1.7, h, pick(random, tones), { rx: size * 0.7 }) +
				circle(x, y + lift, size * 0.62, pick(random, ['#8a5f48', '#9c6f55', '#6e4a38', '#2c2136']))
			);
		});
	const turf = clipped(
		'screen',
		rect(470, 250, 660, 330, '#000'),
		rect(470, 250, 660, 330, '#2f8a48') +
			many(6, (i) => rect(470 + i * 110, 250, 55, 330, '#379a52')) +
			line(800, 250, 800, 580, '#e9f5e4', 4) +
			circle(800, 415, 66, 'none', { stroke: '#e9f5e4', 'stroke-width': 4 }) +
			rect(470, 330, 80, 170, 'none', { stroke: '#e9f5e4', 'stroke-width': 4 }) +
			rect(1050, 330, 80, 170, 'none', { stroke: '#e9f5e4', 'stroke-width': 4 }) +
			(
				[
					[620, 360],
					[700, 470],
					[880, 350],
					[960, 480],
					[560, 440],
				] as const
			)
				.map(([x, y]) => circle(x, y, 11, '#f4f1e8'))
				.join('') +
			(
				[
					[660, 420],
					[840, 500],
					[1000, 400],
					[740, 320],
					[920, 430],
				] as const
			)
				.map(([x, y]) => circle(x, y, 11, '#8a2434'))
				.join('') +
			circle(812, 424, 6, '#ffffff'),
	);
	return [
		backdrop(w, h, '#11142f', '#26305a', '#4a4474'),
		stars(random, 70, w, 300),
		burst(260, 170, 110, '#e88a5c') + burst(1290, 140, 130, '#e6c25a') + burst(1050, 110, 74, '#7fc0a8'),
		building(-20, 180, 300, '#232a4c') +
			building(150, 150, 220, '#2b3359') +
			building(300, 150, 340, '#202747') +
			building(1160, 170, 320, '#232a4c') +
			building(1320, 130, 230, '#2b3359') +
			building(1440, 200, 370, '#202747'),
		rect(500, 580, 20, 120, '#141830') +
			rect(1080, 580, 20, 120, '#141830') +
			rect(454, 234, 692, 362, '#141830', { rx: 10 }),
		turf,
		glow('shine', '#bfe8c4@0.3', '#bfe8c4@0') + ellipse(800, 450, 700, 380, 'url(#shine)'),
		fans(660, 20, 46, ['#3a3458', '#52304a', '#2f4a4c', '#4a4470']),
		flag(250, 700, 0.9, ['#17171c', '#f4f1e8', '#1f6b45']) +
			flag(1240, 700, 0.9, ['#17171c', '#f4f1e8', '#1f6b45']) +
			flag(980, 690, 0.8, ['#8a2434', '#8a2434', '#8a2434']),
		fans(730, 29, 30, ['#2c2848', '#5e2c3c', '#26403f', '#3a3458']),
		flag(420, 790, 1.2, ['#8a2434', '#8a2434', '#8a2434']) +
			flag(1400, 800, 1.3, ['#17171c', '#f4f1e8', '#1f6b45']) +
			flag(90, 810, 1.2, ['#1f6b45', '#f4f1e8', '#17171c']),
		fans(830, 44, 19, ['#1c1a33', '#3d2032', '#1d3031', '#26234a']),
	].join('');
};

const astrolabe: Draw = (random, w, h) => {
	const [cx, cy] = [800, 490];
	const ticks = many(72, (i) => {
		const a = (i * Math.PI) / 36;
		const long = i % 6 === 0 ? 34 : 18;
		return line(
			cx + Math.cos(a) * 352,
			cy + Math.sin(a) * 352,
			cx + Math.cos(a) * (352 - long),
			cy + Math.sin(a) * (352 - long),
			'#6b4718',
			i % 6 === 0 ? 5 : 3,
		);
	});
	const plate =
		many(9, (i) => circle(cx, cy + 120 - i * 22, 250 - i * 27, 'none', { stroke: '#9a7028', 'stroke-width': 2.5 })) +
		many(9, (i) =>
			stroke(`M${cx - 300 + i * 75} ${cy + 310}Q${cx - 40 + i * 10} ${cy + 60} ${cx} ${cy - 76}`, '#9a7028', 2),
		);
	const flame = (y: number, angle: number, r: number, turn: number) =>
		group(
			`translate(${round(cx + Math.cos(angle) * r)} ${round(y + Math.sin(angle) * r)}) rotate(${round((angle * 180) / Math.PI + turn)})`,
			path('M-15 8Q-16 -20 10 -62Q5 -20 15 8Z', '#7c5216'),
		);
	const rete = [
		circle(cx, cy, 300, 'none', { stroke: '#7c5216', 'stroke-width': 20 }),
		circle(cx, cy - 96, 196, 'none', { stroke: '#7c5216', 'stroke-width': 24 }) +
			circle(cx, cy - 96, 196, 'none', { stroke: '#d9b05a', 'stroke-width': 3 }),
		line(cx - 300, cy, cx + 300, cy, '#7c5216', 15) + line(cx, cy + 100, cx, cy + 300, '#7c5216', 15),
		stroke(`M${cx - 210} ${cy + 210}Q${cx} ${cy + 80} ${cx + 210} ${cy + 210}`, '#7c5216', 14),
		[0.28, 0.62, 0.95, 2.2, 2.52, 2.86, 3.5, -0.36].map((angle) => flame(cy, angle, 292, -90)).join(''),
		[-2.75, -2.35, -1.9, -1.25, -0.8, -0.4, 0.75, 2.4]
			.map((angle) => flame(cy - 96, angle, 190, angle < 0 ? -90 : 90))
			.join(''),
	];
	return [
		backdrop(w, h, '#0f1a38', '#1c2c56', '#2d3a68'),
		glow('aura', '#e6b85a@0.35', '#e6b85a@0'),
		stars(random, 190, w, h),
		circle(cx, cy, 620, 'url(#aura)'),
		stroke(`M${cx} 0V50`, '#b98a3a', 7) +
			circle(cx, 62, 30, 'none', { stroke: '#c99a45', 'stroke-width': 12 }) +
			path(`M${cx - 92} 136Q${cx - 66} 88 ${cx} 84Q${cx + 66} 88 ${cx + 92} 136Q${cx} 108 ${cx - 92} 136Z`, '#b98a3a') +
			circle(cx, 110, 12, '#6b4718'),
		circle(cx + 12, cy + 16, 388, '#060b1a', { opacity: 0.5 }),
		fade('brass', '#e9c46d', '#c4923c', '#a87529'),
		circle(cx, cy, 386, 'url(#brass)') +
			circle(cx, cy, 370, 'none', { stroke: '#f4dc9a', 'stroke-width': 4 }) +
			circle(cx, cy, 318, '#d7ab54') +
			circle(cx, cy, 318, 'none', { stroke: '#7c5216', 'stroke-width': 5 }),
		ticks,
		clipped('plate', circle(cx, cy, 312, '#000'), plate),
		rete.join(''),
		group(
			`rotate(-32 ${cx} ${cy})`,
			polygon(
				[
					[cx - 372, cy],
					[cx - 330, cy - 20],
					[cx + 330, cy - 20],
					[cx + 372, cy],
					[cx + 330, cy + 20],
					[cx - 330, cy + 20],
				],
				'#f0cf7f',
			) +
				line(cx - 350, cy, cx + 350, cy, '#8a5f1c', 3) +
				[-250, 250].map((dx) => rect(cx + dx - 9, cy - 34, 18, 68, '#a87529', { rx: 4 })).join(''),
		),
		circle(cx, cy, 28, '#8a5f1c') + circle(cx, cy, 15, '#f4dc9a'),
	].join('');
};

const nightTrain: Draw = (random, w, h) => {
	const carriage = (x: number, lit: boolean) => {
		const windows = many(
			7,
			(i) =>
				rect(x + 26 + i * 56, 560, 40, 50, lit || i % 3 ? '#ffd988' : '#8a7a5a', { rx: 6 }) +
				(i % 3 === 1
					? circle(x + 46 + i * 56, 590, 10, '#5a3d2a') + rect(x + 33 + i * 56, 598, 26, 12, '#5a3d2a')
					: ''),
		);
		return (
			rect(x, 530, 420, 128, '#2f5d6b', { rx: 14 }) +
			rect(x, 620, 420, 14, '#e0b04b') +
			rect(x + 10, 522, 400, 14, '#23454f', { rx: 7 }) +
			windows +
			[70, 120, 300, 350].map((dx) => circle(x + dx, 668, 19, '#15202b') + circle(x + dx, 668, 8, '#56707a')).join('') +
			rect(x + 418, 612, 20, 14, '#15202b')
		);
	};
	return [
		backdrop(w, h, '#0f1b38', '#223562', '#4b4a74'),
		stars(random, 190, w, 480),
		`<mask id="crescent">${rect(0, 0, w, h, '#fff')}${circle(1248, 164, 56, '#000')}</mask>`,
		circle(1220, 180, 64, '#fbeecb', { mask: 'url(#crescent)' }),
		ridge(random, w, h, 580, 40, 260, '#2a3157'),
		[60, 190, 290, 640, 760, 1010, 1140, 1330, 1500]
			.map((x, i) => palm(x, 640, 190 + (i % 3) * 54, '#1a2342'))
			.join(''),
		rect(0, 632, w, 268, '#1a2238'),
		rect(0, 690, w, 26, '#3a3a4a') +
			many(44, (i) => rect(i * 38 - 6, 700, 22, 14, '#262636')) +
			rect(0, 684, w, 7, '#8a8fa3'),
		carriage(-60, true) + carriage(376, false) + carriage(812, true),
		path('M1248 658V560Q1250 534 1280 530H1420Q1500 540 1540 630L1546 658Z', '#c8553d') +
			path('M1430 546Q1480 556 1510 606H1430Z', '#cfe6ea') +
			rect(1262, 556, 140, 40, '#a8402c', { rx: 6 }) +
			rect(1248, 620, 290, 14, '#e0b04b') +
			[1300, 1350, 1450, 1500].map((x) => circle(x, 668, 19, '#15202b') + circle(x, 668, 8, '#56707a')).join(''),
		glow('beam', '#ffeebf@0.8', '#ffeebf@0') + circle(1540, 636, 12, '#fff6d8') + circle(1540, 636, 110, 'url(#beam)'),
		fade('canal', '#2b3a63', '#18203a'),
		rect(0, 750, w, 150, 'url(#canal)') + rect(0, 744, w, 8, '#121830'),
		faded(
			0.5,
			many(21, (i) =>
				rect(nth([-60, 376, 812], Math.floor(i / 7)) + 28 + (i % 7) * 56, 762 + (i % 2) * 6, 34, 70, '#ffc765', {
					rx: 8,
					opacity: 0.75,
				}),
			),
		),
		many(40, () => rect(random(0, w), random(760, 890), random(60, 180), 4, '#3f4f7d', { rx: 2, opacity: 0.7 })),
		many(36, (i) =>
			stroke(
				`M${i * 46 + 10} 905q${round(random(-10, 10))} -40 ${round(random(-22, 22))} -${round(random(50, 110))}`,
				'#0f1528',
				6,
			),
		),
	].join('');
};

const newspaperArchive: Draw = (random, w, h) => {
	const bundle = (x: number, y: number, width: number, sheets: number) => {
		const stack = many(sheets, (i) =>
			rect(
				x + random(-4, 4),
				y - (i + 1) * 9,
				width,
				8,
				pick(random, ['#efe4c8', '#e5d6b2', '#dcc99c', '#f3ead4', '#d2bd8e']),
				{ rx: 2 },
			),
		);
		return (
			stack +
			rect(x + width * 0.3, y - sheets * 9 - 2, 5, sheets * 9 + 2, '#8a5a2e') +
			rect(x + width * 0.68, y - sheets * 9 - 2, 5, sheets * 9 + 2, '#8a5a2e') +
			path(
				`M${round(x + width * 0.3)} ${round(y - sheets * 9)}q-14 -14 -20 -2q8 8 20 2q12 -16 22 -4q-8 10 -22 4Z`,
				'#8a5a2e',
			)
		);
	};
	const shelf = (row: number) => {
		const y = 238 + row * 170;
		return (
			rect(40, y - 158, 820, 158, '#2b2a2c') +
			[58, 262, 466, 670]
				.map((x) => bundle(x + random(0, 10), y, random(150, 172), Math.floor(random(8, 15))))
				.join('') +
			rect(32, y, 836, 15, '#66727a') +
			rect(32, y + 12, 836, 5, '#4a555c')
		);
	};
	return [
		backdrop(w, h, '#4b4642', '#37332f'),
		glow('pool', '#ffdf9a@0.6', '#ffdf9a@0'),
		many(5, shelf),
		[32, 244, 448, 652, 856].map((x) => rect(x, 70, 13, 880, '#7b8890')).join(''),
		rect(0, 944, w, 256, '#5b4636'),
		polygon(
			[
				[0, 1010],
				[900, 1010],
				[900, 1200],
				[0, 1200],
			],
			'#8d6440',
		) + rect(0, 1004, w, 16, '#a67a52'),
		group(
			'translate(150 130) rotate(7)',
			[0, 132].map((x) => rect(x, 0, 19, 930, '#b98a55')).join('') +
				many(11, (i) => rect(4, 50 + i * 80, 144, 15, '#a0733f')),
		),
		ellipse(640, 940, 420, 300, 'url(#pool)'),
		ellipse(720, 1066, 92, 20, '#2a211b') +
			path('M714 1062Q690 930 610 880', 'none', { stroke: '#2a211b', 'stroke-width': 13, 'stroke-linecap': 'round' }) +
			group(
				'translate(596 884) rotate(-34)',
				path('M-74 56Q-62 -26 0 -30Q62 -26 74 56Z', '#2f6f5a') + ellipse(0, 56, 74, 15, '#ffe7ae'),
			),
		group(
			'translate(440 1084)',
			polygon(
				[
					[-190, 40],
					[-150, -40],
					[0, -26],
					[0, 58],
				],
				'#f6eeda',
			) +
				polygon(
					[
						[0, 58],
						[0, -26],
						[150, -44],
						[196, 36],
					],
					'#eadfc2',
				) +
				many(
					5,
					(i) =>
						line(-158 + i * 3, -12 + i * 12, -90 + i * 1, -6 + i * 12, '#b3a588', 4) +
						line(-76, -4 + i * 12, -16, 1 + i * 12, '#b3a588', 4),
				) +
				polygon(
					[
						[24, -16],
						[88, -24],
						[100, 10],
						[26, 16],
					],
					'#9aa6a4',
				) +
				many(3, (i) => line(110 + i * 6, -22 + i * 18, 150 + i * 8, -27 + i * 18, '#a8997a', 4)) +
				line(28, 34, 168, 20, '#a8997a', 4),
		),
		bundle(40, 1010, 190, 10),
	].join('');
};

const schoolYard: Draw = (random, w, h) => {
	const pupil = (x: number, y: number, s: number, bag: string, shirt: string, skirt: boolean) => {
		const hair = pick(random, ['#2b1d16', '#3d281b', '#1d1512']);
		const legs = [-0.13, 0.05]
			.map(
				(dx) =>
					rect(x + dx * s, y - s * 0.32, s * 0.09, s * 0.32, skirt ? '#f4eee0' : '#3a4a63') +
					rect(x + dx * s - s * 0.02, y - s * 0.03, s * 0.14, s * 0.05, '#2a2422'),
			)
			.join('');
		const lower = skirt
			? polygon(
					[
						[x - s * 0.14, y - s * 0.5],
						[x + s * 0.14, y - s * 0.5],
						[x + s * 0.22, y - s * 0.26],
						[x - s * 0.22, y - s * 0.26],
					],
					'#3a4a63',
				)
			: rect(x - s * 0.16, y - s * 0.46, s * 0.32, s * 0.2, '#3a4a63');
		return [
			ellipse(x, y + 3, s * 0.26, s * 0.05, '#7d6a50', { opacity: 0.5 }),
			legs + lower,
			rect(x - s * 0.2, y - s * 0.78, s * 0.4, s * 0.36, shirt, { rx: s * 0.1 }),
			circle(x, y - s * 0.92, s * 0.17, '#d3a27c') +
				path(
					`M${round(x - s * 0.18)} ${round(y - s * 0.9)}A${round(s * 0.18)} ${round(s * 0.18)} 0 0 1 ${round(x + s * 0.18)} ${round(y - s * 0.9)}Q${round(x)} ${round(y - s * 1.02)} ${round(x - s * 0.18)} ${round(y - s * 0.9)}Z`,
					hair,
				) +
				(skirt
					? circle(x - s * 0.2, y - s * 0.88, s * 0.06, hair) + circle(x + s * 0.2, y - s * 0.88, s * 0.06, hair)
					: ''),
			rect(x + s * 0.08, y - s * 0.78, s * 0.22, s * 0.34, bag, { rx: s * 0.07 }) +
				rect(x + s * 0.12, y - s * 0.6, s * 0.14, s * 0.1, '#ffffff', { opacity: 0.4, rx: 3 }),
		].join('');
	};
	const window = (x: number, y: number) =>
		rect(x - 8, y - 8, 106, 126, '#f0e2c2') +
		rect(x, y, 90, 110, '#7fb0bf') +
		rect(x + 42, y, 6, 110, '#f0e2c2') +
		rect(x, y + 50, 90, 6, '#f0e2c2') +
		polygon(
			[
				[x, y + 40],
				[x + 40, y],
				[x + 16, y],
				[x, y + 16],
			],
			'#ffffff',
			{ opacity: 0.35 },
		);
	const bunting = many(15, (i) => {
		const [x, y] = [330 + i * 84, 176 + Math.sin((i / 14) * Math.PI) * 66];
		return polygon(
			[
				[x, y],
				[x + 40, y + 3],
				[x + 18, y + 46],
			],
			nth(['#c8553d', '#e0b04b', '#3f7f6b', '#2f5d8a', '#f4ead6'], i % 5),
		);
	});
	return [
		backdrop(w, h, '#a5d0df', '#e4ecdc', '#f7ecc9'),
		circle(1440, 130, 64, '#fff3c4'),
		(
			[
				[300, 110],
				[1120, 90],
			] as const
		)
			.map(([x, y]) =>
				[0, 60, 120].map((dx, i) => ellipse(x + dx, y - (i % 2) * 18, 70, 30, '#ffffff', { opacity: 0.85 })).join(''),
			)
			.join(''),
		rect(320, 210, 1180, 430, '#d9b178') +
			rect(300, 192, 1220, 30, '#a96a48') +
			rect(320, 420, 1180, 12, '#c39a62') +
			rect(320, 600, 1180, 40, '#b98f5a'),
		[370, 510, 650, 1080, 1220, 1360].map((x) => window(x, 266) + window(x, 462)).join(''),
		path(arch(826, 640, 168, 220), '#a96a48') +
			path(arch(842, 640, 136, 200), '#4f6f63') +
			line(910, 450, 910, 640, '#3f5a50', 4) +
			circle(910, 330, 48, '#f4ead6') +
			circle(910, 330, 40, '#ffffff') +
			line(910, 330, 910, 302, '#3a2a20', 5) +
			line(910, 330, 892, 342, '#3a2a20', 5),
		stroke('M320 172Q910 320 1520 172', '#7d6a50', 3),
		bunting,
		rect(0, 636, w, 264, '#dcc394') +
			path('M0 700Q600 670 1600 716V900H0Z', '#e4cda2') +
			many(5, (i) => line(520 + i * 170, 690, 420 + i * 200, 900, '#f6ead0', 5)),
		path('M152 720Q172 560 150 430H216Q200 560 232 720Z', '#7a5334') +
			(
				[
					[100, 400, 110],
					[240, 380, 120],
					[170, 300, 130],
					[60, 320, 80],
					[290, 300, 84],
				] as const
			)
				.map(([x, y, r], i) => circle(x, y, r, nth(['#5c8a4a', '#6b9a55', '#78a862', '#527d42', '#6b9a55'], i)))
				.join('') +
			many(24, () => circle(random(30, 330), random(240, 470), 7, '#5a2440')) +
			ellipse(190, 726, 150, 18, '#b99f70', { opacity: 0.7 }) +
			rect(80, 690, 230, 18, '#8d5f33', { rx: 6 }) +
			rect(100, 706, 14, 34, '#6d4a2f') +
			rect(276, 706, 14, 34, '#6d4a2f'),
		many(8, (i) =>
			pupil(
				520 + i * 96,
				770 + (i % 2) * 8,
				128 + (i % 3) * 10,
				nth(['#c8553d', '#2f5d8a', '#e0b04b', '#3f7f6b', '#8a3b52', '#d97b2f', '#55708f', '#6b9a55'], i),
				i % 2 ? '#eaf1f4' : '#bcd6e2',
				i % 2 === 1,
			),
		),
		pupil(1390, 850, 168, '#c8553d', '#eaf1f4', false) + pupil(400, 846, 160, '#e0b04b', '#bcd6e2', true),
		circle(1200, 852, 28, '#f7f3ea') +
			polygon(
				[
					[1200, 838],
					[1213, 848],
					[1208, 863],
					[1192, 863],
					[1187, 848],
				],
				'#3a3a44',
			) +
			ellipse(1200, 884, 34, 6, '#b99f70', { opacity: 0.8 }),
	].join('');
};

// ---------------------------------------------------------------- which scene goes where

const SCENES: readonly Scene[] = [
	{ file: '2018/03/hejaz-station.jpg', draw: hejazStation, width: 1200 },
	{ file: '2018/07/red-moon-roofs.jpg', draw: redMoonRoofs },
	{ file: '2018/07/eclipse-phases.png', draw: eclipsePhases, size: [1200, 800] },
	{ file: '2019/01/qalamoun-snow.jpg', draw: qalamounSnow },
	{ file: '2019/05/mutanabbi-books.jpg', draw: mutanabbiBooks, width: 1200 },
	{ file: '2020/02/thuluth-pen.jpg', draw: thuluthPen, size: [1200, 800] },
	{ file: '2020/05/wheat-field.jpg', draw: wheatField },
	{ file: '2020/08/beirut-silos.jpg', draw: beirutSilos },
	{ file: '2020/12/telescope-night.jpg', draw: telescopeNight },
	{ file: '2021/03/canal-ship.jpg', draw: canalShip, width: 1200 },
	{ file: '2021/05/aleppo-kitchen.jpg', draw: aleppoKitchen, size: [1200, 800], width: 960 },
	{ file: '2021/10/souk-arcade.jpg', draw: soukArcade, width: 1200 },
	{ file: '2021/12/two-chairs.jpg', draw: twoChairs },
	{ file: '2022/01/nato-russia-council.jpg', draw: councilRoom },
	{ file: '2022/01/night-bakery.jpg', draw: nightBakery, width: 1200 },
	{ file: '2022/01/webb-mirror.jpg', draw: webbMirror, width: 1200 },
	{ file: '2022/07/grain-port.jpg', draw: grainPort, width: 1200 },
	{ file: '2022/12/football-pitch.jpg', draw: footballPitch, width: 1200 },
	{ file: '2023/02/aleppo-citadel.jpg', draw: aleppoCitadel },
	{ file: '2023/05/market-stall.jpg', draw: marketStall, width: 1200 },
	{ file: '2023/05/price-steps.png', draw: priceSteps, size: [1200, 800] },
	{ file: '2023/07/hama-waterwheel.jpg', draw: hamaWaterwheel, size: [900, 1200], width: 720 },
	{ file: '2024/01/euphrates-dam.jpg', draw: euphratesDam },
	{ file: '2024/02/fans-square.jpg', draw: fansSquare, width: 1200 },
	{ file: '2024/04/astrolabe.jpg', draw: astrolabe, width: 1200 },
	{ file: '2024/06/night-train.jpg', draw: nightTrain, width: 1200 },
	{ file: '2024/09/newspaper-archive.jpg', draw: newspaperArchive, size: [900, 1200], width: 720 },
	{ file: '2024/09/school-yard.jpg', draw: schoolYard },
];

async function drawScene({ file, draw, size = WIDE, width: fileWidth = size[0] }: Scene): Promise<number> {
	const [width, height] = size;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${fileWidth}" height="${(height * fileWidth) / width}" viewBox="0 0 ${width} ${height}">${draw(seeded(seedOf(file)), width, height)}</svg>`;
	const image = sharp(Buffer.from(svg)).flatten({ background: '#ffffff' });
	const bytes = await (file.endsWith('.png')
		? image.png({ palette: true, colours: 128, effort: 10 })
		: image.jpeg({ quality: 70, mozjpeg: true })
	).toBuffer();
	const target = fileURLToPath(new URL(file, ARTICLES));
	await mkdir(dirname(target), { recursive: true });
	await writeFile(target, bytes);
	return bytes.length;
}

const wanted = process.argv.slice(2);
const due = SCENES.filter(({ file }) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
let total = 0;
for (const scene of due) {
	const size = await drawScene(scene);
	total += size;
	console.log(`${scene.file}  ${Math.ceil(size / 1000)} kB`);
}
console.log(`${due.length} pictures, ${Math.ceil(total / 1000)} kB`);
