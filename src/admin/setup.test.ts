import { describe, expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { parseSite } from '../site.ts';
import { buildFormSetup } from './setup.ts';

const NAMES = { section: [], tag: ['النيل', 'أسواق'], source: [], author: [] };

function setupOf(admin: string, more = '') {
	const settings = `title: ورّاق\nurl: https://example.org/archive/\nadmin: ${admin}\n${more}`;
	const { site, problems } = parseSite(settings, 'site.yml');
	if (!site) throw new Error(JSON.stringify(problems));
	return buildFormSetup({ names: NAMES }, { site, ...locationsOf(site.url) });
}

describe('where the form saves to', () => {
	test.each([
		['{ enabled: true, backend: test }', { name: 'test-repo' }],
		['{ enabled: true, repo: a/b }', { name: 'github', repo: 'a/b', branch: 'main' }],
		[
			'{ enabled: true, repo: a/b, branch: pages, baseUrl: "https://auth.example.org" }',
			{ name: 'github', repo: 'a/b', branch: 'pages', base_url: 'https://auth.example.org' },
		],
		[
			'{ enabled: true, backend: gitlab, repo: a/b/c, appId: "17" }',
			{ name: 'gitlab', repo: 'a/b/c', branch: 'main', app_id: '17', auth_type: 'pkce' },
		],
		[
			'{ enabled: true, backend: gitea, repo: a/b, baseUrl: "https://git.example.org", apiRoot: "https://git.example.org/api/v1", appId: x }',
			{
				name: 'gitea',
				repo: 'a/b',
				branch: 'main',
				base_url: 'https://git.example.org',
				api_root: 'https://git.example.org/api/v1',
				app_id: 'x',
			},
		],
	])('%s', (admin, backend) => expect(setupOf(admin).config.backend).toEqual(backend));
});

test.each([
	['content', 'content/articles', '/content/articles/{{dirname}}', 'content/public'],
	['./papers/one/', 'papers/one/articles', '/papers/one/articles/{{dirname}}', 'papers/one/public'],
	['.', 'articles', '/articles/{{dirname}}', 'public'],
])('the folder %j of the repository', (folder, articles, pictures, files) => {
	const { config } = setupOf(`{ enabled: true, repo: a/b, folder: "${folder}" }`);
	expect(config.media_folder).toBe(files);
	expect(config.collections?.[0]).toMatchObject({ folder: articles, media_folder: pictures });
});

test('names stand in the order of the language, and the logo and the title are those of the site', () => {
	const { config } = setupOf(
		'{ enabled: true, repo: a/b, review: true }',
		'logo: { src: /l.svg, alt: و, width: 1, height: 1 }',
	);
	const [articles] = config.collections as unknown as { fields: { name: string; options: string[] }[] }[];
	expect(articles?.fields.find(({ name }) => name === 'tags')?.options).toEqual(['أسواق', 'النيل']);
	expect(config).toMatchObject({
		app_title: 'ورّاق',
		site_url: 'https://example.org/archive/',
		logo: { src: 'https://example.org/archive/l.svg' },
		publish_mode: 'editorial_workflow',
	});
});

test('addresses are made by the rules of what is written', () => {
	const { config } = setupOf('{ enabled: true, repo: a/b }');
	const collections = config.collections as unknown as { name: string; fields?: { name: string; of?: string }[] }[];
	const kinds = collections.map(({ name, fields }) => [name, fields?.find((field) => field.name === '_address')?.of]);
	expect(Object.fromEntries(kinds)).toMatchObject({
		articles: 'article',
		pages: 'page',
		tags: 'term',
		authors: 'term',
	});
});
