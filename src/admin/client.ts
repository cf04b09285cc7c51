/**
 * The form for writers in the browser: Sveltia CMS with what it is set up with (`setup.ts`), our way of reading and
 * writing files, and two field types of ours. Bundled only where a site wants the form, see `src/build/admin-bundle.ts`.
 */
import { addressField } from './address-field.ts';
import { type FileField, readMarkdownFile, readYamlFile, writeMarkdownFile, writeYamlFile } from './article-file.ts';
import { MARKDOWN_FORMAT, YAML_FORMAT } from './formats.ts';
import { namesField } from './names-field.ts';
import type { FormSetup } from './setup.ts';

/** Starts the form with the file that lies beside its page. */
export async function startForm(): Promise<void> {
	const response = await fetch('config.json');
	if (!response.ok) throw new Error(`config.json was not served: status ${response.status}.`);
	const setup: FormSetup = await response.json();
	preferLanguage(setup.language);
	// Only now: it looks for the language when it is loaded.
	const { default: CMS } = await import('@sveltia/cms');
	const fields = (setup.config.collections ?? []).flatMap((collection) =>
		'fields' in collection ? [collection as { format: string; fields: FileField[] }] : [],
	);
	const ofFormat = (name: string) => merge(fields.filter(({ format }) => format === name).map((one) => one.fields));
	const [markdown, yaml] = [ofFormat(MARKDOWN_FORMAT), ofFormat(YAML_FORMAT)];
	CMS.registerCustomFormat(MARKDOWN_FORMAT, 'md', {
		fromFile: (text: string) => readMarkdownFile(text, markdown),
		toFile: (values: Record<string, unknown>) => writeMarkdownFile(values, markdown),
	});
	CMS.registerCustomFormat(YAML_FORMAT, 'yml', {
		fromFile: (text: string) => readYamlFile(text, yaml),
		toFile: (values: Record<string, unknown>) => writeYamlFile(values, yaml),
	});
	CMS.registerFieldType('names', namesField(setup.words));
	CMS.registerFieldType('address', addressField());
	CMS.registerEditorComponent({
		id: 'read-more',
		label: setup.words.readMore,
		fields: [{ name: 'article', label: setup.words.readMoreArticle, widget: 'string' }],
		pattern: /^::read-more\{article=(?<article>[^}\s]+)\}$/m,
		toBlock: ({ article = '' }) => `::read-more{article=${article}}`,
		toPreview: ({ article = '' }) => `→ ${article}`,
	});
	await CMS.init({ config: setup.config });
}

/** The form speaks the language of the site until the writer chooses another. */
function preferLanguage(language: string): void {
	const kept = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}');
	if (kept.locale === undefined)
		localStorage.setItem(PREFERENCES, JSON.stringify({ ...kept, locale: language.split('-')[0] }));
}

/** Where Sveltia CMS keeps what a writer has chosen. */
const PREFERENCES = 'sveltia-cms.prefs';

/** Fields of several forms that share a way of writing: of two with one name the first. */
function merge(forms: readonly (readonly FileField[])[]): FileField[] {
	const merged = new Map<string, FileField>();
	for (const field of forms.flat()) if (!merged.has(field.name)) merged.set(field.name, field);
	return [...merged.values()];
}
