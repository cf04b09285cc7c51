import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../problem.ts';
import { TempFolder } from '../testing/catalogue.ts';
import { claimOutput, filesBelow, MARKER, Placer, writeMarker } from './files.ts';

describe('a folder may be written to', () => {
	test.each<[string, Record<string, string>]>([
		['when it is new', {}],
		['when a build made it', { [`out/${MARKER}`]: 'Made by Warraq. …', 'out/index.html': 'x' }],
	])('%s', (_, files) => {
		using folder = new TempFolder(files);
		expect(() => claimOutput(folder.at('out'), [folder.at('content'), folder.at('out2')])).not.toThrow();
	});

	test('when it is empty', () => {
		using folder = new TempFolder();
		mkdirSync(folder.at('out'));
		expect(() => claimOutput(folder.at('out'), [])).not.toThrow();
	});

	test('after it was marked, once', () => {
		using folder = new TempFolder();
		writeMarker(folder.at('a/out'));
		const text = readFileSync(folder.at(`a/out/${MARKER}`), 'utf8');
		folder.write('a/out/index.html', 'x');
		writeMarker(folder.at('a/out'));
		expect(() => claimOutput(folder.at('a/out'), [])).not.toThrow();
		expect(readFileSync(folder.at(`a/out/${MARKER}`), 'utf8')).toBe(text);
	});
});

describe('a folder is refused', () => {
	test('when a symbolic link leads from it into the content', () => {
		using folder = new TempFolder({ 'content/articles/a.md': 'x' });
		mkdirSync(folder.at('content/inside'));
		symlinkSync(folder.at('content/inside'), folder.at('out'));
		expect(() => claimOutput(folder.at('out'), [], [folder.at('content')])).toThrow('it lies in');
		// A new folder below the link is the same place.
		expect(() => claimOutput(folder.at('out/new/site'), [], [folder.at('content')])).toThrow('it lies in');
		symlinkSync(folder.path, folder.at('up'));
		expect(() => claimOutput(folder.at('up'), [folder.at('content')])).toThrow('it contains');
	});

	test.each<[string, Record<string, string>, string]>([
		['with files of others', { 'out/thesis.doc': 'x' }, 'out'],
		['with a marker that is not ours', { [`out/${MARKER}`]: 'x', 'out/thesis.doc': 'x' }, 'out'],
		['that is the content', { 'content/site.yml': 'x', [`content/${MARKER}`]: 'Made by Warraq.' }, 'content'],
		['that holds the content', { 'content/site.yml': 'x', [MARKER]: 'Made by Warraq.' }, '.'],
		['that is a file', { out: 'x' }, 'out'],
		// `.warraq` is also the name of the cache, which lies beside the content: such a folder is a project, not a site.
		[
			'that holds a cache of another archive',
			{ 'paper/.warraq/catalogue.db': 'x', 'paper/content/site.yml': 'x' },
			'paper',
		],
	])('%s', (_, files, out) => {
		using folder = new TempFolder(files);
		const before = [...filesBelow(folder.path)].toSorted();
		expect(() => claimOutput(folder.at(out).replace(/\/\.$/, ''), [folder.at('content')])).toThrow(UsageError);
		expect([...filesBelow(folder.path)].toSorted()).toEqual(before);
	});
});

test.each(['content/out', 'cache/out'])('%s is refused: what is written there is read by the next build', (out) => {
	using folder = new TempFolder({ 'content/site.yml': 'x', 'cache/catalogue.db': 'x' });
	const closed = [folder.at('content'), folder.at('cache')];
	expect(() => claimOutput(folder.at(out), [...closed, folder.path], closed)).toThrow(UsageError);
	// The checkout is precious and not closed: `dist` lies in it.
	expect(() => claimOutput(folder.at('dist'), [...closed, folder.path], closed)).not.toThrow();
});

describe('files are put into place', () => {
	function placing(files: Record<string, string> = {}) {
		const folder = new TempFolder({ 'from/a': 'أ', 'from/b': 'ب', ...files });
		mkdirSync(folder.at('out'), { recursive: true });
		const placer = new Placer(folder.at('out'));
		const out = () =>
			Object.fromEntries(
				[...filesBelow(folder.at('out'))]
					.toSorted()
					.map((file) => [file, readFileSync(folder.at(`out/${file}`), 'utf8')]),
			);
		return {
			folder,
			placer,
			out,
			from: (name: string) => folder.at(`from/${name}`),
			[Symbol.dispose]: () => folder[Symbol.dispose](),
		};
	}

	test('moved or copied, over what was there, and nothing is left beside', () => {
		using one = placing({ 'out/2022/index.html': 'قديم', 'out/صورة.jpg': 'قديم' });
		one.placer.move(one.from('a'), '2022/index.html');
		one.placer.copy(one.from('b'), 'صورة.jpg');
		one.placer.copy(one.from('b'), `${'ط'.repeat(120)}/${'ط'.repeat(120)}.jpg`);
		expect(one.out()).toEqual({
			'2022/index.html': 'أ',
			'صورة.jpg': 'ب',
			[`${'ط'.repeat(120)}/${'ط'.repeat(120)}.jpg`]: 'ب',
		});
		expect([existsSync(one.from('a')), existsSync(one.from('b'))]).toEqual([false, true]);
		expect([one.placer.has('2022/index.html'), one.placer.has('2023/index.html')]).toEqual([true, false]);
	});

	test('removed, with the folders that are left empty', () => {
		using one = placing({ 'out/2022/01/a/index.html': 'x', 'out/2022/02/b/index.html': 'x' });
		one.placer.remove('2022/01/a/index.html');
		expect(readdirSync(one.folder.at('out/2022'))).toEqual(['02']);
		one.placer.remove('2022/02/b/index.html');
		one.placer.remove('2022/02/b/index.html');
		expect(readdirSync(one.folder.at('out'))).toEqual([]);
		one.placer.move(one.from('a'), '2022/01/a/index.html');
		expect(one.out()).toEqual({ '2022/01/a/index.html': 'أ' });
	});

	test.each<['move' | 'copy']>([['move'], ['copy']])('a page takes the place of a file of its name: %s', (how) => {
		using one = placing({ 'out/about': 'قديم' });
		expect(one.placer.has('about/us/index.html')).toBe(false);
		one.placer[how](one.from('a'), 'about/us/index.html');
		// What was there is not wanted any more, and is taken away last.
		one.placer.remove('about');
		expect(one.out()).toEqual({ 'about/us/index.html': 'أ' });
	});

	test.each<['move' | 'copy']>([['move'], ['copy']])('a file takes the place of a page of its name: %s', (how) => {
		using one = placing({ 'out/about/us/index.html': 'قديم' });
		expect(one.placer.has('about')).toBe(false);
		one.placer[how](one.from('a'), 'about');
		one.placer.remove('about/us/index.html');
		expect(one.out()).toEqual({ about: 'أ' });
	});
});

test('files below a folder are listed, and links not followed', () => {
	using folder = new TempFolder({ 'a/ب.html': 'x', 'a/c/d.html': 'x', '.hidden': 'x', 'other/x': 'x' });
	symlinkSync('../other', folder.at('a/link'));
	expect([...filesBelow(folder.path)].toSorted()).toEqual(['.hidden', 'a/c/d.html', 'a/link', 'a/ب.html', 'other/x']);
	expect([...filesBelow(folder.at('none'))]).toEqual([]);
	expect(statSync(folder.at('a/link')).isDirectory()).toBe(true);
});
