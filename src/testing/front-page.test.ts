import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FrontPageView } from '../views/front-page.ts';
import { buildViews, Sandbox, SITE_YML } from './sandbox.ts';

/** Half past ten in the evening in London, in Damascus the day itself. */
const NOW = Date.parse('2022-01-11T22:30:00Z');
const DAY_MS = 86_400_000;

function withArchive<T>(work: (sandbox: Sandbox) => Promise<T>): Promise<T> {
	const sandbox = new Sandbox();
	sandbox.write('site.yml', SITE_YML.replace('pageSize: 2', 'pageSize: 8'));
	sandbox.write(
		'articles/photo.gif',
		Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
	);
	const image = 'image: { src: ../../photo.gif, alt: صورة }\n';
	const article = (date: string, slug: string, fields = '') =>
		sandbox.write(
			`articles/${date.slice(0, 7).replace('-', '/')}/${slug}.md`,
			`---\ntitle: ${slug}\ndate: ${date}\n${fields}---\nنص\n`,
		);
	article('2021-01-12', 'a-year-ago');
	article('2021-01-13', 'a-year-ago-tomorrow', image);
	for (const day of [1, 2, 3, 4, 5]) article(`2022-01-0${day}`, `day-${day}`, day === 2 ? image : '');
	return work(sandbox).finally(() => sandbox.dispose());
}

function frontPage(sandbox: Sandbox): FrontPageView {
	const text = readFileSync(path.join(sandbox.options('site').out, 'index.html'), 'utf8');
	return JSON.parse(text.split('\n')[0] ?? '') as FrontPageView;
}

test('an article with a picture leads before newer ones without, but no older one', async () => {
	await withArchive(async (sandbox) => {
		await buildViews({ ...sandbox.options('site'), now: NOW });
		const { lead, days } = frontPage(sandbox);
		expect([lead?.title, lead?.picture?.type]).toEqual(['day-2', 'image/png']);
		// Newer and older than the lead.
		expect(days.flatMap(({ items }) => items.map(({ title }) => title))).toEqual([
			'day-5',
			'day-4',
			'day-3',
			'day-1',
			'a-year-ago-tomorrow',
			'a-year-ago',
		]);
		sandbox.write('articles/2022/01/day-6.md', '---\ntitle: day-6\ndate: 2022-01-06\n---\nنص\n');
		sandbox.write('articles/2022/01/day-7.md', '---\ntitle: day-7\ndate: 2022-01-07\n---\nنص\n');
		await buildViews({ ...sandbox.options('site'), now: NOW });
		expect(frontPage(sandbox).lead?.title).toBe('day-7');
	});
});

test('the day of the site turns over at its own midnight, and nothing but the front page is due for it', async () => {
	await withArchive(async (sandbox) => {
		const build = (now: number) => buildViews({ ...sandbox.options('site'), now });
		const titles = () => frontPage(sandbox).onThisDay.items.map(({ title }) => title);
		await build(NOW);
		expect(titles()).toEqual(['a-year-ago']);
		expect((await build(NOW + DAY_MS / 2)).pages.rendered).toBe(0);
		const { pages, changes } = await build(NOW + DAY_MS);
		expect({ rendered: pages.rendered, changes }).toEqual({
			rendered: 1,
			changes: { added: 0, changed: 1, removed: 0 },
		});
		expect(titles()).toEqual(['a-year-ago-tomorrow']);
		expect((await build(NOW + DAY_MS)).pages.rendered).toBe(0);
	});
});
