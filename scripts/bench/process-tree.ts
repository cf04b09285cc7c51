import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { UsageError } from '../../src/problem.ts';

/** What a command cost, with all processes that it started. */
export interface Cost {
	readonly wallMs: number;
	/** User and system time of all processes. */
	readonly cpuMs: number;
	/** The highest sum of what is resident; pages that processes share count once for each. */
	readonly peakRssBytes: number;
	/** The same with shared pages counted once. */
	readonly peakPssBytes: number;
}

export interface Command {
	readonly file: string;
	readonly args: readonly string[];
	readonly folder: string;
	readonly env?: Readonly<Record<string, string>>;
}

const SAMPLE_MS = 200;
/**
 * Reading the maps of a process takes longer the more memory it has, and holds it up meanwhile. Tools that use every core
 * would pay for it with their own time, so looking takes at most one part in so many.
 */
const LOOKING = 40;
/** The kernel counts time in hundredths of a second, on every platform that Node runs on. */
const TICK_MS = 10;

/**
 * Runs a command and measures it. Nothing else that this process started may end meanwhile.
 *
 * @param log file that takes its output
 * @throws UsageError where there is no /proc
 * @throws Error when the command fails, with the end of its output
 */
export async function measure({ file, args, folder, env }: Command, log: string): Promise<Cost> {
	if (process.platform !== 'linux')
		throw new UsageError('Unexpected platform, expected Linux: memory is read in /proc.');
	const output = openSync(log, 'w');
	const peak = { rss: 0, pss: 0 };
	const ticksBefore = endedTicks();
	const start = performance.now();
	const child = spawn(file, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
	const sample = () => {
		if (child.pid === undefined) return;
		const memory = memoryOf(treeOf(child.pid));
		peak.rss = Math.max(peak.rss, memory.rss);
		peak.pss = Math.max(peak.pss, memory.pss);
	};
	let timer: NodeJS.Timeout | undefined;
	const sampleLater = (after: number) => {
		timer = setTimeout(() => {
			const before = process.cpuUsage();
			sample();
			const { user, system } = process.cpuUsage(before);
			sampleLater(Math.max(SAMPLE_MS, (LOOKING * (user + system)) / 1000));
		}, after);
	};
	sampleLater(SAMPLE_MS);
	try {
		const status = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
		const wallMs = performance.now() - start;
		if (status !== 0)
			throw new Error(`\`${file} ${args.join(' ')}\` failed:\n${readFileSync(log, 'utf8').slice(-4000)}`);
		return {
			wallMs: Math.round(wallMs),
			cpuMs: (endedTicks() - ticksBefore) * TICK_MS,
			peakRssBytes: peak.rss,
			peakPssBytes: peak.pss,
		};
	} finally {
		clearTimeout(timer);
		closeSync(output);
	}
}

/** The numbers of a process and of all that descend from it. */
export function treeOf(root: number): number[] {
	const children = new Map<number, number[]>();
	for (const name of readdirSync('/proc')) {
		const parent = /^\d+$/.test(name) ? Number(statOf(name)[1]) : Number.NaN;
		if (!Number.isNaN(parent)) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
	}
	const tree = [root];
	for (const pid of tree) tree.push(...(children.get(pid) ?? []));
	return tree;
}

/** Bytes of memory of processes; one that has ended has none. */
export function memoryOf(pids: readonly number[]): { rss: number; pss: number } {
	const sum = { rss: 0, pss: 0 };
	for (const pid of pids) {
		const text = readOrNothing(`/proc/${pid}/smaps_rollup`);
		sum.rss += 1024 * Number(/^Rss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
		sum.pss += 1024 * Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
	}
	return sum;
}

/** Time of all descendants of this process that have ended and were waited for. */
function endedTicks(): number {
	const fields = statOf('self');
	return Number(fields[13]) + Number(fields[14]);
}

/** Fields of /proc/PID/stat from the state on; the name before it may hold spaces. */
function statOf(pid: string): string[] {
	const text = readOrNothing(`/proc/${pid}/stat`);
	return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readOrNothing(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		// It has ended since the folder was listed.
		return '';
	}
}
