import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = path.join(import.meta.dirname, '..');

/** Properties and values that say left or right, and sizes and edges that have a logical name. */
const PHYSICAL =
	/(?:^|[\s;{"'`])((?:(?:margin|padding|border|scroll-margin|scroll-padding|inset|border-(?:top|bottom))-)?(?:left|right|top|bottom)(?:-[\w-]+)?|(?:min-|max-)?(?:width|height)|float|clear)\s*:|:\s*[^;{}]*(?<![\w-])(left|right)(?![\w-])|\btranslate[X3]?d?\(/gi;

/** What is physical in style rules; comments and the conditions of at-rules are no declarations. */
function physicalIn(css: string): string[] {
	const declarations = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^;{]*(?=[;{])/g, '');
	return [...declarations.matchAll(PHYSICAL)].map(([whole]) => whole.trim().replace(/^[;{"'`]\s*/, ''));
}

/** Style sheets whole; of templates `<style>` elements and style attributes. */
function stylesOf(file: string): string {
	const text = readFileSync(path.join(SOURCE, file), 'utf8');
	if (file.endsWith('.css')) return text;
	const parts = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>|\bstyle=(?:"([^"]*)"|'([^']*)'|\{([^}]*)\})/g)];
	return parts.map((part) => part.slice(1).find((one) => one !== undefined)).join(';\n');
}

const files = (readdirSync(SOURCE, { recursive: true }) as string[]).filter((file) => /\.(css|astro)$/.test(file));

test('there are style sheets and templates to look at', () => {
	expect(files).toContain(path.join('styles', 'base.css'));
	expect(files).toContain(path.join('templates', 'Article.astro'));
});

test.each(files)('%s has logical properties only', (file) => {
	expect(physicalIn(stylesOf(file))).toEqual([]);
});

test.each([
	['a { margin-left: 1rem }', ['margin-left:']],
	['a { text-align: left; }', [': left']],
	['a {\n\tfloat: right;\n}', ['float:']],
	['a { border-right-color: red }', ['border-right-color:']],
	['a { width: 1px; max-height: 2px }', ['width:', 'max-height:']],
	['a { left: 0; top: 0 }', ['left:', 'top:']],
	['a { transform: translateX(2px) }', ['translateX(']],
	['a { background: url(x) no-repeat right center }', [': url(x) no-repeat right']],
	['@media (max-width: 40rem) { a { margin-inline-start: 0 } }', []],
	[
		'/* left: */ a { inline-size: 1px; inset-inline-start: 0; text-align: start; --bright: 1; content: "copyright" }',
		[],
	],
])('%s', (css, expected) => {
	expect(physicalIn(css)).toEqual(expected);
});
