import { execFileSync } from 'node:child_process';

/** A process of this machine. */
export interface ProcessRow {
	readonly pid: number;
	readonly parent: number;
	readonly command: string;
}

/** The processes that one has started, and those that they have, as far as they live. */
export function descendantsOf(pid: number): ProcessRow[] {
	const rows = livingProcesses();
	const found: ProcessRow[] = [];
	const add = (parent: number) => {
		for (const row of rows.filter((one) => one.parent === parent)) {
			found.push(row);
			add(row.pid);
		}
	};
	add(pid);
	return found;
}

/** Without those that have ended and whose status nobody has asked for. */
export function livingProcesses(): ProcessRow[] {
	const table = execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid=', '-o', 'stat=', '-o', 'args=']).toString();
	return table.split('\n').flatMap((line) => {
		const [, pid, parent, state, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
		return state === undefined || state.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
	});
}
