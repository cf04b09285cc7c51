/** What the editor extension of Astro says of an article's front matter: its language server, as VS Code starts it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { TempFolder } from '../testing/catalogue.ts';
import { LanguageClient } from '../testing/language-client.ts';
import { writeFrontMatterIndex } from './front-matter-index.ts';

const { resolve } = createRequire(createRequire(import.meta.url).resolve('@astrojs/check'));
const SERVER = resolve('@astrojs/language-server/bin/nodeServer.js');
const OPTIONS = {
	typescript: { tsdk: path.dirname(resolve('typescript/lib/typescript.js')) },
	contentIntellisense: true,
};

test('faults of front matter are marked where they stand, and a field says what it is for', async () => {
	const file = 'content/articles/2022/01/سوق.md';
	using folder = new TempFolder({
		'package.json': '{}',
		[file]: '---\ntitle: "سوق"\ndate: "أمس"\ndraft: لا\n---\nنص\n',
		'content/pages/About-us.md': '---\ntitle: من نحن\n---\n',
		'content/pages/notes.txt': 'نص',
	});
	writeFrontMatterIndex(folder.path, folder.at('content'));
	const { entries } = JSON.parse(readFileSync(folder.at('.astro/collections/collections.json'), 'utf8'));
	expect(Object.values(entries)).toEqual(['articles', 'pages']);

	using client = await LanguageClient.open([SERVER], folder.path, OPTIONS);
	const uri = pathToFileURL(folder.at(file)).href;
	const text = readFileSync(folder.at(file), 'utf8');
	client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
	const found = (await client.ask('textDocument/diagnostic', { textDocument: { uri } })) as {
		items: { range: { start: { line: number } }; message: string }[];
	};
	const marked = found.items.toSorted((a, b) => a.range.start.line - b.range.start.line);
	expect(marked.map(({ range, message }) => [range.start, message])).toEqual([
		[{ line: 2, character: 6 }, 'تاريخ مثل 2024-10-05 أو 2024-10-05T09:30:00+03:00 · a date such as 2024-10-05'],
		[{ line: 3, character: 7 }, 'true أو false · true or false'],
	]);
	const hover = await client.ask('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 2 } });
	expect(hover).toMatchObject({
		contents: { value: 'عنوان المقال. ضعه بين علامتي اقتباس.\n\nThe headline. Put it between quotes.' },
	});
});
