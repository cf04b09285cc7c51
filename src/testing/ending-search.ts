/**
 * Loaded into the processes of a build by `--import`, with what is to end after the `?`: of the one that makes the indexes
 * of the search, or of Pagefind below it. It ends in the middle of its work, whatever the speed of the machine.
 */
import childProcess from 'node:child_process';

const victim = new URL(import.meta.url).search.slice(1);

if (process.argv[1]?.endsWith('search-job.ts')) {
	if (victim === 'pagefind') endPagefind();
	else endAfterUnit();
}

/** When it has been given its second order, a record, which it never answers. */
function endPagefind(): void {
	const { spawn } = childProcess;
	childProcess.spawn = ((...args: Parameters<typeof spawn>) => {
		const pagefind = spawn(...args);
		const { stdin } = pagefind;
		if (!stdin) return pagefind;
		const write = stdin.write.bind(stdin) as (...rest: unknown[]) => boolean;
		let orders = 0;
		stdin.write = (...rest: unknown[]) => {
			orders += 1;
			if (orders !== 2) return write(...rest);
			// What stands still takes the order and does not answer.
			pagefind.kill('SIGSTOP');
			const isTaken = write(...rest);
			pagefind.kill('SIGKILL');
			return isTaken;
		};
		return pagefind;
	}) as typeof spawn;
}

function endAfterUnit(): void {
	const send = process.send?.bind(process) as ((...args: unknown[]) => boolean) | undefined;
	process.send = (message: unknown, ...rest: unknown[]) => {
		const isUnit = typeof message === 'object' && message !== null && 'unit' in message;
		if (isUnit) process.kill(process.pid, 'SIGKILL');
		return send?.(message, ...rest) ?? false;
	};
}
