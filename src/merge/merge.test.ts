import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ledgerName, openLedger } from '../plan/ledger.ts';
import { UsageError } from '../problem.ts';
import { filesBelow } from '../publish/files.ts';
import { PART_FILE } from '../publish/part.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from '../testing/sandbox.ts';
import { PartsError } from './errors.ts';
import { mergeParts } from './merge.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');
const END = '\n\nNothing was published: the parts do not make a site.';

/** Built once; each test has a copy. */
let pristine: Sandbox;
let sandbox: Sandbox;

beforeAll(async () => {
	pristine = new Sandbox();
	sandbox = pristine;
	sandbox.write('site.yml', SITE_YML);
	for (const day of ['08', '09', '10', '11'])
		sandbox.write(`articles/2022/01/خبر-${day}.md`, `---\ntitle: خبر ${day}\ndate: 2022-01-${day}\n---\nنص\n`);
	for (const number of [1, 2, 3, 4]) sandbox.write(`public/ملف ${number}\u2028.txt`, `نص ${number}`);
	await buildParts();
});
afterAll(() => pristine.dispose());

beforeEach(() => {
	sandbox = new Sandbox();
	for (const name of ['content', 'part-1-out', 'part-2-out'])
		cpSync(path.join(pristine.root, name), path.join(sandbox.root, name), { recursive: true });
});
afterEach(() => sandbox.dispose());

async function buildParts(): Promise<void> {
	for (const index of [1, 2])
		await buildViews({ ...sandbox.options(`part-${index}`), now: NOW, shard: { index, count: 2 } });
}

const folderOf = (name: string) => sandbox.options(name).out;
const merge = (...names: string[]) =>
	mergeParts(
		names.map((name) => ({ name, folder: folderOf(name) })),
		folderOf('merged'),
	);

/** The single build of the same content, in a place of its own. */
async function whole(name: string): Promise<Record<string, string>> {
	await buildViews({ ...sandbox.options(name), now: NOW });
	return snapshot(folderOf(name));
}

/** Of a file in the first part that is not an asset: its name below the folder. */
function someFile(): string {
	const file = [...filesBelow(folderOf('part-1'))].find((name) => name.endsWith('index.html'));
	if (file === undefined) throw new Error('The part is empty.');
	return file;
}

function reasonOf(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		if (error instanceof PartsError) return error.message.replace(END, '');
		throw error;
	}
	throw new Error('The parts were merged.');
}

test('parts become the site that one build makes, and stay as they were', async () => {
	const before = [1, 2].map((number) => snapshot(folderOf(`part-${number}`)));
	const single = await whole('whole');
	const files = Object.keys(single).length - 1;
	expect(merge('part-1', 'part-2')).toEqual({ files, added: files, changed: 0, removed: 0 });
	expect(snapshot(folderOf('merged'))).toEqual(single);
	expect([1, 2].map((number) => snapshot(folderOf(`part-${number}`)))).toEqual(before);
});

test('only what is another than before is written, what is no longer wanted is removed', async () => {
	await buildParts();
	merge('part-1', 'part-2');
	const kept = path.join(folderOf('merged'), '2022', '01', 'خبر-08', 'index.html');
	const written = statSync(kept).mtimeMs;
	sandbox.remove('articles/2022/01/خبر-11.md');
	sandbox.remove('public/ملف 4\u2028.txt');
	sandbox.write('public/ملف 1\u2028.txt', 'نص آخر');
	await buildParts();
	const { added, changed, removed } = merge('part-2', 'part-1');
	expect({ added, hasChanged: changed > 0, hasRemoved: removed > 1 }).toEqual({
		added: 0,
		hasChanged: true,
		hasRemoved: true,
	});
	expect(snapshot(folderOf('merged'))).toEqual(await whole('whole'));
	expect(statSync(kept).mtimeMs).toBe(written);
	expect(merge('part-1', 'part-2')).toMatchObject({ added: 0, changed: 0, removed: 0 });
});

