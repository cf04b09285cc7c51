import { escapeHtml } from '../escape.ts';
import type { Problem } from '../problem.ts';

/**
 * The page of a broken article in development: what is wrong, where, and the line itself. Reloads when a file is saved.
 *
 * @param source the text of the article, when it can be read
 * @param scripts addresses of those that reload it
 */
export function errorPage(problems: readonly Problem[], source: string, scripts: readonly string[]): string {
	const lines = source.split('\n');
	const rows = problems.map(({ file, line, column, code, message, hint }) => {
		const text = lines[line - 1];
		const excerpt = text === undefined ? '' : `<pre dir="auto"><b>${line}</b> ${escapeHtml(text.slice(0, 500))}</pre>`;
		const advice = hint === undefined ? '' : `<p class="hint" dir="auto">${escapeHtml(hint)}</p>`;
		return `<li><p><code>${escapeHtml(file)}:${line}:${column}</code> <strong>${escapeHtml(code)}</strong></p><p dir="auto">${escapeHtml(message)}</p>${excerpt}${advice}</li>`;
	});
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${problems.length} problems</title>
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}
<style>
body { font: 1rem/1.7 system-ui, sans-serif; max-inline-size: 52rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
li { margin-block-end: 2rem; border-block-start: 3px solid #b3261e; list-style: none; }
ul { padding: 0 } pre { overflow-x: auto; padding: .5rem; background: #8882; } pre b { opacity: .6 } .hint { font-weight: bold }
</style></head>
<body><h1 lang="ar" dir="rtl">في هذا المقال ما يحتاج إلى إصلاح</h1><p>This article can't be shown. Save the file again when it is mended; the page reloads by itself.</p>
<ul>${rows.join('')}</ul></body></html>`;
}
