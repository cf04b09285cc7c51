import type { CmsConfig, Field } from '@sveltia/cms';
import { FRONT_PAGE, type Locations, TERM_FOLDERS, TERM_KINDS, type TermKind } from '../addresses.ts';
import { articleSchema, pageSchema, termSchema } from '../catalogue/front-matter-schema.ts';
import { sortByName } from '../locale/collate.ts';
import { type FormWords, formWordsFor } from '../locale/form-words.ts';
import type { Site } from '../site.ts';
import type { AdminConfigView } from '../views/admin.ts';
import { type FieldContext, fieldsOf } from './fields.ts';
import { ADDRESS_FIELD, MARKDOWN_FORMAT, YAML_FORMAT } from './formats.ts';

/** What the browser gets of a site, to show its form. */
export interface FormSetup {
	readonly language: string;
	readonly words: FormWords;
	readonly config: CmsConfig;
}

/** What the browser gets of a site, set up for its form. */
export function buildFormSetup({ names }: AdminConfigView, { site, url }: Locations & { site: Site }): FormSetup {
	const words = formWordsFor(site.language);
	const { folder } = site.admin;
	const within = (name: string) => (folder === '' || folder === '.' ? name : `${folder}/${name}`);
	const sorted = (kind: TermKind) => sortByName(names[kind], (name) => name, site.language);
	const context: FieldContext = {
		form: 'article',
		words,
		timeZone: site.timeZone,
		names: {
			tags: sorted('tag'),
			section: sorted('section'),
			sources: sorted('source'),
			authors: sorted('author'),
		},
	};
	const [ofPage, ofTerm] = [
		{ ...context, form: 'page' as const, names: {} },
		{ ...context, form: 'term' as const, names: {} },
	];
	const body: Field = { name: 'body', label: words.body, widget: 'richtext', required: false };
	const address = (of: FieldContext['form'], from: string): Field => ({
		name: ADDRESS_FIELD,
		label: words.address,
		hint: words.addressHint,
		widget: 'address',
		of,
		from,
		// Named for the templates of paths; the field shows and writes them itself.
		fields: ['year', 'month', 'slug'].map((name) => ({ name, widget: 'hidden' })),
		required: false,
	});
	const shared = {
		slug: { template: `{{fields.${ADDRESS_FIELD}.slug}}`, editable: false },
		format: MARKDOWN_FORMAT,
		editor: { preview: false },
	};
	return {
		language: site.language,
		words,
		config: {
			load_config_file: false,
			app_title: site.title,
			site_url: url(FRONT_PAGE),
			...(site.logo?.src.startsWith('/') && { logo: { src: url(site.logo.src) } }),
			backend: backendOf(site.admin),
			publish_mode: site.admin.review ? 'editorial_workflow' : 'simple',
			media_folder: within('public'),
			public_folder: '/',
			media_libraries: {
				// No spaces in file names: in Markdown they would need brackets.
				default: { config: { slugify_filename: true, max_file_size: MAX_PICTURE_BYTES } },
				stock_assets: false,
			},
			// An address is cut by `slugOf`, to bytes; here it is only kept from being changed again.
			slug: { encoding: 'unicode', timezone: 'local' },
			collections: [
				{
					...shared,
					name: 'articles',
					label: words.articles,
					label_singular: words.article,
					icon: 'article',
					folder: within('articles'),
					path: `{{fields.${ADDRESS_FIELD}.year}}/{{fields.${ADDRESS_FIELD}.month}}/{{slug}}`,
					preview_path: '{{dirname}}/{{slug}}/',
					// The picture lies beside the article.
					media_folder: `/${within('articles')}/{{dirname}}`,
					public_folder: '.',
					sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } },
					fields: withBody(fieldsOf(articleSchema(site.timeZone), context, ARTICLE_ORDER), [
						address('article', 'title'),
						body,
					]),
				},
				{
					...shared,
					name: 'pages',
					label: words.pages,
					label_singular: words.page,
					icon: 'description',
					folder: within('pages'),
					preview_path: '{{slug}}/',
					fields: [...fieldsOf(pageSchema, ofPage, ['title']), address('page', 'title'), body],
				},
				{ divider: true },
				...TERM_KINDS.map((kind) => ({
					...shared,
					name: TERM_FOLDERS[kind],
					label: words.terms[kind].many,
					label_singular: words.terms[kind].one,
					icon: 'sell',
					folder: within(TERM_FOLDERS[kind]),
					preview_path: `${TERM_FOLDERS[kind]}/{{slug}}/`,
					identifier_field: 'label',
					format: YAML_FORMAT,
					fields: [...fieldsOf(termSchema, ofTerm, ['label']), address('term', 'label')],
				})),
			],
		},
	};
}

/** Larger pictures are refused with a word of why; a repository keeps each one for ever. */
const MAX_PICTURE_BYTES = 20_000_000;

/** What a writer fills in for each article; what is rarer follows after the text. */
const ARTICLE_ORDER = ['title', 'description', 'date', 'section', 'authors', 'sources', 'tags', 'image', 'draft'];

function withBody(fields: readonly Field[], added: readonly Field[]): Field[] {
	return [...fields.slice(0, ARTICLE_ORDER.length), ...added, ...fields.slice(ARTICLE_ORDER.length)];
}

function backendOf({ backend, repo = '', branch, baseUrl, apiRoot, appId }: Site['admin']): CmsConfig['backend'] {
	if (backend === 'test') return { name: 'test-repo' };
	const service = {
		repo,
		branch,
		...(baseUrl !== undefined && { base_url: baseUrl }),
		...(apiRoot !== undefined && { api_root: apiRoot }),
		...(appId !== undefined && { app_id: appId }),
	};
	// Signing in with an application of one's own needs no server in between there.
	if (backend === 'gitlab') return { name: backend, ...service, ...(appId !== undefined && { auth_type: 'pkce' }) };
	return { name: backend, ...service };
}
