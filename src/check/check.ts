import { existsSync } from 'node:fs';
import path from 'node:path';
import { hasOwnPages } from '../build/design.ts';
import { lockCache } from '../build/lock.ts';
import { ROOT } from '../build/root.ts';
import { defaultCache, openWorkspace, type Workspace } from '../build/workspace.ts';
import { collectProblems } from '../catalogue/checks.ts';
import type { ReadArticles } from '../catalogue/reading.ts';
import { updateCatalogue } from '../catalogue/update.ts';
import { clashProblem, findClashes } from '../plan/plan.ts';
import { displayFolder, UsageError } from '../problem.ts';
import { changedFiles } from './changed-files.ts';
import { makeContext } from './context.ts';
import { dateFindings } from './dates.ts';
import { DeadLinks } from './dead-links.ts';
import type { Finding } from './finding.ts';
import { headlineFindings } from './headlines.ts';
import { Inspections } from './inspections.ts';
import { leadPictureFindings } from './lead-pictures.ts';
import { collectNames, nameFindings, undeclaredNames } from './names.ts';
import { type Repair, repairFiles } from './repairs.ts';

/** What a check is asked for. Paths are absolute. */
export interface CheckOptions {
	readonly content: string;
	readonly cache: string;
	/** The clock, in milliseconds: what is in the future. */
	readonly now: number;
	/** Files and folders to tell of; all when there are none. */
	readonly files: readonly string[];
	/** Tell of what changed since `base`, and of errors wherever they are. */
	readonly changed: boolean;
	readonly base?: string;
	readonly fix: boolean;
}

export interface CheckResult {
	readonly findings: readonly Finding[];
	readonly repairs: readonly Repair[];
	readonly undeclared: ReturnType<typeof undeclaredNames>;
	readonly articles: number;
	readonly language: string;
}

/** Told while files are read and inspected. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Finds everything that a build would refuse and what a good editor would say. Reads what changed since the last check or
 * build; the rest is remembered.
 *
 * @throws UsageError; ContentErrors when site.yml can't be read
 */
export async function checkArchive(wanted: Partial<CheckOptions>, onProgress?: OnProgress): Promise<CheckResult> {
	const options = withDefaults(wanted);
	const isWanted = selectionOf(options);
	const unlock = lockCache(
		options.cache,
		(holder) =>
			`Unexpected check during a build: ${holder} works with the cache ${options.cache}. Wait for it, or give this check a --cache of its own.`,
	);
	let opened: Workspace | undefined;
	try {
		const workspace = openWorkspace(options.content, options.cache, options.now);
		opened = workspace;
		const { sql, site, folders, design } = workspace;
		const inspections = new Inspections(sql, options.cache, design);
		const order = { language: site.language, url: site.url, folders };
		const read = inspections.reader(order);
		const readAll = async () => {
			await readContent(workspace, options.now, read, onProgress);
			await inspections.update(order, onProgress);
		};
		await readAll();
		let repairs: Repair[] = [];
		if (options.fix) {
			repairs = repairFiles(filesToMend(inspections, isWanted), order);
			if (repairs.length > 0) await readAll();
		}
		return { ...tellAll(workspace, inspections, isWanted), repairs, language: site.language };
	} finally {
		opened?.sql.close();
		unlock();
	}
}

function withDefaults(wanted: Partial<CheckOptions>): CheckOptions {
	const content = path.resolve(wanted.content ?? path.join(ROOT, 'content'));
	return {
		now: Date.now(),
		files: [],
		changed: false,
		fix: false,
		...wanted,
		content,
		cache: path.resolve(wanted.cache ?? defaultCache(content)),
	};
}

/** With the settings of a build, so that the next one finds the catalogue as it wants it. */
async function readContent(
	workspace: Workspace,
	now: number,
	read: ReadArticles,
	onProgress: OnProgress | undefined,
): Promise<void> {
	const { sql, site, folders, catalogue } = workspace;
	await updateCatalogue(sql, {
		folders,
		timeZone: site.timeZone,
		language: site.language,
		pageSize: site.pageSize,
		now,
		drafts: false,
		...(site.images.cards && { cards: site }),
		wallClock: Date.now(),
		read,
		...(onProgress && { onProgress }),
	});
	catalogue.forgetRegistry();
}

function tellAll(
	workspace: Workspace,
	inspections: Inspections,
	isWanted: Selection,
): Pick<CheckResult, 'findings' | 'undeclared' | 'articles'> {
	const { sql, folders, catalogue } = workspace;
	const context = makeContext(workspace, sql, folders);
	const links = new DeadLinks(context, hasOwnPages(ROOT));
	const names = collectNames(context);
	const problems = [...collectProblems(sql), ...findClashes(workspace).map(clashProblem)];
	// What is known of a broken article is older than its file.
	const broken = new Set(problems.flatMap(({ file, severity }) => (severity === 'error' ? file : [])));
	const ofArchive = [
		...nameFindings(context, names),
		...headlineFindings(context),
		...dateFindings(context),
		...leadPictureFindings(context),
	];
	const findings: Finding[] = [...problems, ...ofArchive.filter(({ file }) => !broken.has(file))];
	for (const { path: file, findings: own, links: written } of inspections.each()) {
		findings.push(...own.filter(isWanted));
		if (isWanted({ file, severity: 'warning' })) findings.push(...links.findingsOf(file, written));
	}
	return {
		findings: findings.filter(isWanted),
		undeclared: undeclaredNames(context, names),
		articles: catalogue.articleCount(),
	};
}

type Selection = (finding: Pick<Finding, 'file' | 'severity'>) => boolean;

function selectionOf({ content, files, changed, base }: CheckOptions): Selection {
	const named = files.map((file) => below(content, file));
	const since = changed ? new Set(changedFiles(content, base)) : undefined;
	if (named.length === 0 && !since) return () => true;
	return ({ file, severity }) => {
		// An error anywhere stops the build, and a removed file makes errors in those that stay.
		if (since && (severity === 'error' || since.has(file))) return true;
		return named.some((name) => name === '' || file === name || file.startsWith(`${name}/`));
	};
}

/** @throws UsageError for a file of another place */
function below(content: string, file: string): string {
	const name = path.relative(content, file).split(path.sep).join('/');
	if (name === '..' || name.startsWith('../') || path.isAbsolute(name))
		throw new UsageError(`Unexpected file ${file}, expected one below ${displayFolder(content, process.cwd())}.`);
	if (!existsSync(file)) throw new UsageError(`Unexpected file ${file}: there is no such file.`);
	return name;
}

function filesToMend(inspections: Inspections, isWanted: Selection): string[] {
	const files: string[] = [];
	for (const { path: file, findings } of inspections.each()) {
		if (isWanted({ file, severity: 'warning' }) && findings.some(({ fix }) => fix)) files.push(file);
	}
	return files;
}
