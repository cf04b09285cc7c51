import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { digestText } from '../digest.ts';
import { TempFolder } from '../testing/catalogue.ts';
import { readRendered, Staging, stagedFile } from './rendered.ts';

test('pages are written and listed in their order', () => {
	using folder = new TempFolder();
	const staging = new Staging(folder.at('1'));
	const pages = ['/', '/2022/01/سوق/', '/404.html', '/tags/ناتو/rss.xml'].map((address) => ({
		address,
		html: `<p>${address} "«»</p>`,
	}));
	for (const { address, html } of pages) staging.write(address, `d${address}`, Buffer.from(html));
	staging.close();
	expect([...readRendered(folder.at('1'))]).toEqual(
		pages.map(({ address, html }) => ({ address, digest: `d${address}`, bytes: digestText(html) })),
	);
	expect(pages.map((_, place) => readFileSync(stagedFile(folder.at('1'), place), 'utf8'))).toEqual(
		pages.map(({ html }) => html),
	);
});

test('more pages than one batch are all listed', () => {
	using folder = new TempFolder();
	const staging = new Staging(folder.path);
	const addresses = Array.from({ length: 1201 }, (_, at) => `/2022/01/${at}.html`);
	for (const address of addresses) staging.write(address, 'd', Buffer.from(address));
	staging.close();
	expect([...readRendered(folder.path)].map(({ address }) => address)).toEqual(addresses);
	expect(addresses.map((_, place) => readFileSync(stagedFile(folder.path, place), 'utf8'))).toEqual(addresses);
});

test('a process that rendered nothing has an empty list, and one that never began none', () => {
	using folder = new TempFolder();
	new Staging(folder.at('1')).close();
	expect([[...readRendered(folder.at('1'))], [...readRendered(folder.at('2'))]]).toEqual([[], []]);
});
