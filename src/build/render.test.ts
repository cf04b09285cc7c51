import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Staging } from '../publish/rendered.ts';
import { TempFolder } from '../testing/catalogue.ts';
import { renderTask } from './render.ts';
import type { BuildSession } from './session.ts';

// A process that renders alone learns only between two turns that the build which started it is gone.
test('rendering leaves room for what else the process has to hear', async () => {
	using folder = new TempFolder({
		'bundle/server/entry.mjs': `export const renderPage = async () => new Response('صفحة');`,
	});
	const addresses = Array.from({ length: 200 }, (_, at) => `/2022/01/${at}/`);
	const site = { url: 'https://example.org/' };
	const session = { site, isText: () => false, takeDigest: () => 'x' } as unknown as BuildSession;
	let rendered = 0;
	const heardAt: number[] = [];
	const listen = async () => {
		while (rendered < addresses.length) {
			heardAt.push(rendered);
			await nextTurn();
		}
	};
	const onPage = () => {
		rendered += 1;
	};
	const bundle = { folder: folder.at('bundle'), assets: folder.at('bundle') };
	await Promise.all([
		renderTask({ session, addresses, staging: new Staging(folder.at('job')), onPage }, bundle),
		listen(),
	]);
	const gaps = heardAt.map((count, at) => count - (heardAt[at - 1] ?? 0));
	expect([rendered, Math.max(...gaps) <= 25, heardAt.at(-1)]).toEqual([200, true, 175]);
});
