import type { Reporter } from './build.ts';

const NAMES = {
	scan: 'Reading the content',
	plan: 'Planning',
	render: 'Rendering',
	pictures: 'Making pictures',
	publish: 'Publishing',
	search: 'Indexing for the search',
} as const;
const BAR_WIDTH = 24;
/** Ten times a second is as fast as a bar need move. */
const REDRAW_MS = 100;

/** A progress bar on a terminal, a line per step elsewhere. */
export function terminalReporter(stream: NodeJS.WriteStream): Reporter & { end: () => void } {
	let name = '';
	let drawnAt = 0;
	const isTerminal = stream.isTTY === true;
	const clear = () => {
		if (isTerminal) stream.write('\r\u001b[2K');
	};
	return {
		phase(phase, total) {
			name = NAMES[phase];
			clear();
			if (isTerminal) stream.write(`${name} …`);
			else if (phase === 'scan') stream.write(`${name}\n`);
			else if (phase === 'render' || phase === 'search')
				stream.write(`${name}: ${total} ${phase === 'render' ? 'pages' : 'articles'}\n`);
		},
		progress(done, total) {
			if (!isTerminal || performance.now() - drawnAt < REDRAW_MS) return;
			drawnAt = performance.now();
			const filled = total === 0 ? BAR_WIDTH : Math.round((Math.min(done, total) / total) * BAR_WIDTH);
			clear();
			stream.write(`${name} ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${total}`);
		},
		note(line) {
			clear();
			stream.write(`${line}\n`);
		},
		end: clear,
	};
}