test('an index that the folder of a part has lost is no file of a part without search', async () => {
	await buildParts();
	const { cache, out } = sandbox.options('part-1');
	const shard = { index: 1, count: 2 };
	const ledger = openLedger(path.join(cache, `published-${ledgerName({ out, shard, changedOnly: false })}.db`));
	ledger.sql.run("INSERT INTO pages VALUES (?, 'search', '{}', 'x', 'x')", '/search/2022/pagefind-entry.json');
	ledger.close();
	rmSync(out, { recursive: true });
	await buildParts();
	merge('part-1', 'part-2');
	expect(snapshot(folderOf('merged'))).toEqual(await whole('whole'));
});

test.each<[string, boolean, string[]]>([
	['without search leave the indexes of the site as they are', false, ['2022/pagefind-entry.json', 'periods.json']],
	['with search take away those that they do not have', true, []],
])('parts %s', (_, search, left) => {
	merge('part-1', 'part-2');
	const folder = path.join(folderOf('merged'), 'search');
	const page = [...filesBelow(folder)];
	mkdirSync(path.join(folder, '2022'), { recursive: true });
	for (const name of ['2022/pagefind-entry.json', 'periods.json', 'قديم.html'])
		writeFileSync(path.join(folder, name), '{}');
	for (const name of ['part-1', 'part-2'])
		changeList(name, ([header = '', ...files]) => [JSON.stringify({ ...JSON.parse(header), search }), ...files]);
	expect(merge('part-1', 'part-2')).toMatchObject({ added: 0, changed: 0, removed: 3 - left.length });
	expect([...filesBelow(folder)].sort()).toEqual([...left, ...page].sort());
});

test('what a merge left that was killed while publishing is finished', async () => {
	const out = folderOf('merged');
	merge('part-1', 'part-2');
	const file = someFile();
	rmSync(path.join(out, file));
	writeFileSync(path.join(out, '404.html'), 'قديم');
	mkdirSync(path.join(out, '.warraq-merge', 'staging', '0'), { recursive: true });
	writeFileSync(path.join(out, '.warraq-merge', 'staging', '0', '0'), 'نصف');
	writeFileSync(path.join(out, '.warraq-merge', 'staging', 'inventory.db'), 'نصف');
	writeFileSync(path.join(out, '.warraq-merge', 'lock'), '999999999');
	expect(merge('part-1', 'part-2')).toMatchObject({ added: 1, changed: 1, removed: 0 });
	expect(snapshot(out)).toEqual(await whole('whole'));
});

test('a changed byte, a missing file: all are told, and nothing is published', () => {
	const file = someFile();
	const other = [...filesBelow(folderOf('part-2'))].find((name) => name.endsWith('index.html')) ?? '';
	appendFileSync(path.join(folderOf('part-1'), file), ' ');
	rmSync(path.join(folderOf('part-2'), other));
	expect(
		reasonOf(() => merge('part-1', 'part-2'))
			.split('\n')
			.sort(),
	).toEqual([
		`Missing file part-2/${other}: the build of this part wrote it. Copy or build the part again, with its hidden files.`,
		`Unexpected bytes in part-1/${file}: expected those that the build of this part wrote. Copy or build the part again.`,
	]);
	expect(existsSync(folderOf('merged'))).toBe(false);
});

test('a changed byte in a copied file, found before an earlier output is touched', () => {
	merge('part-1', 'part-2');
	const before = snapshot(folderOf('merged'));
	const [part, file] = ['part-1', 'part-2']
		.flatMap((name) => [...filesBelow(folderOf(name))].map((file) => [name, file] as const))
		.find(([, file]) => file.startsWith('ملف')) ?? ['', ''];
	writeFileSync(path.join(folderOf(part), file), 'نص ٩');
	expect(reasonOf(() => merge('part-1', 'part-2'))).toBe(
		`Unexpected bytes in ${part}/${file}: expected those that the build of this part wrote. Copy or build the part again.`,
	);
	expect(snapshot(folderOf('merged'))).toEqual(before);
});

test('many missing files are told in twenty lines', async () => {
	for (let number = 5; number < 50; number++) sandbox.write(`public/ملف ${number}.txt`, 'نص');
	await buildParts();
	const { files } = JSON.parse(listOf('part-1')[0] ?? '') as { files: number };
	for (const name of readdirSync(folderOf('part-1')))
		if (!name.startsWith('.')) rmSync(path.join(folderOf('part-1'), name), { recursive: true });
	const lines = reasonOf(() => merge('part-1', 'part-2')).split('\n');
	expect({ lines: lines.length, last: lines.at(-1) }).toEqual({ lines: 21, last: `… and ${files - 20} more.` });
});

