/** Whatever is done to an archive in git, and wherever an update dies: the catalogue is what a new one would be. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../catalogue/database.ts';
import { readArticles } from '../catalogue/reading.ts';
import { Statements } from '../catalogue/statements.ts';
import { type UpdateRules, updateCatalogue } from '../catalogue/update.ts';
import { articleFile, TempFolder } from './catalogue.ts';

const FILES = [
	'articles/2022/01/a.md',
	'articles/2022/01/b.md',
	'articles/2022/01/ج.md',
	'pages/about.md',
	'tags/nato.yml',
	'public/a',
	'public/a/b.txt',
	'public/c.large',
] as const;

type Step = readonly [kind: keyof typeof STEPS, pick: number, value: number];

/** What people and git do. A command of git that can't be done now fails, and nothing comes of it. */
const STEPS = {
	write: (archive, pick, value) => archive.write(fileOf(pick), value),
	overwrite: (archive, pick, value) => archive.write(fileOf(pick), value % 2),
	remove: (archive, pick) => rmSync(archive.at(fileOf(pick)), { recursive: true, force: true }),
	link: (archive, pick, value) => archive.link(fileOf(pick), value),
	attributes: (archive, _, value) => archive.writeAttributes(value),
	add: (archive) => archive.git('add', '-A'),
	commit: (archive) => archive.git('commit', '-qam', 'x'),
	'commit all': (archive) => archive.git('add', '-A') && archive.git('commit', '-qm', 'x'),
	rename: (archive, pick, value) => archive.git('mv', '-f', `content/${fileOf(pick)}`, `content/${fileOf(value)}`),
	untrack: (archive, pick) => archive.git('rm', '-q', '--cached', `content/${fileOf(pick)}`),
	restore: (archive) => archive.git('checkout', '-q', '--', '.'),
	stash: (archive) => archive.git('stash', '-q', '-u'),
	unstash: (archive) => archive.git('stash', 'pop', '-q'),
	back: (archive, _, value) => archive.git('reset', '-q', value % 2 ? '--hard' : '--mixed', 'HEAD~1'),
	branch: (archive, _, value) => archive.git('checkout', '-q', '-B', `b${value % 2}`),
	checkout: (archive, _, value) => archive.git('checkout', '-q', '-f', `b${value % 2}`),
	merge: (archive, _, value) => archive.git('merge', '-q', '-m', 'x', `b${value % 2}`),
	skip: (archive, pick, value) =>
		archive.git('update-index', value % 2 ? '--skip-worktree' : '--no-skip-worktree', `content/${fileOf(pick)}`),
} satisfies Record<string, (archive: Archive, pick: number, value: number) => unknown>;

/** Most of what happens, so that there is something for the others to meet. */
const OFTEN = ['write', 'overwrite', 'commit all', 'restore', 'back'] as const;
const aStep = fc.tuple(
	fc.constantFrom(...(Object.keys(STEPS) as Step[0][]), ...OFTEN, ...OFTEN),
	fc.nat(99),
	fc.nat(3),
);

/** Steps, and how the catalogue is brought up to date after them. */
const aRound = fc.record({
	steps: fc.array(aStep, { minLength: 1, maxLength: 4 }),
	update: fc.constantFrom('whole', 'whole', 'dies', 'single paths', 'listing lost'),
	pick: fc.nat(99),
});

test('after any history in git the catalogue is what a new one would be', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(aRound, { minLength: 1, maxLength: 8 }), async (rounds) => {
			using archive = new Archive();
			for (const { steps, update, pick } of rounds) {
				for (const [kind, which, value] of steps) STEPS[kind](archive, which, value);
				if (update === 'single paths') await archive.update({ only: [fileOf(pick), fileOf(pick + 1)] });
				else if (update === 'dies') await archive.updateAndDie();
				else {
					if (update === 'listing lost') rmSync(path.join(archive.cache, 'listing'), { force: true });
					await archive.update();
					expect(archive.rows()).toEqual(await archive.rowsOfNewOne());
				}
			}
			await archive.update();
			expect(archive.rows()).toEqual(await archive.rowsOfNewOne());
		}),
		{ numRuns: 12 },
	);
});

function fileOf(number: number): string {
	return FILES[number % FILES.length] ?? '';
}