test('a file in two parts', () => {
	const file = someFile();
	cpSync(path.join(folderOf('part-1'), file), path.join(folderOf('part-2'), file));
	const address = `/${file.replace(/index\.html$/, '')}`;
	const line = listOf('part-1').find((line) => line.startsWith(JSON.stringify([address]).slice(0, -1))) ?? '';
	changeList('part-2', (lines) => [
		(lines[0] ?? '').replace(/"files":(\d+)/, (_, files) => `"files":${Number(files) + 1}`),
		...lines.slice(1),
		line,
	]);
	expect(reasonOf(() => merge('part-1', 'part-2'))).toBe(
		`Unexpected second file for ${address}: it is in part-1 and part-2, expected each file once.`,
	);
});

test.each<[string, (lines: string[]) => string[]]>([
	['cut short', (lines) => lines.slice(0, -1)],
	['cut in a line', (lines) => [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, -3)]],
	['with an address that leads out', (lines) => [...lines.slice(0, -1), '["/../خبر/","x"]']],
	['with a file of ours', (lines) => [...lines.slice(0, -1), '["/.warraq","x"]']],
])('a list of files %s', (_, change) => {
	changeList('part-2', change);
	const { files } = JSON.parse(listOf('part-2')[0] ?? '') as { files: number };
	expect(reasonOf(() => merge('part-1', 'part-2'))).toBe(
		`Unexpected list of files in part-2: ${files - 1} of ${files}, expected the whole list. Copy or build the part again.`,
	);
});

test('a part that was not finished', async () => {
	rmSync(path.join(folderOf('part-2'), PART_FILE));
	expect(reasonOf(() => merge('part-1', 'part-2'))).toBe(
		[
			'Unexpected folder part-2: it has no finished part, expected what `npm run build -- --shard I/N --out part-2` made, with its hidden file .warraq-part.',
			'Missing 2/2: expected all 2 parts of the site.',
		].join('\n'),
	);
	await buildParts();
	expect(merge('part-1', 'part-2')).toMatchObject({ changed: 0 });
});

test('a whole build in the folder of a part takes away what says that it is one', async () => {
	await buildParts();
	await buildViews({ ...sandbox.options('part-1'), now: NOW });
	expect(snapshot(folderOf('part-1'))).toEqual(await whole('whole'));
});

test('a build that dies while it publishes leaves no part', async () => {
	await buildParts();
	sandbox.remove('articles/2022/01/خبر-11.md');
	let phase = '';
	const dying = {
		phase: (name: string) => {
			phase = name;
		},
		progress() {
			if (phase === 'publish') throw new Error('killed');
		},
		note() {},
	};
	const options = { ...sandbox.options('part-1'), now: NOW, shard: { index: 1, count: 2 } };
	await expect(buildViews(options, dying)).rejects.toThrow('killed');
	expect(reasonOf(() => merge('part-1', 'part-2'))).toContain('Unexpected folder part-1: it has no finished part');
});

test('an output folder that is not ours, or is one of the parts, is left alone', () => {
	const out = folderOf('merged');
	mkdirSync(out);
	writeFileSync(path.join(out, 'رسالة.txt'), 'x');
	expect(() => merge('part-1', 'part-2')).toThrow(UsageError);
	expect(readdirSync(out)).toEqual(['رسالة.txt']);
	const parts = [1, 2].map((number) => ({ name: `part-${number}`, folder: folderOf(`part-${number}`) }));
	expect(() => mergeParts(parts, folderOf('part-1'))).toThrow(UsageError);
	expect(() => mergeParts(parts, path.join(folderOf('part-1'), 'site'))).toThrow(UsageError);
});

function listOf(name: string): string[] {
	return readFileSync(path.join(folderOf(name), PART_FILE), 'utf8')
		.trimEnd()
		.split('\n');
}

function changeList(name: string, change: (lines: string[]) => string[]): void {
	writeFileSync(path.join(folderOf(name), PART_FILE), `${change(listOf(name)).join('\n')}\n`);
}