class Died extends Error {}

class Archive extends TempFolder {
	readonly cache: string;
	readonly #sql: Statements;

	constructor() {
		super({ 'content/site.yml': 'title: x\n' });
		this.git('init', '-q', '-b', 'b0');
		this.git('config', 'filter.large.clean', 'cat >/dev/null; echo pointer');
		// Where git leaves it alone.
		this.cache = path.join(this.path, '.git', 'cache');
		mkdirSync(this.cache);
		this.#sql = new Statements(openDatabase(path.join(this.cache, 'catalogue.db'), 'test').db);
		for (const file of FILES.slice(0, 6)) this.write(file, 0);
		this.git('add', '-A');
		this.git('commit', '-qm', 'x');
	}

	override at(file: string): string {
		return path.join(this.path, file.startsWith('content/') || file.startsWith('.') ? file : `content/${file}`);
	}

	override write(file: string, value: number | string | Uint8Array): void {
		if (typeof value !== 'number') super.write(file, value);
		else if (this.#makeWay(file)) super.write(file, textOf(file, value));
	}

	writeAttributes(value: number): void {
		super.write('.gitattributes', value % 2 ? '*.large filter=large\n' : 'b.md filter=large\n');
	}

	link(file: string, value: number): void {
		if (this.#makeWay(file)) symlinkSync(this.at(fileOf(value)), this.at(file));
	}

	/** Was it done? */
	git(...args: string[]): boolean {
		const settings = ['user.name=x', 'user.email=x@example.org', 'commit.gpgsign=false', 'core.autocrlf=false'];
		try {
			execFileSync('git', [...settings.flatMap((one) => ['-c', one]), ...args], { cwd: this.path, stdio: 'pipe' });
			return true;
		} catch {
			return false;
		}
	}

	async update(rules: Partial<UpdateRules> = {}): Promise<void> {
		await updateCatalogue(this.#sql, { ...this.#rules(), ...rules });
	}

	/** As a kill would: some of the changes were taken in. */
	async updateAndDie(): Promise<void> {
		const read: UpdateRules['read'] = async function* (paths, order) {
			yield* readArticles(paths.slice(0, 1), order);
			throw new Died();
		};
		await this.update({ read }).catch((error: unknown) => {
			if (!(error instanceof Died)) throw error;
		});
	}

	rows(sql = this.#sql) {
		const rowsOf = (table: string) =>
			sql
				.all<Record<string, unknown>>(`SELECT * FROM ${table}`)
				// When a file was looked at is its catalogue's own affair.
				.map(({ size: _, mtime: __, ...row }) => JSON.stringify(row))
				.sort();
		const isBroken = sql.get("SELECT 1 FROM problems WHERE severity = 'error'") !== undefined;
		// What an earlier version of a broken file made stays.
		const made = isBroken ? [] : ['articles', 'pages', 'registry'];
		return ['files', 'problems', ...made].map(rowsOf);
	}

	async rowsOfNewOne() {
		const sql = new Statements(openDatabase(':memory:', 'test').db);
		await updateCatalogue(sql, { ...this.#rules(), folders: { content: this.at('content/'), theme: '' } });
		return this.rows(sql);
	}

	override [Symbol.dispose](): void {
		this.#sql.close();
		super[Symbol.dispose]();
	}

	#rules(): UpdateRules {
		return {
			folders: { content: this.at('content/'), theme: '', cache: this.cache },
			timeZone: 'Asia/Damascus',
			language: 'ar',
			pageSize: 2,
			now: Date.parse('2025-01-01T00:00:00Z'),
			drafts: false,
			wallClock: Date.now(),
		};
	}

	/** A folder where a file is to be, and the other way round. */
	#makeWay(file: string): boolean {
		rmSync(this.at(file), { recursive: true, force: true });
		const folder = path.dirname(this.at(file));
		if (path.basename(folder) === 'a') rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		return existsSync(folder);
	}
}

function textOf(file: string, value: number): string {
	if (file.endsWith('.yml')) return `label: الناتو ${value}\n`;
	if (file.startsWith('pages/')) return `---\ntitle: من نحن ${value}\n---\nنص\n`;
	return file.endsWith('.md') ? articleFile({ title: `عنوان ${value}`, tags: ['nato'] }) : String(value);
}
